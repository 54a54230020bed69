import { blankBetween } from '../language/expression-text.ts';
import { narrowed } from '../language/punctuation.ts';
import type { Piece, Word } from './edits.ts';

/** Words with one blank between them and none where punctuation binds: `总计 = 合计(甲.乙, 丙) + 2`. */
export function spaced(words: readonly Word[], indent: string): Piece[] {
  return words.map((word, index) => {
    const before = index === 0 ? indent : blankBetween(words[index - 1]?.type ?? '', word.type);
    return { start: word.start, end: word.end, text: narrowed(word), before };
  });
}
