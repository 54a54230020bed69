import type { TextRange } from '../report/text-range.ts';

/** What a finding carries so that a quick fix can act without reading the message. All ranges lie in the report. */
export type FixData =
  /** Put `text` in the place of `range`; an empty text deletes. */
  | { readonly kind: 'replace'; readonly range: TextRange; readonly text: string }
  /** Write each text into its (blank) cell. */
  | { readonly kind: 'fill'; readonly cells: readonly { readonly range: TextRange; readonly text: string }[] }
  /** Write each text over what its cell holds. */
  | { readonly kind: 'rewrite'; readonly cells: readonly { readonly range: TextRange; readonly text: string }[] }
  /**
   * Any one of these numbers, changed, makes the sums agree; the likeliest first. `unique`: there is no other cell.
   * So does any one of `rows`, written out of what 其余 fills; or all numbers of any one set of `together`, changed at
   * once. `computed` has the totals that may say `=` instead.
   */
  | {
      readonly kind: 'repair';
      readonly cells: readonly MendedCell[];
      readonly unique: boolean;
      readonly rows?: readonly MendedRow[];
      readonly together?: readonly (readonly MendedCell[])[];
      readonly computed?: readonly MendedCell[];
    }
  /**
   * Both numbers of any one of these pairs, changed at once, make the sums agree, the likeliest first; or else any one
   * of the cells. `unique`: there is nothing else.
   */
  | {
      readonly kind: 'repair-pair';
      readonly pairs: readonly (readonly [MendedCell, MendedCell])[];
      readonly cells: readonly MendedCell[];
      readonly unique: boolean;
    }
  /** Add so many blank cells at the end of the row. */
  | { readonly kind: 'add-cells'; readonly row: TextRange; readonly count: number }
  /** Take away so many blank cells, which are the last of their row. */
  | { readonly kind: 'drop-cells'; readonly range: TextRange; readonly count: number }
  /** Delete characters that nobody sees. */
  | { readonly kind: 'delete-invisible'; readonly ranges: readonly TextRange[] }
  /** Exchange one heading for another; and the whole header row, or leave it out. */
  | {
      readonly kind: 'header';
      readonly heading?: { readonly range: TextRange; readonly text: string };
      readonly row: { readonly range: TextRange; readonly text: string };
    }
  /** Write these rows of the format, by short name, into the table at their place in the form. */
  | { readonly kind: 'insert-rows'; readonly table: string; readonly rows: readonly string[] }
  /** Open these tables of the format, by name, in the chapter. */
  | { readonly kind: 'insert-tables'; readonly chapter: string; readonly tables: readonly string[] }
  /** Open these chapters of the format, by name, in front of the line; at the end of the text without one. */
  | { readonly kind: 'insert-chapters'; readonly chapters: readonly string[]; readonly beforeLine?: number };

/** A cell, what it is to hold, and what messages call it. */
export interface MendedCell {
  readonly range: TextRange;
  readonly text: string;
  readonly place: string;
}

/** A row of a table of the format that 其余 fills, and what it is to hold in one column; all by name. */
export interface MendedRow {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** A replacement when there is something to replace with: spread into what {@link found} takes. */
export function replacement(range: TextRange, text: string | undefined): { readonly data?: FixData } {
  return text === undefined ? {} : { data: { kind: 'replace', range, text } };
}

/** What writes texts over what cells hold: spread into what {@link found} takes. */
export function rewriting(cells: readonly { readonly range: TextRange; readonly text: string }[]): {
  readonly data: FixData;
} {
  const [only, ...others] = cells;
  return { data: only && others.length === 0 ? { kind: 'replace', ...only } : { kind: 'rewrite', cells } };
}
