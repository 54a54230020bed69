import type { SourceLine } from './edits.ts';
/** A line of a format and its place among the braces. */
export interface DefinitionLine {
    readonly line: SourceLine;
    /** Braces open around the line, and one more where it continues the line above. */
    readonly depth: number;
    readonly kind: 'statement' | 'continuation' | 'end' | 'comment';
    /** The keyword of the statement; of the one that ends here where the line begins with its brace. */
    readonly keyword: string;
    /** Whether the line ends by opening a block. */
    readonly opens: boolean;
    /** Whether the line leaves no brace open that it opened. */
    readonly closed: boolean;
}
/** Reads the braces and the first words of lines; comments take the depth of what follows them. */
export declare function definitionLines(lines: readonly SourceLine[]): readonly DefinitionLine[];
