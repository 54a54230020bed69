import { PDFDict } from '@cantoo/pdf-lib';
import type { PrintedReport } from './printed-report.ts';
/**
 * Tags the cells that head rows as headings, and names them to the cells that they head: what is read aloud of a number
 * is then its row, too. `root` is the tree of tags, whose tables are the grids of the report in the same order; where it
 * is cut otherwise than the report it stays as it is.
 */
export declare function headRows(root: PDFDict, { blocks }: PrintedReport): void;
