import type { LangiumDocument, URI } from 'langium';
import { parseHeaderYear } from '../shared/report-years.ts';
import { isHeaderEntryNode, isReportFile, type ReportFile } from './generated/ast.ts';
import { type HeaderKey, type HeaderValueKind, valueKind } from './header-keys.ts';
import { narrowedNumber } from './punctuation.ts';
import { addressOf, isReportName } from './readable-file.ts';

/** The trimmed value of the first header line with this key; undefined when absent or empty. */
export function headerValue(file: ReportFile, key: HeaderKey): string | undefined {
  for (const item of file.header) if (isHeaderEntryNode(item) && item.name === key && item.value) return item.value;
  return undefined;
}

/** The report year of the header: `2020`, `２０２０`, `2020年`, of `2024-2025学年` the first; undefined for one that no report can be about. */
export function reportYear(file: ReportFile): number | undefined {
  return parseHeaderYear(headerValue(file, '年度') ?? '', new Date());
}

/** The value of a header line with its digits, signs and points in half width where it is a number or a date. */
export function narrowedValue(key: string, value: string): string {
  const number = narrowedNumber(value);
  return numericValues[valueKind(key) ?? 'text']?.test(number) ? number : value;
}

/** What is a number or a date behind a key. */
const numericValues: Readonly<Partial<Record<HeaderValueKind, RegExp>>> = {
  year: /^\d{4}\s*\u5e74?\u5ea6?$/, // 年, 度
  day: /^\d{4}\s*[-/.\u5e74]\s*\d{1,2}\s*[-/.\u6708]\s*\d{1,2}\s*\u65e5?$/, // 年, 月, 日
  telephone: /^[\d\s+-]+$/,
  postcode: /^\d+$/,
};

/** Where 上年 points, seen from the report's own folder; undefined when the header names no file that a report can be. */
export function lastYearUri(document: LangiumDocument): URI | undefined {
  const path = lastYearPath(document);
  const uri = path === undefined ? undefined : addressOf(document, pathMeant(path));
  return uri && isReportName(uri) ? uri : undefined;
}

/** What 上年 says, whether or not it can be a file. */
export function lastYearPath(document: LangiumDocument): string | undefined {
  const file = document.parseResult.value;
  return isReportFile(file) ? headerValue(file, '上年') : undefined;
}

const quotes =
  /^["\u201c\u201d'\u2018\u2019\u300c\u300e\u300a]\s*([^"\u201c\u201d]*?)\s*["\u201c\u201d'\u2018\u2019\u300d\u300f\u300b]$/;

/**
 * The path of a report as it is meant: offices put it in quotes, end it with a full stop, and leave out the ending that
 * their computer does not show. What has another ending, or can be no file, stays as it is.
 */
export function pathMeant(value: string): string {
  const path = (quotes.exec(value.trim())?.[1] ?? value.trim()).replace(
    /[.\uff0e\u3002](gkreport)[\u3002\uff1b;\uff0c,\u3001]?$/i,
    '.$1',
  );
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const isWhole = name === '' || /^[/~]/.test(path) || /^\.{1,2}$|[*?]$|\.[a-z][a-z0-9]{0,9}$/i.test(name);
  return isWhole ? path : `${path}.gkreport`;
}

/** The paths of a line that names several reports: 甲、乙. One where it names one. */
export function pathsMeant(value: string): readonly string[] {
  const whole = quotes.exec(value.trim())?.[1] ?? value;
  return whole
    .split(/[\u3001\uff0c,\uff1b;]|(?<=\.gkreport["\u201d]?)\s+|(?<=["\u201d])\s*(?=["\u201c])/i)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(pathMeant);
}

/** What each 下级 line says, in their order. */
export function subordinatePaths(document: LangiumDocument): readonly string[] {
  const file = document.parseResult.value;
  if (!isReportFile(file)) return [];
  return file.header
    .filter(isHeaderEntryNode)
    .flatMap(({ name, value = '' }) => (valueKind(name) === 'reports' ? [value] : []));
}
