import type { CheckGroup } from './check.ts';
import { type Check } from './check.ts';
/** Half-width marks, full-width digits and the like: all of a report at once, with some of what is to be exchanged. */
export declare const unusualStyle: Check<{
    readonly count: number;
    readonly examples: readonly (readonly [written: string, right: string])[];
}>;
export declare const styleChecks: CheckGroup;
