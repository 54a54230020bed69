import type { FreeTableNode } from '../../language/generated/ast.ts';
import { type OwnHeading } from '../../language/own-headings.ts';
import type { FormatRule } from '../format.ts';
import type { FreeTable } from '../written.ts';
/**
 * Reads a table with its own columns, rows and rules as a form that holds for this table alone, so that its numbers are
 * solved and judged as those of any other.
 */
export declare function readFreeTable(node: FreeTableNode): FreeTable;
/**
 * The rows or columns, by their places, that a heading stands for in sums: those below it but what a rule of the table adds
 * up from others of them. Rules that run along the rows speak of columns.
 */
export declare function summedPlaces({ first, count }: OwnHeading, direction: FormatRule['direction'], { rowLines, columnLines, definition }: Pick<FreeTable, 'rowLines' | 'columnLines' | 'definition'>): readonly number[];
