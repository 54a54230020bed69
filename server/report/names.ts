import { labelKey } from '../language/label-key.ts';
import type { FormatRow, FormatRowGroup, FormatTable, Named, RowNode } from './format.ts';

/** How a name was found: by a current name or label, or by one of a superseded format. */
export interface Match<T> {
  readonly found: T;
  readonly former: boolean;
}

/** Finds what a label names, compared as {@link labelKey} does; current names win over former ones. */
export function findNamed<T extends Named>(things: readonly T[], label: string): Match<T> | undefined {
  const key = labelKey(label);
  if (key === '') return undefined;
  const current = things.find((thing) => [thing.name, thing.label, ...thing.aliases].some((n) => labelKey(n) === key));
  if (current) return { found: current, former: false };
  const former = things.find((thing) => thing.formerNames.some((name) => labelKey(name) === key));
  return former && { found: former, former: true };
}

/** A row or a row group of a table. */
export type RowOrGroup = { readonly kind: 'row'; readonly row: FormatRow } | FormatRowGroup;

/** Finds a row, or else a group, by any of its names. */
export function findRowOrGroup(table: FormatTable, label: string): Match<RowOrGroup> | undefined {
  const row = findNamed(table.rows, label);
  if (row) return { found: { kind: 'row', row: row.found }, former: row.former };
  return findNamed(groupsOf(table.rowTree), label);
}

/** All groups of a tree, outer ones first. */
export function groupsOf(nodes: readonly RowNode[]): FormatRowGroup[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groupsOf(node.children)] : []));
}
