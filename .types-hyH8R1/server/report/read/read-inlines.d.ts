import { type BoundNumberNode, type LinePart } from '../../language/generated/ast.ts';
import type { BoundNumber } from '../evaluated.ts';
import type { Inline } from '../written.ts';
/** Reads prose: text, `**bold**`, `[text](address)`, `[^1]`, escapes and bound numbers. What closes nothing is text. */
export declare function readInlines(parts: readonly LinePart[], bind: (node: BoundNumberNode) => BoundNumber): Inline[];
/**
 * The text a reader sees. An unknown number shows as its source in braces, the mark of a footnote not at all unless told
 * how.
 */
export declare function plainText(inlines: readonly Inline[], footnote?: (name: string) => string): string;
