import type { NamedRange } from 'hucre';

/** Excel takes no longer ones; it counts UTF-16 units. */
const longest = 31;

/** Excel keeps this name for itself. */
const reserved = 'History';

/**
 * Gives sheets their names, close to what is wanted: no character that some version of Excel refuses, whole or half
 * width, and no name twice. Excel takes capitals and full-width letters for the same as small and half-width ones.
 */
export class SheetNames {
  readonly #taken = new Set([key(reserved)]);
  /** How often each name was wanted, so that the hundredth of one name does not try all before it. */
  readonly #wanted = new Map<string, number>();

  of(wanted: string): string {
    const plain = wanted
      .replace(/[^\p{L}\p{M}\p{N} ._\-()\u00b7\u3001\u3002\uff08\uff09\uff0c]+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    for (let count = (this.#wanted.get(plain) ?? 0) + 1; ; count++) {
      const end = count === 1 ? '' : ` (${count})`;
      const name = `${beginning(plain || '表', longest - end.length)}${end}`;
      if (this.#taken.has(key(name))) continue;
      this.#taken.add(key(name));
      this.#wanted.set(plain, count);
      return name;
    }
  }
}

function key(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** So many UTF-16 units at most, no character cut in two. */
function beginning(text: string, units: number): string {
  const cut = text.slice(0, units);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

/** The rows of a sheet that repeat on every printed page. The library would write the sheet's name without quotes. */
export function repeatedRows(sheet: string, first: number, last: number): NamedRange {
  return { name: '_xlnm.Print_Titles', range: `${quotedSheet(sheet)}!$${first}:$${last}`, scope: sheet };
}

/** A sheet's name in a reference such as `'2024年 汇总'!$2:$2`: unquoted it must not hold blanks or begin with a digit. */
function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
