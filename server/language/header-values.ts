import { halfWidth } from './digits.ts';
import { isHeaderEntry, type ReportFile } from './generated/ast.ts';

/** The trimmed value of the first header line with this key; undefined when absent or empty. */
export function headerValue(file: ReportFile, key: string): string | undefined {
  for (const item of file.header) if (isHeaderEntry(item) && item.name === key && item.value) return item.value;
  return undefined;
}

/** The report year of the header: `2020`, `２０２０`, `2020年`. */
export function reportYear(file: ReportFile): number | undefined {
  return readYear(headerValue(file, '年度') ?? '');
}

/** A year as a header may write it; undefined for anything else. */
export function readYear(value: string): number | undefined {
  const digits = /^(\d{4})\s*年?(?:度)?$/.exec(halfWidth(value))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
