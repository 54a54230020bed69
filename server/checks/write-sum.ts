import Big from 'big.js';
import { isCutOff, withoutTail } from '../report/quotient.ts';

/**
 * Terms with their signs: `甲 + 2 × 乙 - 1`. `textOf` says what a term is called or comes to; undefined for a number
 * without a name, which counts as itself.
 */
export function writeSum<Term extends { readonly coefficient: Big }>(
  terms: readonly Term[],
  textOf: (term: Term) => string | undefined,
): string {
  return terms
    .map((term, index) => {
      const { coefficient } = term;
      const size = coefficient.abs();
      const text = textOf(term);
      const words = text === undefined ? withoutTail(size, [size]).toFixed() : multiplied(text, size);
      return sign(coefficient, index) + words;
    })
    .join('');
}

function sign(coefficient: Big, index: number): string {
  if (index === 0) return coefficient.lt(0) ? '-' : '';
  return coefficient.lt(0) ? ' - ' : ' + ';
}

/** `甲`, `2 × 甲`, and `甲 ÷ 3` rather than a third in twenty decimals. */
function multiplied(text: string, factor: Big): string {
  if (factor.eq(1)) return text;
  if (!isCutOff(factor)) return `${factor.toFixed()} × ${text}`;
  return `${text} ÷ ${new Big(1).div(factor).round(4).toFixed()}`;
}
