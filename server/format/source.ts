import { type AstNode, CstUtils, type ParseResult } from 'langium';
import { linesOf } from '../language/lines.ts';

/** A text and what the parser made of it: all that a formatter knows. */
export interface Source {
  readonly text: string;
  readonly parseResult: ParseResult<AstNode>;
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
export function sourceLines({ text, parseResult }: Source): SourceLine[] {
  const words = wordsOf(parseResult);
  const broken = brokenLines(parseResult);
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

/** Without blanks at their ends, which comments and cells may have; the end of a line has no extent and is no word. */
function wordsOf({ value }: Source['parseResult']): Word[] {
  if (!value.$cstNode) return [];
  return CstUtils.flattenCst(value.$cstNode)
    .map(({ tokenType, offset, text }) => {
      const trimmed = text.trimEnd();
      return { type: tokenType.name, start: offset, end: offset + trimmed.length, text: trimmed };
    })
    .filter(({ text }) => text !== '')
    .toArray()
    .sort((one, other) => one.start - other.start);
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

function brokenLines({ lexerErrors, parserErrors }: Source['parseResult']): ReadonlySet<number> {
  const lexing = lexerErrors.map(({ line }) => line ?? 0);
  const parsing = parserErrors.map((error) => {
    const before = 'previousToken' in error ? (error.previousToken as typeof error.token) : undefined;
    // The end of a text is on no line: there the token before it is to blame.
    return [error.token, before].map((token) => token?.startLine ?? 0).find((line) => line > 0) ?? 0;
  });
  return new Set([...lexing, ...parsing].map((line) => line - 1));
}
