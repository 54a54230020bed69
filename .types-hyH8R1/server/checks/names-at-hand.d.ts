import { type AstNode } from 'langium';
import { type FormatDefinition, type Segment, type TableDefinition } from '../language/generated/ast.ts';
import type { Format as KnownFormat } from '../report/format.ts';
/** The formats that one may extend: every other. */
export declare function formatNames(format: FormatDefinition, known: readonly KnownFormat[]): readonly string[];
/** The formats that one extends, the nearest first; with itself among them where it extends itself. */
export declare function extendedFormats(format: FormatDefinition): readonly FormatDefinition[];
/** The bodies that a row or a scope may name: kinds, and for a row scopes as well. */
export declare function bodyNames(node: AstNode): readonly string[];
/** What may stand at a place of a path in a rule of a format, names of the formats below included. */
export declare function segmentNames(segment: Segment): readonly string[];
export declare function rows(tables: readonly TableDefinition[]): readonly string[];
export declare function columns(tables: readonly TableDefinition[]): readonly string[];
