import { type Check, type CheckGroup } from './check.ts';
/** A label with punctuation or the like, which is a name only in quotes. */
export declare const unquotedName: Check<{
    readonly written: string;
    readonly name: string;
}>;
/** A number of last year's report, which is not at hand. */
export declare const lastYearNeeded: Check<{
    readonly named: boolean;
}>;
export declare const boundNumberChecks: CheckGroup;
