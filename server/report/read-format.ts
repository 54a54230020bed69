import * as ast from '../language/generated/ast.ts';
import type {
  ColumnNode,
  Format,
  FormatChapter,
  FormatColumn,
  FormatRow,
  FormatRule,
  FormatTable,
  Named,
  Relation,
  RowNode,
  RuleKind,
} from './format.ts';
import { linearTerms } from './linear.ts';
import { type MergedNode, mergeTrees } from './merge-trees.ts';

/**
 * Merges a format with the ones it extends. `layers` has the format itself first.
 * What has a name in both is one thing: the upper layer's words, lists and rules replace the lower one's;
 * what only the upper layer names comes behind, in the container it is written in. Rows and columns: {@link mergeTrees}.
 */
export function readFormat(layers: readonly [ast.Format, ...ast.Format[]]): Format {
  const lowestFirst = [...layers].reverse();
  const years = layers.find((layer) => layer.applicability.length > 0)?.applicability[0];
  return {
    name: layers[0].name,
    title: last(lowestFirst.map((layer) => layer.title)) ?? layers[0].name,
    bases: lowestFirst.flatMap((layer) => layer.bases.map((basis) => basis.text)),
    ...(years && {
      years: { from: Number(years.from), ...(years.to === undefined ? {} : { to: Number(years.to) }) },
    }),
    chapters: byName(lowestFirst.flatMap((layer) => layer.chapters)).map(readChapter),
  };
}

function readChapter(parts: readonly ast.ChapterDefinition[]): FormatChapter {
  const wordLimit = last(parts.flatMap((part) => part.wordLimits))?.most;
  return {
    ...named(parts),
    required: parts.some((part) => part.flags.includes('必备')),
    continuous: parts.some((part) => part.flags.includes('连排')),
    bases: parts.flatMap((part) => part.bases.map((basis) => basis.text)),
    ...(wordLimit === undefined ? {} : { wordLimit: Number(wordLimit) }),
    mentions: byName(parts.flatMap((part) => part.mentions)).map((mentions) => ({
      name: mentions[0].name,
      words: last(mentions)?.words ?? [],
    })),
    tables: byName(parts.flatMap((part) => part.tables)).map(readTable),
  };
}

function readTable(parts: NonEmpty<ast.TableDefinition>): FormatTable {
  const columnTree = readColumns(mergedColumns(parts));
  const rowTree = readRows(mergedRows(parts), []);
  return {
    ...named(parts),
    corner: last(parts.flatMap((part) => part.corners.map((corner) => corner.text))) ?? '',
    sideways: parts.some((part) => part.flags.includes('横排')),
    optional: parts.some((part) => part.flags.includes('可缺')),
    bases: parts.flatMap((part) => part.bases.map((basis) => basis.text)),
    columnTree,
    columns: leafColumns(columnTree),
    rowTree,
    rows: leafRows(rowTree),
    rules: byName(parts.flatMap((part) => part.rules)).flatMap((rules) => readRule(last(rules)) ?? []),
  };
}

type ColumnPart = ast.ColumnDefinition | ast.ColumnGroup;
type RowPart = ast.RowDefinition | ast.RowGroup;

/** Groups of columns go by their headings, which are no names of columns. */
function mergedColumns(parts: readonly ast.TableDefinition[]): readonly MergedNode<ColumnPart>[] {
  return mergeTrees<ColumnPart>(
    parts.map(({ columns }) => columns),
    (part) => (ast.isColumnGroup(part) ? `[${part.label}` : part.name),
    (part) => (ast.isColumnGroup(part) ? part.columns : []),
  );
}

function mergedRows(parts: readonly ast.TableDefinition[]): readonly MergedNode<RowPart>[] {
  return mergeTrees<RowPart>(
    parts.map(({ rows }) => rows),
    ({ name }) => name,
    (part) => (ast.isRowGroup(part) ? part.rows : []),
  );
}

function readColumns(nodes: readonly MergedNode<ColumnPart>[]): ColumnNode[] {
  return nodes.map(({ parts, children }): ColumnNode => {
    const [group] = parts.filter(ast.isColumnGroup);
    if (group) return { kind: 'group', label: group.label, children: readColumns(children) };
    return { kind: 'column', column: readColumn(parts.filter(ast.isColumnDefinition)) };
  });
}

function readColumn(parts: readonly ast.ColumnDefinition[]): FormatColumn {
  const flags = parts.flatMap((part) => part.flags);
  const unit = last(parts.flatMap((part) => part.units));
  return {
    ...named(parts),
    ...marks(parts),
    decimal: flags.includes('小数'),
    signed: flags.includes('可负'),
    total: flags.includes('合计列'),
    writesUnit: flags.includes('自带单位'),
    ...(unit === undefined ? {} : { unit }),
  };
}

function readRows(nodes: readonly MergedNode<RowPart>[], groups: readonly string[]): RowNode[] {
  return nodes.map(({ key, parts, children }): RowNode => {
    // A row that an upper format writes as a group is one.
    if (!parts.some(ast.isRowGroup)) return { kind: 'row', row: { ...named(parts), ...marks(parts), groups } };
    return { kind: 'group', ...named(parts), ...marks(parts), children: readRows(children, [...groups, key]) };
  });
}

function readRule(rule: ast.RuleDefinition | undefined): FormatRule | undefined {
  const left = linearTerms(rule?.left);
  const right = linearTerms(rule?.right);
  if (!rule || !left || !right) return undefined;
  return {
    kind: kinds[rule.kind] ?? 'must',
    name: rule.name,
    direction: rule.direction === '每行' ? 'row' : rule.direction === '每列' ? 'column' : 'single',
    relation: relationOf(rule.relation),
    left,
    right,
    ...marks([rule]),
  };
}

const kinds: Readonly<Record<string, RuleKind>> = { 规则: 'must', 核实: 'should', 存疑: 'unlikely' };

/** `=`, `≤` or `≥` however it was typed. */
export function relationOf(text: string): Relation {
  if (/[<\uff1c\u2264]/.test(text)) return '≤';
  return /[>\uff1e\u2265]/.test(text) ? '≥' : '=';
}

type NonEmpty<T> = readonly [T, ...T[]];
interface NamedPart {
  readonly name: string;
  readonly label?: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

function named(parts: readonly NamedPart[]): Named {
  const name = parts[0]?.name ?? '';
  return {
    name,
    label: last(parts.map((part) => part.label)) ?? name,
    aliases: parts.flatMap((part) => part.aliases),
    formerNames: parts.flatMap((part) => part.formerNames),
  };
}

function marks(parts: readonly { readonly bases: readonly string[]; readonly notes: readonly string[] }[]) {
  return { bases: parts.flatMap((part) => part.bases), notes: parts.flatMap((part) => part.notes) };
}

function byName<T extends { readonly name: string }>(nodes: readonly T[]): NonEmpty<T>[] {
  return groupBy(nodes, (node) => node.name);
}

/** Groups in the order of first appearance. */
function groupBy<T>(nodes: readonly T[], key: (node: T) => string): NonEmpty<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const node of nodes) {
    const group = groups.get(key(node));
    if (group) group.push(node);
    else groups.set(key(node), [node]);
  }
  return [...groups.values()];
}

function last<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.findLast((value) => value !== undefined);
}

/** The columns under some nodes, left to right. */
export function leafColumns(nodes: readonly ColumnNode[]): FormatColumn[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leafColumns(node.children) : [node.column]));
}

/** The rows under some nodes, top to bottom. */
export function leafRows(nodes: readonly RowNode[]): FormatRow[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leafRows(node.children) : [node.row]));
}
