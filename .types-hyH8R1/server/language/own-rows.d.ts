import { type FreeRowNode, type FreeTableNode } from './generated/ast.ts';
import { type OwnLines, type WrittenHeading } from './own-headings.ts';
/** The rows of a table of the author's own, and the nodes of those that are none of the lines that head others. */
export interface OwnRows extends OwnLines<WrittenHeading> {
    readonly nodes: readonly FreeRowNode[];
}
/**
 * The rows of a table. A line with a label alone heads those below it: up to the next such line, to one with nothing in
 * it, or to a row that a rule adds up from others than these. Where no row is left, or a rule counts the line beside one
 * of them, it is a row itself, which is not filled in yet.
 */
export declare function ownRows(table: FreeTableNode): OwnRows;
