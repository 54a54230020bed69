import { labelKey } from '../language/label-key.ts';
import type { FormatRow, FormatRowGroup, FormatTable, Named, RowNode } from './format.ts';

/** How a name was found: by a current name or label, or by one of a superseded format. */
export interface Match<T> {
  readonly found: T;
  readonly former: boolean;
}

/** Finds what a label names, compared as {@link labelKey} does; current names win over former ones. */
export function findNamed<T extends Named>(things: readonly T[], label: string): Match<T> | undefined {
  const known = indexes.get(things) ?? indexOf(things);
  return known.get(labelKey(label)) as Match<T> | undefined;
}

type Index = ReadonlyMap<string, Match<Named>>;

// The lists of a format live as long as the format does, and are searched for every number of a report.
const indexes = new WeakMap<readonly Named[], Index>();

function indexOf(things: readonly Named[]): Index {
  const index = new Map<string, Match<Named>>();
  const add = (found: Named, names: readonly string[], former: boolean) => {
    for (const key of names.map(labelKey)) if (key !== '' && !index.has(key)) index.set(key, { found, former });
  };
  for (const thing of things) add(thing, [thing.name, thing.label, ...thing.aliases], false);
  for (const thing of things) add(thing, thing.formerNames, true);
  indexes.set(things, index);
  return index;
}

/** A row or a row group of a table. */
export type RowOrGroup = { readonly kind: 'row'; readonly row: FormatRow } | FormatRowGroup;

/** Finds a row, or else a group, by any of its names. */
export function findRowOrGroup(table: FormatTable, label: string): Match<RowOrGroup> | undefined {
  const row = findNamed(table.rows, label);
  if (row) return { found: { kind: 'row', row: row.found }, former: row.former };
  return findNamed(groupsOf(table.rowTree), label);
}

/** All groups of a tree, outer ones first; the same list for the same tree. */
export function groupsOf(nodes: readonly RowNode[]): readonly FormatRowGroup[] {
  const known = groups.get(nodes);
  if (known) return known;
  const found = nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groupsOf(node.children)] : []));
  groups.set(nodes, found);
  return found;
}

const groups = new WeakMap<readonly RowNode[], readonly FormatRowGroup[]>();
