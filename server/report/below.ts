import type Big from 'big.js';
import type { Fact, Verdict, VerdictCounts } from './evaluated.ts';
import type { TextRange } from './text-range.ts';

/** All that a report needs to know of one of an office below it. What is kept of closed reports can be asked in its place. */
export interface BelowReport {
  readonly uri: string;
  readonly body: string | undefined;
  readonly year: number | undefined;
  /** The name of its format; undefined where it has none. */
  readonly format: string | undefined;
  /** Its own equations, without those that need its last year. */
  readonly verdicts: VerdictCounts;
  /** Every number that is known, by its path: `申请办理.予以公开.自然人`. */
  readonly values: ReadonlyMap<string, Big>;
  /** Paths of the numbers that stand in equations of its own that disagree, with those that they are computed from. */
  readonly doubtful: ReadonlySet<string>;
  /** Where a number stands in its text; undefined where that is not known. */
  placeOf(path: string): TextRange | undefined;
}

/** What a 下级 line leads to, as far as it counts. */
export interface BelowLine {
  /** Those to be added, in the order of their places: of a pattern only those of offices directly below, and of the year. */
  readonly reports: readonly BelowReport[];
  /** Why others are not: nobody knows what the sums would be with them. */
  readonly troubles: readonly BelowTrouble[];
}

/**
 * Why a report below is not added. told: the line itself is wrong, and that is said elsewhere. none: what the line names is all of
 * other years. unread: it cannot be read. no-year, year: it says of no year, or of another one. nested: it is below another one
 * that is added. same-body: the report of the same office is added already.
 */
export type BelowTrouble =
  | { readonly kind: 'told' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unread' | 'no-year'; readonly uri: string }
  | { readonly kind: 'year'; readonly uri: string; readonly year: number }
  | { readonly kind: 'nested' | 'same-body'; readonly uri: string; readonly body: string; readonly other: BelowReport };

/** What the reports of offices below come to, beside the numbers of the report above them. */
export interface SumsBelow {
  /** What each 下级 line leads to, in their order. */
  readonly lines: readonly BelowLine[];
  /** All that are added, in the order of the lines. */
  readonly members: readonly BelowReport[];
  /** Whether the numbers hold what the office above did itself, of which there is no report. */
  readonly includesOwn: boolean;
  /** Of each number that adds up, in the order of the form, by its path. */
  readonly cells: ReadonlyMap<string, SumBelow>;
  readonly verdicts: VerdictCounts;
  /** Last year's reports of members, as far as they are at hand; asked for where a number is off. */
  readonly before: ReadonlyMap<BelowReport, BelowReport>;
}

/** One number of the report above, and what those below come to. */
export interface SumBelow {
  readonly fact: Fact;
  /** Of those that have a number there. */
  readonly sum: Big;
  /** Members that have no number there. */
  readonly lacking: readonly BelowReport[];
  /** Members whose number there disagrees with others of their own. */
  readonly doubted: readonly BelowReport[];
  /**
   * unchecked: the number is not known, one below is not known or in doubt, or a report below could not be added. Nothing
   * is wrong that rests on what is not known.
   */
  readonly verdict: Verdict;
}
