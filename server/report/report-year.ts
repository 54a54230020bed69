/** The Regulation, and with it the yearly report, came into force on 1 May 2008. */
const firstYear = 2008;

/** A year as authors type it, full-width digits and 年 included; undefined when it is none a report can be about. */
export function parseReportYear(text: string, now: Date): number | undefined {
  const [, digits] = /^\s*(\d{4})\s*年?\s*$/.exec(text.normalize('NFKC')) ?? [];
  const year = Number(digits);
  return year >= firstYear && year <= now.getFullYear() ? year : undefined;
}

/** Departments report by 31 January on the year before (条例第四十九条): drafts are begun when that year comes to its end. */
export function proposedReportYear(now: Date): number {
  const november = 10;
  return now.getMonth() >= november ? now.getFullYear() : now.getFullYear() - 1;
}
