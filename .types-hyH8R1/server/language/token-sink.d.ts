import type { ILexingError, IToken, TokenTypeDictionary } from 'chevrotain';
/** A token of an expression: the name of its type in the grammar, and where it stands in its line. */
export interface ExpressionToken {
    readonly type: string;
    readonly start: number;
    readonly end: number;
}
/** The tokens of an expression in a line; what belongs to none is one of its own, of type `UNKNOWN`. */
export declare function expressionTokensOf(text: string, from?: number): readonly ExpressionToken[];
/** Collects the tokens of a text line by line; offsets are given within the line last started. */
export declare class TokenSink {
    #private;
    readonly tokens: IToken[];
    readonly hidden: IToken[];
    readonly errors: ILexingError[];
    constructor(types: TokenTypeDictionary);
    startLine(line: Line): void;
    /** Closes a line that held tokens. The end has no extent, so that no node reaches beyond the text of its lines. */
    endLine({ end }: Line): void;
    add(type: string, start: number, end: number): void;
    hide(type: string, start: number, end: number): void;
    /** Adds what stands between two offsets, without the blanks around it; false when nothing does. */
    addTrimmed(type: string, start: number, end: number): boolean;
    /**
     * Adds the tokens of an expression; a character that belongs to none is an error of its own. One that is nested too
     * deeply is left out as a whole.
     */
    addExpression(start: number, end: number): void;
    /** Leaves a stretch out: the parser never sees it, the author gets a finding on all of it. */
    refuse(start: number, end: number, rule: string): void;
    /** Has the author told what is wrong with a stretch that the parser sees nevertheless. */
    blame(start: number, end: number, rule: string): void;
}
/** One line of a text, without its line break. Offsets `start` and `end` count within `text`. */
export interface Line {
    readonly text: string;
    /** Offset of the line within the whole text. */
    readonly offset: number;
    /** From 0. */
    readonly number: number;
    /** First character that is not blank; the line's length when there is none. */
    readonly start: number;
    /** Behind the last character that is not blank. */
    readonly end: number;
}
/** Lines as editors count them. Indentation has no meaning: \s takes full-width spaces and the byte order mark too. */
export declare function linesOf(text: string): Iterable<Line>;
/** What most lines of a text end with. Blank ones, which come and go, count only where there are no others. */
export declare function usualLineBreak(text: string): string;
