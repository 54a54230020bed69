import { type AstNode, AstUtils } from 'langium';
import { columnDefinitionsOf, formatOf, rowsAndGroupsOf, tablesOf } from '../../language/definitions.ts';
import type { FormatCatalogue } from '../../language/format-catalogue.ts';
import {
  type BodyKindDefinition,
  type BodyScopeDefinition,
  type ChapterDefinition,
  type ColumnDefinition,
  type FormatDefinition,
  type FreeColumn,
  type FreeLabel,
  type FreeTitle,
  type HeaderEntryNode,
  isBodyGroup,
  isBodyKindDefinition,
  isBodyScopeDefinition,
  isChapterDefinition,
  isColumnDefinition,
  isFormatDefinition,
  isFreeColumn,
  isFreeLabel,
  isFreeTitle,
  isHeaderEntryNode,
  isRowDefinition,
  isRowGroup,
  isRuleDefinition,
  isTableDefinition,
  type RowDefinition,
  type RowGroup,
  type RuleDefinition,
  type TableDefinition,
} from '../../language/generated/ast.ts';
import type { TextRange } from '../../report/text-range.ts';

/** What a format gives a name to. */
export type FormatPart =
  | FormatDefinition
  | BodyKindDefinition
  | BodyScopeDefinition
  | ChapterDefinition
  | TableDefinition
  | ColumnDefinition
  | RowDefinition
  | RowGroup
  | RuleDefinition;

/** What a report gives a name to: header lines, and free tables with their rows and columns. */
type ReportPart = HeaderEntryNode | FreeTitle | FreeLabel | FreeColumn;

/** Whatever gives a name. */
export type Definition = FormatPart | ReportPart;

/**
 * Something a name stands for, by every node that defines it: a table that several formats extending each other define
 * together is one thing. The first node is the one the name was resolved to.
 */
export type Thing = readonly [Definition, ...Definition[]];

/** A place in a text that names something. */
export interface NameOccurrence {
  readonly thing: Thing;
  /** The name as written there; without quotes for the title of a free table. */
  readonly text: string;
  readonly range: TextRange;
}

/** A name that a report gives to something that has no definition elsewhere: a footnote, or a block of rows of its form. */
export interface AuthorName {
  readonly kind: 'footnote' | 'block';
  readonly name: string;
  /** Where it was asked for. */
  readonly range: TextRange;
  readonly places: readonly NamePlace[];
  /** Names that others of its kind have. */
  readonly taken: readonly string[];
}

/** A place that names it. */
export interface NamePlace {
  readonly range: TextRange;
  /** The line that gives the name. */
  readonly defines: boolean;
  /** It stands in a path without quotes, where not everything can. */
  readonly bare?: true;
}

/** Whether a node is one that formats name things by. */
export function isFormatPart(node: AstNode): node is FormatPart {
  return (
    isFormatDefinition(node) ||
    isBodyKindDefinition(node) ||
    isBodyScopeDefinition(node) ||
    isChapterDefinition(node) ||
    isTableDefinition(node) ||
    isColumnDefinition(node) ||
    isRowDefinition(node) ||
    isRowGroup(node) ||
    isRuleDefinition(node)
  );
}

/** Whether a node gives a name at all. */
export function isDefinition(node: AstNode): node is Definition {
  return isFormatPart(node) || isHeaderEntryNode(node) || isFreeTitle(node) || isFreeLabel(node) || isFreeColumn(node);
}

/** What a thing may be called where it is defined: its name, then label, aliases and former names. */
export function namesOfDefinition(node: Definition): readonly string[] {
  const { name = '' } = node;
  if (!('aliases' in node)) return [name];
  return [name, ...(node.label === undefined ? [] : [node.label]), ...node.aliases, ...node.formerNames];
}

/**
 * Everything that defines the same thing as a node. Formats are merged by name with the formats they extend, so parts of
 * one name in a format and in one it extends are one thing, and so are parts of two formats that both extend a third
 * which has that part too.
 */
export function sameThing(node: Definition, formats: FormatCatalogue): Thing {
  const format = isFormatPart(node) ? formatOf(node) : undefined;
  if (!format || !isFormatPart(node) || isFormatDefinition(node)) return [node];
  const found = new Set<FormatPart>([node]);
  const related = relations(formats);
  const open = [format];
  const seen = new Set<FormatDefinition>(open);
  for (let next = open.pop(); next; next = open.pop()) {
    const current = next;
    for (const part of partsLike(node, current)) found.add(part);
    for (const other of related.filter((pair) => pair.includes(current)).flat())
      if (!seen.has(other) && partsLike(node, other).length > 0) {
        seen.add(other);
        open.push(other);
      }
  }
  return [node, ...[...found].filter((part) => part !== node)];
}

/** Every format with each one it extends, directly or not. */
function relations(formats: FormatCatalogue): readonly (readonly FormatDefinition[])[] {
  return formats.all().flatMap((format) =>
    formats
      .layers(format)
      .slice(1)
      .map((base) => [format, base]),
  );
}

/** The parts of a format that have the kind, the name and the table of a node. */
export function partsLike(node: FormatPart, format: FormatDefinition): readonly FormatPart[] {
  const table = AstUtils.getContainerOfType(node, isTableDefinition);
  const tables = table ? tablesOf([format]).filter(({ name }) => name === table.name) : [];
  const candidates: readonly FormatPart[] = isBodyGroup(node)
    ? [...format.bodyKinds, ...format.bodyScopes].filter(({ $type }) => $type === node.$type)
    : isChapterDefinition(node)
      ? format.chapters
      : isTableDefinition(node)
        ? tables
        : isColumnDefinition(node)
          ? tables.flatMap(({ columns }) => columnDefinitionsOf(columns))
          : isRuleDefinition(node)
            ? tables.flatMap(({ rules }) => rules)
            : tables.flatMap(({ rows }) => rowsAndGroupsOf(rows));
  return candidates.filter(({ name }) => name === node.name);
}
