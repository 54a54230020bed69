import { type AstNode, AstUtils } from 'langium';
import {
  type BodyKindDefinition,
  type BodyScopeDefinition,
  type ColumnDefinition,
  type ColumnGroup,
  type FormatDefinition,
  isColumnDefinition,
  isFormatDefinition,
  type RowDefinition,
  type RowGroup,
  type TableDefinition,
} from './generated/ast.ts';
import type { NamedNode } from './name-scope.ts';

/** Tables of a format and of those it extends; `layers` has the format itself first. */
export function tablesOf(layers: readonly FormatDefinition[]): TableDefinition[] {
  return layers.flatMap((layer) => layer.chapters.flatMap((chapter) => chapter.tables));
}

/** The parts of one table that several formats define together. */
export function sameTable(table: TableDefinition, layers: readonly FormatDefinition[]): TableDefinition[] {
  return tablesOf(layers).filter((other) => other.name === table.name);
}

/** Kinds of bodies of a format and of those it extends. */
export function bodyKindsOf(layers: readonly FormatDefinition[]): BodyKindDefinition[] {
  return layers.flatMap((layer) => layer.bodyKinds);
}

/** Kinds and scopes of bodies of a format and of those it extends. */
export function bodyGroupsOf(layers: readonly FormatDefinition[]): (BodyKindDefinition | BodyScopeDefinition)[] {
  return layers.flatMap((layer) => [...layer.bodyKinds, ...layer.bodyScopes]);
}

/** Leaf columns, left to right. */
export function columnDefinitionsOf(nodes: readonly (ColumnDefinition | ColumnGroup)[]): ColumnDefinition[] {
  return nodes.flatMap((node) => (isColumnDefinition(node) ? [node] : columnDefinitionsOf(node.columns)));
}

/** Rows and groups, top to bottom, each group before its rows. */
export function rowsAndGroupsOf(nodes: readonly (RowDefinition | RowGroup)[]): (RowDefinition | RowGroup)[] {
  return nodes.flatMap((node) => ('rows' in node ? [node, ...rowsAndGroupsOf(node.rows)] : [node]));
}

/**
 * What reports of a format are called, that and those it extends: `pattern` is the title as a report writes it, `name` what
 * is left of it without body and year. A format that says nothing of titles calls its reports what it is called itself.
 */
export function reportTitleOf(layers: readonly FormatDefinition[]): {
  readonly pattern: string;
  readonly name: string;
  readonly aliases: readonly string[];
} {
  const titles = layers.flatMap((layer) => layer.titles);
  const own = layers.find(({ title }) => title)?.title ?? layers[0]?.name ?? '';
  const pattern = titles.find(({ text }) => text)?.text ?? `{机关}{年度}年${own}`;
  // The year may have more behind it: 2025年度, （2025年）.
  const name = pattern.replace(/[（(]?\{年度\}(?:学年度?|年度|年)?[)）]?|\{机关\}/g, '').trim();
  return { pattern, name: name === '' ? own : name, aliases: titles.flatMap(({ aliases }) => aliases) };
}

/** The format a definition stands in. */
export function formatOf(node: AstNode): FormatDefinition | undefined {
  return AstUtils.getContainerOfType(node, isFormatDefinition);
}

/** Short name first, then the official label, aliases and former names. */
export function namesOf(node: TableDefinition | ColumnDefinition | RowDefinition | RowGroup): NamedNode {
  const label = node.label === undefined ? [] : [node.label];
  return { node, names: [node.name, ...label, ...node.aliases, ...node.formerNames] };
}

const statementWords: ReadonlySet<string> = new Set([
  ...['格式', '周期', '适用', '鼓励采用', '报告标题', '报告前言', '公布期限', '机关类型', '名称为', '可能为'],
  ...[
    '机关范围',
    '包括',
    '不包括',
    '用语',
    '可省',
    '同义',
    '残留',
    '旧提法',
    '失效依据',
    '套语',
    '划分',
    '章',
    '字数',
    '须提及',
    '例文',
  ],
  ...['表', '表头', '表注', '列', '列组', '行', '行组', '规则', '核实', '存疑'],
  ...['叙述', '语境', '不涉', '措辞', '无数', '例句', '读作', '台账', '归入', '逐级汇总'],
  ...['收费标准', '计费', '分档', '计入', '逾期计入'],
]);

const tableParts: readonly string[] = ['列', '列组', '行', '行组', '规则', '核实', '存疑'];

/** What these mark of a statement; behind others they are statements of their own. */
const marked: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['依据', new Set([...tableParts, '公布期限'])],
  ['注', new Set([...tableParts, '旧提法', '失效依据'])],
]);

/** Whether a word begins a statement of a format, behind a statement that begins with `before`, '' at the start of a block. */
export function beginsStatement(word: string, before: string): boolean {
  return statementWords.has(word) || marked.get(word)?.has(before) === false;
}
