import { type Check, type CheckGroup } from './check.ts';
/** A row with fewer cells than the table has columns. */
export declare const tooFewCells: Check<CellCount & {
    readonly rest: boolean;
}>;
/** A row with more cells than the table has columns. */
export declare const tooManyCells: Check<CellCount>;
interface CellCount {
    readonly label: string;
    readonly wanted: number;
    readonly written: number;
    /** It is the heading of a row group: without a cell for each column none of its numbers is used. */
    readonly group: boolean;
}
export declare const cellCountChecks: CheckGroup;
export {};
