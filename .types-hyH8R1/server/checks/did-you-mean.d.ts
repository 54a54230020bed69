import type { FormatTable, Named } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
/**
 * The word an author probably meant: at most a third of its characters differ (one in short words), or one holds the
 * other. Numbering, punctuation and width do not count. Undefined when nothing is near, or when nothing was written.
 */
export declare function closestWord(written: string, words: Iterable<string>): string | undefined;
/** The thing whose name, label or other wording is nearest to what was written. */
export declare function closestNamed<Thing extends Named>(written: string, things: readonly Thing[]): Thing | undefined;
/** The question at the end of a message; empty when there is nothing to propose. */
export declare function didYouMean(proposal: string | undefined): Text;
/** Names in quotes, in the manner of each language: “甲”、“乙”. */
export declare function quoted(names: readonly string[]): Text;
/** Names without quotes. */
export declare function listed(names: readonly string[]): Text;
/** The first few of many names, and how many there are: a message is to be read at a glance. */
export declare function abridged(names: readonly string[], unit: {
    readonly zh: string;
    readonly en: string;
}): Text;
/** The known format, other than the report's own, that has a table of this name: an old form, or a newer one. */
export declare function formatWithTable(report: Report, name: string): string | undefined;
/** The known format, other than the report's own, whose table of the same name has a column so called. */
export declare function formatWithColumn(report: Report, table: FormatTable, text: string): string | undefined;
/** The known format, other than the report's own, whose table of the same name has a row so called. */
export declare function formatWithRow(report: Report, table: FormatTable, label: string): string | undefined;
