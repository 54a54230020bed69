import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { printedText } from '../render/printed-text.ts';
import { repeatedRows, SheetNames } from '../render/spreadsheet/sheet-names.ts';
import { address } from '../render/spreadsheet/sum-formula.ts';
import { repacked } from '../render/zip.ts';
import { textWidth } from '../shared/text-width.ts';
import type { AuditTable, TableColumn, TableValue } from './audit-tables.ts';

/** No moment of the audit gets into the file: the same reports give the same bytes. */
const noMoment = new Date(Date.UTC(2000, 0, 1));

/** Tables as a workbook, a sheet each, whose headings stay in sight, filter, and repeat on every page. */
export async function auditWorkbook(tables: readonly AuditTable[], title: string): Promise<Uint8Array> {
  const names = new SheetNames();
  const sheets = tables.map((table) => sheetOf(table, names.of(table.title)));
  const bytes = await writeXlsx({
    sheets,
    namedRanges: sheets.map(({ name }) => repeatedRows(name, 1, 1)),
    properties: { title, creator: 'gkreport', created: noMoment, modified: noMoment },
  });
  return repacked(bytes, noMoment);
}

function sheetOf({ columns, rows }: AuditTable, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [x, { label }] of columns.entries())
    cells.set(`0,${x}`, { value: label, type: 'string', style: headingStyle });
  for (const [y, row] of rows.entries())
    for (const [x, value] of row.entries()) cells.set(`${y + 1},${x}`, { ...content(value), style: styleOf(value) });
  return {
    name,
    cells,
    rows: [columns, ...rows].map(() => columns.map(() => null)),
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map([
      [
        0,
        {
          height: Math.max(
            headingHeight,
            heightOf(
              columns.map(({ label }) => label),
              columns,
            ),
          ),
        },
      ],
      ...rows.map((row, y) => [y + 1, { height: heightOf(row, columns) }] as const),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${address({ row: rows.length, column: columns.length - 1 })}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

/** In inches: a table wants the page. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

const side = { style: 'thin', color: { rgb: 'C0C0C0' } } as const;
const border = { top: side, right: side, bottom: side, left: side };

const headingStyle: CellStyle = {
  font: { name: '黑体', size: 10.5, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

const words = { horizontal: 'left', vertical: 'top', wrapText: true } as const;
/** Off the edge, at which the words of the next column begin; LibreOffice forgets that where figures may be broken. */
const figures = { horizontal: 'right', vertical: 'top', indent: 1 } as const;

function styleOf(value: TableValue): CellStyle {
  return {
    font: { name: '宋体', size: 10.5 },
    border,
    ...(typeof value === 'number' && { numFmt: formatOf(value) }),
    alignment: typeof value === 'number' ? figures : words,
  };
}

/** As many decimals as there are: the usual format shows long numbers as powers of ten. */
function formatOf(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** Excel takes no longer text. */
const longest = 32_767;

function content(value: TableValue): Partial<Cell> {
  if (typeof value === 'number') return { value, type: 'number' };
  return value === ''
    ? { value: null, type: 'empty' }
    : { value: printedText(value).slice(0, longest), type: 'string' };
}

const lineHeight = 14;
const headingHeight = 30;
/** Excel takes no higher row. */
const highest = 409;

/** Points that a row needs for its longest text: spreadsheets measure rows only when they are edited. */
function heightOf(row: readonly TableValue[], columns: readonly TableColumn[]): number {
  const lines = row.map((value, x) => Math.ceil(textWidth(String(value)) / Math.max(1, (columns[x]?.width ?? 8) - 1)));
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + 4);
}
