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
  /** Blank lines between the line at an index and the one after it. */
  readonly blanksAfter: (index: number) => number;
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
  const inRange = ({ number }: SourceLine) => number >= range.first && number <= range.last;
  const all = lines.map((line) => ({ line, pieces: inRange(line) ? piecesOf(line) : undefined }));
  all.forEach(({ line, pieces }, index) => {
    const above = all[index - 1];
    const isFirst = index === 0 && range.first <= 0;
    if (pieces && above?.pieces)
      list.replace(above.line.end, line.start, lineBreak.repeat(1 + blanksAfter(index - 1)) + indentOf(pieces));
    else if (pieces) list.replace(isFirst ? 0 : line.offset, line.start, indentOf(pieces));
    if (pieces) replaceWords(list, pieces);
    if (pieces && !all[index + 1]?.pieces) {
      const isLast = index === all.length - 1 && range.last >= lineCount(text) - 1;
      list.replace(line.end, isLast ? text.length : line.lineEnd, isLast ? lineBreak : '');
    }
  });
  if (lines.length === 0 && range === everything) list.replace(0, text.length, '');
  return list.edits;
}

const everything: LineRange = { first: 0, last: Number.POSITIVE_INFINITY };

function indentOf([first]: readonly Piece[]): string {
  return first?.before ?? '';
}

function replaceWords(list: EditList, pieces: readonly Piece[]): void {
  pieces.forEach((piece, index) => {
    const above = pieces[index - 1];
    if (above) list.replace(above.end, piece.start, piece.before);
    list.replace(piece.start, piece.end, piece.text);
  });
}

/** What most lines of the text end with. */
function usualLineBreak(text: string): string {
  const breaks = text.match(/\r\n|\n/g) ?? [];
  const windows = breaks.filter((found) => found === '\r\n').length;
  return windows * 2 > breaks.length ? '\r\n' : '\n';
}

function lineCount(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
