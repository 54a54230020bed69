import { type AmbiguousWidth } from '../shared/text-width.ts';
import type { DefinitionLine } from './definition-lines.ts';
import type { LineRange, Piece, SourceLine } from './edits.ts';
/** How tables are written. */
export interface AlignmentStyle {
    /** display: columns stand straight in a font whose Chinese characters are two columns wide; compact: no padding. */
    readonly align: 'display' | 'compact';
    readonly ambiguousWidth: AmbiguousWidth;
}
/** Writes the rows of a table: labels and words to the left, numbers to the right, a bar at both ends. */
export declare function alignTable({ rows: lines, style }: TableGroup, look: AlignmentStyle): Map<SourceLine, readonly Piece[]>;
/** Lines of a format as indices. */
type Run = readonly number[];
/** Neighbouring lines that each define one row, or one column: they read as a table. */
export declare function runsOf(lines: readonly DefinitionLine[]): readonly Run[];
/** The pieces of a run with its labels below each other, and what follows the labels too. */
export declare function alignRun(run: readonly (readonly Piece[])[], width: AmbiguousWidth): readonly (readonly Piece[])[];
/** The lines of a table: the one that opens it, rows, rules, explanations, notes, and what stands between them. */
interface TableGroup {
    /** A free table has columns of words and a header of its own; rows that no table opens look like statutory ones. */
    readonly style: 'statutory' | 'free';
    readonly range: LineRange;
    readonly rows: readonly SourceLine[];
}
/** The tables of a report in the order of the text. */
export declare function tableGroups(lines: readonly SourceLine[]): readonly TableGroup[];
/** The range, grown until it cuts no table: a table is aligned as a whole or not at all. */
export declare function grownOverTables({ first, last }: LineRange, groups: readonly TableGroup[]): LineRange;
export {};
