import type { TextRange } from '../../report/text-range.ts';
import type { Passage } from './passages.ts';
import type { Word } from './words.ts';
/** A sentence of a passage, as its words. */
export interface Sentence {
    readonly words: readonly Word[];
    /** Its words, put together so that none of them is taken for a part of another. */
    readonly key: string;
    readonly printed: string;
    readonly range: TextRange;
    /** Offsets count in the passage. */
    readonly rangeOf: Passage['rangeOf'];
}
/** Words in one text, in which others are found only as whole words. */
export declare function joinedWords(words: readonly Word[]): string;
/** The sentences of passages; a semicolon ends one as well. Those without words are none. */
export declare function sentencesIn(passages: readonly Passage[]): readonly Sentence[];
