import type { FuzzyMatcher } from 'langium/lsp';
import { matchName } from './match-name.ts';

/** Langium's own matcher finds a name by its beginning only; Chinese names are found by any part and by pinyin. */
export class NameMatcher implements FuzzyMatcher {
  match(query: string, text: string): boolean {
    return matchName(query, text) !== undefined;
  }
}
