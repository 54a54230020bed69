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

/** Whether one place stands in front of another. */
function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** Negative, 0 or positive, as sorting wants it: what stands first in the text comes first. */
export function inOrderOfText(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

/** Whether a position lies in a range, its end included: the caret stands there too. */
export function contains({ start, end }: TextRange, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

/** Whether a range lies in another, or is the same. */
export function covers(outer: TextRange, inner: TextRange): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

/** Whether two ranges have a place in common, be it only where one ends and the other begins. */
export function touches(one: TextRange, other: TextRange): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

/** Whether two ranges begin and end at the same places. */
export function isSameRange(one: TextRange, other: TextRange): boolean {
  return covers(one, other) && covers(other, one);
}

/** Whether a range has something of a line, its first and last included. */
export function hasLine({ start, end }: TextRange, line: number): boolean {
  return start.line <= line && line <= end.line;
}
