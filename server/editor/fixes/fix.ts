import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { usualLineBreak } from '../../language/token-sink.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { StatutoryTable } from '../../report/written.ts';
import type { Text } from '../../shared/text.ts';

/** A change that mends a finding. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly TextEdit[];
  /** The one to take when the author asks for no choice. */
  readonly preferred: boolean;
  /** No other change could be meant: what "fix all" applies. */
  readonly certain: boolean;
}

/** Edits as one change of a document; `shown` to the author before they are made, for editors that can do so. */
export function editShownFirst(
  edits: readonly TextEdit[],
  { uri, version, shown, id, label }: { uri: string; version: number; shown: boolean; id: string; label: string },
): WorkspaceEdit {
  if (!shown) return { changes: { [uri]: [...edits] } };
  const annotated = edits.map((edit) => ({ ...edit, annotationId: id }));
  return {
    documentChanges: [TextDocumentEdit.create({ uri, version }, annotated)],
    changeAnnotations: { [id]: { label, needsConfirmation: true } },
  };
}

/** The text a fix changes, beside the report that was read from it. */
export interface Draft {
  readonly report: Report;
  /** Lines without their breaks. */
  readonly lines: readonly string[];
  /** The line break that most of the text uses. */
  readonly lineBreak: string;
}

/** Splits a text for {@link Draft}. */
export function draftOf(report: Report, text: string): Draft {
  return { report, lines: text.split(/\r\n|\n|\r/), lineBreak: usualLineBreak(text) };
}

/** The first table of the report that is this table of the format. */
export function tableNamed({ report }: Draft, name: string): StatutoryTable | undefined {
  return report.tables.find(({ definition }) => definition?.name === name);
}

/** Whole lines in front of a line; behind the last line of a text that does not end with a line break. */
export function insertLines({ lines, lineBreak }: Draft, line: number, texts: readonly string[]): TextEdit {
  const text = texts.join('\n').replaceAll('\n', lineBreak);
  if (line < lines.length) {
    const at = { line, character: 0 };
    return { range: { start: at, end: at }, newText: text + lineBreak };
  }
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { range: { start: at, end: at }, newText: lineBreak + text };
}

/** Lines at the end of the text, behind one blank line, with a line break behind them. */
export function appendLines({ lines, lineBreak }: Draft, text: string): TextEdit {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const start = last < 0 ? { line: 0, character: 0 } : { line: last, character: lines[last]?.trimEnd().length ?? 0 };
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const newText = `${last < 0 ? '' : '\n\n'}${text}\n`.replaceAll('\n', lineBreak);
  return { range: { start, end }, newText };
}

/** A line with its line break; of blank lines on both sides of it one stays. */
export function deleteLine(draft: Draft, line: number): TextEdit {
  return deleteLines(draft, line, line);
}

/** Lines from one to another, as {@link deleteLine} deletes one. */
export function deleteLines({ lines }: Draft, from: number, to: number): TextEdit {
  const isBlank = (index: number) => lines[index]?.trim() === '';
  const next = to + (from > 0 && isBlank(from - 1) && isBlank(to + 1) ? 2 : 1);
  const before = { line: from - 1, character: lines[from - 1]?.length ?? 0 };
  const last = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range =
    next < lines.length || from === 0
      ? { start: { line: from, character: 0 }, end: next < lines.length ? { line: next, character: 0 } : last }
      : { start: before, end: last };
  return { range, newText: '' };
}

/** A text over what a cell holds; a blank cell stays as wide as it was. */
export function writeCell(range: TextRange, text: string, { lines }: Draft): TextEdit {
  const written = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
  return written.trim() === '' ? fillCell(range, text, lines) : { range, newText: text };
}

/**
 * A text into a blank cell, as wide as the blank was, so that columns stay where they are; what is counted or computed stands at
 * the right, as it does when formatted.
 */
export function fillCell(range: TextRange, text: string, lines: readonly string[]): TextEdit {
  const line = lines[range.start.line] ?? '';
  const blank = line.slice(range.start.character, range.end.character);
  // A row that ends before the cell lacks its bar, too.
  const atEnd = range.end.character >= line.trimEnd().length;
  if (blank === '' && atEnd) return { range, newText: line.trimEnd().endsWith('|') ? ` ${text} |` : ` | ${text}` };
  const padded = ` ${text} `;
  const isWord = !/^(?:=|[-+\d.]+)$/.test(text);
  return { range, newText: isWord ? padded.padEnd(blank.length) : padded.padStart(blank.length) };
}

/** All that stands between the bars of a cell: with the blanks around it columns stay where they are. */
export function slotOf({ start, end }: TextRange, { lines }: Draft): TextRange {
  const line = lines[start.line] ?? '';
  const before = line.slice(0, start.character).trimEnd().length;
  const behind = line.slice(end.character);
  const after = end.character + behind.length - behind.trimStart().length;
  return {
    start: { line: start.line, character: before },
    end: { line: end.line, character: after },
  };
}
