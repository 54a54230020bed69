import { reportYears } from '../language/report-years.ts';
import { kindByName } from '../report/body-kind.ts';
import { headerSynonyms } from '../report/header-keys.ts';
import { plainHeaderKeys } from '../report/marked-up.ts';
import type { HeaderEntry, Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import {
  missingKey,
  repeatedKey,
  unknownBodyKind,
  unknownKey,
  unreadableDate,
  unreadableYear,
} from './catalogue-header.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { type FixData, replacement } from './fix-data.ts';
import { dayMeant, saidOf, yearMeant } from './header-proposals.ts';

/** The keys of header lines. */
export const headerKeys = ['格式', '机关', '机关类型', '年度', '发布日期', ...plainHeaderKeys] as const;

/** Without these nothing can be checked: whose report it is, and of which year. */
export const requiredKeys = ['机关', '年度'] as const;

function* checkKeysAreKnown({ header }: Report): Iterable<Finding> {
  const known: readonly string[] = headerKeys;
  const written = new Set(header.entries.map((entry) => entry.key));
  for (const { key, keyRange } of header.entries) {
    if (known.includes(key)) continue;
    const proposal = keyMeant(key, written);
    yield found(unknownKey, keyRange, { key, proposal }, replacement(keyRange, proposal));
  }
}

/** The key that a header line most likely means, of those that are not written: by another name of it, or nearly its own. */
function keyMeant(key: string, written: ReadonlySet<string>): string | undefined {
  const free = headerKeys.filter((other) => !written.has(other));
  return free.find((other) => headerSynonyms.get(other)?.includes(key)) ?? closestWord(key, free);
}

/** The keys that lines under other names mean. */
export function keysMeant({ header }: Report): ReadonlySet<string> {
  const known: readonly string[] = headerKeys;
  const written = new Set(header.entries.map(({ key }) => key));
  return new Set(
    header.entries.flatMap(({ key, value }) =>
      known.includes(key) || value.trim() === '' ? [] : (keyMeant(key, written) ?? []),
    ),
  );
}

// 下级 may stand several times: each line adds reports.
function* checkKeysStandOnce({ uri, header }: Report): Iterable<Finding> {
  const first = new Map<string, HeaderEntry>();
  for (const entry of header.entries) {
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    else if (entry.key !== '下级') {
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
  const { year, published } = report.header;
  const yearEntry = entryOf(report, '年度');
  if (yearEntry?.value.trim() && year === undefined)
    yield found(
      unreadableYear,
      yearEntry.valueRange,
      { value: yearEntry.value, allowed: reportYears(new Date()) },
      replacement(yearEntry.valueRange, yearMeant(yearEntry.value) ?? saidOf(report).year),
    );
  const dateEntry = entryOf(report, '发布日期');
  if (dateEntry?.value.trim() && published === undefined)
    yield found(
      unreadableDate,
      dateEntry.valueRange,
      { value: dateEntry.value },
      replacement(dateEntry.valueRange, dayMeant(dateEntry.value, year)),
    );
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
  const choice = { data: { kind: 'choice', fixes, likely: Boolean(likely) } };
  const more = proposal === undefined ? choice : replacement(valueRange, proposal);
  yield found(unknownBodyKind, valueRange, { value, kinds, proposal }, more);
}

/** A header line with what the rest of the report says; blank, for the author to fill in, where it says nothing. */
function valueFor(key: string, report: Report): FixData {
  const entry = entryOf(report, key);
  const said = saidOf(report);
  const value = (key === '年度' ? said.year : key === '机关' ? said.body : undefined) ?? '';
  const line =
    entry?.keyRange.start.line ??
    (key === '机关' ? lineBehind(report, '格式') : lineBehind(report, '机关类型', '机关', '格式'));
  return { kind: 'header-choice', key, values: [value], line, replaces: entry !== undefined };
}

/** The line below the first of these header lines that there is; the first of the text where there is none. */
function lineBehind(report: Report, ...keys: readonly string[]): number {
  const [above] = keys.flatMap((key) => entryOf(report, key) ?? []);
  return above ? above.keyRange.start.line + 1 : 0;
}

/** The first header line with this key. */
export function entryOf({ header }: Report, key: string): HeaderEntry | undefined {
  return header.entries.find((entry) => entry.key === key);
}

/** Where something the header lacks is reported: its first line, else the title, else the top of the text. */
function topOf({ header, title }: Report): TextRange {
  const start = { line: 0, character: 0 };
  return header.entries[0]?.keyRange ?? title?.range ?? { start, end: start };
}

/** The header says whose report it is, of which year, and nothing unreadable. */
export const headerChecks: readonly Checker[] = [
  checkKeysAreKnown,
  checkKeysStandOnce,
  checkRequiredKeysAreGiven,
  checkValuesAreReadable,
  checkBodyKindIsKnown,
];
