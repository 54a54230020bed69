import type { CellValue, Sheet } from 'hucre';
import { type Grid, type GridCell, single } from '../../grid/grid.ts';
import type { Text } from '../../shared/text.ts';
import { ImportProblem } from '../problem.ts';
import type { SourceBlock, SourceDocument } from '../source.ts';
import { archiveParts } from './archive.ts';

/** Longer sheets are no tables of a report. */
const mostRows = 3000;
const mostColumns = 300;

/** The sheets of a workbook, each a table: what formulas gave when it was saved, numbers and texts as they stand. */
export async function readSheets(bytes: Uint8Array, most = mostRows): Promise<SourceDocument> {
  const parts = await archiveParts(bytes, (name) => /^xl\/workbook\.xml$|^Encrypt/.test(name));
  if (parts['xl/workbook.xml'] === undefined)
    throw new ImportProblem(parts.EncryptedPackage ? 'encrypted' : 'unreadable');
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { maxRows: most + 1 }).catch(() => {
    throw new ImportProblem('unreadable');
  });
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const remarks = sheets
    .filter((sheet) => !shown.includes(sheet))
    .map(
      ({ name }): Text => ({
        zh: `隐藏的工作表“${name}”未导入`,
        en: `The hidden sheet “${name}” was not imported`,
      }),
    );
  return { blocks: shown.map((sheet) => sheetBlock(sheet, most)), told: {}, attachments: [], isShell: false, remarks };
}

/** Cells parted by commas: one table. */
export async function readCsv(text: string, most = mostRows): Promise<SourceDocument> {
  const { parseCsv } = await import('hucre/csv');
  const rows = parseCsv(text);
  if (rows.length > most) throw new ImportProblem('too-large');
  const grid = rows.map((row) => row.map((value) => single(textOf(value))));
  const block: SourceBlock = { kind: 'grid', grid, place: { zh: '表', en: 'table' }, within: [] };
  return { blocks: [block], told: {}, attachments: [], isShell: false, remarks: [] };
}

function sheetBlock(sheet: Sheet, most: number): SourceBlock {
  if (sheet.rows.length > most) throw new ImportProblem('too-large');
  return {
    kind: 'grid',
    grid: gridOf(sheet),
    place: { zh: `工作表“${sheet.name}”`, en: `sheet “${sheet.name}”` },
    within: [],
  };
}

function gridOf({ rows, merges = [] }: Sheet): Grid {
  const cells: GridCell[][] = rows.map((row) => row.slice(0, mostColumns).map((value) => single(textOf(value))));
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = cells[startRow]?.[startCol];
    if (!first) continue;
    for (let y = startRow; y <= Math.min(endRow, cells.length - 1); y++)
      for (let x = startCol; x <= Math.min(endCol, mostColumns); x++) {
        const row = cells[y];
        if (!row || (x === startCol && y === startRow)) continue;
        while (row.length < x) row.push(single(''));
        row[x] = { text: first.text, left: x > startCol, above: y > startRow };
      }
  }
  return cells;
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // 0.1 + 0.2 is 0.3 in the sheet.
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}
