import type { AstNode } from 'langium';
import type { FormatTable } from './format.ts';
import type { TextRange } from './text-range.ts';
/** A wording that is no name as it stands, and the name that a rule or braces should write for it. */
export interface Respelling {
    readonly written: string;
    readonly name: string;
}
/** A stretch of a rule or of braces that is such a wording, and what it should say. */
export interface UnquotedName {
    readonly written: string;
    readonly name: string;
    readonly range: TextRange;
}
/**
 * Labels of tables of the author's own as wordings; those that are names as they stand are none. Digits alone are a number,
 * until something says otherwise.
 */
export declare function ownWordings(labels: readonly string[]): readonly Respelling[];
/** The printed labels of a table of the form, of its rows and of its columns. */
export declare function wordingsOf(table: FormatTable): readonly Respelling[];
/**
 * Wordings that stand in a rule, a chart or braces without quotes; of two that overlap the longer. With `within` only those
 * that reach over that place.
 */
export declare function unquotedNames({ $cstNode }: AstNode, wordings: readonly Respelling[], within?: TextRange): readonly UnquotedName[];
