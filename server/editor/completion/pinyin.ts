import { furtherReadings, usualReadings } from './pinyin-table.ts';

/** Every reading of a character, the usual one first, without tones, `v` for ü; none for what is no common Han. */
export function readingsOf(character: string): readonly string[] {
  readings ??= readTables();
  return readings.get(character) ?? [];
}

/** What a typist may write for a name: `bnxs` and `bennianxinshou` for 本年新收. Other characters stay as they are. */
export function spellings(name: string): { readonly initials: string; readonly full: string } {
  const syllables = [...name.toLowerCase()].map((character) => readingsOf(character)[0] ?? character);
  return { initials: syllables.map((syllable) => syllable.charAt(0)).join(''), full: syllables.join('') };
}

// Read when first needed: a server that nobody types at has no use for it.
let readings: ReadonlyMap<string, readonly string[]> | undefined;

function readTables(): ReadonlyMap<string, readonly string[]> {
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
