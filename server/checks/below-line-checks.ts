import { valueKind } from '../language/header-keys.ts';
import type { BelowLine, BelowReport, BelowTrouble, SumBelow, SumsBelow } from '../report/below.ts';
import { derivedIn } from '../report/links/below-causes.ts';
import { differenceOf } from '../report/links/sum-below.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { bodyOf, fileNameAt, placeIn } from './below-checks.ts';
import { type Check, type CheckGroup, type Finding, found, type Level } from './check.ts';
import { abridged } from './did-you-mean.ts';
import { nameOf } from './write-equation.ts';

/** Subordinate reports that could not be added up, so that no sum is checked. */
const belowUnread: Check<{ readonly troubles: readonly [Trouble, ...Trouble[]]; readonly year: number | undefined }> = {
  id: 'below-unread',
  name: '下级报告未汇总',
  level: 'warning',
  source: sources.reportManual,
  message: ({ troubles, year }) => {
    const why = reasonOf(troubles, year);
    return {
      zh: `${why.zh}；下级合计未核对`,
      en: `${why.en}. The sums of subordinate reports are not checked`,
    };
  },
};

type Trouble = Exclude<BelowTrouble, { kind: 'told' }>;

const reportUnit: Text = { zh: '份', en: 'reports' };

function reasonOf([first, ...others]: readonly [Trouble, ...Trouble[]], year: number | undefined): Text {
  const names = [first, ...others].flatMap((one) => ('uri' in one ? fileNameAt(one.uri) : []));
  const files = abridged(names, reportUnit);
  const are = names.length === 1 ? 'is' : 'are';
  switch (first.kind) {
    case 'none':
      return { zh: `所指的报告都不是${year}年的`, en: `None of the reports named here is of ${year}` };
    case 'unread':
      return { zh: `下级报告${files.zh}无法读取`, en: `${files.en} cannot be read` };
    case 'no-year':
      return { zh: `下级报告${files.zh}没有写明年度`, en: `${files.en} ${are} of no year` };
    case 'year':
      return {
        zh: `下级报告${files.zh}是${first.year}年的，应为${year}年的`,
        en: `${files.en} ${are} of ${first.year}, not of ${year}`,
      };
    case 'nested':
      return {
        zh: `“${first.body}”已列为“${bodyOf(first.other)}”的下级，数已计入后者；请删去本行`,
        en: `“${first.body}” is subordinate to “${bodyOf(first.other)}”, which contains its numbers; delete this line`,
      };
    case 'same-body':
      return {
        zh: `“${first.body}”有两份${year}年的报告：${fileNameAt(first.other.uri)} 和 ${fileNameAt(first.uri)}；请只保留一份`,
        en: `“${first.body}” has two reports of ${year}: ${fileNameAt(first.other.uri)} and ${fileNameAt(first.uri)}. Keep one`,
      };
  }
}

/** What is certainly wrong is an error. */
const levels: Readonly<Partial<Record<Trouble['kind'], Level>>> = {
  year: 'error',
  nested: 'error',
  'same-body': 'error',
};

interface Doubt {
  readonly body: string;
  readonly broken: number;
  /** The numbers among those in doubt by which the sum is off. */
  readonly off: readonly { readonly name: string; readonly value: string; readonly by: string }[];
}

/** A subordinate report whose own numbers disagree. */
const belowDoubtful: Check<Doubt> = {
  id: 'below-doubtful',
  name: '下级报告不一致',
  level: 'warning',
  source: sources.practice,
  message: ({ body, broken, off }) => {
    const cells = off.map(({ name, value, by }) => ({
      zh: `“${name}”填报 ${value}，本报告与下级合计相差 ${by}`,
      en: `“${name}” is ${value}, and this report is ${by} off the sum there`,
    }));
    return {
      zh: `“${body}”的报告有 ${broken} 项勾稽关系不一致，所涉各格的下级合计未核对${cells.length > 0 ? `；其中${cells.map(({ zh }) => zh).join('，')}` : ''}`,
      en: `In the report of “${body}” ${broken === 1 ? 'one equation disagrees' : `${broken} equations disagree`}; the sums they touch are not checked${cells.length > 0 ? `. In it ${cells.map(({ en }) => en).join('; ')}` : ''}`,
    };
  },
};

/** A subordinate report that lacks numbers that this report has. */
const belowIncomplete: Check<{ readonly body: string; readonly count: number; readonly format: string | undefined }> = {
  id: 'below-incomplete',
  name: '下级报告缺数',
  level: 'hint',
  source: sources.practice,
  message: ({ body, count, format }) => ({
    zh: `“${body}”的报告${format === undefined ? '' : `采用格式“${format}”，`}缺 ${count} 格的数，这些格的下级合计未核对`,
    en: `The report of “${body}”${format === undefined ? '' : ` follows format “${format}” and`} lacks ${count === 1 ? 'the number of one cell' : `the numbers of ${count} cells`}; the sums there are not checked`,
  }),
};

