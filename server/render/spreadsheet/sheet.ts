import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre';
import type { Fact } from '../../report/evaluated.ts';
import { textWidth } from '../../shared/text-width.ts';
import type { LaidOutCell, LaidOutRow, LaidOutTable } from '../document.ts';
import { breaksIntoPieces, labelPieces } from '../table-style/label-lines.ts';
import { address, sumFormula, type Totals } from './sum-formula.ts';
import { validationOf, wordContent } from './word-cells.ts';

/** The heading of the chapter stands in the first row, the grid of the form below it: the index of its first row. */
export const gridStart = 1;
const side = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
/** More digits than a spreadsheet keeps exact. */
const exactDigits = 15;

/** A table as a sheet, with what is said below it: merged as the form prints it, totals as formulas with the values they have. */
export function sheetOf(
  table: LaidOutTable,
  name: string,
  heading: string,
  totals: Totals,
  notes: readonly string[] = [],
): WriteSheet {
  const places = new Map<Fact, { row: number; column: number }>();
  // What stands as text adds nothing to a sum.
  for (const cell of table.rows.flatMap((row) => row.cells))
    if (cell.fact && isNumber(cell)) places.set(cell.fact, { row: cell.row + gridStart, column: cell.column });
  const width = table.columnWeights.length;
  const widths = columnWidths(table);
  const cells = new Map<string, Partial<Cell>>([['0,0', { value: heading, type: 'string', style: headingStyle }]]);
  const dataValidations: DataValidation[] = [];
  const merges = width > 1 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }] : [];
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    const row = cell.row + gridStart;
    const end = { row: row + cell.rowSpan - 1, column: cell.column + cell.colSpan - 1 };
    const formula = cell.fact && sumFormula(cell.fact, totals, (fact) => places.get(fact));
    const words = wordContent(cell);
    const style = words?.numFmt === undefined ? styleOf(cell) : { ...styleOf(cell), numFmt: words.numFmt };
    cells.set(`${row},${cell.column}`, { ...(words?.content ?? content(cell, formula)), style });
    const validation = validationOf(cell, address({ row, column: cell.column }));
    if (validation) dataValidations.push(validation);
    // Borders of merged cells come from every cell below them.
    for (let y = row; y <= end.row; y++)
      for (let x = cell.column; x <= end.column; x++)
        if (y !== row || x !== cell.column) cells.set(`${y},${x}`, { value: null, type: 'empty', style: { border } });
    if (cell.rowSpan > 1 || cell.colSpan > 1)
      merges.push({ startRow: row, startCol: cell.column, endRow: end.row, endCol: end.column });
  }
  const notesStart = gridStart + table.rows.length;
  for (const [index, text] of notes.entries()) {
    const row = notesStart + index;
    cells.set(`${row},0`, { value: text, type: 'string', style: noteStyle });
    if (width > 1) merges.push({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 });
  }
  const headerEnd = gridStart + table.headerRows;
  return {
    name,
    cells,
    merges,
    ...(dataValidations.length > 0 && { dataValidations }),
    rows: Array.from({ length: notesStart + notes.length }, () => Array.from({ length: width }, () => null)),
    columns: widths.map((characters) => ({ width: characters })),
    rowDefs: new Map([
      [0, { height: headingHeight(heading) }],
      ...table.rows.map((row, index) => [index + gridStart, { height: heightOf(row, widths) }] as const),
      ...notes.map((text, index) => [notesStart + index, { height: noteHeight(text, widths) }] as const),
    ]),
    pageSetup: {
      paperSize: 'a4',
      orientation: width > 12 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
    ...(table.headerRows > 0 && { freezePane: { rows: headerEnd } }),
  };
}

/** Points a row needs for its longest label; spreadsheets do not measure merged cells themselves. */
function heightOf({ cells }: LaidOutRow, widths: readonly number[]): number {
  const lines = cells.map(({ text, column, colSpan, rowSpan }) => {
    const width = widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, -padding);
    return Math.ceil(textWidth(text) / width) / rowSpan;
  });
  return Math.max(1, Math.ceil(Math.max(...lines))) * lineHeight + 4;
}

