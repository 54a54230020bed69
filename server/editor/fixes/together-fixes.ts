import type { MendedCell } from '../../checks/fix-data.ts';
import { writeCell } from './cells.ts';
import type { Draft, Fix } from './fix.ts';

/** Several numbers changed at once, for each set of them: which is meant the author has to choose. */
export function togetherFixes(sets: readonly (readonly MendedCell[])[], draft: Draft): Fix[] {
  return sets.map(
    (cells): Fix => ({
      title: {
        zh: `将${cells.map(({ place, text }) => `“${place}”改为 ${text}`).join('、')}`,
        en: `Change ${listed(cells.map(({ place, text }) => `“${place}” to ${text}`))}`,
      },
      edits: cells.map(({ range, text }) => writeCell(range, text, draft)),
      preferred: false,
      certain: false,
    }),
  );
}

/** Totals left to the rules, all at once. */
export function computeFix(totals: readonly MendedCell[]): Fix[] {
  if (totals.length === 0) return [];
  const places = totals.map(({ place }) => `“${place}”`);
  return [
    {
      title: {
        zh: `将${places.join('、')}改为“=”，自动计算`,
        en: `Change ${listed(places)} to “=”, computed automatically`,
      },
      edits: totals.map(({ range, text: newText }) => ({ range, newText })),
      preferred: false,
      certain: false,
    },
  ];
}

/** `甲`, `甲 and 乙`, `甲, 乙 and 丙` */
function listed(texts: readonly string[]): string {
  return [texts.slice(0, -1).join(', '), texts.at(-1)].filter(Boolean).join(' and ');
}
