import type { LaidOutTable } from '../document.ts';
import { type TablePart } from './table-parts.ts';
import { type TableStyle } from './table-style.ts';
/** How a table is set on pages. */
export interface FittingStyle {
    readonly style: TableStyle;
    /** See {@link tableParts}. */
    readonly parts: readonly TablePart[];
    /** So high may rows be that stand on one page, in points. */
    readonly room: number;
}
/**
 * The best style in which each part of a table stands on one page, below so many lines of headings; the best of all
 * where a part is longer than a page anyway, which for most tables is one that would need small type. One for every
 * output: what fits on a page in PDF does so in Word.
 */
export declare function fittingStyle(table: LaidOutTable, headings: number): FittingStyle;
/** Headings directly above a block: they stand on its page. */
export declare function headingsBefore(blocks: readonly {
    readonly kind: string;
}[], index: number): number;
