import type { TextRange } from '../report/text-range.ts';
import type { CellMark, LaidOutCell, LaidOutRow } from './document.ts';
/** One table before it finds its place in the document. */
export interface TableGrid {
    readonly cells: readonly LaidOutCell[];
    /** Of each row, top to bottom. */
    readonly rowRanges: readonly TextRange[];
    readonly headerRows: number;
    /** One per column, see {@link LaidOutTable.columnWeights}. */
    readonly columnWeights: readonly number[];
}
/** The cells of a grid by rows; `blocks` says for each row which block it belongs to, by default all to one. */
export declare function gridRows({ cells, rowRanges }: TableGrid, blocks?: readonly number[]): LaidOutRow[];
/** A heading of columns or rows, with those it spans. */
export interface LabelNode {
    readonly label: string;
    readonly range: TextRange;
    readonly mark?: CellMark | undefined;
    readonly children: readonly LabelNode[];
    /** So many columns or rows it heads by itself, without names of their own; 1 where it does not say. */
    readonly width?: number;
}
/** Levels of headings; 0 without any. */
export declare function depthOf(nodes: readonly LabelNode[]): number;
/** Column headings above the numbers, from row 0 down; the first stands in column `left`. */
export declare function columnHeadings(nodes: readonly LabelNode[], left: number): LaidOutCell[];
/** Row headings left of the numbers, from column 0 on; the first stands in row `top`. Groups are centred. */
export declare function rowHeadings(nodes: readonly LabelNode[], top: number): LaidOutCell[];
/** Row groups are narrow, row labels wide, numbers alike; with a single column of labels all columns are alike. */
export declare function uprightWeights(labelColumns: number, numberColumns: number): number[];
export declare function equalWeights(columns: number): number[];
/** By the widest of what stands in each column: twice as wide for four times the text. What spans columns is shared by them. */
export declare function weightsByContent(cells: readonly LaidOutCell[], columns: number): number[];
