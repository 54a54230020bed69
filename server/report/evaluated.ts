import type Big from 'big.js';
import type { CalendarDay } from './calendar-day.ts';
import type { FormatColumn, FormatRow, FormatRule, FormatTable, RuleKind } from './format.ts';
import type { TextRange } from './text-range.ts';
import type { UnquotedName } from './unquoted-names.ts';

/** What a cell says that takes no number; `text` is what the author could write for it, and what prints of words and days. */
export type WordEntry =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'choice';
      /** What was chosen, each with what is said of it in brackets. */
      readonly chosen: readonly { readonly value: string; readonly remark: string }[];
      readonly text: string;
    }
  | { readonly kind: 'date'; readonly day: CalendarDay; readonly text: string };

/**
 * typed: written as a number, or so that it can be read as one, or as the words, the choice or the day that the cell takes; computed: `=`; filled: by 其余; blank: an empty cell; unreadable: neither number nor `=`;
 * uncounted: in a line with a wrong number of cells, whatever it says; missing: its row is not written.
 */
export type FactOrigin = 'typed' | 'computed' | 'filled' | 'blank' | 'unreadable' | 'uncounted' | 'missing';

/** One number of the statutory form, or one cell of a table of the author's own. */
export interface Fact {
  /** `申请办理.予以公开.自然人` */
  readonly path: string;
  readonly table: FormatTable;
  readonly row: FormatRow;
  readonly column: FormatColumn;
  readonly origin: FactOrigin;
  /** In the column's unit; undefined while unknown. */
  readonly value?: Big;
  /** The unit the author wrote, where the form leaves it to the author; in a table of one's own the value is in it. */
  readonly unit?: string;
  /** How a number was read that is written with more than its digits: `3件`. It prints as it is written. */
  readonly loose?: LooseNumber;
  /** What it says where the form asks for no number. */
  readonly entry?: WordEntry;
  readonly text: string;
  /** The cell; for 其余 its cell; for a missing row the table's name, for a missing cell the end of its row. */
  readonly range: TextRange;
}

/** A number that is written with more, or in other characters, than a cell holds: `22（其中修订16件）`, `3件`, `四十六`. */
export interface LooseNumber {
  /** In the column's unit. */
  readonly value: Big;
  /** The unit the author wrote, where the form leaves it to the author. */
  readonly unit?: string;
  /** What the cell should say: `22`, `25.1`; with its unit where the form leaves that to the author. */
  readonly written: string;
  /** As written, brackets included: what is said of the number, and would be lost with the number alone. */
  readonly remark?: string;
  /** Nothing else can be meant. */
  readonly certain: boolean;
}

/** holds: all terms known and agree; broken: known and disagree; unchecked: a term is not known. */
export type Verdict = 'holds' | 'broken' | 'unchecked';

/** One instance of a rule: the sum of one row or column, a balance, a link to last year. */
export interface Equation {
  readonly rule: FormatRule;
  readonly kind: RuleKind;
  readonly table: FormatTable;
  /** The row or column it runs along, when it runs along one. */
  readonly along?: FormatRow | FormatColumn;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly verdict: Verdict;
  /** Values of the two sides; undefined while a term is unknown. */
  readonly leftValue?: Big;
  readonly rightValue?: Big;
  /** The number of this report that the right side adds up to: it alone stands on the left of `=`, as it is. */
  readonly total?: Fact;
  /** The `=` that got its value from this equation. */
  readonly defines?: Fact;
}

/** One term of an equation: a number with what it is multiplied by, or a constant. */
export interface Term {
  /** A `constant` has no name and is its own coefficient, such as the 1 in `甲 + 1`. */
  readonly kind: 'number' | 'constant';
  readonly coefficient: Big;
  /** None for a constant, for a number of a report that is not at hand, and for a name that stands for none. */
  readonly fact?: Fact;
  /** The report it stands in when not this one. */
  readonly uri?: string;
  /** How messages call it: a row or column name; a constant by its figures. */
  readonly label: string;
  /** What is multiplied by the coefficient: 1 for a constant, undefined while it is not known. */
  readonly value?: Big;
}

/** How many equations hold, are broken, or could not be checked. 存疑 rules are no claim and do not count. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts the equations of a report, or of a table, by their verdict. */
export function verdictCounts({ equations }: { readonly equations: readonly Equation[] }): VerdictCounts {
  const counts = { holds: 0, broken: 0, unchecked: 0 };
  for (const { kind, verdict } of equations) if (kind !== 'unlikely') counts[verdict]++;
  return counts;
}

/** `{…}` in prose, or a value of a chart. */
export interface BoundNumber {
  /** The source between the braces, or of the value. */
  readonly source: string;
  readonly range: TextRange;
  /** What prints; undefined while it cannot be known. */
  readonly text?: string;
  readonly value?: Big;
  /** The facts it was computed from. */
  readonly facts: readonly Fact[];
  /** The cells of free tables it was read from. */
  readonly freeCells: readonly Fact[];
  readonly problem?: BoundProblem;
}

/** A name that several groups of a table have. */
interface AmbiguousName {
  readonly kind: 'ambiguous-name';
  readonly name: string;
  readonly range: TextRange;
  /** How to write each of those that it could be. */
  readonly paths: readonly string[];
}

/** What keeps a number in braces or in a chart from being known. */
export type BoundProblem =
  | UnknownName
  | AmbiguousName
  | { readonly kind: 'empty' }
  | { readonly kind: 'unquoted-names'; readonly names: readonly UnquotedName[]; readonly range: TextRange }
  | { readonly kind: 'no-column'; readonly name: string; readonly range: TextRange; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-function';
      readonly name: string;
      readonly range: TextRange;
      readonly known: readonly string[];
    }
  | { readonly kind: 'arguments'; readonly name: string; readonly range: TextRange; readonly wanted: number }
  | { readonly kind: 'decimals'; readonly range: TextRange }
  | { readonly kind: 'not-a-number'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'division-by-zero'; readonly range: TextRange }
  | { readonly kind: 'no-last-year'; readonly range: TextRange };

/**
 * A side of a rule that is no sum of numbers of the table, a name in it that stands for none or lacks its quotes, a number
 * that could be a name as well, or a rule of rows that speaks of columns, or the other way round.
 */
export type RuleProblem =
  | UnknownName
  | AmbiguousName
  | ({ readonly kind: 'unquoted-name' } & UnquotedName)
  | { readonly kind: 'number-or-name'; readonly text: string; readonly range: TextRange }
  | MisdirectedRule
  | { readonly kind: 'not-linear'; readonly range: TextRange };

/** A rule that says 列 and names rows, or names columns and does not say so. */
export interface MisdirectedRule {
  readonly kind: 'direction';
  /** 规则 or 核实, and 列 where it is written. */
  readonly range: TextRange;
  /** What the range should say. */
  readonly text: string;
  readonly names: readonly string[];
  readonly areColumns: boolean;
  /** Whether all that the rule names is of the other kind, not only some of it. */
  readonly certain: boolean;
}

/** A name that stands for nothing where it is written, and what it could have been. */
interface UnknownName {
  readonly kind: 'unknown-name';
  readonly name: string;
  readonly range: TextRange;
  readonly known: readonly string[];
  /** The same name where it stands for nothing once more in the same expression; each is told by itself where left out. */
  readonly others?: readonly UnknownName[];
}
