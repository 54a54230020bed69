import type Big from 'big.js';
import type { Relation } from './format.ts';
import type { Reading, Verdict } from './report.ts';
import type { TextRange } from './text-range.ts';

/** `表 "标题"` with its own columns, rows and rules. */
export interface FreeTable {
  readonly kind: 'free-table';
  readonly title: string;
  readonly titleRange: TextRange;
  /** To the last of its rows and rules. */
  readonly range: TextRange;
  /** To the last of its rows, rules and explanations. */
  readonly whole: TextRange;
  readonly corner: string;
  readonly columns: readonly { readonly name: string; readonly range: TextRange }[];
  readonly rows: readonly FreeRow[];
  readonly equations: readonly FreeEquation[];
}

/** A row of a free table. */
export interface FreeRow {
  readonly label: string;
  readonly range: TextRange;
  /** As many as there are columns, or more: a row that ends before is blank from there on. */
  readonly cells: readonly FreeCell[];
}

/** A cell of a free table: free text, a number, or `=`. */
export interface FreeCell {
  readonly text: string;
  readonly range: TextRange;
  readonly reading: Reading;
  readonly value?: Big;
}

/** A term of a rule of a free table. */
export interface FreeTerm {
  /** The name as the rule writes it; of a constant its number. */
  readonly label: string;
  readonly coefficient: Big;
  /** A number without a name, such as the 1 in `甲 + 1`. */
  readonly constant: boolean;
  /** None for a constant, and for a name that the table does not have. */
  readonly cell?: FreeCell;
}

/** One instance of a rule of a free table. */
export interface FreeEquation {
  readonly must: boolean;
  /** The row or column it runs along. */
  readonly along: string;
  readonly left: readonly FreeTerm[];
  readonly right: readonly FreeTerm[];
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly leftValue?: Big;
  readonly rightValue?: Big;
}
