/** No office begins a report on an earlier year now: such a year is a slip. Which years have a format the formats say. */
const firstYear = 2008;

/** A year as authors type it, full-width digits and 年 included; undefined when it is none a report can be about. */
export function parseReportYear(text: string, now: Date): number | undefined {
  const [, digits] = /^\s*(\d{4})\s*年?\s*$/.exec(text.normalize('NFKC')) ?? [];
  const year = Number(digits);
  return year >= firstYear && year <= now.getFullYear() ? year : undefined;
}

/** Yearly reports are due in the first months of the next year: drafts are begun when their year comes to its end. */
export function proposedReportYear(now: Date): number {
  const november = 10;
  return now.getMonth() >= november ? now.getFullYear() : now.getFullYear() - 1;
}
