import type { Block, Chapter, Section } from '../report/written.ts';
import { remembered } from '../shared/remembered.ts';

const wide =
  /[\u2e80-\u2fff\u3001-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026]|[\ud840-\ud8bf][\udc00-\udfff]/g;

/**
 * Counts a text as Word and WPS count 字数: every Chinese character and every Chinese punctuation mark is one, and so is
 * every run of other characters between blanks, be it a number or a word.
 */
export const countWords: (text: string) => number = remembered((text) => {
  const characters = text.match(wide)?.length ?? 0;
  const words = text.replace(wide, ' ').match(/\S+/g)?.length ?? 0;
  return characters + words;
});

/** The words of a chapter as printed: paragraphs and the headings of its sections; tables do not count. */
export function wordsOf({ blocks, sections }: Chapter | Section): number {
  const inSections = sections.map((section) => countWords(section.heading.text) + wordsOf(section));
  return [...blocks.map(wordsOfBlock), ...inSections].reduce((sum, count) => sum + count, 0);
}

function wordsOfBlock(block: Block): number {
  return block.kind === 'paragraph' ? countWords(block.text) : 0;
}
