import { type Check, type CheckGroup } from './check.ts';
/** Words of the web page that a text was copied from. */
export declare const webPageText: Check<{
    readonly text: string;
}>;
/** A number that identifies a person, an account or a telephone that is not the agency's. */
export declare const personalNumber: Check<{
    readonly kind: 'identity' | 'card' | 'mobile';
}>;
/** Whether a line is one that web sites print around a text, and no sentence. */
export declare function isWebPageLine(text: string): boolean;
export declare const foreignTextChecks: CheckGroup;
