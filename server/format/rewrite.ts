import { usualLineBreak } from '../language/lines.ts';
import { type Edit, EditList } from './edits.ts';
import type { SourceLine } from './source.ts';

/** A word as it is to stand, and the blanks in front of it; those of a line's first word are its indentation. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly before: string;
}

/** Lines of a text, both included, counted from 0. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** How a text is to be rewritten. */
export interface Plan {
  readonly lines: readonly SourceLine[];
  /** What a line becomes; undefined where it stays exactly as it is. */
  readonly piecesOf: (line: SourceLine) => readonly Piece[] | undefined;
  /** Blank lines between the line at an index and the one after it; all line breaks stay when left out. */
  readonly blanksAfter?: (index: number) => number;
  /** Nothing outside of these lines changes; all of them when left out. */
  readonly range?: LineRange | undefined;
}

/**
 * The edits that make a text what a plan says: sorted, apart from each other, each of them a change. The blank lines
 * around a line that stays as it is stay too.
 */
export function rewrite(text: string, { lines, piecesOf, blanksAfter, range = everything }: Plan): readonly Edit[] {
  const list = new EditList(text);
  const lineBreak = usualLineBreak(text);
  const fromStart = blanksAfter !== undefined && range.first <= 0;
  const toEnd = blanksAfter !== undefined && range.last >= lastLineOf(text);
  const inRange = ({ number }: SourceLine) => number >= range.first && number <= range.last;
  const all = lines.map((line) => ({ line, pieces: inRange(line) ? piecesOf(line) : undefined }));
  all.forEach(({ line, pieces }, index) => {
    if (!pieces) return;
    const [above, below] = [all[index - 1], all[index + 1]];
    const indent = pieces[0]?.before ?? '';
    if (blanksAfter && above?.pieces)
      list.replace(above.line.end, line.start, lineBreak.repeat(1 + blanksAfter(index - 1)) + indent);
    else list.replace(!above && fromStart ? 0 : line.offset, line.start, indent);
    replaceWords(list, pieces);
    if (!below && toEnd) list.replace(line.end, text.length, lineBreak);
    else if (!blanksAfter || !below?.pieces) list.replace(line.end, line.lineEnd, '');
  });
  if (lines.length === 0 && fromStart && toEnd) list.replace(0, text.length, '');
  return list.edits;
}

const everything: LineRange = { first: 0, last: Number.POSITIVE_INFINITY };

function replaceWords(list: EditList, pieces: readonly Piece[]): void {
  pieces.forEach((piece, index) => {
    const above = pieces[index - 1];
    if (above) list.replace(above.end, piece.start, piece.before);
    list.replace(piece.start, piece.end, piece.text);
  });
}

function lastLineOf(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
