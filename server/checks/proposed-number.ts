import { halfWidth } from '../language/digits.ts';
import { withoutInvisible } from '../report/invisible.ts';
import { writtenNumber } from './numeral.ts';

const nothing = /^(?:无|没有|未发生|空|[-\u2013\u2014\u2015\u2500_/\\]+|none|nil|n\/?a)$/i;
const counted = /^(.+?)\s*(?:件次|人次|[件项个次宗起份条家人篇本册部户名例笔场])$/;
const grouped = /^\d{1,3}(?: \d{3})+$/;
const endOfSentence = /[.,;\u3001\u3002\uff1b]$/;
const zeros = /[oO\u039f\u25cb\u3007]/g;
const ones = /[lI|]/g;

/**
 * The number that a slip of the hand hides: 0 for 无 or a dash, 12 for 12件 or 十二, 10 for 1O, 1234 for 1 234.
 * Undefined where none is certain: 约12, 30%, 一百二.
 */
export function proposedNumber(text: string): string | undefined {
  const plain = halfWidth(withoutInvisible(text).trim()).replace(endOfSentence, '');
  if (nothing.test(plain)) return '0';
  return digitsOf(counted.exec(plain)?.[1] ?? plain);
}

function digitsOf(plain: string): string | undefined {
  if (grouped.test(plain)) return plain.replaceAll(' ', '');
  const digits = plain.replace(zeros, '0').replace(ones, '1');
  // A word of these letters alone may be anything; a single one is a digit that was mistyped.
  if (/^\d+$/.test(digits) && (/\d/.test(plain) || plain.length === 1)) return digits;
  return writtenNumber(plain)?.toString();
}
