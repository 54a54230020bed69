import type { FormatRow, FormatRowGroup, FormatRule, FormatTable, RuleTerm } from './format.ts';
import { leafRows } from './leaves.ts';
import { findRowOrGroup } from './names.ts';

/**
 * The rows that a group is the sum of: all of its rows but those that a 规则 adds up from others of them, which would
 * count twice (办理总计 in 办理结果).
 */
export function summedRows(table: FormatTable, { children }: FormatRowGroup): readonly FormatRow[] {
  const rows = leafRows(children);
  const totals = new Set(table.rules.flatMap((rule) => totalOf(rule, rows, table) ?? []));
  const summed = rows.filter((row) => !totals.has(row));
  return summed.length > 0 ? summed : rows;
}

/** The row that a rule gives as a sum of at least two others of these rows. */
function totalOf(
  { kind, relation, direction, left, right }: FormatRule,
  rows: readonly FormatRow[],
  table: FormatTable,
): FormatRow | undefined {
  const [target, ...others] = left;
  if (kind !== 'must' || relation !== '=' || direction !== 'column' || !target || others.length > 0) return undefined;
  const [total, ...more] = namedRows(target, table) ?? [];
  if (!total || more.length > 0 || !rows.includes(total)) return undefined;
  const addends = right.map((term) => addendsOf(term, total, table));
  const all = addends.flatMap((one) => one ?? []);
  const isSum = addends.every((one) => one?.every((row) => rows.includes(row) && row !== total));
  return isSum && all.length > 1 ? total : undefined;
}

/** The rows that a term adds, each once; of a group that holds the total itself the others. */
function addendsOf(term: RuleTerm, total: FormatRow, table: FormatTable): readonly FormatRow[] | undefined {
  const named = namedRows(term, table);
  if (!named || !term.coefficient.eq(1)) return undefined;
  return named.length > 1 ? named.filter((row) => row !== total) : named;
}

function namedRows({ lastYear, segments: [name, ...more] }: RuleTerm, table: FormatTable): FormatRow[] | undefined {
  const found = lastYear || name === undefined || more.length > 0 ? undefined : findRowOrGroup(table, name)?.found;
  if (!found) return undefined;
  return found.kind === 'row' ? [found.row] : leafRows(found.children);
}
