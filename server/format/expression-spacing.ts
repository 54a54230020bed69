import { narrowed } from './punctuation.ts';
import type { Piece } from './rewrite.ts';
import type { Word } from './source.ts';

const tightBefore: ReadonlySet<string> = new Set(['COMMA', 'PAUSE', 'DOT', 'RPAREN']);
const tightAfter: ReadonlySet<string> = new Set(['PAUSE', 'DOT', 'LPAREN']);

/** Words with one blank between them and none where punctuation binds: `总计 = 合计(甲.乙, 丙) + 2`. */
export function spaced(words: readonly Word[], indent: string): Piece[] {
  return words.map((word, index) => {
    const before = index === 0 ? indent : blankBefore(word, words.slice(0, index));
    return { start: word.start, end: word.end, text: narrowed(word), before };
  });
}

function blankBefore({ type }: Word, above: readonly Word[]): string {
  const last = above.at(-1)?.type ?? '';
  // The name behind 规则 names the rule: what stands in parentheses behind it is no argument.
  const isCall = type === 'LPAREN' && last === 'NAME' && !ruleKinds.has(above.at(-2)?.type ?? '');
  return tightBefore.has(type) || tightAfter.has(last) || isCall ? '' : ' ';
}

const ruleKinds: ReadonlySet<string> = new Set(['\u89c4\u5219', '\u6838\u5b9e', '\u5b58\u7591']); // 规则, 核实, 存疑
