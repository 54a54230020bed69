import Big from 'big.js';
import { referenceTo } from '../language/name-syntax.ts';
import { isCutOff, withoutTail } from '../report/equations/solve.ts';
import type { Equation, Fact, Term } from '../report/evaluated.ts';
import type { Judged } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import type { RelatedPlace } from './check.ts';

/** Numbers without a name count as themselves. */
interface Side {
  readonly names: string;
  readonly numbers: string;
}

/** `总计 = 自然人 + 商业企业`, and the same with the numbers in place. */
interface WrittenEquation {
  readonly names: string;
  readonly numbers: string;
}

/** Writes an equation out, once with names and once with numbers; an unknown number shows as ?. */
export function writeEquation({ left, right, rule }: Equation): WrittenEquation {
  const [one, other] = [writeSide(left), writeSide(right)];
  return {
    names: `${one.names} ${rule.relation} ${other.names}`,
    numbers: `${one.numbers} ${rule.relation} ${other.numbers}`,
  };
}

/** One side: `本年新收 + 上年结转` and `3 + 1`. */
export function writeSide(terms: readonly Term[]): Side {
  return {
    names: writeTerms(terms, nameInRule),
    numbers: writeTerms(terms, ({ value }) => value?.toFixed() ?? '?'),
  };
}

/** A longer sum is written without the names of its numbers. */
const longSum = 6;

/** Both sides of an equation with what they come to, and how far they are apart: what a reader compares. */
export interface Compared {
  /** `甲 ≤ 乙`, `甲 = 6`: where it does not go without saying what should be. */
  readonly relation: string | undefined;
  /** `本年新收 26 + 上年结转 2 = 28` and `办理总计 27`; none of a side that is a number without a name. */
  readonly sides: readonly string[];
  readonly difference: string;
}

/** {@link Compared} of an equation. */
export function compare({ left, right, rule: { relation } }: Equation): Compared {
  const named = (terms: readonly Term[]) => writeTerms(terms, nameInRule);
  const sides = [left, right].filter((terms) => !terms.every(({ kind }) => kind === 'constant'));
  return {
    relation: relation === '=' && sides.length === 2 ? undefined : `${named(left)} ${relation} ${named(right)}`,
    sides: sides.map(sideText),
    difference: sumOf(left).minus(sumOf(right)).abs().toFixed(),
  };
}

/** `本年新收 3 + 上年结转 0 = 3` */
function sideText(terms: readonly Term[]): string {
  const isLong = terms.length > longSum;
  const text = writeTerms(terms, (term) => {
    const number = term.value?.toFixed() ?? '?';
    return isLong ? number : `${nameInRule(term)} ${number}`;
  });
  const isSum = terms.length > 1 || terms.some(({ kind, coefficient }) => kind === 'number' && !coefficient.eq(1));
  return isSum ? `${text} = ${sumOf(terms).toFixed()}` : text;
}

function sumOf(terms: readonly Term[]): Big {
  const sum = terms.reduce((all, { coefficient, value }) => all.plus(coefficient.times(value ?? 0)), new Big(0));
  return withoutTail(
    sum,
    terms.map(({ coefficient }) => coefficient),
  );
}

/** Both sides and how far they are apart: `总计 3，自然人 1 + 商业企业 1 = 2，相差 1`. */
export function comparedWords({ relation, sides, difference }: Compared): Text {
  return relation === undefined
    ? { zh: `${sides.join('，')}，相差 ${difference}`, en: `${sides.join(', but ')}; off by ${difference}` }
    : {
        zh: `应有 ${relation}，现为 ${sides.join('、')}，相差 ${difference}`,
        en: `should be ${relation}, but is ${sides.join(', ')}; off by ${difference}`,
      };
}

/** An equation by its line and its rule: “予以公开”行“总计列”. */
export function ruleAt(equation: Equation): Text {
  const place = placeOf(equation);
  const { name } = equation.rule;
  return { zh: `${place.zh}“${name}”`, en: `${place.en}, rule “${name}”` };
}

/** The line an equation runs along: “予以公开”行, “自然人”列, or its table. */
export function placeOf({ rule, along, table }: Equation): Text {
  if (!along) return { zh: `表“${table.name}”`, en: `Table “${table.name}”` };
  if (rule.direction === 'row') return { zh: `“${along.name}”行`, en: `Row “${along.name}”` };
  return { zh: `“${along.name}”列`, en: `Column “${along.name}”` };
}

/** `予以公开·自然人`: what a number is called in messages. */
export function nameOf({ row, column }: Fact): string {
  return `${row.name}·${column.name}`;
}

/** What a number of an equation is called as a rule names it: in quotes where it is no name without them. */
export function nameInRule({ label }: Term): string {
  const [, lastYear = '', name = label] = /^(\u4e0a\u5e74\u00b7)?(.*)$/s.exec(label) ?? []; // 上年·
  return lastYear + (referenceTo(name) ?? name);
}

/** The same for terms of an equation, whose constants count as themselves. */
export function writeTerms(terms: readonly Term[], textOf: (term: Term) => string): string {
  return writeSum(terms, (term) => (term.kind === 'constant' ? undefined : textOf(term)));
}

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

/** The number of this report that an equation names first. */
export function firstFact({ left, right }: Equation): Fact | undefined {
  return [...left, ...right].find((term) => term.fact && !term.uri)?.fact;
}

/** A number in figures; what cannot be read as one, as it stands. */
export function printed(fact: Fact): string {
  return fact.value?.toFixed() ?? fact.text;
}

/** A broken equation as one related place: at its total, or where that is the finding itself, at another term. */
export function whole(equation: Equation, except: Fact | undefined, report: Judged): RelatedPlace {
  const { left, right, total } = equation;
  const own = [...left, ...right].flatMap(({ fact, uri }) => (fact && !uri && fact !== except ? [fact] : []));
  const fact = own.find((candidate) => candidate === total) ?? own[0];
  const place = ruleAt(equation);
  const words = comparedWords(compare(equation));
  return {
    uri: report.uri,
    range: fact?.range ?? report.end,
    message: { zh: `${place.zh}：${words.zh}`, en: `${place.en}: ${words.en}` },
  };
}

/** Every number of an equation but one, each at its own place: for comparing them one by one. */
export function otherTerms({ left, right }: Equation, except: Fact | undefined, report: Judged): RelatedPlace[] {
  return [...left, ...right].flatMap(({ fact, uri, label, value }) => {
    if (!fact || fact === except) return [];
    const text = `${label} ${value?.toFixed() ?? '?'}`;
    return [{ uri: uri ?? report.uri, range: fact.range, message: { zh: text, en: text } }];
  });
}
