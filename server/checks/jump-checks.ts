import Big from 'big.js';
import type { Fact } from '../report/evaluated.ts';
import type { FormatTable } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';

interface Change {
  readonly name: string;
  readonly before: Big;
  readonly now: Big;
  readonly year: number;
}

/** A number of another size than last year's. */
const jump: Check<Change> = {
  id: 'jump',
  name: '大幅变动',
  level: 'hint',
  source: sources.practice,
  message: ({ name, before, now, year }) => {
    const [was, is] = [before.toFixed(), now.toFixed()];
    if (now.eq(0))
      return {
        zh: `“${name}”${year}年为 ${was}，本年为 0；请核对是否漏填`,
        en: `“${name}” was ${was} in ${year} and is 0 now. Check that it was not left out`,
      };
    const times = (now.gt(before) ? now.div(before) : before.div(now)).round(1, Big.roundDown).toFixed();
    return now.gt(before)
      ? {
          zh: `“${name}”${year}年为 ${was}，本年为 ${is}，是上年的 ${times} 倍；请核对`,
          en: `“${name}” was ${was} in ${year} and is ${is} now, ${times} times as much. Check the number`,
        }
      : {
          zh: `“${name}”${year}年为 ${was}，本年为 ${is}，上年是本年的 ${times} 倍；请核对`,
          en: `“${name}” was ${was} in ${year} and is ${is} now, ${times} times less. Check the number`,
        };
  },
};

/** An amount of more than a thousand times last year's: typed in 元 where the form asks for 万元. */
const unitSlip: Check<Change & { readonly unit: string; readonly meant: Big | undefined }> = {
  id: 'unit-slip',
  name: '单位疑误',
  level: 'warning',
  source: sources.tables,
  message: ({ name, before, now, year, unit, meant }) => ({
    zh: `“${name}”本年为 ${now.toFixed()} ${unit}，是${year}年（${before.toFixed()} ${unit}）的 ${times(now, before)} 倍，可能把元填成了${unit}${meant ? `；如是，应为 ${meant.toFixed()}` : '，请核对单位'}`,
    en: `“${name}” is ${now.toFixed()} ${unit}, ${times(now, before)} times that of ${year} (${before.toFixed()} ${unit}): it may be in 元 instead of ${unit}${meant ? `, and then should be ${meant.toFixed()}` : '. Check the unit'}`,
  }),
};

function times(now: Big, before: Big): string {
  return now.div(before).round(0, Big.roundDown).toFixed();
}

/** From how many on a change of size is worth a look. */
const many = 20;
const muchMore = 5;
const otherUnit = 1000;
const yuanInTenThousand = 10_000;

function* checkSizes(report: Report): Iterable<Finding> {
  const { lastYear, header } = report;
  if (lastYear === undefined || header.year === undefined) return;
  const before = new Map(lastYear.facts.map((fact) => [fact.path, fact]));
  // Where sums do not add up the size of a number may be the same mistake, which is told by itself.
  const doubted = new Set(
    report.equations
      .filter(({ verdict, kind }) => verdict === 'broken' && kind !== 'unlikely')
      .map(({ table }) => table),
  );
  for (const { definition, other, facts } of report.tables) {
    if (definition === undefined || other !== undefined || doubted.has(definition)) continue;
    for (const fact of facts.flat().filter((one) => isCompared(one, definition))) {
      const was = before.get(fact.path)?.value;
      if (fact.value === undefined || was === undefined) continue;
      const change = { name: nameOf(fact, definition), before: was, now: fact.value, year: header.year - 1 };
      const finding = slipOfUnit(fact, change) ?? jumpOf(fact, change, definition);
      if (finding) yield finding;
    }
  }
}

/**
 * Totals, and numbers that stand for themselves; not what a rule ties to a number of last year, which is checked
 * exactly, nor the parts of a total or the rows of a group, which are few and come and go.
 */
function isCompared({ row, column }: Fact, { columns, rules }: FormatTable): boolean {
  if (column.signed || row.groups.length > 0) return false;
  if (columns.some(({ total }) => total) && !column.total) return false;
  const tied = rules.filter(({ left, right }) => [...left, ...right].some(({ lastYear }) => lastYear));
  const names = (direction: string) =>
    tied.filter((rule) => rule.direction === direction).flatMap(({ left }) => left.flatMap(({ segments }) => segments));
  return !names('row').includes(column.name) && !names('column').includes(row.name);
}

function jumpOf(fact: Fact, change: Change, { columns }: FormatTable): Finding | undefined {
  const { before, now } = change;
  const [less, more] = now.gt(before) ? [before, now] : [now, before];
  // Decisions and fees, one number a row, seldom stop altogether; what is listed by kinds often does.
  const hasStopped = now.eq(0) && before.gt(0) && columns.length === 1;
  const isOtherSize = more.gte(many) && more.gt(less.times(muchMore)) && before.gt(0);
  return hasStopped || isOtherSize ? found(jump, fact.range, change) : undefined;
}

function slipOfUnit(fact: Fact, change: Change): Finding | undefined {
  const { before, now } = change;
  const { unit } = fact.column;
  if (unit !== '万元' || before.lte(0) || now.lt(before.times(otherUnit))) return undefined;
  const converted = now.div(yuanInTenThousand);
  const isLike = converted.lte(before.times(muchMore)) && converted.times(muchMore).gte(before);
  const meant = isLike ? converted : undefined;
  const data: FixData | undefined =
    meant && fact.origin === 'typed' ? { kind: 'replace', range: fact.range, text: meant.toFixed() } : undefined;
  return found(unitSlip, fact.range, { ...change, unit, meant }, { data });
}

/** The row, and the column where there are several to be told apart. */
function nameOf({ row, column }: Fact, { columns }: FormatTable): string {
  return columns.length === 1 || column.total ? row.name : `${row.name}.${column.name}`;
}

export const jumpChecks: CheckGroup = { checks: [jump, unitSlip], checkers: [checkSizes] };
