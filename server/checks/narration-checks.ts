import type Big from 'big.js';
import type { Report } from '../report/report.ts';
import { type Check, type Checker, type CheckGroup, type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { boundSource, type ReadNumber } from './narration/amounts.ts';
import { type NarratedNumber, narratedNumbers } from './narration/narrated-numbers.ts';
import { says } from './narration/spoken-numbers.ts';

interface Told {
  /** As it is written: `78件`, `未收到政府信息公开申请`. */
  readonly written: string;
  readonly table: string;
  readonly readings: readonly ReadNumber[];
}

const source = { zh: '报告格式的“叙述”；惯例', en: '叙述 of the format; common practice' };

/** A number in a sentence is none of those that the table has for what it speaks of. */
const proseNumber: Check<Told & { readonly year?: number }> = {
  id: 'prose-number',
  name: '文表不符',
  level: 'warning',
  source,
  settledBy: 'report',
  message: ({ written, table, readings, year }) => ({
    zh: `正文写“${written}”，${year === undefined ? '' : `${year} 年报告的`}表“${table}”中${inChinese(readings, year)}`,
    en: `The text says “${written}”; in table “${table}”${year === undefined ? '' : ` of the report of ${year}`} ${inEnglish(readings, year)}`,
  }),
};

/** A sentence says that there was none, and the table has some. */
const proseZero: Check<Told> = {
  id: 'prose-zero',
  name: '文称没有',
  level: 'warning',
  source,
  settledBy: 'report',
  message: ({ written, table, readings }) => ({
    zh: `正文写“${written}”，表“${table}”中${inChinese(readings)}`,
    en: `The text says “${written}”; in table “${table}” ${inEnglish(readings)}`,
  }),
};

/** A number in a sentence is last year's, or a sentence on last year has this year's. */
const proseLeftover: Check<Told & { readonly saysLastYear: boolean }> = {
  id: 'prose-leftover',
  name: '沿用上年数',
  level: 'warning',
  source,
  settledBy: 'report',
  message: ({ written, table, readings, saysLastYear }) =>
    saysLastYear
      ? {
          zh: `此处说的是上年，“${written}”却是本年的数；表“${table}”中${inChinese(readings)}`,
          en: `This speaks of last year, but “${written}” is this year’s number; in table “${table}” ${inEnglish(readings)}`,
        }
      : {
          zh: `“${written}”是上年的数，可能未更新；表“${table}”中本年${inChinese(readings)}`,
          en: `“${written}” is last year’s number and may not have been updated; this year, in table “${table}”, ${inEnglish(readings)}`,
        },
};

function inChinese(readings: readonly ReadNumber[], year?: number): string {
  return readings.map((one) => `“${one.source}”为 ${figures(amountIn(one, year), one.unit)}`).join('，');
}

function inEnglish(readings: readonly ReadNumber[], year?: number): string {
  return readings.map((one) => `“${one.source}” is ${figures(amountIn(one, year), one.unit)}`).join(', ');
}

function amountIn({ value, before }: ReadNumber, year: number | undefined): Big | undefined {
  return year === undefined ? value : before;
}

function figures(value: Big | undefined, unit = ''): string {
  return value ? `${value.toFixed()}${unit}` : '?';
}

const checkNumbersInProse: Checker = function* (report) {
  for (const told of narratedNumbers(report)) {
    const finding = findingOf(told, report);
    if (finding) yield finding;
  }
};

function findingOf(told: NarratedNumber, report: Report): Finding | undefined {
  const { prose, place, figure, number, readings, ofLastYear, table } = told;
  const spoken = readings.map(({ value, before }) => (ofLastYear ? before : value));
  // What is bound agrees by itself; what is not known cannot disagree.
  if (!prose.isTyped(place.start, place.end) || spoken.length === 0) return undefined;
  if (spoken.some((value) => value === undefined || says(number, value))) return undefined;
  const range = prose.rangeOf(place.start, place.end);
  const written = prose.printed(place.start, place.end);
  const said = { written, table: table.label, readings };
  if (!figure) return ofLastYear ? undefined : found(proseZero, range, said);
  const others = readings.map(({ value, before }) => (ofLastYear ? value : before));
  const isOthers = number.value.gt(0) && others.some((value) => value !== undefined && says(number, value));
  const more = ofLastYear ? {} : { data: fixesOf(told) };
  if (isOthers) return found(proseLeftover, range, { ...said, saysLastYear: ofLastYear }, more);
  const year = ofLastYear ? { year: (report.header.year ?? 0) - 1 } : {};
  return found(proseNumber, range, { ...said, ...year }, more);
}

/** Bind it, or write the table's number: that of the nearest reading. */
function fixesOf({ prose, figure, number, readings, table }: NarratedNumber): FixData | undefined {
  const nearest = [...readings].sort((one, other) => distance(one, number.value).cmp(distance(other, number.value)))[0];
  if (!figure || !nearest?.value) return undefined;
  const range = prose.rangeOf(figure.start, figure.end);
  return {
    kind: 'choice',
    fixes: [
      { kind: 'replace', range, text: `{${boundSource(nearest, table)}}` },
      { kind: 'replace', range, text: nearest.value.toFixed() },
    ],
    likely: false,
  };
}

function distance({ value }: ReadNumber, to: Big): Big {
  return value ? value.minus(to).abs() : to;
}

export const narrationChecks: CheckGroup = {
  checks: [proseNumber, proseZero, proseLeftover],
  checkers: [checkNumbersInProse],
};
