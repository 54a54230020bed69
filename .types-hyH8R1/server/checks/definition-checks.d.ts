import { type FormatDefinition, type FormatFile } from '../language/generated/ast.ts';
import type { Format as KnownFormat } from '../report/format.ts';
import { type Check, type CheckGroup, type Finding } from './check.ts';
/** A rule that multiplies or divides numbers of the form by each other, or calls anything but 合计. */
export declare const notLinear: Check<Record<string, never>>;
/**
 * What is wrong with the formats a file defines; `known` are all formats that one may extend, `defined` all definitions there
 * are. Half-written definitions are left to the parser's own findings.
 */
export declare function checkFormatFile(file: FormatFile, known: readonly KnownFormat[], defined: readonly FormatDefinition[]): Iterable<Finding>;
export declare const definitionChecks: CheckGroup;
