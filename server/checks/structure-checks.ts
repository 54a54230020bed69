import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { closestWord, didYouMean } from './did-you-mean.ts';
import { entryOf } from './header-checks.ts';
import { replacement } from './repair.ts';

/** 格式 names a format that is neither built in nor in the workspace. */
const unknownFormat: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-format',
  name: '未知格式',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, proposal }) => ({
    zh: `未找到格式“${name}”，章节和表格无法核对${proposal === undefined ? '；请更正名称，或放入定义该格式的文件' : didYouMean(proposal).zh}`,
    en: `There is no format “${name}”, so chapters and tables cannot be checked${proposal === undefined ? '. Correct the name, or add the file that defines it' : didYouMean(proposal).en}`,
  }),
};

/** No format names the report's year: for the years before 2019 there was no uniform one. */
const noFormat: Check<{ readonly year: number }> = {
  id: 'no-format',
  name: '无适用格式',
  level: 'warning',
  source: sources.applicability,
  message: ({ year }) => ({
    zh: `没有适用于${year}年度的报告格式，章节和表格无法核对；如有，请用“格式: ……”指明`,
    en: `No format applies to the report year ${year}, so chapters and tables cannot be checked. Name one with “格式: …”`,
  }),
};

/** The format named in the header was not, or is no longer, in force for the report's year. */
const formatYear: Check<{
  readonly name: string;
  readonly year: number;
  readonly from: number;
  readonly to: number | undefined;
  readonly proposal: string | undefined;
}> = {
  id: 'format-year',
  name: '格式与年度',
  level: 'error',
  source: sources.applicability,
  bases: formatBases,
  message: ({ name, year, from, to, proposal }) => ({
    zh: `格式“${name}”适用于${to === undefined ? `${from}年度起` : `${from}至${to}年度`}的报告，不适用于${year}年度。${
      proposal === undefined ? '' : `请改用“${proposal}”`
    }`,
    en: `Format “${name}” applies to report years ${from}${to === undefined ? ' on' : ` to ${to}`}, not to ${year}.${
      proposal === undefined ? '' : ` Use “${proposal}”`
    }`,
  }),
};

function* checkFormatIsKnown(report: Report): Iterable<Finding> {
  const { format, formatChoice, header } = report;
  if (format !== undefined) return;
  if (formatChoice?.name) {
    const { year } = header;
    const { knownFormats = [] } = report;
    const inForce = knownFormats.filter((other) => year === undefined || appliesTo(other, year));
    const nearest = (formats: readonly Format[]) =>
      closestWord(
        formatChoice.name,
        formats.map(({ name }) => name),
      );
    const proposal = nearest(inForce) ?? nearest(knownFormats);
    const fix = replacement(formatChoice.range, proposal);
    yield found(unknownFormat, formatChoice.range, { name: formatChoice.name, proposal }, fix);
  } else if (header.year !== undefined) {
    const range = entryOf(report, '年度')?.valueRange ?? report.end;
    yield found(noFormat, range, { year: header.year });
  }
}

function* checkFormatIsInForce(report: Report): Iterable<Finding> {
  const { format, formatChoice } = report;
  const { year } = report.header;
  if (!formatChoice?.name || format?.years === undefined || year === undefined || appliesTo(format, year)) return;
  const proposal = report.knownFormats?.find((other) => other.years !== undefined && appliesTo(other, year))?.name;
  const { from, to } = format.years;
  const fix = replacement(formatChoice.range, proposal);
  yield found(formatYear, formatChoice.range, { name: format.name, year, from, to, proposal }, fix);
}

/** Whether the format was in force for a report year; one that names no years always is. */
export function appliesTo({ years }: Format, year: number): boolean {
  return years === undefined || (year >= years.from && (years.to === undefined || year <= years.to));
}

export const formatChecks: CheckGroup = {
  checks: [unknownFormat, noFormat, formatYear],
  checkers: [checkFormatIsKnown, checkFormatIsInForce],
};
