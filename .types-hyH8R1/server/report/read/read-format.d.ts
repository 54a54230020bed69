import * as ast from '../../language/generated/ast.ts';
import { type Format } from '../format.ts';
/**
 * Merges a format with the ones it extends. `layers` has the format itself first.
 * What has a name in both is one thing: the upper layer's words, lists and rules replace the lower one's;
 * what only the upper layer names comes behind, in the container it is written in. Rows and columns: `mergeTrees`.
 */
export declare function readFormat(layers: readonly [ast.FormatDefinition, ...ast.FormatDefinition[]]): Format;
/** `次年1月31日`, or without 次年; undefined for what is no day of every year. */
export declare function readDayOfNextYear(text: string | undefined): {
    month: number;
    day: number;
} | undefined;
