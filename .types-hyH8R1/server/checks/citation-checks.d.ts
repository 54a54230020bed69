import { type Check, type CheckGroup } from './check.ts';
/** A wording of the past, as the format lists them. */
export declare const outdatedWording: Check<{
    readonly text: string;
    readonly to: string | undefined;
    readonly notes: readonly string[];
}>;
/** A document that is no longer in force, cited as if it were. */
export declare const supersededBasis: Check<{
    readonly text: string;
    readonly to: string | undefined;
    readonly year: number;
}>;
/** An agency under the name it had before a reform. */
export declare const formerBodyName: Check<{
    readonly text: string;
    readonly to: string;
}>;
export declare const citationChecks: CheckGroup;
