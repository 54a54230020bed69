import type Big from 'big.js';
import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { askedOnce } from './asked-once.ts';
import { type Check, type Checker, type CheckGroup, type Finding, found } from './check.ts';
import { amountOf } from './narration/amounts.ts';
import { breakdownIn, type Figure, figuresIn, sumOfFigures } from './narration/figures.ts';
import { type NarratedNumber, narratedNumbers } from './narration/narrated-numbers.ts';
import { clausesOf, type Span, says, sentencesOf } from './narration/spoken-numbers.ts';
import { blocksWithin } from './outline.ts';
import { type Prose, paragraphsOf, proseOf, type Said } from './prose.ts';
import { replacement } from './repair.ts';

const practice = { zh: '惯例：文中数字自相一致', en: 'common practice: the numbers of a text agree' };

/** What a sentence takes a number apart into does not come to the number. */
const proseParts: Check<{ readonly whole: string; readonly parts: readonly string[]; readonly sum: Big }> = {
  id: 'prose-parts',
  name: '分项不合',
  level: 'warning',
  source: practice,
  message: ({ whole, parts, sum }) => ({
    zh: `分项之和与总数不符：${parts.join(' + ')} = ${sum.toFixed()}，此处写 ${whole}`,
    en: `The parts do not come to the total: ${parts.join(' + ')} = ${sum.toFixed()}, written here is “${whole}”`,
  }),
};

/** A share that is not that of the two numbers it speaks of. */
const proseShare: Check<{
  readonly written: string;
  readonly part: string;
  readonly whole: string;
  readonly share: string;
}> = {
  id: 'prose-share',
  name: '占比不符',
  level: 'warning',
  source: practice,
  message: ({ written, part, whole, share }) => ({
    zh: `${part} 占 ${whole} 的 ${share}，此处写 ${written}`,
    en: `“${part}” of “${whole}” is ${share}, written here is “${written}”`,
  }),
};

/** A change against last year that is not that of the two reports. */
const proseChange: Check<{
  readonly written: string;
  readonly now: Big;
  readonly before: Big;
  readonly change: string;
}> = {
  id: 'prose-change',
  name: '同比不符',
  level: 'warning',
  source: { zh: '上年报告；惯例', en: 'the report of the year before; common practice' },
  settledBy: 'report',
  message: ({ written, now, before, change }) => ({
    zh: `本年 ${now.toFixed()}，上年报告为 ${before.toFixed()}，${change}；此处写“${written}”`,
    en: `${now.toFixed()} this year and ${before.toFixed()} in last year’s report: ${change}; written here is “${written}”`,
  }),
};

/** The prose of all chapters. */
function proseIn({ chapters }: Report): readonly Prose[] {
  return paragraphsOf(chapters.flatMap(blocksWithin)).map(proseOf);
}

/** The sentences of a line, if it has numbers. */
function sentencesIn({ text }: Said): readonly Span[] {
  return /\d/.test(text) ? sentencesOf(text) : [];
}

const checkPartsComeToTheirWhole: Checker = function* (report) {
  for (const prose of proseIn(report))
    for (const { whole, parts, sum } of wrongBreakdownsIn(prose, report.format)) {
      const figures = parts.map(({ number }) => number.value.toFixed());
      yield found(proseParts, rangeOf(whole, prose), { whole: printed(whole, prose), parts: figures, sum });
    }
};

const wrongBreakdownsIn = askedOnce((said, format: Format | undefined) =>
  sentencesIn(said).flatMap((sentence) => {
    const breakdown = breakdownIn(said.text, sentence, format?.wording.divisions ?? []);
    if (!breakdown) return [];
    const { whole, parts, closed, otherWholes } = breakdown;
    const sum = sumOfFigures(parts);
    const isOf = (one: Big) => (closed ? sum.eq(one) : sum.lte(one));
    return [whole.number.value, ...otherWholes].some(isOf) ? [] : [{ whole, parts, sum }];
  }),
);

/** The numbers of each sentence of a line. */
const figuresBySentence = askedOnce((said) => sentencesIn(said).map((sentence) => figuresIn(said.text, sentence)));

const checkSharesAreThoseOfTheirNumbers: Checker = function* (report) {
  for (const prose of proseIn(report))
    for (const figures of figuresBySentence(prose))
      for (const [index, share] of figures.entries()) {
        const finding = share.counter === '%' ? shareFinding(prose, figures.slice(0, index), share, report) : undefined;
        if (finding) yield finding;
      }
};

function shareFinding(prose: Prose, before: readonly Figure[], share: Figure, report: Report): Finding | undefined {
  const part = before.at(-1);
  if (!part || !isShareOf(part, share, prose)) return undefined;
  const wholes = before.filter(
    (one, index) =>
      one.counter === part.counter &&
      one.number.value.gt(part.number.value) &&
      !isSibling(one, before[index + 1], part, prose),
  );
  const shareIn = (whole: Big) => part.number.value.times(100).div(whole);
  const named = namedWholes(part, prose, report);
  const inSentence = wholes.map((whole) => ({ name: printed(whole, prose), share: shareIn(whole.number.value) }));
  const inTable = named.map(({ source, value }) => ({ name: `${source} ${value.toFixed()}`, share: shareIn(value) }));
  if ([...inSentence, ...inTable].some((one) => isAbout(one.share, share))) return undefined;
  const [nearest] = inSentence.length > 0 ? inSentence : nearestFirst(inTable, share);
  if (!nearest) return undefined;
  const figure = nearest.share.toFixed(decimalsOf(share));
  const fix = prose.isTyped(share.digits.start, share.digits.end)
    ? replacement(prose.rangeOf(share.digits.start, share.digits.end), figure)
    : {};
  const words = {
    written: printed(share, prose),
    part: printed(part, prose),
    whole: nearest.name,
    share: `${figure}%`,
  };
  return found(proseShare, rangeOf(share, prose), words, fix);
}

