import { headerLines, valueKind } from '../language/header-keys.ts';
import { pathsMeant } from '../language/header-values.ts';
import type { LastYearMismatch, Report, SubordinateProblem } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';
import { replacement } from './repair.ts';

/** 上年 names a report that is not last year's of this body. */
const wrongLastYear: Check<{ readonly problem: LastYearMismatch; readonly year: number | undefined }> = {
  id: 'wrong-last-year',
  name: '上年报告不符',
  level: 'error',
  source: sources.reportManual,
  message: ({ problem, year }) => {
    const why = reasonOf(problem, year);
    return {
      zh: `${why.zh}，结转等跨年数字未核对；请改为上年报告的路径`,
      en: `${why.en}; carry-overs are not checked. Enter the path of last year’s report`,
    };
  },
};

function reasonOf(problem: LastYearMismatch, year: number | undefined): Text {
  switch (problem.kind) {
    case 'self':
      return { zh: '“上年”指向本报告自身', en: '“上年” names this report itself' };
    case 'unknown':
      return {
        zh: '“上年”所指文件的报头既无机关也无年度，无法确认是上年报告',
        en: 'The file that “上年” names has neither an agency nor a year in its header, so nothing tells that it is last year’s report',
      };
    case 'body':
      return {
        zh: `“上年”指向“${problem.body}”的报告，不是本机关的`,
        en: `“上年” names the report of another agency, “${problem.body}”`,
      };
    case 'year':
      if (problem.loops && (problem.year === undefined || year === undefined))
        return {
          zh: '“上年”所指报告的“上年”又指回本报告',
          en: 'The “上年” of the report that “上年” names leads back to this report',
        };
      return {
        zh: `“上年”指向${problem.year}年的报告，应为${(year ?? 0) - 1}年的报告`,
        en: `“上年” names a report of ${problem.year}, not of ${(year ?? 0) - 1}`,
      };
  }
}

/** Last year's report has another name in it: the body was renamed, or the wrong file is named. */
const renamedBody: Check<{ readonly before: string; readonly now: string }> = {
  id: 'renamed-body',
  name: '上年机关名称不同',
  level: 'warning',
  source: sources.practice,
  message: ({ before, now }) => ({
    zh: `上年报告的机关是“${before}”，本报告是“${now}”；机构更名或改革的，请写明，否则请更正“上年”`,
    en: `Last year’s report is of “${before}”, this one of “${now}”. If the agency was renamed or reorganised, write so; otherwise correct “上年”`,
  }),
};

/** A 下级 line that names no subordinate report. */
const wrongSubordinate: Check<{ readonly problem: SubordinateProblem; readonly path: string }> = {
  id: 'wrong-subordinate',
  name: '下级报告不符',
  level: 'error',
  source: sources.reportManual,
  message: ({ problem, path }) => subordinateMessages[problem](path),
};

const subordinateMessages: Readonly<Record<SubordinateProblem, (path: string) => Text>> = {
  absent: (path) => ({
    zh: `未找到下级报告“${path}”；请更正路径（相对本文件所在文件夹）`,
    en: `The subordinate report was not found at “${path}”. Correct the path (relative to this file’s folder)`,
  }),
  several: (path) => ({
    zh: `“下级”一行只写一份报告，“${path}”写了几份；请每份写一行`,
    en: `A 下级 line names one report, and “${path}” names several. Give each a line of its own`,
  }),
  'other-kind': (path) => ({
    zh: `“${path}”不是 .gkreport 报告文件；请改为下级报告的路径`,
    en: `“${path}” is not a .gkreport file. Enter the path of a subordinate report`,
  }),
  self: () => ({
    zh: '“下级”指向本报告自身；请改为下级机关报告的路径，或删去本行',
    en: '“下级” names this report itself. Enter the path of a subordinate report, or delete the line',
  }),
  repeated: (path) => ({
    zh: `下级报告“${path}”前面已经填写；请删去本行`,
    en: `Subordinate report “${path}” is already named above; delete this line`,
  }),
  loop: (path) => ({
    zh: `“${path}”又把本报告列为下级，两份报告互为下级；请删去其中一处`,
    en: `“${path}” names this report as its subordinate in turn; delete one of the two lines`,
  }),
  ring: (path) => ({
    zh: `“${path}”的下级（或下级的下级）又指回本报告；请查明隶属关系，删去不对的一行`,
    en: `The subordinate reports of “${path}” lead back to this report; find out which is subordinate to which and delete the wrong line`,
  }),
};

function* checkLastYearIsLastYears({ lastYearMismatch: problem, ...report }: Report): Iterable<Finding> {
  const entry = entryOf(report, '上年');
  if (!problem || !entry) return;
  const { body = '', year } = report.header;
  yield problem.kind === 'body' && !problem.certain
    ? found(renamedBody, entry.valueRange, { before: problem.body, now: body })
    : found(wrongLastYear, entry.valueRange, { problem, year });
}

function* checkSubordinatesAre({ subordinates, header }: Report): Iterable<Finding> {
  const entries = header.entries.filter(({ key }) => valueKind(key) === 'reports');
  for (const [index, problem] of subordinates.entries()) {
    const entry = entries[index];
    if (!problem || !entry) continue;
    const whole = { start: entry.keyRange.start, end: entry.valueRange.end };
    const lines = pathsMeant(entry.value).flatMap((path) => headerLines({ 下级: path }));
    const isRedundant = problem === 'self' || problem === 'repeated';
    const text = isRedundant ? '' : problem === 'several' ? lines.join('\n') : undefined;
    yield found(wrongSubordinate, entry.valueRange, { problem, path: entry.value }, replacement(whole, text));
  }
}

export const otherReportChecks: CheckGroup = {
  checks: [wrongLastYear, renamedBody, wrongSubordinate],
  checkers: [checkLastYearIsLastYears, checkSubordinatesAre],
};
