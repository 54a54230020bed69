import type { CalendarDay } from '../report/written.ts';
import type { Text } from '../shared/text.ts';
/** A day, or a month where no day is written; no year where the text leaves it to what stands before. */
export interface WrittenDate {
    readonly year?: number;
    readonly month: number;
    readonly day?: number;
}
/** From one date to another, as folded prose writes it. */
export interface WrittenSpan {
    readonly from: WrittenDate;
    readonly to: WrittenDate;
    /** It can be read, but lacks a 年, 月 or 日 or has another in its place. */
    readonly isGarbled: boolean;
    readonly index: number;
    readonly length: number;
}
/** A year of four digits, in figures or in numerals digit by digit. */
export declare const yearPattern = "(?:\\d{4}|[\u3007\u25CB\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]{4})";
/** A year with a digit too many or too few, or letters among its digits: `20251年`, `2O25年`. */
export declare const brokenYear = "(?:20[\\dOoIl]{1,4}(?=\u5E74)|2[Oo][\\dOoIl]{1,3}(?=\u5E74))";
/** Every span of days or months in a text, in its order. */
export declare function spansIn(text: string): readonly WrittenSpan[];
/** The year that stands for itself: `2025`, `二〇二五`. */
export declare function yearOf(text: string): number | undefined;
/** Whether the calendar has the day. */
export declare function exists({ year, month, day }: WrittenDate): boolean;
/** A day of the calendar as sentences write it. */
export declare function dayInWords({ year, month, day }: CalendarDay): Text;
/** The last day of a month. */
export declare function lastDay(year: number, month: number): number;
