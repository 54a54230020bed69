import { isHeaderEntry, type ReportFile } from './generated/ast.ts';
import { narrowedNumber } from './punctuation.ts';
import { parseReportYear } from './report-years.ts';

/** The trimmed value of the first header line with this key; undefined when absent or empty. */
export function headerValue(file: ReportFile, key: string): string | undefined {
  for (const item of file.header) if (isHeaderEntry(item) && item.name === key && item.value) return item.value;
  return undefined;
}

/** The report year of the header: `2020`, `２０２０`, `2020年`; undefined for one that no report can be about. */
export function reportYear(file: ReportFile): number | undefined {
  return parseReportYear(headerValue(file, '年度') ?? '', new Date());
}

/** The value of a header line with its digits, signs and points in half width where it is a number or a date. */
export function narrowedValue(key: string, value: string): string {
  const number = narrowedNumber(value);
  return numericValues.get(key)?.test(number) ? number : value;
}

/** What is a number or a date behind a key. */
const numericValues: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    年度: /^\d{4}\s*\u5e74?\u5ea6?$/, // 年, 度
    发布日期: /^\d{4}\s*[-/.\u5e74]\s*\d{1,2}\s*[-/.\u6708]\s*\d{1,2}\s*\u65e5?$/, // 年, 月, 日
    联系电话: /^[\d\s+-]+$/,
    邮编: /^\d+$/,
  }),
);
