import { TableCell } from 'docx';
import { type LaidOutCell } from '../document.ts';
import { type TableStyle } from '../table-style/table-style.ts';
/** How the cells of a table look. */
export interface CellLook {
    readonly style: TableStyle;
    /** Of each column, in twentieths of a point. */
    readonly widths: readonly number[];
}
/** A cell of a table; its lines break where they do in every output, numbers never. */
export declare function wordCell(cell: LaidOutCell, look: CellLook, keepNext: boolean): TableCell;
/**
 * What stands in a row for a cell that reaches into it from above. The library would make it for us, but in the type of
 * body text, which may make the row higher.
 */
export declare function continuedCell(cell: LaidOutCell, look: CellLook, keepNext: boolean): TableCell;
