import type { Finding } from '../checks/check.ts';
import type { Report } from '../report/report.ts';
import { type ExportTarget, type PdfFonts } from '../shared/export-targets.ts';
import type { Rasterise } from './chart/resvg.ts';
import type { DocumentFacts, LaidOutDocument } from './document.ts';
import { type ReadPicture } from './pictures.ts';
/** A report made into a file; whoever asked for it writes it. */
interface ExportedFile {
    readonly target: ExportTarget;
    /** Without a folder. */
    readonly fileName: string;
    readonly content: string | Uint8Array;
}
/** Makes a PDF in such fonts; throws an {@link ExportProblem} when it can't be read as it should. */
export type RenderPdf = (document: LaidOutDocument, facts: DocumentFacts, fonts?: PdfFonts) => Promise<Uint8Array>;
/** What needs more than this program to run: each is left out where that is not at hand. */
export interface ExportEngines {
    readonly renderPdf?: RenderPdf | undefined;
    /** Without it Word gets the numbers of charts as tables. */
    readonly rasterise?: Rasterise | undefined;
}
/** How a report is exported. */
export interface ExportOptions extends ExportEngines {
    /** See {@link exportName}; left out, files are named as the report is. */
    readonly fileName?: string | undefined;
    /** Of PDF; left out, those of this computer. */
    readonly pdfFonts?: PdfFonts | undefined;
    /** Reads the pictures that the report names; without it their titles stand in their place. */
    readonly readPicture?: ReadPicture | undefined;
}
/**
 * Makes a report into one of its outputs. The same report gives the same bytes, whenever and wherever it is made; a PDF
 * where it is set in the same fonts. A report with errors says so in the properties of the file, never in its face: Word,
 * PDF and spreadsheet as remark, HTML as `meta`, Markdown as a comment, JSON as a number. Plain text, CSV and the fragment
 * have no such place.
 *
 * @throws ExportProblem when this output cannot be made.
 */
export declare function exportReport(report: Report, findings: readonly Finding[], target: ExportTarget, { fileName, pdfFonts, renderPdf, rasterise, readPicture }: ExportOptions): Promise<ExportedFile>;
/** How many errors stand against a report; what is explained does not count. */
export declare function errorCount(findings: readonly Finding[]): number;
/**
 * The name of an exported file with its ending: `template` with `{文件名}` replaced by the report's own name, and `{机关}`,
 * `{年度}` or any other key of the header by its value, made safe by {@link safeFileName}. A template that comes to nothing
 * gives the report's own name.
 */
export declare function exportName({ uri, header }: Report, template: string, ending: string): string;
/**
 * A name that a file may have on every system, with its ending: without characters that none may hold or nobody sees,
 * without blanks at either end and dots at the end, no name of a device, and not too long; a name that is too long loses its middle.
 */
export declare function safeFileName(name: string, ending: string): string;
export {};
