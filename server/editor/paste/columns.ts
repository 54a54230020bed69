import { labelKey } from '../../language/label-key.ts';
import type { ColumnNode, FormatColumn, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import type { Block } from './block.ts';
import type { Misfit } from './fit.ts';
import { type Grid, ownText } from './grid.ts';
import { noNumbers, unknownColumns, wrongWidth } from './misfits.ts';

/** Which column of the form each column of a copied table is: by the names above them, or else by their number. */
export function columnsOf(block: Block, table: FormatTable): ReadonlyMap<number, FormatColumn> | Misfit {
  const places = Array.from({ length: block.width - block.labels }, (_, index) => block.labels + index);
  const filled = places.filter((x) => block.body.some((row) => ownText(row[x]) !== ''));
  if (filled.length === 0) return noNumbers(table);
  const named = new Map(places.flatMap((x) => pair(x, columnAbove(block.head, x, table))));
  const byNumber = byPosition(places, filled, table);
  if (named.size === 0) return byNumber ?? wrongWidth(block.body.length, filled.length, table);
  const columns = filled.map((x) => named.get(x));
  if (!columns.includes(undefined) && new Set(columns).size === columns.length) return keptOnce(named, filled);
  // Names the form does not know are no harm as long as the known ones stand where the form has them.
  if (byNumber && [...named].every(([x, column]) => byNumber.get(x) === column)) return byNumber;
  const strange = filled.filter((x) => !named.has(x) || columns.filter((column) => column === named.get(x)).length > 1);
  return unknownColumns([...new Set(strange.map((x) => textAbove(block.head, x, table)))], table);
}

/** All columns in the form's order, or all but the one that totals the others; blank ones at the end may be too many. */
function byPosition(
  places: readonly number[],
  filled: readonly number[],
  table: FormatTable,
): ReadonlyMap<number, FormatColumn> | undefined {
  const addends = table.columns.filter(({ total }) => !total);
  const choices = [table.columns, ...(addends.length === table.columns.length - 1 ? [addends] : [])];
  const last = Math.max(...filled, places[0] ?? 0);
  for (const some of [places, places.filter((x) => x <= last)]) {
    const columns = choices.find(({ length }) => length === some.length);
    if (columns) return new Map(some.flatMap((x, index) => pair(x, columns[index])));
  }
  return undefined;
}

/** Blank columns of a name that another column has do not count. */
function keptOnce(named: ReadonlyMap<number, FormatColumn>, filled: readonly number[]): Map<number, FormatColumn> {
  const taken = new Set(filled.map((x) => named.get(x)));
  return new Map([...named].filter(([x, column]) => filled.includes(x) || !taken.has(column)));
}

/** The column of the form that the lowest name above a place means. */
export function columnAbove(head: Grid, x: number, table: FormatTable): FormatColumn | undefined {
  for (const row of head.toReversed()) {
    const column = findNamed(table.columns, row[x]?.text ?? '')?.found;
    if (column) return column;
  }
  return undefined;
}

/** How messages call a column that the form does not have: by the name above it, or else by its number. */
function textAbove(head: Grid, x: number, table: FormatTable): string {
  const groups = new Set(groupLabels(table.columnTree).map(labelKey));
  const texts = head.toReversed().map((row) => row[x]?.text ?? '');
  return texts.find((text) => text !== '' && !groups.has(labelKey(text))) ?? String(x + 1);
}

function groupLabels(nodes: readonly ColumnNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node.label, ...groupLabels(node.children)] : []));
}

function pair(x: number, column: FormatColumn | undefined): [number, FormatColumn][] {
  return column ? [[x, column]] : [];
}
