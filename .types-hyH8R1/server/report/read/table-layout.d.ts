import { type FormatTable } from '../format.ts';
import type { TextRange } from '../text-range.ts';
import type { TableLayout, WrittenCell } from '../written.ts';
/** A line of a table as it is written: what stands first is its label. */
export interface WrittenLine {
    /** It begins with 其余. */
    readonly rest: boolean;
    readonly label: string;
    readonly labelRange: TextRange;
    readonly range: TextRange;
    readonly cells: readonly WrittenCell[];
}
/** Lines with one label each, and how they were written where they had more, or stood side by side. */
interface LaidOut {
    readonly lines: readonly WrittenLine[];
    readonly layout?: Omit<TableLayout, 'headings'>;
}
/**
 * The lines of a table with one label and a cell for each column, where they are written as the printed form has them: with
 * several cells of labels in front of the numbers (numbers of the rows, names of groups, merged cells left empty or filled
 * with the same), with empty columns behind them, or with all rows side by side. Every line that cannot be read so stays.
 */
export declare function laidOut(lines: readonly WrittenLine[], table: FormatTable): LaidOut;
export {};
