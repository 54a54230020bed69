import type { PrintedReport } from './printed-report.ts';
/**
 * Adds to a PDF what the typesetting engine has no words for: that its title is shown in place of the name of the file,
 * which cells head the rows of tables, and, where nothing else is missing, that it conforms to PDF/UA-1. The same file
 * gives the same bytes.
 */
export declare function finishedPdf(pdf: Uint8Array, report: PrintedReport): Promise<Uint8Array>;
/**
 * Whether the engine, asked for PDF/UA-1, would make nothing else. It would refuse a report without a title, tell where on
 * the page pictures stand, and make one link of what it makes many of, marks of footnotes among them: a file with one of these
 * claims nothing.
 */
export declare function isAccessible({ blocks }: PrintedReport): boolean;
