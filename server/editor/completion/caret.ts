import type { Position } from '../../report/text-range.ts';
import type { Token } from './proposal.ts';

/** Where the author types. */
export interface Caret {
  readonly position: Position;
  /** Every line of the text, without line breaks. */
  readonly lines: readonly string[];
  /** Its line up to it. */
  readonly before: string;
  /** The rest of its line. */
  readonly after: string;
}

/** The line that a position stands in, cut there. */
export function caretAt(text: string, position: Position): Caret {
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines[position.line] ?? '';
  return { position, lines, before: line.slice(0, position.character), after: line.slice(position.character) };
}

/** What is typed from some character of the caret's line on, and the rest of the word or whatever else goes with it. */
export function tokenAt({ position, before, after }: Caret, start: number, rest: RegExp): Token {
  const length = rest.exec(after)?.[0].length ?? 0;
  return {
    start: { line: position.line, character: start },
    end: { line: position.line, character: before.length + length },
  };
}

/** Everything of the caret's line from some character on, blanks at its end aside. */
export function restOfLine(caret: Caret, start: number): Token {
  return { ...tokenAt(caret, start, /^.*\S/), whole: true };
}

/** The first line below the caret's that is not blank. */
export function nextContent({ lines, position }: Caret): string | undefined {
  return lines
    .slice(position.line + 1)
    .map((line) => line.trim())
    .find((line) => line !== '');
}

/** Whether a row of a table is the next thing below the caret's line. */
export function rowsFollow(caret: Caret): boolean {
  return /^[|\uff5c]/.test(nextContent(caret) ?? '');
}

/** Header lines end at the first heading. */
export function isInHeader({ lines, position }: Caret): boolean {
  return !lines.slice(0, position.line + 1).some((line) => /^\s*[#\uff03]/.test(line));
}

/** The line that opens the table around a line: only rows, rules, reasons, comments and blank lines may lie between. */
export function tableLineAbove({ lines, position }: Caret): number | undefined {
  for (let number = position.line - 1; number >= 0; number--) {
    const content = (lines[number] ?? '').trim();
    if (content.startsWith('\u8868')) return number; // 表
    if (content !== '' && !belongsToTable.test(content)) return undefined;
  }
  return undefined;
}

const belongsToTable = /^(?:[|\uff5c]|\/\/|(?:规则|核实|说明)\s)/;

/** Offsets of the bars of a line that are not escaped. */
export function barsIn(text: string): number[] {
  return [...text.matchAll(/\\.|[|\uff5c]/g)].filter(([found]) => !found.startsWith('\\')).map(({ index }) => index);
}
