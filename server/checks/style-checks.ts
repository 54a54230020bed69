import type { Report } from '../report/report.ts';
import type { Chapter, Section } from '../report/written.ts';
import { askedOnce } from './asked-once.ts';
import { meantAsChart } from './charts-in-text.ts';
import type { CheckGroup } from './check.ts';
import { type Check, type Finding, found } from './check.ts';

import { leftoverStretches } from './leftover-checks.ts';
import { type Item, itemsOf, labelsOf } from './numbering-checks.ts';
import { allNotes, allParagraphs, type Prose, proseOf, type Said } from './prose.ts';
import { chinese, codeParts, foreignParts, fullWidthMarks, operators, transparent } from './usual-marks.ts';

/** Half-width marks, full-width digits and the like: all of a report at once, with some of what is to be exchanged. */
const unusualStyle: Check<{
  readonly count: number;
  readonly examples: readonly (readonly [written: string, right: string])[];
}> = {
  id: 'unusual-style',
  name: '标点和数字写法',
  level: 'hint',
  source: { zh: 'GB/T 15834、GB/T 15835', en: 'GB/T 15834, GB/T 15835' },
  message: ({ count, examples }) => {
    const zh = examples.map(([written, right]) => `“${written}”应为“${right}”`).join('，');
    const en = examples.map(([written, right]) => `“${written}” should be “${right}”`).join(', ');
    return {
      zh: `正文有${count}处标点或数字的写法与惯例不同：${zh}`,
      en: `${count === 1 ? '1 mark or number is' : `${count} marks or numbers are`} not written as usual in Chinese: ${en}`,
    };
  },
};

/** Some characters of a line, and what they are to be. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One finding for the whole report: whoever types half-width marks types them everywhere. */
function* checkMarksAreThoseOfChinese(report: Report): Iterable<Finding> {
  const lines = proseLines(report);
  const numbering = numberingIn(report, lines);
  const percent = lines.some((prose) => hasPlainPercent(prose));
  const places = lines.flatMap((prose) => {
    const changes = [...marksIn(prose), ...widthsIn(prose, percent), ...(numbering.get(prose) ?? [])];
    // What is to be taken out needs no other marks.
    const leftovers = changes.length === 0 ? [] : leftoverStretches(prose, report);
    const isLeftOver = ({ start, end }: Change) => leftovers.some((one) => start < one.end && one.start < end);
    return apart(changes)
      .filter((change) => !isLeftOver(change))
      .filter(({ start, end }) => prose.text.charAt(start - 1) !== '\\' && prose.isTyped(start, end))
      .map(({ start, end, text }) => ({
        range: prose.rangeOf(start, end),
        text,
        written: prose.printed(start, end).trim(),
      }));
  });
  const [first, ...others] = places;
  if (!first) return;
  const examples = [...new Map(places.map(({ written, text }) => [written, text]))].slice(0, 3);
  const related = others.slice(0, 3).map(({ range, text }) => ({
    uri: report.uri,
    range,
    message: { zh: `这里应为“${text}”`, en: `Here it should be “${text}”` },
  }));
  const all = places.map(({ range, text }) => ({ range, text }));
  yield found(
    unusualStyle,
    first.range,
    { count: places.length, examples },
    { related, data: { kind: 'restyle', places: all } },
  );
}

/** Paragraphs, but for rows of tables that were pasted as text, what was to be a chart, and what stands where the header may go on. */
function proseLines(report: Report): readonly Prose[] {
  // A text without chapters is not marked up yet: what of it is prose is not known.
  const [chapter] = report.chapters;
  if (!chapter) return [];
  const { line } = (report.title ?? chapter.heading).range.start;
  const isRow = ({ text }: { readonly text: string }) =>
    /[\t|\uff5c]/.test(text) || /(?:\s[\d.,-]+){3}\s*$/.test(text.slice(-60));
  return [...allParagraphs(report).filter((one) => !meantAsChart(one)), ...allNotes(report)]
    .filter((paragraph) => paragraph.range.start.line > line && !isRow(paragraph))
    .map(proseOf);
}

/** Marks of the sentence that are typed in half width, with the blanks that stand for the width they lack. */
const marksIn = askedOnce((prose): readonly Change[] => {
  const { text } = prose;
  const isKept = within(text, [...codeParts, ...foreignParts]);
  const change = (at: number) => widened(text, at, fullWidthMarks[text.charAt(at)] ?? '');
  const single = [...text.matchAll(/[,;:?!]/g)].flatMap(({ index, 0: mark }) => {
    if (isKept(index) || !isHalf(prose, index)) return [];
    if (mark === '!' && opensLink(prose, index)) return [];
    return isChinese(text, index, -1) || isChinese(text, index, 1) ? change(index) : [];
  });
  const brackets = pairsIn(text, isKept)
    .filter((pair) => isChinesePair(prose, pair))
    .flat()
    .filter((at) => isHalf(prose, at))
    .map(change);
  return [...single, ...brackets];
});

type Pair = readonly [open: number, close: number];

function pairsIn(text: string, isKept: (at: number) => boolean): readonly Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  for (const { index, 0: bracket } of text.matchAll(/[()]/g)) {
    if (isKept(index)) continue;
    if (bracket === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, index]);
    }
  }
  return pairs;
}

