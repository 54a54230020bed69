import { type Check, type CheckGroup } from './check.ts';
/** A paragraph of the first chapter that begins with a year other than the report's, as last year's text does. */
export declare const lastYearOpening: Check<{
    readonly written: string;
    readonly year: number;
}>;
/** A year in the preface, where it speaks of this report, that is not the report's. */
export declare const prefaceYear: Check<{
    readonly written: string;
    readonly year: number;
}>;
/** A year in the file's name that is not the report's. */
export declare const fileNameYear: Check<{
    readonly fileName: string;
    readonly written: string;
    readonly year: number;
}>;
export declare const yearChecks: CheckGroup;
