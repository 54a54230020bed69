import type Big from 'big.js';
import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../shared/text.ts';
import { address } from '../spreadsheet/sum-formula.ts';
import { repacked } from '../zip.ts';
import type { ComparedNumber } from './compared-numbers.ts';
import type { YearComparison } from './year-comparison.ts';
import { type YearWords, yearWords } from './year-words.ts';

/**
 * A comparison of two years as a workbook: the numbers one a line, with their differences as formulas, to sort and filter; and the
 * paragraphs, last year's beside this year's. The same comparison gives the same bytes; `date` is what the file says of itself.
 */
export async function renderYearsWorkbook(
  comparison: YearComparison,
  language: Language,
  date: Date,
): Promise<Uint8Array> {
  const words = yearWords(comparison, language);
  const bytes = await writeXlsx({
    sheets: [numbersSheet(comparison, words), textSheet(comparison, words)],
    properties: { title: words.title, creator: comparison.body, created: date, modified: date },
  });
  return repacked(bytes, date);
}

const font = { name: '宋体', size: 10.5 };
const side = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const alignment = { vertical: 'center', wrapText: true } as const;
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  border,
  alignment: { ...alignment, horizontal: 'center' },
};
const textStyle: CellStyle = { font, border, alignment };

/** A line of a sheet: words, numbers as numbers, formulas with the value that they have. */
type Line = readonly (
  | string
  | Big
  | { readonly formula: string; readonly value: Big; readonly format: string }
  | undefined
)[];

function numbersSheet({ tables }: YearComparison, words: YearWords): WriteSheet {
  const lines: Line[] = [[words.table, words.row, words.column, words.before, words.now, words.change, words.percent]];
  for (const { label, columns, rows, onlyBefore } of tables) {
    for (const row of rows)
      for (const [index, cell] of row.cells.entries())
        lines.push([label, row.label, columns[index]?.label ?? '', ...numbersOf(cell, lines.length)]);
    for (const one of onlyBefore) lines.push([label, one.label, '', one.value, undefined, undefined, undefined]);
  }
  return sheetOf(words.numbers, lines, [20, 34, 16, 12, 12, 12, 12]);
}

/** What it was, what it is, and both kinds of difference; `row` is the line of the sheet, from 0. */
function numbersOf({ before, now, change, percent }: ComparedNumber, row: number): Line {
  const [was, is] = [3, 4].map((column) => address({ row, column }));
  return [
    ...[before, now],
    change && { formula: `${is}-${was}`, value: change, format: 'General' },
    percent && { formula: `(${is}-${was})/ABS(${was})`, value: percent.div(100), format: '0.0%' },
  ];
}

function textSheet({ chapters }: YearComparison, words: YearWords): WriteSheet {
  const lines: Line[] = [[words.chapter, words.fate, words.before, words.now]];
  for (const { heading, lines: paragraphs } of chapters)
    for (const { fate, before, now } of paragraphs)
      lines.push([heading === '' ? words.preface : heading, words.fates[fate], before, now]);
  return sheetOf(words.text, lines, [22, 10, 60, 60]);
}

function sheetOf(name: string, lines: readonly Line[], widths: readonly number[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of lines.entries())
    for (const [column, content] of line.entries())
      cells.set(`${row},${column}`, { ...contentOf(content), ...styled(content, row) });
  return {
    name,
    rows: lines.map((line) => line.map(() => null)),
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${address({ row: lines.length - 1, column: widths.length - 1 })}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function contentOf(content: Line[number]): Partial<Cell> {
  if (content === undefined) return { value: null, type: 'empty' };
  if (typeof content === 'string') return { value: content, type: 'string' };
  if ('formula' in content)
    return {
      value: content.value.toNumber(),
      type: 'formula',
      formula: content.formula,
      formulaResult: content.value.toNumber(),
    };
  return { value: content.toNumber(), type: 'number' };
}

function styled(content: Line[number], row: number): Partial<Cell> {
  if (row === 0) return { style: headStyle };
  const isFormula = typeof content === 'object' && 'formula' in content;
  return { style: { ...textStyle, ...(isFormula && { numFmt: content.format }) } };
}
