import { type AstNode, type ParseResult } from 'langium';
/** A change to a text: what stands from `start` up to, not including, `end` becomes `text`. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/** The text after edits that are sorted and do not overlap. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
/** A word as it is to stand, and the blanks in front of it; those of a line's first word are its indentation. */
export interface Piece {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly before: string;
}
/** Lines of a text, both included, counted from 0. */
export interface LineRange {
    readonly first: number;
    readonly last: number;
}
/** How a text is to be rewritten. */
interface Plan {
    readonly lines: readonly SourceLine[];
    /** What a line becomes; undefined where it stays exactly as it is. */
    readonly piecesOf: (line: SourceLine) => readonly Piece[] | undefined;
    /** Blank lines between the line at an index and the one after it; all line breaks stay when left out. */
    readonly blanksAfter?: (index: number) => number;
    /** Nothing outside of these lines changes; all of them when left out. */
    readonly range?: LineRange | undefined;
}
/**
 * The edits that make a text what a plan says: sorted, apart from each other, each of them a change. The blank lines
 * around a line that stays as it is stay too.
 */
export declare function rewrite(text: string, { lines, piecesOf, blanksAfter, range }: Plan): readonly Edit[];
/** A text and what the parser made of it: all that a formatter knows. */
export interface ParsedText {
    readonly text: string;
    readonly parseResult: ParseResult<AstNode>;
}
/** A token that the parser took, or a comment. Offsets count within the whole text. */
export interface Word {
    /** Name of the terminal; a keyword is its own name. */
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/** A line that is not blank. Offsets count within the whole text. */
export interface SourceLine {
    /** From 0, blank lines counted. */
    readonly number: number;
    /** Where the line begins, blanks included. */
    readonly offset: number;
    /** First character that is not blank. */
    readonly start: number;
    /** Behind the last character that is not blank. */
    readonly end: number;
    /** Behind the blanks at the end, before the line break. */
    readonly lineEnd: number;
    readonly words: readonly Word[];
    /** Whether the parser took every word of the line and found nothing wrong with it. */
    readonly understood: boolean;
}
/** The lines of a text that are not blank, with the words on them. */
export declare function sourceLines({ text, parseResult }: ParsedText): SourceLine[];
export {};
