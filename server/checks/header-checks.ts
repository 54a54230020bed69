import {
  type HeaderKey,
  headerField,
  headerKeys,
  isHeaderKey,
  requiredKeys,
  valueKind,
} from '../language/header-keys.ts';
import { kindByName } from '../report/body-kind.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { HeaderEntry } from '../report/written.ts';
import { reportYears, writtenYear, type YearRange } from '../shared/report-years.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { closestWord, didYouMean } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';
import { dayMeant, saidOf, schoolYearMeant, yearMeant } from './header-proposals.ts';
import { replacement } from './repair.ts';

/** A header field that the language does not know: its value would be lost. */
const unknownKey: Check<{ readonly key: string; readonly proposal: string | undefined }> = {
  id: 'unknown-key',
  name: '未知报头项',
  level: 'warning',
  source: sources.reportManual,
  message: ({ key, proposal }) => ({
    zh: `报头项“${key}”无法识别，本行不起作用${didYouMean(proposal).zh}`,
    en: `Unknown header field “${key}”: this line has no effect${didYouMean(proposal).en}`,
  }),
};

/** A field that the header already gives. */
const repeatedKey: Check<{ readonly key: string }> = {
  id: 'repeated-key',
  name: '报头项重复',
  level: 'warning',
  source: sources.reportManual,
  message: ({ key }) => ({
    zh: `报头项“${key}”前面已经填写，以第一次为准；请删去一处`,
    en: `Header field “${key}” is given twice; the first one is used. Delete one of them`,
  }),
};

/** 机关 or 年度 is absent or empty: nobody could tell whose report of which year this is. */
const missingKey: Check<{ readonly key: string }> = {
  id: 'missing-key',
  name: '缺报头项',
  level: 'error',
  settledBy: 'header',
  source: sources.reportManual,
  message: ({ key }) => ({
    zh: `报头未填写“${key}”，请补写一行“${key}: ……”`,
    en: `The header does not give “${key}”. Add a line “${key}: …”`,
  }),
};

/** 年度 that is no year of four digits, or none that a report can be about. */
const unreadableYear: Check<{
  readonly value: string;
  readonly allowed: YearRange;
  readonly isSchool: boolean;
}> = {
  id: 'unreadable-year',
  name: '年度格式',
  level: 'error',
  source: sources.reportManual,
  message: ({ value, allowed: { first, last }, isSchool }) => {
    if (isSchool)
      return {
        zh: `年度“${value}”无法识别，请填学年，如 2024-2025学年`,
        en: `The school year “${value}” cannot be read. Write it as in “2024-2025学年”`,
      };
    return writtenYear(value) === undefined
      ? {
          zh: `年度“${value}”无法识别，请填 ${first} 至 ${last} 之间的四位年份，如 2025`,
          en: `The year “${value}” cannot be read. Enter four digits from ${first} to ${last}, such as 2025`,
        }
      : {
          zh: `没有“${value}”的年度报告；年度应为 ${first} 至 ${last} 之间的年份`,
          en: `There is no report on the year “${value}”. Enter a year from ${first} to ${last}`,
        };
  },
};

/** 发布日期 or 成文日期 that is no calendar day. */
const unreadableDate: Check<{ readonly key: string; readonly value: string }> = {
  id: 'unreadable-date',
  name: '日期格式',
  level: 'error',
  source: sources.reportManual,
  message: ({ key, value }) => ({
    zh: `${key}“${value}”不是有效日期，请写成 2026-01-20 或 2026年1月20日`,
    en: `“${value}” is not a valid date. Write “2026-01-20” or “2026年1月20日”`,
  }),
};

/** A field that is 是 or 否, and says something else. */
const neitherYesNorNo: Check<{ readonly key: string; readonly value: string }> = {
  id: 'neither-yes-nor-no',
  name: '应填是或否',
  level: 'warning',
  source: sources.reportManual,
  message: ({ key, value }) => ({
    zh: `“${key}”应填“是”或“否”，现填“${value}”，按“否”处理`,
    en: `${key} is 是 or 否; “${value}” is taken for 否`,
  }),
};

