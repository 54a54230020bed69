import { printedRows } from '../report/group-numbers.ts';
import type { CellMarks } from './cell-marks.ts';
import { equalWeights } from './column-weights.ts';
import type { Grid } from './grid.ts';
import { columnHeadings, depthOf } from './label-tree.ts';
import { type DefinedTable, TableLabels } from './table-labels.ts';

/** A table whose rows print side by side: each row is a group of columns, and all numbers stand in one line. */
export function sidewaysGrid(table: DefinedTable, marks: CellMarks): Grid {
  const labels = new TableLabels(table, marks);
  const headings = labels.rows(() => labels.columns());
  const headerRows = depthOf(headings);
  const facts = printedRows(table).flatMap((row) => row.facts);
  const headerRange = table.header?.range ?? table.nameRange;
  return {
    cells: [...columnHeadings(headings, 0), ...facts.map((fact, column) => labels.number(fact, headerRows, column))],
    rowRanges: [...Array.from({ length: headerRows }, () => headerRange), facts[0]?.range ?? table.nameRange],
    headerRows,
    columnWeights: equalWeights(facts.length),
  };
}
