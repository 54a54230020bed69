import type { FormatColumn, FormatRow } from '../report/format.ts';
import type { Text } from '../shared/text.ts';

/** Copied numbers for one row of a table of the form, as cells are written; blank where nothing was filled in. */
export interface Filling {
  readonly row: FormatRow;
  readonly cells: ReadonlyMap<FormatColumn, string>;
}

/** Why a copied table does not go into the table at the cursor. */
export interface Misfit {
  readonly misfit: Text;
}

/** Whether the table that was asked for is a reason instead. */
export function isMisfit(value: unknown): value is Misfit {
  return typeof value === 'object' && value !== null && 'misfit' in value;
}
