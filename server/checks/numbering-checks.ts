import { labelKey } from '../language/label-key.ts';
import type { Format } from '../report/format.ts';
import { groupsOf } from '../report/names.ts';
import type { Report } from '../report/report.ts';
import type { Block, Chapter, Section } from '../report/written.ts';
import { askedOnce } from './asked-once.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { type Prose, paragraphsOf, proseOf } from './prose.ts';
import { rewriting } from './repair.ts';

/** A number of a run that does not follow the one before. */
const skippedNumber: Check<{
  readonly text: string;
  readonly expected: string;
  /** How many numbers after it change along with it. */
  readonly others: number;
}> = {
  id: 'skipped-number',
  name: '序号不连续',
  level: 'warning',
  source: sources.practice,
  message: ({ text, expected, others }) => {
    const more =
      others === 0
        ? { zh: '', en: '' }
        : {
            zh: `，其后 ${others} 个序号随之更改`,
            en: `, and the ${others === 1 ? 'number' : `${others} numbers`} after it ${others === 1 ? 'changes' : 'change'} accordingly`,
          };
    return {
      zh: `序号“${text}”与前文不连续，应为“${expected}”${more.zh}`,
      en: `“${text}” does not follow the previous number; “${expected}” is expected${more.en}`,
    };
  },
};

const numerals = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'; // 一 … 十
const many = `(?:\u5341[${numerals}]?|[${numerals}]\u5341?)`; // up to 十九, 九十

/** How items of a run are numbered: what stands around the number. The number is group 1. */
const styles: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '(一)', pattern: new RegExp(`(?<=^\\s*|[。;:]\\s*)\\((${many})\\)`, 'g') },
  { name: '(1)', pattern: /(?<=^\s*|[。;:]\s*)\((\d{1,2})\)/g },
  { name: '1.', pattern: /(?<=^\s*|[。;:]\s*)(\d{1,2})[.、](?!\d)/g },
  { name: '一是', pattern: new RegExp(`(?<=^\\s*|[。;:,]\\s*)(${many})是`, 'g') },
  { name: '一要', pattern: new RegExp(`(?<=^\\s*|[。;:,]\\s*)(${many})要`, 'g') },
  { name: '第一,', pattern: new RegExp(`(?<=^\\s*|[。;:]\\s*)第(${many})[,、:是]`, 'g') },
];

/** A number that an item of a run begins with. */
export interface Item {
  readonly style: string;
  readonly number: number;
  readonly prose: Prose;
  /** Of the number alone. */
  readonly start: number;
  readonly end: number;
  /** Of the number and what stands around it. */
  readonly mark: { readonly start: number; readonly end: number };
}

/**
 * Runs of numbers in one chapter or section: each goes on with the next number, or begins anew with the first. A run
 * within an item ends with the item.
 */
function* checkRunsGoOn(report: Report): Iterable<Finding> {
  const labels = labelsOf(report.format);
  yield* runIn(itemsOf(report.preface, labels));
  for (const chapter of report.chapters) yield* checkContainer(chapter, labels);
}

function* checkContainer({ blocks, sections }: Chapter | Section, labels: ReadonlySet<string>): Iterable<Finding> {
  const own = itemsOf(blocks, labels);
  const headings = sections.flatMap(({ heading }) => itemsIn(proseOf(heading)).slice(0, 1));
  // Where headings go on with what paragraphs began, or the other way round, nobody can tell what was meant.
  const isMixed = headings.some(({ style }) => own.some((item) => item.style === style));
  yield* runIn(own);
  // A heading that lost its mark is a paragraph of the section above it.
  const within = sections.flatMap((section) => goingOn(itemsOf(section.blocks, labels)));
  if (!isMixed) yield* runIn(headings, within);
  for (const section of sections) {
    const goesOn = itemsOf(section.blocks, labels).some(
      ({ style, number }) => number > 1 && headings.some((heading) => heading.style === style),
    );
    if (!goesOn) yield* checkContainer(section, labels);
  }
}

/** The items that paragraphs begin with, and that go on with what began before: no run of their own. */
function goingOn(items: readonly Item[]): readonly Item[] {
  const isOwn = ({ style }: Item) => items.some((other) => other.style === style && other.number === 1);
  return items.filter((item) => item.start < 2 && !isOwn(item));
}

/** Rows of a table that was pasted as text are numbered as the form has them. */
export function labelsOf(format: Format | undefined): ReadonlySet<string> {
  const tables = format?.chapters.flatMap((chapter) => chapter.tables) ?? [];
  const named = tables.flatMap(({ rows, rowTree }) => [...rows, ...groupsOf(rowTree)]);
  return new Set(named.map(({ label }) => labelKey(label)));
}

/**
 * The items among blocks. Where several paragraphs are rows of the form, a table was pasted as text, and its other lines are
 * pieces of rows.
 */
export function itemsOf(blocks: readonly Block[], labels: ReadonlySet<string>): readonly Item[] {
  const paragraphs = paragraphsOf(blocks);
  const long = [...labels].filter((label) => label.length > 3);
  const isRow = (text: string) => {
    const key = labelKey(text);
    return long.some((label) => key.startsWith(label));
  };
  const rows = paragraphs.filter(({ text }) => isRow(text));
  if (rows.length > 2) return [];
  return paragraphs
    .filter((paragraph) => !rows.includes(paragraph))
    .flatMap((paragraph) => itemsIn(proseOf(paragraph)));
}

function itemsIn(prose: Prose): readonly Item[] {
  return numbersIn(prose).map((item) => ({ ...item, prose }));
}

