import type { IToken } from 'chevrotain';
/**
 * How many pairs of parentheses or braces may stand within each other. Nobody needs more than a few; whatever reads a
 * tree goes down into it, and the stack ends at some hundreds.
 */
export declare const mostNested = 32;
/** What is left of tokens whose nesting goes too deep. */
export interface Shallow {
    /** Without what stands between the pairs that are too deep. */
    readonly tokens: IToken[];
    /** The brackets that open those pairs, outermost only. */
    readonly tooDeep: readonly IToken[];
}
/** Takes out what is nested too deeply: the parser, and all that reads its tree, never sees it. */
export declare function shallow(tokens: readonly IToken[]): Shallow;
