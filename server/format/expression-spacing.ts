import { narrowed } from './punctuation.ts';
import type { Piece } from './rewrite.ts';
import type { Word } from './source.ts';

const tightBefore: ReadonlySet<string> = new Set(['COMMA', 'PAUSE', 'DOT', 'RPAREN']);
const tightAfter: ReadonlySet<string> = new Set(['PAUSE', 'DOT', 'LPAREN']);

/** Words with one blank between them and none where punctuation binds: `总计 = 合计(甲.乙, 丙) + 2`. */
export function spaced(words: readonly Word[], indent: string): Piece[] {
  return words.map((word, index) => {
    const before = index === 0 ? indent : blankBetween(words[index - 1], word);
    return { start: word.start, end: word.end, text: narrowed(word), before };
  });
}

function blankBetween(above: Word | undefined, { type }: Word): string {
  const last = above?.type ?? '';
  const opensArguments = type === 'LPAREN' && last === 'FUNCTION';
  return tightBefore.has(type) || tightAfter.has(last) || opensArguments ? '' : ' ';
}
