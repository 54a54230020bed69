import { type AstNode, CstUtils, type LexerResult, type ParseResult } from 'langium';
import { linesOf, usualLineBreak } from '../language/token-sink.ts';

/** A change to a text: what stands from `start` up to, not including, `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects edits in the order of the text; what changes nothing is left out. */
class EditList {
  readonly edits: Edit[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Neighbours within a line become one edit; line breaks stay apart, so that no caret is carried to another line. */
  replace(start: number, end: number, text: string): void {
    if (this.#source.slice(start, end) === text) return;
    const last = this.edits.at(-1);
    const joined = last && { start: last.start, end, text: last.text + text };
    if (joined && last.end === start && !lineBreak.test(joined.text + this.#source.slice(joined.start, end)))
      this.edits[this.edits.length - 1] = joined;
    else this.edits.push({ start, end, text });
  }
}

const lineBreak = /[\r\n]/;

/** The text after edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

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
interface Plan {
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

/** A text and what the parser made of it: all that a formatter knows. */
export interface ParsedText {
  readonly text: string;
  readonly parseResult: ParseResult<AstNode>;
}

/** A text that gkreport has written itself, and its tokens: that they follow each other as they should need not be asked. */
export interface OwnText {
  readonly text: string;
  readonly scanned: LexerResult;
}

/** A token that the parser took, or a comment. Offsets count within the whole text. */
export interface Word {
  /** Name of the terminal; a keyword is its own name. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line that is not blank. Offsets count within the whole text. */
export interface SourceLine {
  /** From 0, blank lines counted. */
  readonly number: number;
  /** Where the line begins, blanks included. */
  readonly offset: number;
  /** First character that is not blank. */
  readonly start: number;
  /** Behind the last character that is not blank. */
  readonly end: number;
  /** Behind the blanks at the end, before the line break. */
  readonly lineEnd: number;
  readonly words: readonly Word[];
  /** Whether the parser took every word of the line and found nothing wrong with it. */
  readonly understood: boolean;
}

/** The lines of a text that are not blank, with the words on them. */
export function sourceLines(source: ParsedText | OwnText): SourceLine[] {
  const { text } = source;
  const words = 'scanned' in source ? wordsScanned(source.scanned) : wordsOf(source.parseResult);
  const broken = 'scanned' in source ? brokenLines(source.scanned.errors, []) : brokenIn(source.parseResult);
  const lines: SourceLine[] = [];
  let next = 0;
  for (const { text: content, offset, number, start, end } of linesOf(text)) {
    if (end === 0) continue;
    const lineEnd = offset + content.length;
    const own: Word[] = [];
    for (let word = words[next]; word && word.start < lineEnd; word = words[++next]) own.push(word);
    const place = { number, offset, start: offset + start, end: offset + end, lineEnd };
    const understood = !broken.has(number) && own.length > 0 && coversLine(own, text, place);
    lines.push({ ...place, words: own, understood });
  }
  return lines;
}

function wordsOf({ value }: ParsedText['parseResult']): Word[] {
  if (!value.$cstNode) return [];
  return inOrder(
    CstUtils.flattenCst(value.$cstNode)
      .map(({ tokenType, offset, text }) => wordAt(tokenType.name, offset, text))
      .toArray(),
  );
}

function wordsScanned({ tokens, hidden }: LexerResult): Word[] {
  return inOrder(
    [...tokens, ...hidden].map(({ tokenType, startOffset, image }) => wordAt(tokenType.name, startOffset, image)),
  );
}

/** Without blanks at its end, which comments and cells may have. */
function wordAt(type: string, start: number, written: string): Word {
  const text = written.trimEnd();
  return { type, start, end: start + text.length, text };
}

/** The end of a line has no extent and is no word. */
function inOrder(words: readonly Word[]): Word[] {
  return words.filter(({ text }) => text !== '').sort((one, other) => one.start - other.start);
}

/** What the parser skipped while it recovered from an error is in no word. */
function coversLine(words: readonly Word[], text: string, { start, end }: Pick<SourceLine, 'start' | 'end'>): boolean {
  let at = start;
  for (const word of words) {
    if (word.start < at || text.slice(at, word.start).trim() !== '') return false;
    at = word.end;
  }
  return at === end;
}

function brokenIn({ lexerErrors, parserErrors }: ParsedText['parseResult']): ReadonlySet<number> {
  return brokenLines(lexerErrors, parserErrors);
}

function brokenLines(
  lexerErrors: LexerResult['errors'],
  parserErrors: ParsedText['parseResult']['parserErrors'],
): ReadonlySet<number> {
  const lexing = lexerErrors.map(({ line }) => line ?? 0);
  const parsing = parserErrors.map((error) => {
    const before = 'previousToken' in error ? (error.previousToken as typeof error.token) : undefined;
    // The end of a text is on no line: there the token before it is to blame.
    return [error.token, before].map((token) => token?.startLine ?? 0).find((line) => line > 0) ?? 0;
  });
  return new Set([...lexing, ...parsing].map((line) => line - 1));
}
