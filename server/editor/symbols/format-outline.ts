import {
  type ChapterDefinition,
  type ColumnDefinition,
  type ColumnGroup,
  type FormatFile,
  isColumnGroup,
  isRowGroup,
  type RowDefinition,
  type RowGroup,
  type RuleDefinition,
  type TableDefinition,
} from '../../language/generated/ast.ts';
import { rangeOf, rangeOfProperty } from '../../report/read/positions.ts';
import { inOrderOfText } from '../../report/text-range.ts';
import type { FormatPart } from '../references/thing.ts';
import type { OutlineEntry, OutlineKind } from './outline.ts';

/** The parts of a format file: its formats with kinds of bodies, chapters, tables, columns, rows and rules. */
export function formatOutline(file: FormatFile): readonly OutlineEntry[] {
  return file.formats.map((format) => {
    const parts = [
      ...format.bodyKinds.map((kind) => part('body-kind', kind, kind.label, [])),
      ...format.bodyScopes.map((scope) => part('body-scope', scope, scope.label, [])),
      ...format.chapters.map(chapterPart),
    ];
    return part('format', format, format.title, parts.sort(byPlace));
  });
}

function chapterPart(chapter: ChapterDefinition): OutlineEntry {
  return part('chapter', chapter, chapter.label, chapter.tables.map(tablePart));
}

function tablePart(table: TableDefinition): OutlineEntry {
  const parts = [...table.columns.map(columnPart), ...table.rows.map(rowPart), ...table.rules.map(rulePart)];
  return part('table', table, table.label, parts.sort(byPlace));
}

function columnPart(node: ColumnDefinition | ColumnGroup): OutlineEntry {
  if (!isColumnGroup(node)) return part('column', node, node.label, []);
  const nameRange = rangeOfProperty(node, 'label');
  return {
    kind: 'column-group',
    name: node.label ?? '',
    range: rangeOf(node),
    nameRange,
    parts: node.columns.map(columnPart),
  };
}

function rowPart(node: RowDefinition | RowGroup): OutlineEntry {
  return isRowGroup(node)
    ? part('row-group', node, node.label, node.rows.map(rowPart))
    : part('row', node, node.label, []);
}

function rulePart(rule: RuleDefinition): OutlineEntry {
  return part('rule', rule, rule.direction, []);
}

function part(
  kind: OutlineKind,
  node: FormatPart,
  detail: string | undefined,
  parts: readonly OutlineEntry[],
): OutlineEntry {
  const nameRange = rangeOfProperty(node, 'name');
  const more = detail === undefined ? {} : { detail };
  return { kind, name: node.name ?? '', ...more, range: rangeOf(node), nameRange, parts };
}

function byPlace({ range: { start: a } }: OutlineEntry, { range: { start: b } }: OutlineEntry): number {
  return inOrderOfText(a, b);
}
