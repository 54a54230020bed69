import { labelKey } from '../language/label-key.ts';
import { findRemarked, withoutRemark } from '../language/remark.ts';
import type { FormatColumn, FormatRow, FormatRowGroup, FormatRule, FormatTable, Named, RowNode } from './format.ts';

/** How a name was found: by a current name or label, or by one of a superseded format. */
export interface Match<T> {
  readonly found: T;
  readonly former: boolean;
  /** What stands in brackets behind the name, and is no part of it. */
  readonly remark?: string;
}

/**
 * Finds what a label names, compared as {@link labelKey} does; current names win over former ones, and the label as it
 * is over one without what stands in brackets behind it.
 */
export function findNamed<T extends Named>(things: readonly T[], label: string): Match<T> | undefined {
  return findExactly(things, label) ?? findWithRemark(things, label);
}

function findWithRemark<T extends Named>(things: readonly T[], text: string): Match<T> | undefined {
  if (!withoutRemark(text)) return undefined;
  const named = things.map((thing) => ({
    thing,
    names: [thing.name, thing.label, ...thing.aliases, ...thing.formerNames],
    unit: 'unit' in thing && typeof thing.unit === 'string' ? thing.unit : undefined,
  }));
  const match = findRemarked(text, named);
  const former = match && findExactly([match.found], text.slice(0, text.lastIndexOf(match.remark)).trim())?.former;
  return match && { found: match.found, former: former ?? false, remark: match.remark };
}

function findExactly<T extends Named>(things: readonly T[], label: string): Match<T> | undefined {
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
  const groups = groupsOf(table.rowTree);
  const group = findExactly(groups, label);
  const row = findExactly(table.rows, label) ?? (group ? undefined : findWithRemark(table.rows, label));
  return row ? { ...row, found: { kind: 'row', row: row.found } } : (group ?? findWithRemark(groups, label));
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

/** The row or column that a rule gives the numbers of: its name alone stands on the left of `=`. */
export function givenBy(
  { kind, relation, direction, left: [target, ...others] }: FormatRule,
  { rows, columns }: FormatTable,
): FormatRow | FormatColumn | undefined {
  const name = target?.segments.length === 1 && others.length === 0 ? target.segments[0] : undefined;
  if (kind !== 'must' || relation !== '=' || name === undefined || direction === 'single') return undefined;
  return findNamed<FormatRow | FormatColumn>(direction === 'row' ? columns : rows, name)?.found;
}
