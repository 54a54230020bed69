import type { TextEdit } from 'vscode-languageserver-protocol';
import { applyEdits } from '../../format/edits.ts';
import { alignTableAt } from '../../format/format-report.ts';
import { sourceLines } from '../../format/source.ts';
import type { TableStyle } from '../../format/table-alignment.ts';
import { tableGroups } from '../../format/table-groups.ts';
import { usualLineBreak } from '../../language/lines.ts';
import { type DraftLine, draftedLines, withContradictions } from './draft-lines.ts';
import type { Source } from './place.ts';
import type { Draft } from './row-draft.ts';

/** How drafts become edits. */
export interface Writer {
  /** Reads a text as the report it would be; undefined when that is none. */
  readonly read: (text: string) => Source | undefined;
  readonly style: TableStyle;
}

/** The edits that carry a draft out and align the tables it touches; lines that stay as they are have none. */
export function editsOf(text: string, draft: Draft, { read, style }: Writer): readonly TextEdit[] {
  const before = text.split(/\r\n|\n|\r/);
  const lineBreak = usualLineBreak(text);
  const drafted = withContradictions(draftedLines(before, draft), read);
  const joined = drafted.map((line) => line.text).join('\n');
  const source = read(joined);
  const after = (source ? aligned(source, drafted, style) : joined).split('\n');
  // What is inserted belongs to the line above it.
  const becomes = before.map((): string[] => []);
  let from = 0;
  drafted.forEach((line, number) => {
    from = line.from ?? from;
    becomes[from]?.push(after[number] ?? '');
  });
  return before.flatMap((line, number) => lineEdit(number, line, becomes[number]?.join(lineBreak) ?? line));
}

function aligned(source: Source, drafted: readonly DraftLine[], style: TableStyle): string {
  const touched = drafted.flatMap(({ row }, number) => (row ? [number] : []));
  const edits = tableGroups(sourceLines(source)).flatMap(({ range: { first, last } }) => {
    const line = touched.find((number) => number >= first && number <= last);
    return line === undefined ? [] : alignTableAt(source, style, line);
  });
  return applyEdits(source.text, edits);
}

/** What differs between two texts of a line, so that a caret elsewhere on it stays where it is. */
function lineEdit(line: number, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // Half a character is none.
  if (isHighSurrogate(before, start - 1)) start--;
  if (isHighSurrogate(before, before.length - end - 1)) end--;
  const range = { start: { line, character: start }, end: { line, character: before.length - end } };
  return [{ range, newText: after.slice(start, after.length - end) }];
}

function isHighSurrogate(text: string, index: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(index));
}
