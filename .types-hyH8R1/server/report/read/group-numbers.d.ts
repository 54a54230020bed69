import type { Fact } from '../evaluated.ts';
import { type FormatRow, type FormatRowGroup, type FormatRule, type FormatTable, type RuleTerm } from '../format.ts';
import type { GroupNumbers, StatutoryTable, WrittenRow } from '../written.ts';
/** The numbers on the group lines of a table: of each group the first line that has a cell for each column. */
export declare function readGroupNumbers(table: FormatTable, rows: readonly WrittenRow[]): GroupNumbers[];
/** Whether a line of a group says more than its name: a dash in its cells says nothing. */
export declare function hasNumbersOnGroup({ kind, cells }: WrittenRow): boolean;
/** A group as if it were a row; the same for the same group. */
export declare function groupAsRow(group: FormatRowGroup): FormatRow;
/** What a group is the sum of in a table: its rows, and groups within it that are filled in as one. */
export declare function summandsOf(table: FormatTable, group: FormatRowGroup, written: readonly GroupNumbers[]): FormatRow[];
/** Whether a group is filled in as one row. */
export declare function standsInstead(group: FormatRowGroup, written: readonly GroupNumbers[]): boolean;
/** The numbers of a row, or of a group as if it were one. */
export declare function factsOfRow({ definition, facts, groups }: StatutoryTable, row: FormatRow): readonly Fact[] | undefined;
/** The numbers that a line of the text gives: none for 其余, for lines that do not count, or rows the form does not have. */
export declare function factsOfLine(table: StatutoryTable, line: WrittenRow): readonly (Fact | undefined)[];
/** The rows as they print, each with its numbers: a group that is filled in as one is one. */
export declare function printedRows(table: StatutoryTable): {
    readonly row: FormatRow;
    readonly facts: readonly Fact[];
}[];
/** That the rows of a group come to what its line says. */
export declare const groupSum: Omit<FormatRule, 'left' | 'right'>;
/**
 * The rows that a group is the sum of: all of its rows but those that a 规则 adds up from others of them, which would
 * count twice (办理总计 in 办理结果).
 */
export declare function summedRows(table: FormatTable, { children }: FormatRowGroup): readonly FormatRow[];
/** The same of any rows or columns; `linesOf` tells which of the table a term of a rule names. */
export declare function summedLines<Line>(lines: readonly Line[], rules: readonly FormatRule[], linesOf: (term: RuleTerm) => readonly Line[] | undefined): readonly Line[];
