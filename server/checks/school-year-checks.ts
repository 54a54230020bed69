import { yearInWords, yearWritten } from '../report/cycle.ts';
import type { Report } from '../report/report.ts';
import { writtenSchoolYear } from '../shared/report-years.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';
import { paragraphsOf, proseOf } from './prose.ts';
import { replacement } from './repair.ts';
import { boundYear } from './title-checks.ts';

/** A calendar year where the format counts school years, or the other way round. */
const yearOfOtherCycle: Check<{
  readonly written: string;
  readonly format: string;
  readonly wanted: string;
  readonly isSchool: boolean;
}> = {
  id: 'year-of-other-cycle',
  name: '年度周期',
  level: 'error',
  source: { zh: '报告格式的“周期”', en: '周期 of the format' },
  message: ({ written, format, wanted, isSchool }) =>
    isSchool
      ? {
          zh: `格式“${format}”的报告按学年编制，年度“${written}”应写作学年；是否应为“${wanted}”？`,
          en: `Reports in format “${format}” are about school years, but 年度 is “${written}”. Did you mean “${wanted}”?`,
        }
      : {
          zh: `格式“${format}”的报告按自然年编制，年度“${written}”是学年；请填一个年份，或改用按学年编制的格式`,
          en: `Reports in format “${format}” are about calendar years, but 年度 is the school year “${written}”. Enter one year, or choose a format for school years`,
        },
};

/** A school year in the title, or at the beginning of the preface, that is not the report's. */
const schoolYear: Check<{
  readonly written: string | undefined;
  readonly year: string;
  readonly where: 'title' | 'preface';
}> = {
  id: 'school-year',
  name: '学年不符',
  level: 'error',
  source: sources.sameYear,
  message: ({ written, year, where }) => {
    const place = where === 'title' ? { zh: '标题', en: 'title' } : { zh: '前言', en: 'preface' };
    return written === undefined
      ? {
          zh: `${place.zh}没有写明学年，应写明${year}；可用“{年度}学年”自动填写`,
          en: `The ${place.en} does not give the school year, “${year}”; “{年度}” fills it in`,
        }
      : {
          zh: `${place.zh}写的是${written}学年，报头年度为${year}；请核对，可用“{年度}”自动填写`,
          en: `The ${place.en} says “${written}”, the header’s school year is “${year}”. Check which is right; “{年度}” fills it in`,
        };
  },
};

function* checkYearIsOfTheCycle(report: Report): Iterable<Finding> {
  const { format, header } = report;
  const entry = entryOf(report, '年度');
  if (!format || !entry || header.year === undefined) return;
  const isSchool = format.cycle === '学年';
  if ((writtenSchoolYear(entry.value) !== undefined) === isSchool) return;
  const wanted = yearWritten(header.year, format);
  const parameters = { written: entry.value, format: format.name, wanted, isSchool };
  yield found(
    yearOfOtherCycle,
    entry.valueRange,
    parameters,
    replacement(entry.valueRange, isSchool ? wanted : undefined),
  );
}

/** 2024-2025学年, as prose that is folded has it. */
const spans = /(?<!\d)(20\d\d)\s*年?\s*[-~\u2013\u2014\u81f3]+\s*(20\d\d|\d\d)(?=\s*学年)/g;

function* checkTextNamesTheSchoolYear({ title, preface, header, format }: Report): Iterable<Finding> {
  const { year } = header;
  if (format?.cycle !== '学年' || year === undefined) return;
  const wanted = yearInWords(year, format);
  const isRight = ([, from = '', to = '']: RegExpExecArray | RegExpMatchArray) =>
    Number(from) === year && Number(to) % 100 === (year + 1) % 100;
  const lines = [
    ...(title && title.text.trim() !== '' ? [{ line: title, where: 'title' as const }] : []),
    ...paragraphsOf(preface).map((line) => ({ line, where: 'preface' as const })),
  ];
  for (const { line, where } of lines) {
    const prose = proseOf(line);
    const named = [...prose.text.matchAll(spans)];
    const [first] = named;
    if (!first) {
      if (where === 'title')
        yield found(
          schoolYear,
          prose.rangeOf(0, prose.text.length),
          { written: undefined, year: wanted, where },
          { level: 'warning' },
        );
      continue;
    }
    // A preface may speak of earlier years as well, but does not begin with one.
    if (named.some(isRight) || (where === 'preface' && first.index > 0)) continue;
    const [start, end] = [first.index, first.index + first[0].length];
    const range = prose.rangeOf(start, end);
    const fix = replacement(range, prose.isTyped(start, end) ? boundYear : undefined);
    yield found(schoolYear, range, { written: prose.printed(start, end), year: wanted, where }, fix);
  }
}

export const schoolYearChecks: CheckGroup = {
  checks: [yearOfOtherCycle, schoolYear],
  checkers: [checkYearIsOfTheCycle, checkTextNamesTheSchoolYear],
};
