import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { formatYear, noFormat, unknownFormat } from './catalogue-header.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';
import { entryOf } from './header-checks.ts';

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

/** The report has a format, and the one of its year. */
export const formatChecks: readonly Checker[] = [checkFormatIsKnown, checkFormatIsInForce];
