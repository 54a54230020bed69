import type { TextRange } from '../report/text-range.ts';

/** What a finding carries so that a quick fix can act without reading the message. All ranges lie in the report. */
export type FixData =
  /** Put `text` in the place of `range`; an empty text deletes. `certain`: nothing else can be meant. */
  | { readonly kind: 'replace'; readonly range: TextRange; readonly text: string; readonly certain?: boolean }
  /** Write each text into its (blank) cell; none into those that a row only lacks in front of another. `breaks`: sums would not agree then, so that it is a guess at most. */
  | {
      readonly kind: 'fill';
      readonly cells: readonly { readonly range: TextRange; readonly text: string }[];
      readonly breaks?: boolean;
    }
  /** Write each text over what its cell holds. `certain`: nothing else can be meant. */
  | {
      readonly kind: 'rewrite';
      readonly cells: readonly { readonly range: TextRange; readonly text: string }[];
      readonly certain?: boolean;
    }
  /** Write a number over what its cell holds, and what is said of it as a note below the table. */
  | {
      readonly kind: 'note-remark';
      readonly range: TextRange;
      readonly text: string;
      readonly note: string;
      readonly certain: boolean;
    }
  /**
   * Any one of these numbers, changed, makes the sums agree; the likeliest first. `unique`: there is no other cell.
   * So does any one of `rows`, written out of what 其余 fills; or all numbers of any one set of `together`, changed at
   * once. `computed` has the totals that may say `=` instead.
   */
  | {
      readonly kind: 'repair';
      readonly cells: readonly RepairedCell[];
      readonly unique: boolean;
      readonly rows?: readonly RepairedRow[];
      readonly together?: readonly (readonly RepairedCell[])[];
      readonly computed?: readonly RepairedCell[];
      /** Nothing speaks for one rather than another. */
      readonly open?: boolean;
    }
  /**
   * Both numbers of any one of these pairs, changed at once, make the sums agree, the likeliest first; or else any one
   * of the cells. `unique`: there is nothing else.
   */
  | {
      readonly kind: 'repair-pair';
      readonly pairs: readonly (readonly [RepairedCell, RepairedCell])[];
      readonly cells: readonly RepairedCell[];
      readonly unique: boolean;
    }
  /**
   * Add so many blank cells at the end of the row; or rather, where it is known, what was left out: a bar in each of
   * `gaps`, blanks between two numbers, or one number in the cell of a column, in front of what stands at `before`.
   */
  | {
      readonly kind: 'add-cells';
      readonly row: TextRange;
      readonly count: number;
      readonly gaps?: readonly TextRange[];
      readonly lost?: { readonly column: string; readonly text: string; readonly before?: TextRange };
    }
  /** Take away these cells, blank ones, or one that holds `text`; `unique`: no others could be meant. */
  | {
      readonly kind: 'drop-cells';
      readonly cells: readonly TextRange[];
      readonly unique: boolean;
      readonly text?: string;
    }
  /** Write marks and digits, all over the report, as they are usual. */
  | {
      readonly kind: 'restyle';
      readonly places: readonly { readonly range: TextRange; readonly text: string }[];
    }
  /** Delete characters that nobody sees. */
  | { readonly kind: 'delete-invisible'; readonly ranges: readonly TextRange[] }
  /** Exchange one heading for another; and the whole header row, or leave it out. */
  | {
      readonly kind: 'header';
      readonly heading?: { readonly range: TextRange; readonly text: string };
      readonly row: { readonly range: TextRange; readonly text: string };
    }
  /**
   * A header row that has its columns in another order. `header` has the row as it should be. `rows` has the cells of
   * every line, the header included, in the order of the form; none where they cannot be moved along. `harmless`: no
   * number stands under another heading for it.
   */
  | {
      readonly kind: 'column-order';
      readonly header: { readonly range: TextRange; readonly text: string };
      readonly rows: readonly (readonly TextRange[])[];
      readonly harmless: boolean;
    }
  /**
   * Write out the rows of a group whose line has numbers; both by name. `redundant`: they are written, and the numbers on
   * its line say nothing new.
   */
  | { readonly kind: 'split-group'; readonly table: string; readonly group: string; readonly redundant: boolean }
  /** Write the table of the format with one label in each row, and each row in a line of its own. */
  | { readonly kind: 'lay-out'; readonly table: string }
  /** Write the tables that are filled in by the format of this name as the report's own has them. */
  | { readonly kind: 'other-form'; readonly format: string }
  /** Any one of these, the likeliest first; `likely`: the first is the one to take without a choice. */
  | { readonly kind: 'choice'; readonly fixes: readonly FixData[]; readonly likely: boolean }
  /** Break a line in the place of `range`, blanks at most: what stands behind it is a line of its own. */
  | { readonly kind: 'split-line'; readonly range: TextRange }
  /** Write what stands on two lines as one. */
  | { readonly kind: 'join-lines'; readonly from: number; readonly to: number }
  /** Mark a text that is a report as one: header, title, chapters, sections, tables. */
  | { readonly kind: 'mark-up' }
  /** Take the rows of a table of the format, by name, out of the lines of text that they are, and into the table. */
  | {
      readonly kind: 'rows-of-text';
      readonly table: string;
      readonly lines: readonly number[];
      readonly rows: readonly { readonly row: string; readonly cells: readonly string[] }[];
    }
  /** Write these rows of the format, by short name, into the table at their place in the form. */
  | { readonly kind: 'insert-rows'; readonly table: string; readonly rows: readonly string[] }
  /** Open these tables of the format, by name, in the chapter. */
  | { readonly kind: 'insert-tables'; readonly chapter: string; readonly tables: readonly string[] }
  /** Open these chapters of the format, by name, in front of the line; at the end of the text without one. */
  | { readonly kind: 'insert-chapters'; readonly chapters: readonly string[]; readonly beforeLine?: number }
  /** Write the `表` lines that are missing above rows, all of them at once. */
  | { readonly kind: 'open-tables'; readonly openings: readonly TableOpening[] }
  /** Write a line above the line; `apart`: with a blank line between them. */
  | { readonly kind: 'insert-line'; readonly line: number; readonly text: string; readonly apart: boolean }
  /** Give a header field one of these values: in a new line in front of `line`, or in its place. */
  | {
      readonly kind: 'header-choice';
      readonly key: string;
      readonly values: readonly string[];
      readonly line: number;
      readonly replaces: boolean;
    }
  /** Move the row to its place in another table of the format; `cells` are its label and what it holds. */
  | {
      readonly kind: 'move-row';
      readonly line: number;
      readonly table: string;
      readonly row: string;
      readonly cells: readonly string[];
    }
  /** Write header lines, each at its place among those there are, and delete the lines of text that said the same. */
  | {
      readonly kind: 'to-header';
      readonly lines: readonly number[];
      readonly header: readonly { readonly key: string; readonly value: string; readonly line: number }[];
    }
  /** Delete what says nothing new, first and last line included. Any line of it but `lines` and blank ones says more. */
  | {
      readonly kind: 'delete-lines';
      readonly what: 'row' | 'table' | 'chapter';
      readonly from: number;
      readonly to: number;
      readonly lines: readonly number[];
    };

/** A cell, what it is to hold, and what messages call it. */
export interface RepairedCell {
  readonly range: TextRange;
  readonly text: string;
  readonly place: string;
}

/** A row of a table of the format that 其余 fills, and what it is to hold in one column; all by name. */
export interface RepairedRow {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** A `表` line that is missing above a line of rows, and the caption it takes the place of. */
export interface TableOpening {
  readonly line: number;
  readonly text: string;
  readonly caption?: TextRange;
}
