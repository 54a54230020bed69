import { SymbolKind } from 'vscode-languageserver-protocol';
import { columnDefinitionsOf, rowsAndGroupsOf } from '../../language/definitions.ts';
import type {
  BodyGroup,
  ChapterDefinition,
  ColumnDefinition,
  FormatDefinition,
  RowDefinition,
  RowGroup,
  TableDefinition,
} from '../../language/generated/ast.ts';
import { rangeOfProperty } from '../../report/read/positions.ts';
import { type Entry, weights, within } from './entry.ts';

/** A format and its kinds of bodies, chapters, tables, columns, rows and groups; without those that have no name yet. */
export function formatEntries(format: FormatDefinition): readonly Entry[] {
  if (!format.name) return [];
  const title = format.title === undefined ? [] : [format.title];
  const range = rangeOfProperty(format, 'name');
  return [
    { names: [format.name, ...title], kind: SymbolKind.Package, range, weight: weights.document },
    ...[...format.bodyKinds, ...format.bodyScopes].flatMap((group) =>
      entryOf(group, SymbolKind.Enum, weights.part, format.name),
    ),
    ...format.chapters.flatMap((chapter) => [
      ...entryOf(chapter, SymbolKind.Module, weights.chapter, format.name),
      ...chapter.tables.flatMap((table) => tableEntries(table, format.name)),
    ]),
  ];
}

function tableEntries(table: TableDefinition, format: string): readonly Entry[] {
  const home = within(table.name ?? '', format);
  return [
    ...entryOf(table, SymbolKind.Struct, weights.table, format),
    ...columnDefinitionsOf(table.columns).flatMap((column) => entryOf(column, SymbolKind.Property, weights.part, home)),
    ...rowsAndGroupsOf(table.rows).flatMap((row) => entryOf(row, SymbolKind.Field, weights.part, home)),
  ];
}

type Definition = BodyGroup | ChapterDefinition | TableDefinition | ColumnDefinition | RowDefinition | RowGroup;

function entryOf(node: Definition, kind: SymbolKind, weight: Entry['weight'], container: string): readonly Entry[] {
  if (!node.name) return [];
  const label = node.label === undefined ? [] : [node.label];
  const others = 'aliases' in node ? [...node.aliases, ...node.formerNames] : [];
  const names: Entry['names'] = [node.name, ...label, ...others];
  return [{ names, kind, range: rangeOfProperty(node, 'name'), weight, container }];
}
