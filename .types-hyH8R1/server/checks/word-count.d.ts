import type { Chapter, Section } from '../report/written.ts';
/**
 * Counts a text as Word and WPS count 字数: every Chinese character and every Chinese punctuation mark is one, and so is
 * every run of other characters between blanks, be it a number or a word.
 */
export declare function countWords(text: string): number;
/** The words of a chapter as printed: paragraphs and the headings of its sections; tables do not count. */
export declare function wordsOf({ blocks, sections }: Chapter | Section): number;
