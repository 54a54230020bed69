import type { FormatRow, FormatTable } from '../../report/format.ts';
import { blockOf } from './block.ts';
import { columnsOf } from './columns.ts';
import { type Filling, isMisfit, type Misfit } from './fit.ts';
import type { Grid } from './grid.ts';
import { noNumbers } from './misfits.ts';
import { rowsByLabel, rowsByPosition } from './rows.ts';
import { cutSideways } from './sideways.ts';

/**
 * Which cells of a table of the form a copied table fills. Without labels among its cells it goes into the rows `from` the
 * cursor's on. Nothing that was copied is left out: where a number has no place, the whole does not fit.
 */
export function fitTable(grid: Grid, table: FormatTable, from: FormatRow | undefined): readonly Filling[] | Misfit {
  const block = blockOf(grid, table);
  if (block.body.length === 0) return noNumbers(table);
  const sideways = cutSideways(block, table);
  if (sideways) return sideways;
  const columns = columnsOf(block, table);
  if (isMisfit(columns)) return columns;
  return block.labels > 0 ? rowsByLabel(block, columns, table) : rowsByPosition(block, columns, table, from);
}
