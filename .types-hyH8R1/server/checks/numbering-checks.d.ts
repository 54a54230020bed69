import type { Format } from '../report/format.ts';
import type { Block } from '../report/written.ts';
import { type Check, type CheckGroup } from './check.ts';
import { type Prose } from './prose.ts';
/** A number of a run that does not follow the one before. */
export declare const skippedNumber: Check<{
    readonly text: string;
    readonly expected: string;
    /** How many numbers after it change along with it. */
    readonly others: number;
}>;
/** A number that an item of a run begins with. */
export interface Item {
    readonly style: string;
    readonly number: number;
    readonly prose: Prose;
    /** Of the number alone. */
    readonly start: number;
    readonly end: number;
}
/** Rows of a table that was pasted as text are numbered as the form has them. */
export declare function labelsOf(format: Format | undefined): ReadonlySet<string>;
/**
 * The items among blocks. Where several paragraphs are rows of the form, a table was pasted as text, and its other lines are
 * pieces of rows.
 */
export declare function itemsOf(blocks: readonly Block[], labels: ReadonlySet<string>): readonly Item[];
export declare const numberingChecks: CheckGroup;