/** 机关类型 outside the kinds of agencies the format tells apart. */
const unknownBodyKind: Check<{
  readonly value: string;
  readonly kinds: readonly string[];
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-body-kind',
  name: '机关类型',
  level: 'error',
  source: { zh: '报告格式的“机关类型”', en: '机关类型 of the format' },
  bases: formatBases,
  message: ({ value, kinds, proposal }) => ({
    zh: `机关类型“${value}”无法识别，应为${kinds.join('、')}之一${didYouMean(proposal).zh}`,
    en: `“${value}” is not a type of agency; enter one of ${kinds.join(', ')}${didYouMean(proposal).en}`,
  }),
};

function* checkKeysAreKnown({ header }: Report): Iterable<Finding> {
  const written = new Set(header.entries.map((entry) => entry.key));
  for (const { key, keyRange } of header.entries) {
    if (isHeaderKey(key)) continue;
    const proposal = keyMeant(key, written);
    yield found(unknownKey, keyRange, { key, proposal }, replacement(keyRange, proposal));
  }
}

/** The key that a header line most likely means, of those that are not written: by another name of it, or nearly its own. */
function keyMeant(key: string, written: ReadonlySet<string>): string | undefined {
  const free = headerKeys.filter((other) => !written.has(other));
  return free.find((other) => headerField(other)?.alsoCalled?.includes(key)) ?? closestWord(key, free);
}

/** The keys that lines under other names mean. */
export function keysMeant({ header }: Report): ReadonlySet<string> {
  const written = new Set(header.entries.map(({ key }) => key));
  return new Set(
    header.entries.flatMap(({ key, value }) =>
      isHeaderKey(key) || value.trim() === '' ? [] : (keyMeant(key, written) ?? []),
    ),
  );
}

function* checkKeysStandOnce({ uri, header }: Report): Iterable<Finding> {
  const first = new Map<string, HeaderEntry>();
  for (const entry of header.entries) {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    else if (!headerField(entry.key)?.repeatable) {
      const message = { zh: '前面已写在这里', en: 'First given here' };
      const related = [{ uri, range: earlier.keyRange, message }];
      yield found(repeatedKey, entry.keyRange, { key: entry.key }, { related });
    }
  }
}

function* checkRequiredKeysAreGiven(report: Report): Iterable<Finding> {
  const meant = keysMeant(report);
  for (const key of requiredKeys) {
    if (meant.has(key)) continue;
    const entry = entryOf(report, key);
    if (entry?.value.trim()) continue;
    yield found(missingKey, entry?.keyRange ?? topOf(report), { key }, { data: valueFor(key, report) });
  }
}

function* checkValuesAreReadable(report: Report): Iterable<Finding> {
  const { year, published, dated } = report.header;
  const yearEntry = entryOf(report, '年度');
  if (yearEntry?.value.trim() && year === undefined) {
    const isSchool = report.format?.cycle !== undefined;
    const meant = isSchool ? schoolYearMeant(yearEntry.value) : (yearMeant(yearEntry.value) ?? saidOf(report).year);
    const parameters = { value: yearEntry.value, allowed: reportYears(new Date()), isSchool };
    yield found(unreadableYear, yearEntry.valueRange, parameters, replacement(yearEntry.valueRange, meant));
  }
  for (const [key, day] of [
    ['发布日期', published],
    ['成文日期', dated],
  ] as const) {
    const entry = entryOf(report, key);
    if (!entry?.value.trim() || day !== undefined) continue;
    const { value, valueRange } = entry;
    yield found(unreadableDate, valueRange, { key, value }, replacement(valueRange, dayMeant(value, year)));
  }
}

