import type { ReportFile, StatutoryTableNode } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import { nodesOf } from '../../language/syntax-nodes.ts';
import {
  type Format,
  type FormatRow,
  type FormatRowGroup,
  type FormatTable,
  leafRows,
  type Named,
  type RowNode,
} from '../format.ts';
import { repeatableGroups } from '../names.ts';
import { findTable } from './read-table.ts';

/** Between the name of a block and that of its row, where both are named in one word: 示例水务·发布量. */
const separator = '\u00b7';

/**
 * The format as a report fills it in: a group that may be written several times stands in it once for each block of the
 * report, under the name that the author gives it. The format itself where the report opens no table with such groups.
 */
export function withNamedBlocks(format: Format, file: ReportFile): Format {
  const opened = new Map<FormatTable, StatutoryTableNode[]>();
  for (const node of nodesOf(file, 'StatutoryTableNode')) {
    const table = findTable(format, node.table?.$refText ?? '')?.definition;
    if (table && repeatableGroups(table).length > 0) opened.set(table, [...(opened.get(table) ?? []), node]);
  }
  if (opened.size === 0) return format;
  const filled = (table: FormatTable) => {
    const nodes = opened.get(table);
    return nodes ? expanded(table, nodes.flatMap(labelsOf)) : table;
  };
  const chapters = format.chapters.map((chapter) => ({ ...chapter, tables: chapter.tables.map(filled) }));
  return { ...format, chapters };
}

function labelsOf({ rows }: StatutoryTableNode): readonly string[] {
  return rows.flatMap(({ label }) => (label ? [label.$refText] : []));
}

/** A table with a block for each that labels name, behind the group and a colon, or before the row and a point; those that it has already stay what they are. */
export function expanded(table: FormatTable, labels: readonly string[]): FormatTable {
  const names = blockNames(table, labels);
  const grow = (nodes: readonly RowNode[]): RowNode[] =>
    nodes.map((node) => {
      if (node.kind === 'row') return node;
      if (!node.repeatable) return { ...node, children: grow(node.children) };
      const template = templateOf(node);
      const known = node.template ? node.children : [];
      const blocks = (names.get(node) ?? []).filter((name) => !hasBlock(known, name, node));
      return { ...node, template, children: [...known, ...blocks.map((name) => blockOf(node, name))] };
    });
  const rowTree = grow(table.rowTree);
  return { ...table, rowTree, rows: leafRows(rowTree) };
}

/** The names of the blocks of each group, in the order of the text; '' for one that has none. */
function blockNames(table: FormatTable, labels: readonly string[]): ReadonlyMap<FormatRowGroup, readonly string[]> {
  const groups = repeatableGroups(table);
  const names = new Map<FormatRowGroup, string[]>(groups.map((group) => [group, []]));
  let open: FormatRowGroup | undefined;
  const begin = (group: FormatRowGroup, name: string) => {
    const known = names.get(group) ?? [];
    if (!known.some((one) => labelKey(one) === labelKey(name))) known.push(name);
    open = group;
  };
  for (const label of labels) {
    const headed = groups.flatMap((group) => {
      const name = nameBehind(label, group);
      return name === undefined ? [] : [{ group, name }];
    })[0];
    if (headed) begin(headed.group, headed.name);
    else {
      const at = label.lastIndexOf(separator);
      const row = at < 0 ? label : label.slice(at + 1);
      const group = groups.find((one) => leafRows(templateOf(one)).some((each) => isNamed(each, row)));
      if (group && at > 0) begin(group, label.slice(0, at));
      else if (group && group !== open) begin(group, '');
    }
  }
  return names;
}

function templateOf({ template, children }: FormatRowGroup): readonly RowNode[] {
  return template ?? children;
}

function hasBlock(blocks: readonly RowNode[], name: string, { name: group }: FormatRowGroup): boolean {
  const key = labelKey(name === '' ? group : name);
  return blocks.some((one) => one.kind === 'group' && labelKey(one.name) === key);
}

/** What stands behind a group's name and a colon: `微信：示例水务`; '' behind the name alone. */
export function nameBehind(label: string, group: FormatRowGroup): string | undefined {
  const colon = label.search(/[:\uff1a]/);
  const head = colon < 0 ? label : label.slice(0, colon);
  return isNamed(group, head) ? (colon < 0 ? '' : label.slice(colon + 1).trim()) : undefined;
}

function isNamed({ name, label, aliases, formerNames }: Named, text: string): boolean {
  const key = labelKey(text);
  return key !== '' && [name, label, ...aliases, ...formerNames].some((one) => labelKey(one) === key);
}

/** The group once, under a name of the author's. */
function blockOf(group: FormatRowGroup, given: string): FormatRowGroup {
  const name = given === '' ? group.name : given;
  const heads = [group.name, group.label, ...group.aliases].map((head) => `${head}：${given}`);
  const { repeatable: _, template: __, ...once } = group;
  const rows = (nodes: readonly RowNode[]): RowNode[] =>
    nodes.map((node) =>
      node.kind === 'group'
        ? { ...node, children: rows(node.children) }
        : { kind: 'row', row: rowOf(node.row, name, group) },
    );
  return {
    ...once,
    name,
    label: given === '' ? group.label : given,
    aliases: heads,
    formerNames: [],
    blockOf: group.name,
    children: rows(templateOf(group)),
  };
}

function rowOf(row: FormatRow, block: string, group: FormatRowGroup): FormatRow {
  return {
    ...row,
    name: `${block}${separator}${row.name}`,
    aliases: [row.name, ...row.aliases],
    inBlock: row.name,
    groups: [...row.groups, ...(block === group.name ? [] : [block])],
  };
}