/** Whether a percentage is said to be the share that a number has. */
function isShareOf(part: Figure, share: Figure | undefined, { text }: Prose): boolean {
  if (share?.counter !== '%') return false;
  return /^[,(、]?占(?:比|总数|总量|全部|总)?(?:的|为)?$/.test(text.slice(part.place.end, share.place.start));
}

/** Whether a number has its own share, so that it is a part beside another one: 自然人50件（占86.2%），企业8件（占13.8%）. */
function isSibling(one: Figure, next: Figure | undefined, part: Figure, prose: Prose): boolean {
  return isShareOf(one, next, prose) && !prose.text.slice(one.place.end, part.place.start).includes('其中');
}

function isAbout(percent: Big, { number }: Figure): boolean {
  return percent.minus(number.value).abs().lte(number.precision);
}

interface NamedShare {
  readonly name: string;
  readonly share: Big;
}

function nearestFirst(shares: readonly NamedShare[], { number }: Figure): readonly NamedShare[] {
  const distance = (one: NamedShare) => one.share.minus(number.value).abs();
  return shares.toSorted((one, other) => distance(one).cmp(distance(other)));
}

/** What in its table a number that is right may be a part of: the whole need not stand in the sentence. */
function namedWholes({ place, number }: Figure, prose: Prose, report: Report) {
  const told = narratedNumbers(report).find((one) => one.prose === prose && one.place.start === place.start);
  if (!told || told.ofLastYear || !told.readings.some(({ value }) => value && says(number, value))) return [];
  const readings = told.table.narrations.flatMap((narration) => narration.readings);
  return readings.flatMap((reading) => {
    const value = amountOf(reading, told.table, report);
    return value?.gt(number.value) ? [{ source: reading.source, value }] : [];
  });
}

const rising = '增长|增加|上升|提高|提升|多收';
const falling = '下降|减少|降低|回落';
const comparison = new RegExp(
  `^,?(?:(?:较|比|与|同)(?:上年度?|去年|上一年度?|20\\d\\d年度?)?(?:同期)?(?:相比)?,?|同比)(?:(?<up>${rising})|(?<down>${falling}))了?(?<figure>\\d+(?:\\.\\d+)?)(?<counter>%|件|份|条|宗)`,
  'd',
);

const checkChangesAreThoseAgainstLastYear: Checker = function* (report) {
  for (const told of narratedNumbers(report)) {
    const finding = changeFinding(told);
    if (finding) yield finding;
  }
};

function changeFinding({ prose, sentence, place, number, readings, ofLastYear }: NarratedNumber): Finding | undefined {
  const match = comparison.exec(prose.text.slice(place.end, sentence.end));
  const digits = match?.indices?.groups?.figure;
  if (!match || !digits || ofLastYear || !isAlone(place, prose, sentence)) return undefined;
  const [figure] = figuresIn(prose.text, { start: place.end + digits[0], end: place.end + match[0].length });
  if (!figure) return undefined;
  const meant = readings.flatMap(({ value, before }) =>
    value && before?.gt(0) && says(number, value) ? [{ now: value, before }] : [],
  );
  const [first] = meant;
  const isShare = figure.counter === '%';
  const change = ({ now, before }: { now: Big; before: Big }) =>
    isShare ? now.minus(before).times(100).div(before) : now.minus(before);
  const claimed = match.groups?.down ? figure.number.value.neg() : figure.number.value;
  if (
    !first ||
    meant.some((one) =>
      change(one)
        .minus(claimed)
        .abs()
        .lte(isShare ? figure.number.precision : 0),
    )
  )
    return undefined;
  const right = change(first);
  const amount = `${right.abs().toFixed(isShare ? decimalsOf(figure) : 0)}${figure.counter}`;
  const words = right.eq(0) ? '持平' : `${right.gt(0) ? '增长' : '下降'}${amount}`;
  const start = place.end + (match[0].startsWith(',') ? 1 : 0);
  const written = prose.printed(start, figure.place.end);
  return found(proseChange, prose.rangeOf(start, figure.place.end), { written, ...first, change: words });
}

/** Whether a number stands alone in its clause: of several, a change may speak of any. */
function isAlone({ start }: Span, { text }: Prose, sentence: Span): boolean {
  const clause = clausesOf(text, sentence, false).find((one) => one.start <= start && start < one.end);
  return clause !== undefined && figuresIn(text, clause).filter(({ counter }) => counter !== '%').length === 1;
}

function decimalsOf({ number }: Figure): number {
  return Math.max(0, -number.precision.e);
}

function printed({ place }: Figure, prose: Prose): string {
  return prose.printed(place.start, place.end);
}

function rangeOf({ place }: Figure, prose: Prose) {
  return prose.rangeOf(place.start, place.end);
}

export const figureChecks: CheckGroup = {
  checks: [proseParts, proseShare, proseChange],
  checkers: [checkPartsComeToTheirWhole, checkSharesAreThoseOfTheirNumbers, checkChangesAreThoseAgainstLastYear],
};
