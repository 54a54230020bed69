import { type AstNode, AstUtils } from 'langium';
import {
  bodyGroupsOf,
  bodyKindsOf,
  columnDefinitionsOf,
  rowsAndGroupsOf,
  sameTable,
  tablesOf,
} from '../language/definitions.ts';
import {
  type FormatDefinition,
  isBodyReference,
  isFormatDefinition,
  isRuleDefinition,
  isTableDefinition,
  type Segment,
  type TableDefinition,
} from '../language/generated/ast.ts';
import type { Format as KnownFormat } from '../report/format.ts';

/** The formats that one may extend: every other. */
export function formatNames(format: FormatDefinition, known: readonly KnownFormat[]): readonly string[] {
  return known.map(({ name }) => name).filter((name) => name !== format.name);
}

/** The formats that one extends, the nearest first; with itself among them where it extends itself. */
export function extendedFormats(format: FormatDefinition): readonly FormatDefinition[] {
  const bases = new Set<FormatDefinition>();
  for (let next = format.base?.ref; next && !bases.has(next); next = next.base?.ref) bases.add(next);
  return [...bases];
}

/** The bodies that a row or a scope may name: kinds, and for a row scopes as well. */
export function bodyNames(node: AstNode): readonly string[] {
  const format = AstUtils.getContainerOfType(node, isFormatDefinition);
  if (!format) return [];
  const layers = [format, ...extendedFormats(format)];
  return namesOf(isBodyReference(node) ? bodyKindsOf(layers) : bodyGroupsOf(layers));
}

/** The rows, groups and columns of a table, those of the formats below included. */
export function lineNames(table: TableDefinition): readonly string[] {
  const format = AstUtils.getContainerOfType(table, isFormatDefinition);
  const all = format ? sameTable(table, [format, ...extendedFormats(format)]) : [];
  return [...rows(all), ...columns(all)];
}

/** What may stand at a place of a path in a rule of a format, names of the formats below included. */
export function segmentNames(segment: Segment): readonly string[] {
  const rule = AstUtils.getContainerOfType(segment, isRuleDefinition);
  const format = AstUtils.getContainerOfType(segment, isFormatDefinition);
  if (!rule || !format) return [];
  const layers = [format, ...extendedFormats(format)];
  const { segments } = segment.$container;
  const index = segments.indexOf(segment);
  const own = sameTable(rule.$container, layers);
  if (index === 0) return [...(rule.direction === '每行' ? columns(own) : rows(own)), ...namesOf(tablesOf(layers))];
  const before = segments[index - 1]?.target.ref;
  if (isTableDefinition(before)) return [...rows(sameTable(before, layers)), ...columns(sameTable(before, layers))];
  const table = before && AstUtils.getContainerOfType(before, isTableDefinition);
  return table ? columns(sameTable(table, layers)) : [];
}

export function rows(tables: readonly TableDefinition[]): readonly string[] {
  return tables.flatMap((table) => namesOf(rowsAndGroupsOf(table.rows)));
}

export function columns(tables: readonly TableDefinition[]): readonly string[] {
  return tables.flatMap((table) => namesOf(columnDefinitionsOf(table.columns)));
}

/** A half-written definition has no name yet, whatever its type says. */
function namesOf(nodes: readonly { readonly name: string }[]): readonly string[] {
  return nodes.map(({ name }) => name).filter(Boolean);
}
