import { type AstNode } from 'langium';
import { type BodyKindDefinition, type BodyScopeDefinition, type ColumnDefinition, type ColumnGroup, type FormatDefinition, type RowDefinition, type RowGroup, type TableDefinition } from './generated/ast.ts';
import type { NamedNode } from './name-scope.ts';
/** Tables of a format and of those it extends; `layers` has the format itself first. */
export declare function tablesOf(layers: readonly FormatDefinition[]): TableDefinition[];
/** The parts of one table that several formats define together. */
export declare function sameTable(table: TableDefinition, layers: readonly FormatDefinition[]): TableDefinition[];
/** Kinds of bodies of a format and of those it extends. */
export declare function bodyKindsOf(layers: readonly FormatDefinition[]): BodyKindDefinition[];
/** Kinds and scopes of bodies of a format and of those it extends. */
export declare function bodyGroupsOf(layers: readonly FormatDefinition[]): (BodyKindDefinition | BodyScopeDefinition)[];
/** Leaf columns, left to right. */
export declare function columnDefinitionsOf(nodes: readonly (ColumnDefinition | ColumnGroup)[]): ColumnDefinition[];
/** Rows and groups, top to bottom, each group before its rows. */
export declare function rowsAndGroupsOf(nodes: readonly (RowDefinition | RowGroup)[]): (RowDefinition | RowGroup)[];
/**
 * What reports of a format are called, that and those it extends: `pattern` is the title as a report writes it, `name` what
 * is left of it without body and year. A format that says nothing of titles calls its reports what it is called itself.
 */
export declare function reportTitleOf(layers: readonly FormatDefinition[]): {
    readonly pattern: string;
    readonly name: string;
    readonly aliases: readonly string[];
};
/** The format a definition stands in. */
export declare function formatOf(node: AstNode): FormatDefinition | undefined;
/** Short name first, then the official label, aliases and former names. */
export declare function namesOf(node: TableDefinition | ColumnDefinition | RowDefinition | RowGroup): NamedNode;
/** Whether a word begins a statement of a format, behind a statement that begins with `before`, '' at the start of a block. */
export declare function beginsStatement(word: string, before: string): boolean;
