import { printedRows } from '../report/group-numbers.ts';
import type { CellMarks } from './cell-marks.ts';
import { uprightWeights } from './column-weights.ts';
import type { Grid } from './grid.ts';
import { columnHeadings, depthOf, rowHeadings } from './label-tree.ts';
import { type DefinedTable, TableLabels } from './table-labels.ts';

/**
 * A table of the format as the form prints it: every row and column, whatever the author wrote of it, under nested
 * headings, with the corner over the row headings.
 */
export function uprightGrid(table: DefinedTable, marks: CellMarks): Grid {
  const labels = new TableLabels(table, marks);
  const columns = labels.columns();
  const rows = labels.rows();
  const printed = printedRows(table);
  const headerRows = Math.max(1, depthOf(columns));
  const labelColumns = Math.max(1, depthOf(rows));
  const headerRange = table.header?.range ?? table.nameRange;
  return {
    cells: [
      labels.corner(labelColumns, headerRows),
      ...columnHeadings(columns, labelColumns),
      ...rowHeadings(rows, headerRows),
      ...printed.flatMap(({ facts }, row) =>
        facts.map((fact, column) => labels.number(fact, headerRows + row, labelColumns + column)),
      ),
    ],
    rowRanges: [
      ...Array.from({ length: headerRows }, () => headerRange),
      ...printed.map(({ row }) => labels.rowSource(row).range),
    ],
    headerRows,
    columnWeights: uprightWeights(labelColumns, table.definition.columns.length),
  };
}
