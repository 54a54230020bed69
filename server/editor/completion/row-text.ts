import type { FormatRow, FormatTable } from '../../report/format.ts';
import { newRow, newTable } from '../../report/new-report.ts';
import { padded, textWidth } from '../../text-width.ts';
import { barsIn } from './caret.ts';
import { literal, type Snippet } from './snippet.ts';

/** How wide the places between the bars of a table are, blanks included; unknown while no full row is written. */
export type Widths = readonly number[] | undefined;

/** Widths as the first full row below a table's name has them. */
export function widthsOf(table: FormatTable, lines: readonly string[], tableLine: number, except: number): Widths {
  for (let number = tableLine + 1; number < lines.length; number++) {
    const line = lines[number] ?? '';
    if (/^\s*[^|\uff5c\s]/.test(line)) return undefined;
    const bars = barsIn(line);
    if (number !== except && bars.length === table.columns.length + 2)
      return bars.slice(0, -1).map((bar, index) => textWidth(line.slice(bar + 1, bars[index + 1])));
  }
  return undefined;
}

/** A row ready to be filled in, from its first bar on: a stop in every cell, `=` where a rule gives the number. */
export function rowText(table: FormatTable, row: FormatRow, widths: Widths): Snippet {
  const [label = '', ...cells] = newRow(table, row);
  let stops = 0;
  const places = cells.map((cell, index) => numberPlace(cell === '' ? `$${++stops}` : cell, widths?.[index + 1]));
  return { snippet: `|${labelPlace(label, widths?.[0])}|${places.map((place) => `${place}|`).join('')}` };
}

/** One number for every row that is not written. */
export function restText(widths: Widths): string {
  return `|${labelPlace('其余', widths?.[0])}|${numberPlace('0', widths?.[1])}|`;
}

/** The row that names the columns. */
export function headerText(table: FormatTable): string {
  return newTable(table).split('\n')[1] ?? '';
}

function labelPlace(label: string, width = 0): string {
  return `${padded(` ${literal(label)}`, width - 1)} `;
}

/** Numbers stand to the right; one digit is allowed for. */
function numberPlace(text: string, width = 0): string {
  return `${' '.repeat(Math.max(width - 2, 1))}${text} `;
}
