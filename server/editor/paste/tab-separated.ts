import { isNumber } from './cell-text.ts';
import { type Grid, type GridRow, mostCells, single, widthOf } from './grid.ts';

/**
 * The table in copied text: cells with tabs between them, as spreadsheets write them, cells of several lines in quotes;
 * or a column of numbers. Undefined when the text is none of these.
 */
export function tabSeparated(text: string): Grid | undefined {
  if (!text.includes('\t') && !isColumn(text)) return undefined;
  const rows = [...rowsIn(text)];
  const isReport = rows.every(([first]) => /^[|\uff5c]/.test(first?.text ?? ''));
  return isReport || widthOf(rows) * rows.length > mostCells ? undefined : rows;
}

function isColumn(text: string): boolean {
  const lines = text.trim().split(/\r\n|\n|\r/);
  return lines.length > 1 && lines.every((line) => line.trim() === '' || isNumber(line.trim()));
}

// A quoted cell with doubled quotes inside, or anything else; then what ends it.
const cellAndEnd = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

function* rowsIn(text: string): Generator<GridRow> {
  let row: GridRow = [];
  cellAndEnd.lastIndex = 0;
  while (cellAndEnd.lastIndex <= text.length) {
    const [, quoted, plain = '', end] = cellAndEnd.exec(text) ?? [];
    row = [...row, single(quoted?.replaceAll('""', '"') ?? plain)];
    if (end === '\t') continue;
    // Spreadsheets end the last row, too.
    if (end !== '' || row.length > 1 || row[0]?.text !== '') yield row;
    if (end === '' || end === undefined) return;
    row = [];
  }
}
