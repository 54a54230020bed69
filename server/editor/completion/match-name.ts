import { labelKey } from '../../language/label-key.ts';
import { readingsOf } from './pinyin.ts';

/** Whether what was typed begins a name (numbering in front of it aside) or stands somewhere in it. */
export type Match = 'start' | 'inside';

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
