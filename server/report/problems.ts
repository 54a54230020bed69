import type { TextRange } from './text-range.ts';
import type { UnquotedName } from './unquoted-names.ts';

/** A name that stands for nothing where it is written, and what it could have been. */
interface UnknownName {
  readonly kind: 'unknown-name';
  readonly name: string;
  readonly range: TextRange;
  readonly known: readonly string[];
  /** The same name where it stands for nothing once more in the same expression; each is told by itself where left out. */
  readonly others?: readonly UnknownName[];
}

/** What keeps a number in braces or in a chart from being known. */
export type BoundProblem =
  | UnknownName
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
  | { readonly kind: 'not-a-number'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'division-by-zero'; readonly range: TextRange }
  | { readonly kind: 'no-last-year'; readonly range: TextRange };

/**
 * A side of a rule that is no sum of numbers of the table, a name in it that stands for none or lacks its quotes, or a
 * number that could be a name as well.
 */
export type RuleProblem =
  | UnknownName
  | ({ readonly kind: 'unquoted-name' } & UnquotedName)
  | { readonly kind: 'number-or-name'; readonly text: string; readonly range: TextRange }
  | { readonly kind: 'not-linear'; readonly range: TextRange };
