import {
  type BodyKindDefinition,
  type BodyScopeDefinition,
  type ChapterDefinition,
  type ColumnDefinition,
  type ColumnGroup,
  type Format,
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
import type { Part, PartKind } from './outline.ts';

/** The parts of a format file: its formats with kinds of bodies, chapters, tables, columns, rows and rules. */
export function formatOutline(file: FormatFile): readonly Part[] {
  return file.formats.map((format) => {
    const parts = [
      ...format.bodyKinds.map((kind) => part('body-kind', kind, kind.label, [])),
      ...format.bodyScopes.map((scope) => part('body-scope', scope, scope.label, [])),
      ...format.chapters.map(chapterPart),
    ];
    return part('format', format, format.title, parts.sort(byPlace));
  });
}

function chapterPart(chapter: ChapterDefinition): Part {
  return part('chapter', chapter, chapter.label, chapter.tables.map(tablePart));
}

function tablePart(table: TableDefinition): Part {
  const parts = [...table.columns.map(columnPart), ...table.rows.map(rowPart), ...table.rules.map(rulePart)];
  return part('table', table, table.label, parts.sort(byPlace));
}

function columnPart(node: ColumnDefinition | ColumnGroup): Part {
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

function rowPart(node: RowDefinition | RowGroup): Part {
  return isRowGroup(node)
    ? part('row-group', node, node.label, node.rows.map(rowPart))
    : part('row', node, node.label, []);
}

function rulePart(rule: RuleDefinition): Part {
  return part('rule', rule, rule.direction, []);
}

type Named =
  | Format
  | BodyKindDefinition
  | BodyScopeDefinition
  | ChapterDefinition
  | TableDefinition
  | ColumnDefinition
  | RowDefinition
  | RowGroup
  | RuleDefinition;

function part(kind: PartKind, node: Named, detail: string | undefined, parts: readonly Part[]): Part {
  const nameRange = rangeOfProperty(node, 'name');
  const more = detail === undefined ? {} : { detail };
  return { kind, name: node.name ?? '', ...more, range: rangeOf(node), nameRange, parts };
}

function byPlace({ range: { start: a } }: Part, { range: { start: b } }: Part): number {
  return inOrderOfText(a, b);
}
