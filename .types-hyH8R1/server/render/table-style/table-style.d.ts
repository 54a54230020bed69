import type { LaidOutTable } from '../document.ts';
/** The area of text of GB/T 9704-2012, 156 × 225 mm, in points. */
export declare const textArea: {
    readonly width: number;
    readonly height: number;
};
/** How a table is set in every output; all in points, type and free space above in halves of them. */
export interface TableStyle {
    readonly size: number;
    /** Between the lines of one cell. */
    readonly leading: number;
    /** Kept free above and below what a cell holds. */
    readonly above: number;
    /** Kept free at its sides. */
    readonly side: number;
    /** Kept free besides where text begins at the left. */
    readonly indent: number;
    readonly columns: readonly number[];
}
export declare const sizeOfWide = 7.5;
/** Every way to set a table in the width of the text, the best first; never none. */
export declare function tableStyles(table: LaidOutTable): readonly TableStyle[];
export declare function sum(numbers: readonly number[]): number;
