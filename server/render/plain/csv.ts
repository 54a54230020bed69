import { formOf } from '../../report/cell-forms.ts';
import { unitOf } from '../../report/read/read-cell.ts';
import type { Report } from '../../report/report.ts';
import { decimalText } from '../printed-cell.ts';
import { printedText } from '../printed-text.ts';

const header = ['path', 'table', 'row', 'column', 'value', 'unit', 'origin'];

/**
 * Every number of the statutory tables as a line of CSV (RFC 4180), in the order of the form. With a byte order mark:
 * without one Excel takes UTF-8 for the code page of the system.
 */
export function renderCsv({ facts }: Report): string {
  const lines = facts.map(({ path, table, row, column, value, entry, origin }) => [
    path,
    table.label,
    row.label,
    column.label,
    value ? decimalText(value) : (entry?.text ?? ''),
    unitOf(formOf(row, column)) ?? '',
    origin,
  ]);
  return csvText([header, ...lines]);
}

/** Lines as CSV, with a byte order mark. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(content: string): string {
  const text = printedText(content);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
