/** The years that something can be about, both included. */
export interface YearRange {
    readonly first: number;
    readonly last: number;
}
/**
 * The years that a report can be about: up to the next one, for which a draft may be laid out in advance. What was in it
 * once stays in it, since clocks go forward, and one that was set back counts as far as this version.
 */
export declare function reportYears(now: Date): YearRange;
/** The years that formats can name. */
export declare const formatYears: YearRange;
/** Whether a year is one of a range. */
export declare function isInRange(year: number, { first, last }: YearRange): boolean;
/** A year as a report writes it, whether or not it can be about it: `2020`, `２０２０`, `2020年`, `2020 年度`. */
export declare function writtenYear(text: string | undefined): number | undefined;
/** The year that a report is about, as authors type it; undefined when it is none a report can be about. */
export declare function parseReportYear(text: string, now: Date): number | undefined;
/** Yearly reports are due in the first months of the next year: drafts are begun when their year comes to its end. */
export declare function proposedReportYear(now: Date): number;
