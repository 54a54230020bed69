/** What a report can be made into: a key that people write, and how the file ends. */
declare const extensions: {
    /** Word, in the layout of GB/T 9704-2012. */
    readonly docx: 'docx';
    /** For print, in the same layout. */
    readonly pdf: 'pdf';
    /** One page that needs nothing else. */
    readonly html: 'html';
    /** Markup to paste into the page of a content-management system. */
    readonly fragment: 'html';
    /** The tables of the form, a sheet each. */
    readonly xlsx: 'xlsx';
    readonly md: 'md';
    readonly txt: 'txt';
    /** Everything, as data. */
    readonly json: 'json';
    /** Every number of the form, a line each. */
    readonly csv: 'csv';
};
/** One of the outputs, by the key that people write. */
export type ExportTarget = keyof typeof extensions;
/** Every one of them. */
export declare const exportTargets: readonly ExportTarget[];
/** What is written as a file of its own, in the order people are offered it; a fragment is for the clipboard. */
export declare const fileTargets: ["docx", "pdf", "html", "xlsx", "md", "txt", "json", "csv"];
export type FileTarget = (typeof fileTargets)[number];
/** How the name of such a file ends, without the dot. */
export declare function extensionOf(target: ExportTarget): string;
/**
 * The fonts that a PDF may be set in: those of the computer that makes it, with the bundled ones in their gaps; or the
 * bundled ones only, so that it is the same wherever it is made.
 */
export declare const pdfFonts: readonly ['system', 'bundled'];
/** Fonts of the computer with the bundled ones in their gaps (`system`), or the bundled ones only. */
export type PdfFonts = (typeof pdfFonts)[number];
export {};