/** Brackets of a word of another language, or of a formula, are its own. */
function isChinesePair(prose: Said, [open, close]: Pair): boolean {
  const { text } = prose;
  if (!prose.isTyped(open, open + 1) || !prose.isTyped(close, close + 1)) return false;
  const before = text.slice(0, open).trimEnd().slice(-1);
  const after = text.slice(close + 1, close + 20).trimStart();
  if (operators.test(before) || operators.test(after.charAt(0))) return false;
  if (isHalf(prose, open) !== isHalf(prose, close)) return true;
  const begins = before === '' || /[。;:,]/.test(before);
  return chinese.test(before) || (begins && chinese.test(after.charAt(0))) || chinese.test(text.slice(open, close));
}

function isChinese(text: string, from: number, step: 1 | -1): boolean {
  let at = from + step;
  for (let passed = 0; passed < 12 && transparent.test(text.charAt(at)); passed++) at += step;
  return chinese.test(text.charAt(at));
}

function isHalf(prose: Said, at: number): boolean {
  return prose.printed(at, at + 1) === prose.text.charAt(at);
}

/** `![…](…)`: something stands between the mark and the next letter that is not printed. */
function opensLink({ text, columnsOf }: Said, at: number): boolean {
  if (at + 1 >= text.length) return false;
  return columnsOf(at, at + 1)[1] !== columnsOf(at + 1, at + 2)[0];
}

const besideBlank = /[\p{L}\p{N}\u3000-\u303f\u2018-\u201d,;:?!()]/u;

function widened(text: string, at: number, mark: string): Change {
  let [start, end] = [at, at + 1];
  while (text.charAt(start - 1) === ' ') start--;
  while (text.charAt(end) === ' ') end++;
  if (!besideBlank.test(text.charAt(start - 1))) start = at;
  if (!besideBlank.test(text.charAt(end))) end = at + 1;
  return { start, end, text: mark };
}

/** Digits and Latin letters of full width; ％ too where % is written as well. Ｘ stands for what is still to be written. */
const widthsIn = askedOnce((prose, percent: boolean): readonly Change[] => {
  const { text } = prose;
  const isKept = within(text, codeParts);
  const changes: Change[] = [];
  for (const { index, 0: word } of text.matchAll(/[A-Za-z0-9]+(?:\.\d+)*%?/g)) {
    const isFull = (at: number) => !isHalf(prose, at);
    const isPercent = (at: number) => text.charAt(at) === '%';
    const all = Array.from(word, (_, offset) => index + offset).filter(isFull);
    if (isKept(index) || /X{2}|^X$/i.test(word)) continue;
    for (const at of all) {
      if (isPercent(at) && !percent && all.length === 1) continue;
      const before = changes.at(-1);
      if (before?.end === at) changes.splice(-1, 1, { ...before, end: at + 1, text: before.text + text.charAt(at) });
      else changes.push({ start: at, end: at + 1, text: text.charAt(at) });
    }
  }
  return changes;
});

/** 5%, as numbers that are computed print it. */
const hasPlainPercent = askedOnce((prose) =>
  [...prose.text.matchAll(/\d%/g)].some(({ index }) => isHalf(prose, index + 1)),
);

/** Items of one run that are numbered `1.` here and `2、` there: as most of them are. */
function numberingIn(report: Report, lines: readonly Prose[]): ReadonlyMap<Prose, readonly Change[]> {
  const labels = labelsOf(report.format);
  const known = new Set(lines);
  const changes = new Map<Prose, Change[]>();
  const containers = (one: Chapter | Section): readonly Item[][] => [
    [...itemsOf(one.blocks, labels)],
    ...one.sections.flatMap(containers),
  ];
  for (const items of [[...itemsOf(report.preface, labels)], ...report.chapters.flatMap(containers)])
    for (const run of runsOf(items.filter(({ style, prose }) => style === '1.' && known.has(prose)))) {
      const written = run.map(({ prose, end }) => prose.printed(end, end + 1));
      if (new Set(written).size < 2) continue;
      const pauses = written.filter((mark) => mark === '、').length;
      const right = pauses > run.length / 2 ? '、' : '.';
      for (const [index, { prose, end }] of run.entries()) {
        if (written[index] === right) continue;
        const change = right === '、' ? widened(prose.text, end, right) : { start: end, end: end + 1, text: right };
        changes.set(prose, [...(changes.get(prose) ?? []), { ...change, start: end }]);
      }
    }
  return changes;
}

/** Each run begins with 1 and goes on without a gap. */
function runsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (item.number === 1) runs.push([item]);
    else if (run?.at(-1)?.number === item.number - 1) run.push(item);
  }
  return runs;
}

/** Whether an offset lies in a part that a pattern finds. */
function within(text: string, patterns: readonly RegExp[]): (at: number) => boolean {
  const find = () => {
    const places = new Set<number>();
    for (const pattern of patterns)
      for (const { index, 0: part } of text.matchAll(pattern))
        for (let at = index; at < index + part.length; at++) places.add(at);
    return places;
  };
  // Most lines hold nothing of which anybody asks.
  let kept: ReadonlySet<number> | undefined;
  return (at) => {
    kept ??= find();
    return kept.has(at);
  };
}

/** In the order of the text; a blank between two marks goes with the first. */
function apart(changes: readonly Change[]): readonly Change[] {
  const sorted = [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted.map((change, index) => ({ ...change, start: Math.max(change.start, sorted[index - 1]?.end ?? 0) }));
}

export const styleChecks: CheckGroup = { checks: [unusualStyle], checkers: [checkMarksAreThoseOfChinese] };
