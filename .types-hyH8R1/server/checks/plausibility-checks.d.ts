import { type Check, type CheckGroup } from './check.ts';
/** Numbers for a row that the format reserves for other agencies, such as 规章 of an agency without the power to make them. */
export declare const regulationsWithoutPower: Check<{
    readonly body: string;
    readonly row: string;
    readonly value: string;
    /** Who reports on the row. */
    readonly bodies: readonly string[];
    readonly notes: readonly string[];
}>;
export declare const plausibilityChecks: CheckGroup;
