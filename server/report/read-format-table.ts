import * as ast from '../language/generated/ast.ts';
import { isReadToEnd } from '../language/read-to-end.ts';
import type { ColumnNode, FormatColumn, FormatRow, FormatRule, FormatTable, RowNode, RuleKind } from './format.ts';
import { byName, last, marks, type NonEmpty, named } from './format-layers.ts';
import { leafColumns, leafRows } from './leaves.ts';
import { linearTerms } from './linear.ts';
import { type MergedNode, mergeTrees } from './merge-trees.ts';
import { relationOf } from './operators.ts';

/** Reads a table of which every format that has it is a part, the lowest first. */
export function readFormatTable(parts: NonEmpty<ast.TableDefinition>): FormatTable {
  const columnTree = readColumns(mergedColumns(parts));
  const rowTree = readRows(mergedRows(parts), []);
  return {
    ...named(parts),
    corner: last(parts.flatMap((part) => part.corners.map((corner) => corner.text))) ?? '',
    sideways: parts.some((part) => part.flags.includes('横排')),
    onOnePage: parts.some((part) => part.flags.includes('一页')),
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
    if (!parts.some(ast.isRowGroup)) return { kind: 'row', row: readRow(parts.filter(ast.isRowDefinition), groups) };
    return { kind: 'group', ...named(parts), ...marks(parts), children: readRows(children, [...groups, key]) };
  });
}

function readRow(parts: readonly ast.RowDefinition[], groups: readonly string[]): FormatRow {
  const reporters = parts.findLast((part) => part.reporters.length > 0)?.reporters ?? [];
  return { ...named(parts), ...marks(parts), groups, reporters: reporters.map(({ $refText }) => $refText) };
}

function readRule(rule: ast.RuleDefinition | undefined): FormatRule | undefined {
  const left = linearTerms(rule?.left);
  const right = linearTerms(rule?.right);
  if (!rule || !left || !right || !isReadToEnd(rule)) return undefined;
  return {
    kind: kinds.get(rule.kind) ?? 'must',
    name: rule.name,
    direction: rule.direction === '每行' ? 'row' : rule.direction === '每列' ? 'column' : 'single',
    relation: relationOf(rule.relation),
    left,
    right,
    ...marks([rule]),
  };
}

const kinds: ReadonlyMap<string, RuleKind> = new Map(
  Object.entries({ 规则: 'must', 核实: 'should', 存疑: 'unlikely' }),
);
