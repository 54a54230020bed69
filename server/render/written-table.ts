import type { StatutoryTable } from '../report/report.ts';
import { weightsByContent } from './column-weights.ts';
import type { GridCell } from './document.ts';
import type { Grid } from './grid.ts';
import { cellText } from './number-text.ts';

/** A table that the format does not know, as it was written: nothing of the author's text is lost from sight. */
export function writtenGrid({ header, rows, nameRange }: StatutoryTable): Grid {
  const lines = [
    ...(header ? [{ label: header.corner, range: header.range, cells: header.cells }] : []),
    ...rows.map(({ label, range, cells }) => ({
      label,
      range,
      cells: cells.map((cell) => ({ ...cell, text: cellText(cell.text) })),
    })),
  ];
  const width = Math.max(1, ...lines.map((line) => 1 + line.cells.length));
  const headerRows = header ? 1 : 0;
  const cells = lines.flatMap(({ label, range, cells }, row) => {
    const isHeader = row < headerRows;
    const texts = [{ text: label, range }, ...cells];
    return Array.from({ length: width }, (_, column): GridCell => {
      const first = isHeader ? 'corner' : 'rowHeader';
      const other = isHeader ? 'columnHeader' : 'text';
      const { text, range: place } = texts[column] ?? { text: '', range };
      const role = column === 0 ? first : other;
      return {
        role,
        text,
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        alignment: column === 0 ? 'start' : 'center',
        range: place,
      };
    });
  });
  return {
    cells,
    rowRanges: lines.length === 0 ? [nameRange] : lines.map((line) => line.range),
    headerRows,
    columnWeights: weightsByContent(cells, width),
  };
}
