import { type Check, type CheckGroup } from './check.ts';
/** A word or mark that is written twice in a row. */
export declare const doubledWords: Check<{
    readonly text: string;
}>;
/** A sentence that the report already has. */
export declare const repeatedSentence: Check<{
    readonly text: string;
}>;
/** A word that is often mistyped. */
export declare const usualSlip: Check<{
    readonly text: string;
    readonly right: string;
}>;
export declare const slipChecks: CheckGroup;