const numbersIn = askedOnce(({ text }): readonly Omit<Item, 'prose'>[] =>
  styles
    .flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)].map((match) => {
        const written = match[1] ?? '';
        const start = match.index + match[0].indexOf(written);
        const mark = { start: match.index, end: match.index + match[0].length };
        return { style: name, number: numberIn(written), start, end: start + written.length, mark };
      }),
    )
    .sort((one, other) => one.start - other.start)
    .filter((item, index, all) => !isSaidTwice(item, all[index - 1])),
);

/** 二是,二是 is one item with its number written twice, which another check says. */
function isSaidTwice({ style, number, start }: Omit<Item, 'prose'>, before: Omit<Item, 'prose'> | undefined): boolean {
  return before?.style === style && before.number === number && start - before.end <= 2;
}

/** A run that does not go on as it should: the number it should go on with, and its items from there on. */
interface Slip {
  readonly expected: number;
  readonly items: [Item, ...Item[]];
}

/** One finding for each run, at the first of its numbers that does not follow; `elsewhere` has items that count as said. */
function* runIn(written: readonly Item[], elsewhere: readonly Item[] = []): Iterable<Finding> {
  const items = written.map((item, index) => {
    const model = isOddOne(written, index) ? written[index - 1] : undefined;
    return model ? { ...item, style: model.style } : item;
  });
  for (const [index, item] of written.entries()) {
    const model = items[index]?.style === item.style ? undefined : written[index - 1];
    // 一是…，二要…，三是… is a matter of taste.
    if (model && !(isWorded(item) && isWorded(model))) yield oddOne(item, model);
  }
  const slips: Slip[] = [];
  const open: { readonly style: string; last: number; slip?: Slip | undefined }[] = [];
  for (const [index, item] of items.entries()) {
    const { style, number } = item;
    const at = open.findIndex((run) => run.style === style);
    const run = open[at];
    const expected = (run?.last ?? 0) + 1;
    const follows = number === 1 || number === expected || isBegunBefore(item, items.slice(0, index));
    const isSaid = elsewhere.some((other) => other.style === style && other.number === expected);
    if (run) open.length = at + 1;
    if (run?.slip && number !== 1) {
      // What is lower belongs to another list.
      if (number >= run.slip.expected) run.slip.items.push(item);
      continue;
    }
    const slip: Slip | undefined = follows || isSaid ? undefined : { expected, items: [item] };
    if (slip) slips.push(slip);
    if (run) Object.assign(run, { last: number, slip });
    else open.push({ style, last: number, slip });
  }
  yield* slips.map(findingOf);
}

/** A number of another style between two that it stands between by its number: （一）…2.…（三）. */
function isOddOne(items: readonly Item[], index: number): boolean {
  const [before, { style, number }, after] = [items[index - 1], items[index] as Item, items[index + 1]];
  return (
    before !== undefined &&
    before.style === after?.style &&
    before.style !== style &&
    before.number === number - 1 &&
    after.number === number + 1
  );
}

function isWorded({ style }: Item): boolean {
  return !/[(.]/.test(style);
}

/** A finding at a number that should have the style of the one before. */
function oddOne({ style, number, prose, mark }: Item, model: Item): Finding {
  const around = model.prose.printed(model.mark.start, model.mark.end);
  const [from, to] = [model.start - model.mark.start, model.end - model.mark.start];
  const expected = `${around.slice(0, from)}${inStyle(model.style, number)}${around.slice(to)}`.trim();
  const range = prose.rangeOf(mark.start, mark.end);
  const data = prose.isTyped(mark.start, mark.end) && rewriting([{ range, text: expected }]);
  return found(skippedNumber, range, { text: written(style, number), expected, others: 0 }, data || {});
}

/** The number before stands somewhere in front, if not where a number is looked for: `表现在一是…；二是…`. */
function isBegunBefore({ style, number, prose, start }: Item, before: readonly Item[]): boolean {
  const wanted = written(style, number - 1);
  const isNumbered = (item: Item) => item.style === style && item.number === number - 1;
  const inFront = prose.text.slice(0, start).includes(wanted);
  return (
    !before.some(isNumbered) &&
    (inFront || before.some((item) => item.prose !== prose && item.prose.text.includes(wanted)))
  );
}

function findingOf({ expected, items }: Slip): Finding {
  const numbers = items.map(({ style, prose, start, end }, index) => {
    return {
      range: prose.rangeOf(start, end),
      text: inStyle(style, expected + index),
      typed: prose.isTyped(start, end),
    };
  });
  const [{ style, number }] = items;
  const [first, ...others] = numbers as [(typeof numbers)[number], ...typeof numbers];
  const parameters = { text: written(style, number), expected: written(style, expected), others: others.length };
  const data = numbers.every(({ typed }) => typed) && rewriting(numbers.map(({ range, text }) => ({ range, text })));
  return found(skippedNumber, first.range, parameters, data || {});
}

function written(style: string, number: number): string {
  return style.replace(/[1\u4e00]/, inStyle(style, number));
}

function inStyle(style: string, number: number): string {
  return style.includes('1') ? String(number) : inNumerals(number);
}

function inNumerals(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => (value === 0 ? '' : numerals.charAt(value - 1));
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}${numerals.charAt(9)}${digit(ones)}`;
}

function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const at = text.indexOf(numerals.charAt(9));
  const digit = (character: string) => (character === '' ? 0 : numerals.indexOf(character) + 1);
  if (at < 0) return digit(text);
  return (at === 0 ? 1 : digit(text.charAt(0))) * 10 + digit(text.charAt(at + 1));
}

export const numberingChecks: CheckGroup = { checks: [skippedNumber], checkers: [checkRunsGoOn] };
