import type { LaidOutTable } from '../document.ts';
/** What a column must be wide enough for, in characters of Chinese. */
export interface ColumnNeeds {
    /** Its numbers stay whole; a column without any takes two characters. */
    readonly numbers: number;
    /** Its labels break where they may only, and into lines of some length. */
    readonly labels: number;
}
/** The needs of every column, by the cells that stand in it alone. */
export declare function columnNeeds({ rows, columnWeights }: LaidOutTable): readonly ColumnNeeds[];
/** How narrow a table can be, in characters of Chinese. */
export declare function leastWidth(table: LaidOutTable): number;
