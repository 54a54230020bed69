import Big from 'big.js';
import type { FormatTable, Narration } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { type Prose } from '../prose.ts';
import { type Span, type SpokenNumber } from './spoken-numbers.ts';
/** What a number of a sentence may be, and what the tables say it is. */
export interface ReadNumber {
    /** As the format writes it: `本年新收 + 上年结转`. */
    readonly source: string;
    /** Undefined while a number of it is not known. */
    readonly value?: Big;
    /** The same in last year's report. */
    readonly before?: Big;
}
/** A number that a sentence says of what a table of the form counts. */
export interface NarratedNumber {
    readonly narration: Narration;
    readonly table: FormatTable;
    readonly prose: Prose;
    readonly sentence: Span;
    /** The number and its measure word; what says that there was none. */
    readonly place: Span;
    /** The figures; none where there are none. */
    readonly figure?: Span;
    readonly number: SpokenNumber;
    /** Whether the sentence speaks of the year before. */
    readonly ofLastYear: boolean;
    readonly readings: readonly ReadNumber[];
}
/** What stands between braces for a reading: `申请办理.本年新收 + 申请办理.上年结转`. */
export declare function boundSource({ source }: ReadNumber, { name }: FormatTable): string;
/** The numbers of a report's prose that its format can tell what they count, in the order of the text. */
export declare function narratedNumbers(report: Report): readonly NarratedNumber[];
