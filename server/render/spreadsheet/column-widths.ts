import { textWidth } from '../../text-width.ts';
import type { GridCell, LaidOutTable } from '../document.ts';
import { breaksIntoPieces, labelPieces } from '../table-style/label-lines.ts';

/** Excel's widths count digits of the usual font; a page of A4 takes about ninety. */
export const pageWidth = 92;

/** What of a column's width no text takes, in digits. */
export const padding = 1.5;

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

function isLabelOf(cell: GridCell, column: number): boolean {
  return isAlone(cell, column) && cell.fact === undefined && cell.text !== '' && breaksIntoPieces(cell.text);
}

function isAlone({ column, colSpan }: GridCell, wanted: number): boolean {
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
