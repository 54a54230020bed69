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
