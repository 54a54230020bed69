/** A place in a text, as editors count: lines and UTF-16 characters from 0. */
export interface Position {
    readonly line: number;
    readonly character: number;
}
/** From `start` up to, not including, `end`. */
export interface TextRange {
    readonly start: Position;
    readonly end: Position;
}
/** A place in one of several files. */
export interface Location {
    readonly uri: string;
    readonly range: TextRange;
}
/** Negative, 0 or positive, as sorting wants it: what stands first in the text comes first. */
export declare function inOrderOfText(one: Position, other: Position): number;
/** Whether a position lies in a range, its end included: the caret stands there too. */
export declare function contains({ start, end }: TextRange, position: Position): boolean;
/** Whether a range lies in another, or is the same. */
export declare function covers(outer: TextRange, inner: TextRange): boolean;
/** Whether two ranges have a place in common, be it only where one ends and the other begins. */
export declare function touches(one: TextRange, other: TextRange): boolean;
/** Whether two ranges begin and end at the same places. */
export declare function isSameRange(one: TextRange, other: TextRange): boolean;
/** Whether a range has something of a line, its first and last included. */
export declare function hasLine({ start, end }: TextRange, line: number): boolean;
