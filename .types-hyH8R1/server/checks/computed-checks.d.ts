import { type Check, type CheckGroup } from './check.ts';
/** A `=` that no rule computes, or that needs itself. */
export declare const notComputed: Check<{
    readonly place: string;
    readonly circular: boolean;
}>;
export declare const computedChecks: CheckGroup;
