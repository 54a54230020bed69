import type { Fact } from '../report/evaluated.ts';
import type { TextRange } from '../report/text-range.ts';
import type { FreeRow, FreeTable } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import { cellText, decimalText, type LaidOutCell } from './document.ts';
import { type TableGrid, weightsByContent } from './grid.ts';

/** A table of the author's own. Rows of uneven length are filled up with empty cells. */
export function freeGrid(table: FreeTable, marks: CellMarks): TableGrid {
  const width = Math.max(1 + table.columns.length, ...table.rows.map((row) => 1 + row.cells.length));
  const cells = [
    ...headerCells(table, width, marks),
    ...table.rows.flatMap((row, index) => rowCells(row, index + 1, width, marks)),
  ];
  return {
    cells,
    rowRanges: [headerRange(table), ...table.rows.map((row) => row.range)],
    headerRows: 1,
    columnWeights: weightsByContent(cells, width),
  };
}

function headerCells(table: FreeTable, width: number, marks: CellMarks): LaidOutCell[] {
  const range = headerRange(table);
  const written = table.columns.map((column, index) =>
    writtenCell(
      0,
      1 + index,
      { role: 'columnHeader', text: column.name, alignment: 'center', range: column.range },
      marks,
    ),
  );
  return [
    plainCell(0, 0, { role: 'corner', text: table.corner, alignment: 'center', range }),
    ...written,
    ...emptyCells(0, 1 + written.length, width, range),
  ];
}

function rowCells(row: FreeRow, index: number, width: number, marks: CellMarks): LaidOutCell[] {
  return [
    plainCell(index, 0, { role: 'rowHeader', text: row.label, alignment: 'start', range: row.range }),
    ...row.cells.map((cell, column) => writtenCell(index, 1 + column, contentOf(cell), marks)),
    ...emptyCells(index, 1 + row.cells.length, width, row.range),
  ];
}

type Content = Pick<LaidOutCell, 'role' | 'text' | 'alignment' | 'range'>;

function contentOf({ origin, text, value, range }: Fact): Content {
  if (origin === 'computed')
    return { role: 'number', text: value ? decimalText(value) : '', alignment: 'center', range };
  if (origin === 'typed') return { role: 'number', text: cellText(text), alignment: 'center', range };
  return { role: 'text', text, alignment: 'start', range };
}

function emptyCells(row: number, from: number, width: number, range: TextRange): LaidOutCell[] {
  return Array.from({ length: width - from }, (_, index) =>
    plainCell(row, from + index, { role: 'text', text: '', alignment: 'start', range }),
  );
}

function writtenCell(row: number, column: number, content: Content, marks: CellMarks): LaidOutCell {
  const mark = marks.at(content.range);
  return { ...plainCell(row, column, content), ...(mark && { mark }) };
}

function plainCell(row: number, column: number, content: Content): LaidOutCell {
  return { ...content, row, column, rowSpan: 1, colSpan: 1 };
}

/** The header row has no range of its own: its first column stands for it, or the title. */
function headerRange(table: FreeTable): TextRange {
  return table.columns[0]?.range ?? table.titleRange;
}
