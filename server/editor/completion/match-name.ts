import type { FuzzyMatcher } from 'langium/lsp';
import { labelKey } from '../../language/label-key.ts';

/** Whether what was typed begins a name (numbering in front of it aside) or stands somewhere in it. */
type Match = 'start' | 'inside';

/**
 * Finds what was typed in a name: characters that follow each other, each given as itself or by the beginning of its
 * pinyin. `公开`, `gongkai`, `gk` and `公k` all find 主动公开; without pinyin only `公开` does. Punctuation, blanks, case and
 * width do not count.
 */
export function matchName(typed: string, name: string, pinyin = true): Match | undefined {
  const readings = pinyin ? readingsOf : unread;
  const wanted = lettersOf(typed);
  const letters = lettersOf(name);
  const numbering = letters.length - lettersOf(labelKey(name)).length;
  const startsAt = (start: number) => readsFrom(wanted, 0, letters, start, readings);
  if (wanted.length === 0 || startsAt(0) || startsAt(numbering)) return 'start';
  return letters.some((_, start) => startsAt(start)) ? 'inside' : undefined;
}

type Readings = typeof readingsOf;

const unread: Readings = () => [];

/** Letters and digits, in half width and lower case. */
function lettersOf(text: string): readonly string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
}

/** Whether the rest of what was typed can be read off the letters of a name from a certain one on. */
function readsFrom(
  typed: readonly string[],
  from: number,
  letters: readonly string[],
  at: number,
  readings: Readings,
): boolean {
  if (from === typed.length) return true;
  const letter = letters[at];
  if (letter === undefined) return false;
  if (typed[from] === letter && readsFrom(typed, from + 1, letters, at + 1, readings)) return true;
  return readings(letter).some((reading) => {
    for (let length = 1; length <= reading.length && typed[from + length - 1] === reading[length - 1]; length++)
      if (readsFrom(typed, from + length, letters, at + 1, readings)) return true;
    return false;
  });
}

/** Langium's own matcher finds a name by its beginning only; Chinese names are found by any part and by pinyin. */
export class NameMatcher implements FuzzyMatcher {
  match(query: string, text: string): boolean {
    return matchName(query, text) !== undefined;
  }
}

/** Every reading of a character, the usual one first, without tones, `v` for ü; none for what is no common Han. */
export function readingsOf(character: string): readonly string[] {
  return readings?.get(character) ?? [];
}

/** What a typist may write for a name: `bnxs` and `bennianxinshou` for 本年新收. Other characters stay as they are. */
export function spellings(name: string): { readonly initials: string; readonly full: string } {
  const syllables = [...name.toLowerCase()].map((character) => readingsOf(character)[0] ?? character);
  return { initials: syllables.map((syllable) => syllable.charAt(0)).join(''), full: syllables.join('') };
}

let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** To be waited for before names are looked for: no start does, and a server that nobody types at has no use for readings. */
export async function loadReadings(): Promise<void> {
  readings ??= await readTables();
}

async function readTables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { usualReadings, furtherReadings } = await import('./pinyin-table.ts');
  const byCharacter = new Map<string, string[]>();
  for (const table of [usualReadings, furtherReadings])
    for (const [, syllable = '', characters = ''] of table.matchAll(/([a-z]+)([^a-z\s]+)/g))
      for (const character of characters) {
        const known = byCharacter.get(character);
        if (known) known.push(syllable);
        else byCharacter.set(character, [syllable]);
      }
  return byCharacter;
}
