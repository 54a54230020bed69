import type { SymbolKind } from 'vscode-languageserver-protocol';
import type { TextRange } from '../../report/text-range.ts';

/** How much a symbol matters beside others that a query finds as well: what is large comes first. */
export const weights = { document: 0, table: 1, chapter: 2, part: 3 } as const;

/** Something to be found, and every text it is found by; the first one is its name. */
export interface Entry {
  readonly names: readonly [string, ...string[]];
  readonly kind: SymbolKind;
  readonly range: TextRange;
  readonly weight: (typeof weights)[keyof typeof weights];
  /** What it is a part of, outermost last: `申请办理 · 国办2021`. */
  readonly container?: string;
}

/** Names that stand one within the other, the innermost first. */
export function within(...names: readonly string[]): string {
  return names.join(' \u00b7 ');
}
