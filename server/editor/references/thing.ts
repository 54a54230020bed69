import type { AstNode } from 'langium';
import {
  type BodyKindDefinition,
  type BodyScopeDefinition,
  type ChapterDefinition,
  type ColumnDefinition,
  type Format,
  type FreeColumn,
  type FreeLabel,
  type FreeTitle,
  type HeaderEntry,
  isBodyKindDefinition,
  isBodyScopeDefinition,
  isChapterDefinition,
  isColumnDefinition,
  isFormat,
  isFreeColumn,
  isFreeLabel,
  isFreeTitle,
  isHeaderEntry,
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
  | Format
  | BodyKindDefinition
  | BodyScopeDefinition
  | ChapterDefinition
  | TableDefinition
  | ColumnDefinition
  | RowDefinition
  | RowGroup
  | RuleDefinition;

/** What a report gives a name to: header lines, and free tables with their rows and columns. */
export type ReportPart = HeaderEntry | FreeTitle | FreeLabel | FreeColumn;

/** Whatever gives a name. */
export type Definition = FormatPart | ReportPart;

/**
 * Something a name stands for, by every node that defines it: a table that several formats extending each other define
 * together is one thing. The first node is the one the name was resolved to.
 */
export type Thing = readonly [Definition, ...Definition[]];

/** A place in a text that names something. */
export interface Mention {
  readonly thing: Thing;
  /** The name as written there; without quotes for the title of a free table. */
  readonly text: string;
  readonly range: TextRange;
}

/** Whether a node is one that formats name things by. */
export function isFormatPart(node: AstNode): node is FormatPart {
  return (
    isFormat(node) ||
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
  return isFormatPart(node) || isHeaderEntry(node) || isFreeTitle(node) || isFreeLabel(node) || isFreeColumn(node);
}

/** What a thing may be called where it is defined: its name, then label, aliases and former names. */
export function namesOf(node: Definition): readonly string[] {
  const { name = '' } = node;
  if (!('aliases' in node)) return [name];
  return [name, ...(node.label === undefined ? [] : [node.label]), ...node.aliases, ...node.formerNames];
}
