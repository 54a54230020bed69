import type { Report } from '../../report/report.ts';
import { type DocumentFacts, type LaidOutDocument } from '../document.ts';
/** The tables of a report as an XLSX workbook, a sheet each; the same report gives the same bytes. */
export declare function renderSpreadsheet(document: LaidOutDocument, report: Report, facts: DocumentFacts): Promise<Uint8Array>;
/**
 * Gives sheets their names, close to what is wanted: no character that some version of Excel refuses, whole or half
 * width, and no name twice. Excel takes capitals and full-width letters for the same as small and half-width ones.
 */
export declare class SheetNames {
    #private;
    of(wanted: string): string;
}
/** A sheet's name in a reference such as `'2024年 汇总'!$2:$2`: unquoted it must not hold blanks or begin with a digit. */
export declare function quotedSheet(sheet: string): string;
