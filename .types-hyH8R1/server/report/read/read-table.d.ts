import type { Cell, StatutoryTableNode as TableNode } from '../../language/generated/ast.ts';
import type { Format, FormatChapter, FormatTable } from '../format.ts';
import type { StatutoryTable, WrittenCell } from '../written.ts';
/** Reads a table of the format as it is written; without a format, or a table it knows, only the text of its rows. */
export declare function readTable(node: TableNode, format: Format | undefined): StatutoryTable;
/** The table of a format with this name, and the chapter it belongs to. */
export declare function findTable(format: Format, name: string): {
    readonly definition: FormatTable;
    readonly home: FormatChapter;
} | undefined;
/** What stands in a cell; a blank one takes up everything between its bars. */
export declare function readWrittenCell(cell: Cell): WrittenCell;
