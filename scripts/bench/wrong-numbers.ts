/**
 * Measures how many wrong numbers are named, and how long that takes, in reports that were right before:
 * `npm run bench:wrong -- [TRIES] [TITLE]`. Prints a table for each kind of slip, by how many of them a report has; with a
 * title, those whose own has it in it.
 */
import { diagnose } from '../../server/report/diagnosis/diagnose.ts';
import type { Report } from '../../server/report/report.ts';
import { reportWith } from '../../test/support/random-tables.ts';
import { fixture, quickReader } from '../../test/support/reports.ts';
import {
  blamedIn,
  consistentRows,
  type Random,
  type Rows,
  randomFrom,
  rowsOf,
  type SlipMaker,
  slipped,
  slips,
  stretches,
  withWrong,
} from '../../test/support/wrong-numbers.ts';
import { computedTotals } from './computed-totals.ts';
import { quantile } from './figures.ts';

const [tries = 100, only = ''] = [Number(process.argv[2] ?? 100), process.argv[3]];
const isAsked = (title: string) => title.includes(only);
const say = (line: string) => console.log(line);

const read = await quickReader('国办2021');
const city = rowsOf(read(fixture('宿迁2024.gkreport')));

/** An integer programme takes its time. */
const mostSolved = 20;

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

interface Outcome {
  /** Every wrong number is named with the right one; and what fixing everything changes is all that is wrong. */
  readonly named: boolean;
  readonly fixed: boolean;
  /** How many numbers are blamed, and how many of them were right; of those that fixing everything changes, too. */
  readonly blamed: number;
  readonly wrongly: number;
  readonly changed: number;
  readonly spoilt: number;
  readonly milliseconds: number;
}

function outcomeOf(right: Rows, makers: readonly SlipMaker[], count: number, random: Random): Outcome {
  const wrong = slipped(right, makers, count, random);
  const report = read(reportWith(withWrong(right, wrong)).replace(/^上年: .*\n/m, ''));
  const milliseconds = timeOf(report);
  const { certain, named } = blamedIn(report);
  const meant = new Map(
    wrong.map(({ row, column }) => [`${row}·${columns[column]}`, String(right.get(row)?.[column])]),
  );
  const isMeant = ([place, text]: readonly [string, string]) => meant.get(place) === text;
  const hasAll = (blamed: ReadonlyMap<string, string>) => [...blamed].filter(isMeant).length === meant.size;
  const mistaken = (blamed: ReadonlyMap<string, string>) =>
    [...blamed.keys()].filter((place) => !meant.has(place)).length;
  return {
    named: hasAll(named),
    fixed: hasAll(certain),
    blamed: named.size,
    wrongly: mistaken(named),
    changed: certain.size,
    spoilt: mistaken(certain),
    milliseconds,
  };
}

/** In time of the processor, which others may be using as well; the middle of three, since memory is tidied in between. */
function timeOf({ equations }: Report): number {
  return quantile(
    [1, 2, 3].map(() => timeOfOne([...equations])),
    0.5,
  );
}

/** Equations that nothing is known of yet. */
function timeOfOne(equations: Report['equations']): number {
  const start = process.threadCpuUsage();
  diagnose(equations);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** A server that runs has looked for wrong numbers before: says what the first time took, and goes on till it is quick. */
function warmUp(): void {
  const makers = Object.values(slips);
  const random = randomFrom(1);
  const reportOf = (count: number) => read(reportWith(withWrong(city, slipped(city, makers, count, random))));
  say(`The first time of all: ${timeOfOne(reportOf(6).equations).toFixed(1)} ms`);
  for (let round = 0; round < 60; round++) timeOf(reportOf(1 + (round % 10)));
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`.padStart(8);

function table(title: string, makers: readonly SlipMaker[], counts: readonly number[], from: (random: Random) => Rows) {
  if (!isAsked(title)) return;
  say(`\n${title}\n  k  all named  by Fix All  right blamed  right changed     p50     p95     max ms`);
  for (const count of counts) {
    const random = randomFrom(count * 7919 + 11);
    const outcomes = Array.from({ length: tries }, () => outcomeOf(from(random), makers, count, random));
    const many = (is: (one: Outcome) => boolean) => percent(outcomes.filter(is).length, tries);
    const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
    const times = outcomes.map(({ milliseconds }) => milliseconds);
    const shown = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)].map((ms) =>
      ms.toFixed(1).padStart(7),
    );
    const wrongly = percent(
      sum((one) => one.wrongly),
      sum((one) => one.blamed),
    );
    const spoilt = percent(
      sum((one) => one.spoilt),
      sum((one) => one.changed),
    );
    const [named, fixed] = [many((one) => one.named), many((one) => one.fixed)];
    say(`${String(count).padStart(3)}   ${named}    ${fixed}      ${wrongly}       ${spoilt} ${shown.join(' ')}`);
  }
}

warmUp();
const most = [1, 2, 3, 4, 6, 8, 10, 15];
const { 'any number': any = () => [], ...byHand } = slips;
table('any numbers in random reports', [any], most, consistentRows);
table('any numbers in the report of a city', [any], most, () => city);
for (const [name, maker] of Object.entries({ ...byHand, ...stretches })) {
  table(`${name}, in random reports`, [maker], [1, 2, 3, 6], consistentRows);
  table(`${name}, in the report of a city`, [maker], [1, 2, 3, 6], () => city);
}
table('slips of every kind in random reports', Object.values(byHand), [3, 6, 10], consistentRows);
table('slips of every kind in the report of a city', Object.values(byHand), [3, 6, 10], () => city);

const computed = 'totals that are =';
for (const [title, from] of [
  [`${computed}, in random reports`, consistentRows],
  [`${computed}, in the report of a city`, () => city],
] as const)
  if (isAsked(title))
    say([`\n${title}`, ...computedTotals(Math.min(tries, mostSolved), columns, from, read)].join('\n'));
