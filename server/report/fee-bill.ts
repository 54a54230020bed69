import Big from 'big.js';
import { halfWidth } from '../language/label-key.ts';
import type { Language, Text } from '../shared/text.ts';
import { type Charge, chargedCount, chargeFor, mostCharged } from './fee-scale.ts';
import type { FeeMethod, FeeScale, Format, FormatChapter } from './format.ts';

/** What applicants are charged, bill by bill. */
export interface FeeBill {
  readonly fee: FeeScale;
  readonly charges: readonly Charge[];
  readonly amount: Big;
}

/** The fee of a format, and the chapter that reports on it; undefined where it has none. */
export function feeOf({ chapters }: Format): { readonly fee: FeeScale; readonly chapter: FormatChapter } | undefined {
  for (const chapter of chapters)
    for (const fee of chapter.fees ?? []) if (fee.methods.length > 0) return { fee, chapter };
  return undefined;
}

/** What `35件、120页` comes to: each number with its unit is one bill. Or why it cannot be told. */
export function feeBill(written: string, fee: FeeScale): FeeBill | { readonly problem: Text } {
  const pieces = halfWidth(written)
    .split(/[,;+\s\u3001]+/)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return { problem: nothing(fee) };
  const charges: Charge[] = [];
  for (const piece of pieces) {
    const [, digits = '', unit = ''] = /^(\d{1,12})(.*)$/.exec(piece) ?? [];
    const method = methodOf(unit, fee);
    if (!method || digits === '') return { problem: unreadable(piece, fee) };
    const count = Number(digits);
    if (count > mostCharged) return { problem: tooMany(piece) };
    charges.push(chargeFor(method, count));
  }
  return { fee, charges, amount: charges.reduce((sum, { amount }) => sum.plus(amount), new Big(0)) };
}

/** By its unit, or by its own name. */
function methodOf(unit: string, { methods }: FeeScale): FeeMethod | undefined {
  return methods.find((method) => method.unit === unit || method.name === unit);
}

function exampleOf({ methods }: FeeScale): string {
  return methods.map(({ unit }, index) => `${index === 0 ? 35 : 120}${unit}`).join('、');
}

function nothing(fee: FeeScale): Text {
  return {
    zh: `请写数量和单位，如 ${exampleOf(fee)}`,
    en: `Enter numbers with their units, such as ${exampleOf(fee)}`,
  };
}

function unreadable(piece: string, fee: FeeScale): Text {
  return {
    zh: `“${piece}”无法识别；请写数量和单位，如 ${exampleOf(fee)}`,
    en: `“${piece}” cannot be read. Enter a number with its unit, such as ${exampleOf(fee)}`,
  };
}

function tooMany(piece: string): Text {
  return {
    zh: `“${piece}”太大；最多算到 ${mostCharged}`,
    en: `“${piece}” is too much; nothing above ${mostCharged} is calculated`,
  };
}

/** How a bill comes about, a line for each tier, and what it comes to. */
export function billLines({ charges, amount }: FeeBill, language: Language): readonly string[] {
  const lines = charges.flatMap(({ method: { name, unit }, count, parts, amount: own }) => [
    { zh: `${name} ${count} ${unit}：${own.toFixed()} 元`, en: `${name}, ${count} ${unit}: ${own.toFixed()} yuan` }[
      language
    ],
    ...parts.map(({ from, to, price, amount: part }) => {
      const range = from === to ? String(from) : `${from}–${to}`;
      const sum = `${to - from + 1} × ${price.toFixed()} = ${part.toFixed()}`;
      return { zh: `  第 ${range} ${unit}：${sum}`, en: `  ${unit} ${range}: ${sum}` }[language];
    }),
  ]);
  const total = { zh: `合计 ${amount.toFixed()} 元`, en: `total: ${amount.toFixed()} yuan` }[language];
  return charges.length > 1 ? [...lines, total] : lines;
}

/**
 * The sentence for the report, in the words that the chapter proposes (例文): how many were charged for, and how much. Of
 * pages all that one application asked for count as one.
 */
export function billSentence({ fee, charges, amount }: FeeBill, chapter: FormatChapter): string {
  const [first] = fee.methods;
  const charged = charges.filter((charge) => charge.amount.gt(0));
  const count = charged.reduce((sum, charge) => sum + (charge.method === first ? chargedCount(charge) : 1), 0);
  const proposed = chapter.samples.flatMap(({ paragraphs }) => paragraphs).filter((text) => text.includes(fee.name));
  if (amount.eq(0)) {
    const none = proposed.find((text) => !text.includes('【') && !text.startsWith('#'));
    return none ?? `未收取${fee.name}。`;
  }
  const some = proposed.find((text) => /【[^】]*】件/.test(text) && /【[^】]*】元/.test(text));
  return (some ?? `收取${fee.name}【】件，共计【】元。`)
    .replace(/【[^】]*】件/, `${count}件`)
    .replace(/【[^】]*】元/, `${amount.toFixed()}元`);
}
