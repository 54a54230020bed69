import { type Spot } from './plan.ts';
import { type Words } from './words.ts';
/** One row of a list: a name and its numbers. */
export interface ListEntry {
    readonly label: string;
    /** Empty where the label tells them. */
    readonly numbers: readonly string[];
}
/** The numbers of a chart one below the other, for which there is no room in the picture itself. */
export interface NumberList {
    readonly words: readonly Words[];
    /** Where the sign of each entry stands; none where entries have none. */
    readonly signs: readonly Spot[];
    readonly rules: readonly string[];
    /** Where it ends, in pixels. */
    readonly bottom: number;
}
/**
 * A small table: in as many columns as leave every name in one line, else in one or two and names break. Headings name
 * the numbers where an entry has several, and entries have signs then, unless there are too many.
 */
export declare function numberList(entries: readonly ListEntry[], headings: readonly string[], top: number, hasSigns?: boolean): NumberList;
