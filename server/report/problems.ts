import type { TextRange } from './text-range.ts';

/** A name that stands for nothing where it is written, and what it could have been. */
interface UnknownName {
  readonly kind: 'unknown-name';
  readonly name: string;
  readonly range: TextRange;
  readonly known: readonly string[];
}

/** What keeps a number in braces or in a chart from being known. */
export type BoundProblem =
  | UnknownName
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-column'; readonly name: string; readonly range: TextRange; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-function';
      readonly name: string;
      readonly range: TextRange;
      readonly known: readonly string[];
    }
  | { readonly kind: 'arguments'; readonly name: string; readonly range: TextRange; readonly wanted: number }
  | { readonly kind: 'not-a-number'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'division-by-zero'; readonly range: TextRange }
  | { readonly kind: 'no-last-year'; readonly range: TextRange };

/** A side of a rule that is no sum of numbers of the table, or a name in it that stands for none. */
export type RuleProblem = UnknownName | { readonly kind: 'not-linear'; readonly range: TextRange };
