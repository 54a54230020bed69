import type { Report } from '../report/report.ts';
/** The year that a header line most likely means: 二〇二五年, 25年, 2025-2026 has two and means neither. */
export declare function yearMeant(value: string): string | undefined;
/**
 * The day that a header line most likely means, as 2026-01-20: with its time or its weekday, without blanks, with a year of
 * two digits or, where `year` is the year of the report, without any. Undefined for what is no day of the calendar.
 */
export declare function dayMeant(value: string, year: number | undefined): string | undefined;
/** What the rest of a report says of its body and its year: its title, or else the words of its preface. */
export declare function saidOf({ title, preface, header, format }: Report): {
    readonly body?: string;
    readonly year?: string;
};
