import type { CompletionItemKind } from 'vscode-languageserver-protocol';
import { nameCharacters, namePattern, quotedPattern, referenceTo } from '../../language/name-syntax.ts';
import type { Position } from '../../report/text-range.ts';
import { belongsToTable, headingMarks, isRowLine, mayOpenTable } from '../../shared/line-kinds.ts';
import type { Proposal, TypedWord } from './completion-items.ts';

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

/** The line that a position stands in, cut there. A position behind the text, or behind its line, is the end of it. */
export function caretAt(text: string, asked: Position): Caret {
  const lines = text.split(/\r\n|\n|\r/);
  const number = Math.min(asked.line, lines.length - 1);
  const line = lines[number] ?? '';
  const character = number < asked.line ? line.length : Math.min(asked.character, line.length);
  const position = { line: number, character };
  return { position, lines, before: line.slice(0, character), after: line.slice(character) };
}

/** What is typed from some character of the caret's line on, and the rest of the word or whatever else goes with it. */
export function tokenAt({ position, before, after }: Caret, start: number, rest: RegExp): TypedWord {
  const length = rest.exec(after)?.[0].length ?? 0;
  return {
    start: { line: position.line, character: start },
    end: { line: position.line, character: before.length + length },
  };
}

/** Everything of the caret's line from some character on, blanks at its end aside. */
export function restOfLine(caret: Caret, start: number): TypedWord {
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
  return isRowLine(nextContent(caret) ?? '');
}

/** Header lines end at the first heading. */
export function isInHeader({ lines, position }: Caret): boolean {
  return !lines.slice(0, position.line + 1).some((line) => headingMarks(line) > 0);
}

/** The line that opens the table around a line: only rows, rules, reasons, comments and blank lines may lie between. */
export function tableLineAbove({ lines, position }: Caret): number | undefined {
  for (let number = position.line - 1; number >= 0; number--) {
    const line = lines[number] ?? '';
    if (mayOpenTable(line)) return number;
    if (!belongsToTable(line)) return undefined;
  }
  return undefined;
}

/** The path that is being written at the end of an expression: `申请办理.本` has one name before the one at the caret. */
export interface WrittenPath {
  readonly before: readonly string[];
  /** Where the name at the caret begins within its line. */
  readonly start: number;
}

const segment = `(?:${namePattern}|${quotedPattern}|${nameCharacters})`;
// Within an open quote everything up to the caret is the name.
const unfinished = `(?:["\\u201c][^"\\u201c\\u201d]*|${nameCharacters})`;
const path = new RegExp(
  `(?:^|[-+*/=<>\\u2264\\u2265\\u00d7\\u00f7\\u2212\\uff0b\\uff0d\\uff0a\\uff0f\\uff1d(\\uff08,\\uff0c])\\s*((?:${segment}\\s*[.\\uff0e\\u3002]\\s*)*)(${unfinished})?$`,
);
const segments = new RegExp(segment, 'g');

/** The path at the end of a text that ends at the caret; undefined where no name may stand, as behind a number or in one. */
export function pathAtEnd(expression: string, { before }: Caret): WrittenPath | undefined {
  const [found, names = '', last = ''] = path.exec(expression) ?? [];
  if (found === undefined || (names === '' && isConstant(found))) return undefined;
  return {
    before: (names.match(segments) ?? []).map((part) => part.replace(/^["\u201c]|["\u201d]$/g, '')),
    start: before.length - last.length,
  };
}

/** What is multiplied or divided by is a number; elsewhere digits may become 12345热线. */
function isConstant(found: string): boolean {
  return /^[*/\u00d7\u00f7\uff0a\uff0f]\s*[0-9\uff10-\uff19]+$/.test(found);
}

/** The rest of a name the caret stands in, up to the quote that closes it. */
export const restOfName = new RegExp(`^${nameCharacters}(?:["\\u201d](?!\\w))?|^["\\u201d]`);

/** The name that ends a text, as far as it is written. */
export function typedName(before: string): string {
  return new RegExp(`${namePattern}$`).exec(before)?.[0] ?? '';
}

/** A title, row or column of a table of the author's own, as rules and braces write it; undefined for what none can name. */
export function ownName(label: string, kind: CompletionItemKind): Proposal | undefined {
  const insert = referenceTo(label);
  return insert === undefined ? undefined : { label, kind, ...(insert === label ? {} : { insert }) };
}
