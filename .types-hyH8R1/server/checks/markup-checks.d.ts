import { type Check, type CheckGroup } from './check.ts';
type Kind = 'tag' | 'character' | 'table' | 'page';
/** Marks of another language than this one, which print as they are. */
export declare const foreignMarkup: Check<{
    readonly text: string;
    readonly kind: Kind;
}>;
/** A brace of the prose that has no partner. */
export declare const unpairedBrace: Check<{
    readonly brace: string;
}>;
/** Markup of other languages, and marks of this one that do nothing. */
export declare const markupChecks: CheckGroup;
export {};
