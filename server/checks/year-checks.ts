import type { ReportTitle } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { fileNameYear, lastYearOpening, prefaceYear } from './catalogue-wording.ts';
import { type Checker, type Finding, found } from './check.ts';
import { yearOf, yearPattern } from './dates.ts';
import { replacement } from './fix-data.ts';
import { entryOf } from './header-checks.ts';
import { blocksWithin } from './outline.ts';
import { fold, paragraphsOf, proseOf, withoutTitles } from './prose.ts';
import { boundYear } from './title-checks.ts';

/** A year in front of what reports of the format are called: 2025年度的政府信息公开工作年度报告. */
function yearOfReport({ name, aliases }: ReportTitle): RegExp {
  const names = [name, ...aliases].map((each) => fold(each).text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return new RegExp(`(?<!\\d)(${yearPattern})(?=年(?:度)?(?:的)?(?:${names}))`, 'g');
}

const openingYear = new RegExp(`^\\s*(${yearPattern})(?=年(?:度)?(?!\\s*\\d))`);

/** The preface names other years too (of laws, of last year's report): only what names this report counts. */
function* checkPrefaceNamesTheYear({ preface, format, header: { year } }: Report): Iterable<Finding> {
  if (year === undefined) return;
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
    if (!match || yearOf(written) === year) continue;
    const start = match[0].indexOf(written);
    const end = start + written.length;
    const range = prose.rangeOf(start, end);
    const fix = replacement(range, prose.isTyped(start, end) ? boundYear : undefined);
    yield found(lastYearOpening, range, { written: prose.printed(start, end), year }, fix);
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

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Preface, first chapter and file name speak of the year the header gives. */
export const yearChecks: readonly Checker[] = [
  checkPrefaceNamesTheYear,
  checkFirstChapterBeginsWithTheYear,
  checkFileNameNamesTheYear,
];
