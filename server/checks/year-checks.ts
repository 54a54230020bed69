import { yearsOf } from '../report/cycle.ts';
import type { ReportTitle } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';

import { yearOf, yearPattern } from './dates.ts';
import { entryOf } from './header-checks.ts';
import { blocksWithin } from './outline.ts';
import { escapedForPattern, fold, paragraphsOf, proseOf, withoutTitles } from './prose.ts';
import { replacement } from './repair.ts';
import { boundYear } from './title-checks.ts';

/** A paragraph of the first chapter that begins with a year other than the report's, as last year's text does. */
const lastYearOpening: Check<{ readonly written: string; readonly year: number }> = {
  id: 'last-year-opening',
  name: '沿用上年文字',
  level: 'warning',
  source: sources.sameYear,
  message: ({ written, year }) => ({
    zh: `这一段以${written}年开头，报头年度为${year}；如沿用上年文字，请改写，年度可用“{年度}”自动填写`,
    en: `This paragraph begins with ${written}, the header’s year is ${year}. If it is last year’s text, rewrite it; “{年度}” fills the year in`,
  }),
};

/** A year in the preface, where it speaks of this report, that is not the report's. */
const prefaceYear: Check<{ readonly written: string; readonly year: number }> = {
  id: 'preface-year',
  name: '前言年度',
  level: 'error',
  source: sources.sameYear,
  message: ({ written, year }) => ({
    zh: `前言写的是${written}年，报头年度为${year}；请核对，正文可用“{年度}”自动填写`,
    en: `The preface says ${written}, the header’s year is ${year}. Check which is right; “{年度}” in the text fills it in`,
  }),
};

/** A year in the file's name that is not the report's. */
const fileNameYear: Check<{ readonly fileName: string; readonly written: string; readonly year: number }> = {
  id: 'file-name-year',
  name: '文件名年度',
  level: 'error',
  source: sources.sameYear,
  message: ({ fileName, written, year }) => ({
    zh: `文件名“${fileName}”写的是${written}年，报头年度为${year}；请核对`,
    en: `The file name “${fileName}” says ${written}, the header’s year is ${year}. Check which is right`,
  }),
};

/** A year in front of what reports of the format are called: 2025年度的政府信息公开工作年度报告. */
function yearOfReport({ name, aliases }: ReportTitle): RegExp {
  const names = [name, ...aliases].map((each) => escapedForPattern(fold(each).text)).join('|');
  return new RegExp(`(?<!\\d)(${yearPattern})(?=年(?:度)?(?:的)?(?:${names}))`, 'g');
}

const openingYear = new RegExp(`^\\s*(${yearPattern})(?=年(?:度)?(?!\\s*\\d))`);

/** The preface names other years too (of laws, of last year's report): only what names this report counts. */
function* checkPrefaceNamesTheYear({ preface, format, header: { year } }: Report): Iterable<Finding> {
  if (year === undefined) return;
  // Of school years other checks speak.
  if (format?.cycle) return;
  const named = format && yearOfReport(format.reportTitle);
  for (const paragraph of paragraphsOf(preface)) {
    const prose = proseOf(paragraph);
    const text = withoutTitles(prose.text);
    const opening = openingYear.exec(text);
    const wrong = [...(opening ? [opening] : []), ...(named ? text.matchAll(named) : [])].find(
      ([, written = '']) => yearOf(written) !== year,
    );
    if (wrong?.[1] === undefined) continue;
    const start = wrong.index + wrong[0].indexOf(wrong[1]);
    const end = start + wrong[1].length;
    const range = prose.rangeOf(start, end);
    const fix = replacement(range, prose.isTyped(start, end) ? boundYear : undefined);
    yield found(prefaceYear, range, { written: prose.printed(start, end), year }, fix);
  }
}

/** Behind the year of such an opening something begins or goes on: it speaks of that time, and means to. */
const beginning = new RegExp(
  `^\\s*(?:[(]?[\u4e00-\u5341\\d]{1,2}[)、.]|[\u4e00-\u5341]是)?(${yearPattern})年度?(?!\\d|以来|起|至|[-~到初末底]|[\u4e00-\u5341]+月|新修|修订|施行|颁布|实施的|印发)`,
);

/** The first chapter tells of the year under report; a paragraph of it that begins with another one was copied. */
function* checkFirstChapterBeginsWithTheYear({ chapters, format, header: { year } }: Report): Iterable<Finding> {
  const first = chapters.find(({ definition }) => definition !== undefined && definition === format?.chapters[0]);
  if (year === undefined || first === undefined) return;
  for (const paragraph of paragraphsOf(blocksWithin(first))) {
    const prose = proseOf(paragraph);
    const match = beginning.exec(prose.text);
    const written = match?.[1] ?? '';
    if (!match || yearsOf(year, format).some((one) => one === yearOf(written))) continue;
    const start = match[0].indexOf(written);
    const end = start + written.length;
    const range = prose.rangeOf(start, end);
    const fix = replacement(range, prose.isTyped(start, end) ? boundYear : undefined);
    yield found(lastYearOpening, range, { written: prose.printed(start, end), year }, fix);
  }
}

/** `定西市2020.gkreport`; a name with several years passes when one of them is the report's. */
function* checkFileNameNamesTheYear(report: Report): Iterable<Finding> {
  const { header, format } = report;
  const { year } = header;
  if (year === undefined) return;
  const fileName = decoded(report.uri.slice(report.uri.lastIndexOf('/') + 1));
  const years: readonly string[] = fileName.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  const [written] = years;
  if (written === undefined || yearsOf(year, format).some((one) => years.includes(String(one)))) return;
  const range = entryOf(report, '年度')?.valueRange ?? report.end;
  yield found(fileNameYear, range, { fileName, written, year });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export const yearChecks: CheckGroup = {
  checks: [lastYearOpening, prefaceYear, fileNameYear],
  checkers: [checkPrefaceNamesTheYear, checkFirstChapterBeginsWithTheYear, checkFileNameNamesTheYear],
};
