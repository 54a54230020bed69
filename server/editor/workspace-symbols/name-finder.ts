import { matchName } from '../completion/match-name.ts';
import type { Entry } from './entry.ts';

/** How a query finds a symbol, and by which of its names. */
export interface Found {
  readonly name: string;
  /** 0: the whole name; 1: how a name begins; 2: any part of one; 3: by pinyin, or with its numbering left out. */
  readonly rank: number;
}

/**
 * Chinese has no word boundaries: any part of a name finds it, and so does its pinyin. The name that holds the query is
 * the one to show, because editors look for the query once more in what they show.
 */
export function nameFinder(query: string): (names: Entry['names']) => Found | undefined {
  const wanted = query.trim().toLowerCase();
  // A thousand reports repeat the same few labels.
  const known = new Map<string, number | undefined>();
  const rankOf = (name: string) => {
    if (!known.has(name)) known.set(name, rank(wanted, name));
    return known.get(name);
  };
  return (names) => {
    let best: Found | undefined;
    for (const name of names) {
      const own = rankOf(name);
      // What only reads like the query is shown by its usual name.
      if (own !== undefined && (!best || own < best.rank)) best = { name: own < 3 ? name : names[0], rank: own };
    }
    return best;
  };
}

function rank(wanted: string, name: string): number | undefined {
  const lower = name.toLowerCase();
  if (lower === wanted) return 0;
  const at = lower.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  return matchName(wanted, name) ? 3 : undefined;
}