const yes = /^(?:\u6709|\u8981|\u662f\u7684|\u5bf9|\u9700\u8981|yes|y|true|on|1|\u221a)$/i; // 有, 要, 是的, 对, 需要
const no = /^(?:\u65e0|\u4e0d|\u4e0d\u8981|\u4e0d\u9700\u8981|\u6ca1\u6709|no|n|false|off|0|\u00d7)$/i; // 无, 不, 不要, 没有

function* checkSwitchesAreYesOrNo({ header }: Report): Iterable<Finding> {
  for (const { key, value, valueRange } of header.entries) {
    if (valueKind(key) !== 'switch' || ['', '是', '否'].includes(value)) continue;
    const meant = yes.test(value) ? '是' : no.test(value) ? '否' : undefined;
    yield found(neitherYesNorNo, valueRange, { key, value }, replacement(valueRange, meant));
  }
}

/** A format without kinds of bodies takes any. */
function* checkBodyKindIsKnown(report: Report): Iterable<Finding> {
  const kinds = report.format?.bodyKinds.map(({ name }) => name) ?? [];
  const entry = entryOf(report, '机关类型');
  if (kinds.length === 0 || !entry?.value.trim() || kinds.includes(entry.value)) return;
  const { value, valueRange } = entry;
  const proposal = closestWord(value, kinds);
  // Nearly right it is that one; else the name may tell, or it is one of all there are.
  const likely = report.format && report.header.body && kindByName(report.header.body, report.format)?.name;
  const inOrder = likely ? [likely, ...kinds.filter((kind) => kind !== likely)] : kinds;
  const fixes = inOrder.map((text): FixData => ({ kind: 'replace', range: valueRange, text }));
  const choice: FixData = { kind: 'choice', fixes, likely: Boolean(likely) };
  const more = proposal === undefined ? { data: choice } : replacement(valueRange, proposal);
  yield found(unknownBodyKind, valueRange, { value, kinds, proposal }, more);
}

/** A header line with what the rest of the report says; blank, for the author to fill in, where it says nothing. */
function valueFor(key: HeaderKey, report: Report): FixData {
  const said = saidOf(report);
  const kind = valueKind(key);
  const value = (kind === 'year' ? said.year : kind === 'body' ? said.body : undefined) ?? '';
  return headerChoice(report, key, [value]);
}

/** A header line with one of these values: in place of the one there is, or else below those that a new report has above it. */
export function headerChoice(report: Report, key: HeaderKey, values: readonly string[]): FixData {
  const entry = entryOf(report, key);
  const line = entry?.keyRange.start.line ?? lineForKey(report, key);
  return { kind: 'header-choice', key, values, line, replaces: entry !== undefined };
}

/** In front of which line a header line that is missing goes: below the last of those that a new report has above it. */
export function lineForKey(report: Report, key: HeaderKey): number {
  const above = headerKeys.slice(0, headerKeys.indexOf(key)).flatMap((other) => entryOf(report, other) ?? []);
  return Math.max(-1, ...above.map(({ keyRange }) => keyRange.start.line)) + 1;
}

/** The first header line with this key. */
export function entryOf({ header }: Report, key: HeaderKey): HeaderEntry | undefined {
  return header.entries.find((entry) => entry.key === key);
}

/** Where something the header lacks is reported: its first line, else the title, else the top of the text. */
function topOf({ header, title }: Report): TextRange {
  const start = { line: 0, character: 0 };
  return header.entries[0]?.keyRange ?? title?.range ?? { start, end: start };
}

export const headerChecks: CheckGroup = {
  checks: [unknownKey, repeatedKey, missingKey, unreadableYear, unreadableDate, neitherYesNorNo, unknownBodyKind],
  checkers: [
    checkKeysAreKnown,
    checkKeysStandOnce,
    checkRequiredKeysAreGiven,
    checkValuesAreReadable,
    checkSwitchesAreYesOrNo,
    checkBodyKindIsKnown,
  ],
};
