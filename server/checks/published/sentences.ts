import type { TextRange } from '../../report/text-range.ts';
import type { Passage } from './passages.ts';
import type { ComparedWord } from './words.ts';

/** A sentence of a passage, as its words. */
export interface Sentence {
  readonly words: readonly ComparedWord[];
  /** Its words, put together so that none of them is taken for a part of another. */
  readonly key: string;
  readonly printed: string;
  readonly range: TextRange;
  /** Offsets count in the passage. */
  readonly rangeOf: Passage['rangeOf'];
}

/** Words in one text, in which others are found only as whole words. */
export function joinedWords(words: readonly ComparedWord[]): string {
  return words.map(({ key }) => `${apart}${key}`).join('') + (words.length > 0 ? apart : '');
}

const apart = '\u0000';

/** The sentences of passages; a semicolon ends one as well. Those without words are none. */
export function sentencesIn(passages: readonly Passage[]): readonly Sentence[] {
  return passages.flatMap((passage) => {
    const found: Sentence[] = [];
    let start = 0;
    const ends = [...passage.text.matchAll(/[。;!?\n]+/g)].map(({ 0: mark, index }) => index + mark.length);
    for (const end of [...ends, passage.text.length]) {
      const words = passage.words.filter((word) => word.start >= start && word.start < end);
      const [first] = words;
      if (first)
        found.push({
          words,
          key: joinedWords(words),
          printed: passage.printed(first.start, end).trim(),
          range: passage.rangeOf(first.start, end),
          rangeOf: passage.rangeOf,
        });
      start = end;
    }
    return found;
  });
}
