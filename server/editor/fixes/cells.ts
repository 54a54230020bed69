import type { TextEdit } from 'vscode-languageserver-protocol';
import type { TextRange } from '../../report/text-range.ts';
import type { Draft } from './fix.ts';

/** A text over what a cell holds; a blank cell stays as wide as it was. */
export function writeCell(range: TextRange, text: string, { lines }: Draft): TextEdit {
  const written = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
  return written.trim() === '' ? fillCell(range, text, lines) : { range, newText: text };
}

/** A text into a blank cell, as wide as the blank was, so that columns stay where they are. */
export function fillCell(range: TextRange, text: string, lines: readonly string[]): TextEdit {
  const line = lines[range.start.line] ?? '';
  const blank = line.slice(range.start.character, range.end.character);
  // A row that ends before the cell lacks its bar, too.
  const atEnd = range.end.character >= line.trimEnd().length;
  if (blank === '' && atEnd) return { range, newText: line.trimEnd().endsWith('|') ? ` ${text} |` : ` | ${text}` };
  return { range, newText: ` ${text} `.padEnd(blank.length) };
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
