import { type LaidOutTable } from '../document.ts';
import type { TableStyle } from '../table-style/table-style.ts';
/** A table as `report.typ` reads it: grids set in one style, without a gap between them. */
export interface PrintedTable {
    readonly kind: 'table';
    /** Null, which is the engine's word for none. */
    readonly caption: string | null;
    readonly style: TableStyle;
    readonly grids: readonly PrintedGrid[];
}
/** A table in the style that fits below so many lines of headings. */
export declare function printedTable(table: LaidOutTable, headings: number): PrintedTable;
/** A cell as `report.typ` reads it; its place is counted within its grid. */
export interface PrintedCell {
    readonly x: number;
    readonly y: number;
    readonly colspan: number;
    readonly rowspan: number;
    /** Whether it heads its row; the engine takes no notice. */
    readonly headsRow: boolean;
    readonly face: 'song' | 'heiti' | 'kaiti';
    readonly centred: boolean;
    readonly shaded: boolean;
    /** A line that is too long breaks further. */
    readonly lines: readonly string[];
    /** So many letters without a blank break anywhere; null, which is the engine's word for none, where words stay whole. */
    readonly longWord: number | null;
}
/** Rows of a table as `report.typ` reads them. */
export interface PrintedGrid {
    /** Whether it may go on on the next page. */
    readonly breakable: boolean;
    /** Whether that may happen within a row: one is higher than a page. */
    readonly tornRows: boolean;
    /** So many rows at the top are repeated there. */
    readonly header: number;
    readonly cells: readonly PrintedCell[];
}