/** Points that a note needs, which is as wide as the table. */
function noteHeight(text: string, widths: readonly number[]): number {
  const width = widths.reduce((sum, each) => sum + each, -padding);
  return Math.max(1, Math.ceil(textWidth(text) / width)) * lineHeight + 4;
}

const noteStyle: CellStyle = {
  font: { name: '宋体', size: 9 },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

const lineHeight = 14;

/** Points that the title needs above the table, which is always as wide as the page. */
function headingHeight(heading: string): number {
  const perLine = pageWidth * (10.5 / headingSize);
  return Math.max(1, Math.ceil(textWidth(heading) / perLine)) * headingLineHeight + 4;
}

const headingSize = 14;
const headingLineHeight = 20;

const headingStyle: CellStyle = {
  font: { name: '黑体', size: headingSize },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

function styleOf(cell: LaidOutCell): CellStyle {
  const { role, alignment } = cell;
  return {
    ...(isNumber(cell) && { numFmt: formatOf(cell.text) }),
    font: { name: '宋体', size: 10.5, bold: role === 'caption' },
    border,
    alignment: { horizontal: alignment === 'center' ? 'center' : 'left', vertical: 'center', wrapText: true },
  };
}

/** Whether a cell holds a number whose digits the file can keep, and nothing besides. */
function isNumber({ role, text }: LaidOutCell): boolean {
  return (
    role === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= exactDigits
  );
}

/** As many decimals as are printed, and every digit: the usual format shows long numbers as powers of ten. */
function formatOf(number: string): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** A number as a number, other text as it is. */
function content(cell: LaidOutCell, formula: string | undefined): Partial<Cell> {
  const { text } = cell;
  if (!isNumber(cell)) return text === '' ? { value: null, type: 'empty' } : { value: text, type: 'string' };
  const value = Number(text);
  return formula === undefined ? { value, type: 'number' } : { value, type: 'formula', formula, formulaResult: value };
}

/** Excel's widths count digits of the usual font; a page of A4 takes about ninety. */
const pageWidth = 92;

/** What of a column's width no text takes, in digits. */
const padding = 1.5;

/** Characters a column may be widened by to keep its labels whole. */
const mostWidening = 5;

/**
 * The widths of a table's columns in digits, as the form weighs them, and wide enough for their numbers. A spreadsheet cuts Chinese wherever a line is full,
 * so a column takes some more where its labels would else be torn: 三、本年度 / 办理结果 rather than 三、本年 / 度办理结 / 果.
 */
export function columnWidths({ columnWeights, rows }: LaidOutTable): readonly number[] {
  const total = columnWeights.reduce((sum, weight) => sum + weight, 0);
  const cells = rows.flatMap((row) => row.cells);
  return columnWeights.map((weight, column) => {
    const numbers = cells.filter((cell) => cell.role === 'number' && isAlone(cell, column));
    const usual = Math.max(7, (weight / total) * pageWidth, ...numbers.map(({ text }) => textWidth(text) + padding));
    const labels = cells.filter((cell) => isLabelOf(cell, column)).map(({ text }) => text);
    const fitting = charactersIn(usual);
    for (let characters = fitting; characters <= fitting + mostWidening; characters += 1)
      if (labels.every((label) => isCutBetweenWords(label, characters)))
        return characters === fitting ? usual : characters * 2 + padding;
    return usual;
  });
}

function isLabelOf(cell: LaidOutCell, column: number): boolean {
  return isAlone(cell, column) && cell.fact === undefined && cell.text !== '' && breaksIntoPieces(cell.text);
}

function isAlone({ column, colSpan }: LaidOutCell, wanted: number): boolean {
  return column === wanted && colSpan === 1;
}

/** Chinese characters are two digits wide. */
function charactersIn(width: number): number {
  return Math.floor((width - padding) / 2);
}

/** Whether every full line of a label ends with a word. */
function isCutBetweenWords(label: string, perLine: number): boolean {
  const ends = new Set<number>();
  let end = 0;
  for (const piece of labelPieces(label)) {
    end += [...piece].length;
    ends.add(end);
  }
  for (let cut = perLine; cut < end; cut += perLine) if (!ends.has(cut)) return false;
  return true;
}