function* checkLinesBelow(report: Report): Iterable<Finding> {
  const { below, header } = report;
  if (!below) return;
  const entries = header.entries.filter(({ key }) => valueKind(key) === 'reports');
  for (const [index, line] of below.lines.entries()) {
    const range = entries[index]?.valueRange;
    if (range) yield* troublesOf(line, range, header.year);
  }
  const lineOf = (member: BelowReport) => below.lines.findIndex(({ reports }) => reports.includes(member));
  const doubtful = below.members.filter(({ doubtful }) => doubtful.size > 0);
  // What is said of reports in doubt rests on all numbers that are known: whether they agree is the question.
  const isOff = (cell: SumBelow) => cell.lacking.length === 0 && differenceOf(cell)?.eq(0) === false;
  const derived = doubtful.length === 0 ? new Set<string>() : derivedIn(report, below, isOff);
  const isWhole = below.lines.every(({ troubles }) => troubles.length === 0);
  for (const member of doubtful) {
    const range = entries[lineOf(member)]?.valueRange;
    const off =
      isWhole && !below.includesOwn ? offIn(member, below, (cell) => isOff(cell) && !derived.has(cell.fact.path)) : [];
    if (range) yield doubt(member, off, range);
  }
  yield* incomplete(report, below, (member) => entries[lineOf(member)]?.valueRange);
}

function* troublesOf({ troubles }: BelowLine, range: TextRange, year: number | undefined): Iterable<Finding> {
  const known = troubles.flatMap((one) => (one.kind === 'told' ? [] : one));
  const kinds = groupBy(known, (one) => (one.kind === 'year' ? `${one.kind} ${one.year}` : one.kind));
  for (const [first, ...others] of kinds.values()) {
    if (!first) continue;
    const isEach = first.kind === 'nested' || first.kind === 'same-body';
    for (const all of isEach ? [first, ...others].map((one) => [one] as const) : [[first, ...others] as const]) {
      const [one] = all;
      const related = all.flatMap((trouble) => ('uri' in trouble ? [startOf(trouble.uri)] : []));
      yield found(belowUnread, range, { troubles: all, year }, { related, ...levelOf(one) });
    }
  }
}

function levelOf({ kind }: Trouble): { readonly level?: Level } {
  const level = levels[kind];
  return level ? { level } : {};
}

function startOf(uri: string) {
  const start = { line: 0, character: 0 };
  const name = fileNameAt(uri);
  return { uri, range: { start, end: start }, message: { zh: name, en: name } };
}

function offIn(
  { doubtful }: BelowReport,
  { cells }: SumsBelow,
  isOff: (cell: SumBelow) => boolean,
): readonly SumBelow[] {
  return [...cells.values()].filter((cell) => doubtful.has(cell.fact.path) && isOff(cell));
}

/** More cells than these are no help. */
const most = 3;

function doubt(member: BelowReport, off: readonly SumBelow[], range: TextRange): Finding {
  const shown = off.length > most ? [] : off;
  const related = shown.flatMap(({ fact }) => placeIn(member, fact.path));
  return found(
    belowDoubtful,
    range,
    {
      body: bodyOf(member),
      broken: member.verdicts.broken,
      off: shown.map((cell) => ({
        name: nameOf(cell.fact),
        value: member.values.get(cell.fact.path)?.toFixed() ?? '—',
        by: differenceOf(cell)?.abs().toFixed() ?? '',
      })),
    },
    { related: related.length > 0 ? related : [startOf(member.uri)] },
  );
}

function* incomplete(
  { format }: Report,
  { cells }: SumsBelow,
  rangeOf: (member: BelowReport) => TextRange | undefined,
): Iterable<Finding> {
  const counts = new Map<BelowReport, number>();
  // Where this report has no number yet, nobody misses those below.
  for (const { fact, lacking } of cells.values())
    if (fact.value) for (const member of lacking) counts.set(member, (counts.get(member) ?? 0) + 1);
  for (const [member, count] of counts) {
    const range = rangeOf(member);
    const other = member.format === format?.name ? undefined : member.format;
    if (range)
      yield found(
        belowIncomplete,
        range,
        { body: bodyOf(member), count, format: other },
        { related: [startOf(member.uri)] },
      );
  }
}

export const belowLineChecks: CheckGroup = {
  checks: [belowUnread, belowDoubtful, belowIncomplete],
  checkers: [checkLinesBelow],
};
