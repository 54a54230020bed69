import type { ReportTitle } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { fileNameYear, prefaceYear, reportPeriod, titleYear } from './catalogue-wording.ts';
import { type Checker, type Finding, found } from './check.ts';
import { replacement } from './fix-data.ts';
import { entryOf } from './header-checks.ts';
import { allParagraphs, type Prose, paragraphsOf, proseOf } from './prose.ts';

const anyYear = /(?<!\d)(\d{4})(?=年)/g;
const openingYear = /^\s*(\d{4})(?=年(?:度)?(?!\s*\d))/;

// 统计期限, 报告期, 所列数据 …: words that make a span of days the period under report.
const ofPeriod =
  /统计(?:时?期|期限|时限|时间|时段|周期|区间|范围|数据)|数据(?:统计|起止|时间)|报告(?:期|时限)|所列数据/;
const span =
  /(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日\s*起?\s*(?:至|到|[-~\u2013\u2014\u301c\uff0d\uff5e]+)\s*(?:(\d{4})年\s*)?(\d{1,2})月\s*(\d{1,2})日/g;

/** A year in front of what reports of the format are called: 2025年度的政府信息公开工作年度报告. */
function yearOfReport({ name, aliases }: ReportTitle): RegExp {
  const names = [name, ...aliases].map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return new RegExp(`(?<!\\d)(\\d{4})(?=年(?:度)?(?:的)?(?:${names}))`, 'g');
}

/** Prints the header's year, so that it can't be wrong again. */
const boundYear = '{年度}';

/** A replacement where the range holds just the words; a bound number among them makes it longer, and is kept. */
function exactly(written: string, { start, end }: TextRange, text: string): ReturnType<typeof replacement> {
  const exact = start.line === end.line && end.character - start.character === written.length;
  return replacement({ start, end }, exact ? text : undefined);
}

/** A title that names several years may also give that of its publication. */
function* checkTitleNamesTheYear({ title, header: { year } }: Report): Iterable<Finding> {
  if (title === undefined || year === undefined) return;
  const prose = proseOf(title);
  const years = [...prose.text.matchAll(anyYear)];
  const [first] = years;
  if (first === undefined || years.some(([written]) => Number(written) === year)) return;
  const range = rangeOfMatch(prose, first);
  yield found(titleYear, range, { written: first[0], year }, exactly(first[0], range, boundYear));
}

/** The preface names other years too (of laws, of last year's report): only what names this report counts. */
function* checkPrefaceNamesTheYear({ preface, format, header: { year } }: Report): Iterable<Finding> {
  if (year === undefined) return;
  const named = format && yearOfReport(format.reportTitle);
  for (const paragraph of paragraphsOf(preface)) {
    const prose = proseOf(paragraph);
    const opening = openingYear.exec(prose.text);
    const wrong = [...(opening ? [opening] : []), ...(named ? prose.text.matchAll(named) : [])].find(
      ([, written]) => Number(written) !== year,
    );
    if (wrong?.[1] === undefined) continue;
    const start = wrong.index + wrong[0].indexOf(wrong[1]);
    const range = prose.rangeOf(start, start + wrong[1].length);
    yield found(prefaceYear, range, { written: wrong[1], year }, exactly(wrong[1], range, boundYear));
  }
}

/** `定西市2020.gkreport`; a name with several years passes when one of them is the report's. */
function* checkFileNameNamesTheYear(report: Report): Iterable<Finding> {
  const { year } = report.header;
  if (year === undefined) return;
  const fileName = decoded(report.uri.slice(report.uri.lastIndexOf('/') + 1));
  const years: readonly string[] = fileName.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  const [written] = years;
  if (written === undefined || years.includes(String(year))) return;
  const range = entryOf(report, '年度')?.valueRange ?? report.end;
  yield found(fileNameYear, range, { fileName, written, year });
}

function* checkPeriodIsTheYear(report: Report): Iterable<Finding> {
  const { year } = report.header;
  if (year === undefined) return;
  for (const paragraph of allParagraphs(report)) {
    const prose = proseOf(paragraph);
    for (const match of prose.text.matchAll(span)) {
      if (!ofPeriod.test(sentenceUpTo(prose.text, match.index)) || isWholeYear(match, year)) continue;
      const range = rangeOfMatch(prose, match);
      const fix = exactly(match[0], range, `${year}年1月1日至${year}年12月31日`);
      yield found(reportPeriod, range, { written: match[0], year }, fix);
    }
  }
}

function isWholeYear(
  [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay]: RegExpMatchArray,
  year: number,
): boolean {
  const from = [fromYear, fromMonth, fromDay].map(Number);
  const to = [toYear ?? fromYear, toMonth, toDay].map(Number);
  return String(from) === String([year, 1, 1]) && String(to) === String([year, 12, 31]);
}

function sentenceUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('。', offset) + 1, offset);
}

function rangeOfMatch(prose: Prose, match: RegExpMatchArray): ReturnType<Prose['rangeOf']> {
  const start = match.index ?? 0;
  return prose.rangeOf(start, start + match[0].length);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Title, preface, file name and period speak of the year the header gives. */
export const yearChecks: readonly Checker[] = [
  checkTitleNamesTheYear,
  checkPrefaceNamesTheYear,
  checkFileNameNamesTheYear,
  checkPeriodIsTheYear,
];
