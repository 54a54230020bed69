import type { TextRange } from '../../report/text-range.ts';

/** What parts a document has, as a reader would count them. */
export type OutlineKind =
  | 'title'
  | 'chapter'
  | 'section'
  | 'table'
  | 'free-table'
  | 'column-group'
  | 'column'
  | 'row-group'
  | 'row'
  | 'format'
  | 'body-kind'
  | 'body-scope'
  | 'rule';

/** A part of a document with the parts in it: what the outline shows, what folds, and what a selection grows to. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** Empty while it is not written yet. */
  readonly name: string;
  /** What to say beside the name: the total of a row, the label of a definition. */
  readonly detail?: string;
  /** From the beginning of its first line to the last character of its last line that is not blank. */
  readonly range: TextRange;
  /** Where its name stands, within `range`. */
  readonly nameRange: TextRange;
  readonly parts: readonly OutlineEntry[];
}

/** A part and everything in it, outer parts first. */
export function* partsWithin(part: OutlineEntry): Iterable<OutlineEntry> {
  yield part;
  for (const inner of part.parts) yield* partsWithin(inner);
}
