import { Table } from 'docx';
import type { LaidOutTable } from '../document.ts';
/**
 * A table below so many lines of headings, as wide as the text of the page. Widths are given twice, for the grid and for
 * every cell: programs other than Word go by one or the other.
 */
export declare function wordTable(table: LaidOutTable, headings: number): Table;
