import { type Check, type CheckGroup } from './check.ts';
/** A cell that holds neither a number nor `=`: 无, —, 3件, 约30. */
export declare const unreadableNumber: Check<WordsForNumber>;
/** What a cell holds instead of a number, and the number that is meant. */
interface WordsForNumber {
    readonly text: string;
    readonly row: string;
    readonly columns: readonly string[];
    readonly proposal: string | undefined;
    /** No other number can be meant. */
    readonly certain: boolean;
}
export declare const columnUnit: {
    zh: string;
    en: string;
};
export declare const cellChecks: CheckGroup;
export {};
