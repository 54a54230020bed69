import { labelKey } from '../language/label-key.ts';
import { findRemarked, withoutRemark } from '../language/remark.ts';
import {
  type FormatColumn,
  type FormatRow,
  type FormatRowGroup,
  type FormatRule,
  type FormatTable,
  leafRows,
  type Named,
  type RowNode,
} from './format.ts';

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

/**
 * What the labels of a table name, asked from the top: below the heading of a block a row of that block, whatever rows of
 * that name others have.
 */
export function labelsInOrder(table: FormatTable): (label: string) => Match<RowOrGroup> | undefined {
  let block: FormatRowGroup | undefined;
  return (label) => {
    const inBlock = block?.blockOf === undefined ? undefined : findNamed(rowsOfBlock(block), label);
    if (inBlock) return { ...inBlock, found: { kind: 'row', row: inBlock.found } };
    const match = findRowOrGroup(table, label);
    if (match?.found.kind === 'group') block = unnamedBlockOf(match.found) ?? match.found;
    return match;
  };
}

/** The heading of a group that stands several times, without a name, opens the block that has none. */
export function unnamedBlockOf({ name, children }: FormatRowGroup): FormatRowGroup | undefined {
  return children.find(
    (child): child is FormatRowGroup => child.kind === 'group' && child.blockOf === name && child.name === name,
  );
}

/** The rows of a block; the same list for the same block. */
export function rowsOfBlock(block: FormatRowGroup): readonly FormatRow[] {
  const known = blockRows.get(block) ?? leafRows(block.children);
  blockRows.set(block, known);
  return known;
}

const blockRows = new WeakMap<FormatRowGroup, readonly FormatRow[]>();

/** The blocks of a table that answer to a name: of one name each is in another group. */
export function blocksNamed(table: FormatTable, name: string): readonly FormatRowGroup[] {
  const found = findRowOrGroup(table, name)?.found;
  if (found?.kind !== 'group' || found.blockOf === undefined) return [];
  const isSame = found.name === name || labelKey(found.name) === labelKey(name);
  return isSame
    ? groupsOf(table.rowTree).filter((group) => group.blockOf !== undefined && group.name === found.name)
    : [found];
}

/** The row that an author names by its block and the name it has in the form. */
export function rowOfBlock(table: FormatTable, block: string, row: string): FormatRow | undefined {
  return blocksNamed(table, block).flatMap((one) => findNamed(rowsOfBlock(one), row)?.found ?? [])[0];
}

/** The block that a row stands in; none for rows that the form has once. */
export function blockOfRow({ rowTree }: FormatTable, row: FormatRow): FormatRowGroup | undefined {
  if (row.inBlock === undefined) return undefined;
  return groupsOf(rowTree).find((group) => group.blockOf !== undefined && rowsOfBlock(group).includes(row));
}

/** The groups of a table that the author writes as often as there is something to report. */
export function repeatableGroups({ rowTree }: FormatTable): readonly FormatRowGroup[] {
  return groupsOf(rowTree).filter(({ repeatable }) => repeatable);
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
