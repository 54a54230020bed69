/**
 * The first year that a yearly report is about: 《政府信息公开条例》 of 2007 took effect on 1 May 2008, and the first reports were
 * published in 2009. Which years have a form the formats say.
 */
const firstYear = 2008;

/** No clock is right that shows an earlier year than this one: whatever the computer believes, reports up to it are read. */
const yearOfThisVersion = 2026;

/** The last year a format may name: formats are written for years to come. */
const lastYearOfFormats = 2099;

/** The years that something can be about, both included. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The years that a report can be about: up to the next one, for which a draft may be laid out in advance. What was in it
 * once stays in it, since clocks go forward, and one that was set back counts as far as this version.
 */
export function reportYears(now: Date): YearRange {
  return { first: firstYear, last: Math.max(now.getFullYear(), yearOfThisVersion) + 1 };
}

/** The years that formats can name. */
export const formatYears: YearRange = { first: firstYear, last: lastYearOfFormats };

/** Whether a year is one of a range. */
export function isInRange(year: number, { first, last }: YearRange): boolean {
  return year >= first && year <= last;
}

/** A year as a report writes it, whether or not it can be about it: `2020`, `２０２０`, `2020年`, `2020 年度`. */
export function writtenYear(text: string | undefined): number | undefined {
  const digits = /^\s*(\d{4})\s*(?:年\s*度?)?\s*$/.exec(text?.normalize('NFKC') ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `2024-2025学年`, `2024—2025学年度`: the first of two years that follow each other; undefined for anything else. */
export function writtenSchoolYear(text: string): number | undefined {
  const [, from, to] =
    /^\s*(\d{4})\s*年?\s*(?:[-~\u2013\u2014\u2015]{1,2}|\u81f3)\s*(\d{4})\s*\u5b66\u5e74\s*\u5ea6?\s*$/.exec(
      text.normalize('NFKC'),
    ) ?? []; // 至, 学年度
  return from !== undefined && Number(to) === Number(from) + 1 ? Number(from) : undefined;
}

/** The year of a header, a school year by its first; undefined when it is none a report can be about. */
export function parseHeaderYear(text: string, now: Date): number | undefined {
  const school = writtenSchoolYear(text);
  return school === undefined ? parseReportYear(text, now) : parseReportYear(String(school), now);
}

/** The year that a report is about, as authors type it; undefined when it is none a report can be about. */
export function parseReportYear(text: string, now: Date): number | undefined {
  const year = writtenYear(text);
  return year !== undefined && isInRange(year, reportYears(now)) ? year : undefined;
}

/** Yearly reports are due in the first months of the next year: drafts are begun when their year comes to its end. */
export function proposedReportYear(now: Date): number {
  const november = 10;
  return now.getMonth() >= november ? now.getFullYear() : now.getFullYear() - 1;
}
