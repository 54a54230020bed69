import { type Engines } from './render/engines.ts';
import type { ReportData, Verdicts } from './render/report-data.ts';
import type { TextRange } from './report/text-range.ts';
import type { ExportTarget, PdfFonts } from './shared/export-targets.ts';
import type { Language } from './shared/text.ts';
export type { Engines } from './render/engines.ts';
export type { ReportBlock, ReportChapter, ReportChart, ReportData as Report, ReportFact, ReportFreeTable, ReportParagraph, ReportPicture, ReportSection, ReportTable, Verdicts, } from './render/report-data.ts';
export { type LoadFile, startEngines } from './render/start-engines.ts';
export type { Position, TextRange } from './report/text-range.ts';
export { type ExportTarget, exportTargets, type PdfFonts } from './shared/export-targets.ts';
export type { Language } from './shared/text.ts';
/** Where a text stands, and what may be read beside it. Everything may be left out. */
export interface ReadOptions {
    /** Of messages; Chinese where left out. */
    readonly language?: Language;
    /**
     * Path of the text, or its address (`file:///…`), as the program has it: paths in the header are seen from its folder. With
     * the ending `.gkformat` the text is a file of formats, for {@link checkReport} and {@link formatReport}.
     */
    readonly path?: string;
    /**
     * Other reports, such as last year's, and formats. Either all there are, texts by their paths; or a function that gives the
     * text of a report that the header names, and undefined where there is none. Paths are written as `path` is.
     */
    readonly files?: Readonly<Record<string, string>> | ReadFile;
    /**
     * Gives the bytes of a picture that the report shows, up to 5 MB, by its path: without it nothing is said of pictures, and
     * rendered reports have their titles in their place.
     */
    readonly pictures?: ReadPictureFile;
    /** Texts of `.gkformat` files that the report may choose its format from besides the national ones; of one name the first counts. */
    readonly formats?: readonly string[];
}
/** Gives the text of a file, or undefined where there is none. */
export type ReadFile = (path: string) => string | undefined | Promise<string | undefined>;
/** Gives the bytes of a file, or undefined where there is none. */
export type ReadPictureFile = (path: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
/** How a report is rendered. */
export interface RenderOptions extends ReadOptions {
    /** For PDF, and for charts in Word, which are tables without: from `gkreport/node`, or {@link startEngines}. */
    readonly engines?: Engines;
    /** Of PDF: those of this computer with the bundled ones in their gaps (the default), or the bundled ones only. */
    readonly pdfFonts?: PdfFonts;
    /** The proposed name without its ending, with `{文件名}`, `{机关}`, `{年度}` or any other key of the header. */
    readonly fileName?: string;
}
/** How a text is written. */
export interface FormatOptions {
    /** With the ending `.gkformat` the text is a file of formats. */
    readonly path?: string;
    /** Whether the columns of tables are padded with blanks (`display`, the default), or not. */
    readonly align?: 'display' | 'compact';
    /** Whether “ ” … take two columns (`wide`, the default) or one. */
    readonly ambiguousWidth?: 'wide' | 'narrow';
}
/** Something found in a text. */
interface ReportFinding {
    /** Public and stable name of the check, in English. */
    readonly check: string;
    /** Its Chinese name, as 说明 lines and editors have it. */
    readonly name: string;
    /** error: certainly wrong; warning: very likely wrong, may be explained; hint: worth a look. */
    readonly level: 'error' | 'warning' | 'hint';
    readonly message: string;
    /** Exactly the cause. */
    readonly range: TextRange;
    /** Other places that the finding is about. */
    readonly related: readonly {
        readonly path: string;
        readonly range: TextRange;
        readonly message: string;
    }[];
    /** What it rests on: articles and documents, or practice. */
    readonly basis: readonly string[];
    /** The reason that a 说明 line gives for it. */
    readonly explained?: string;
}
export type { ReportFinding as Finding };
/** What a check found. */
export interface CheckResult {
    /** Short name of the form, such as 国办2021; null while not known, and of a file of formats. */
    readonly format: string | null;
    readonly verdicts: Verdicts;
    /** In the order of the text, without those that 说明 lines explain. */
    readonly findings: readonly ReportFinding[];
    /** Those that 说明 lines explain. */
    readonly explained: readonly ReportFinding[];
    /** Paths of reports that the header names and that were not given: what needs their numbers is not checked. */
    readonly missing: readonly string[];
}
/** A report made into a file. */
export interface RenderedReport<Content extends string | Uint8Array> {
    /** Proposed, with its ending. */
    readonly fileName: string;
    readonly content: Content;
    /** How many errors the report has: with any, the file is not final. */
    readonly errors: number;
}
/** Why a text cannot be worked on; `message` says it in the language asked for. */
export declare class ReportError extends Error {
    /**
     * `not-a-report`: the text is a file of formats; `too-large`: more than 4 MB; `missing-characters`: no font has them;
     * `no-pdf-engine`, `no-chart-engine`: it was not given, or does not start; `failed`: a fault of gkreport itself, see `cause`.
     */
    readonly code: 'not-a-report' | 'too-large' | 'missing-characters' | 'no-pdf-engine' | 'no-chart-engine' | 'failed';
    constructor(code: ReportError['code'], message: string, options?: ErrorOptions);
}
/**
 * Everything that gkreport finds in a report, or in a file of formats.
 *
 * @throws {@link ReportError} where a text is too large. What cannot be read in a text is a finding.
 */
export declare function checkReport(text: string, options?: ReadOptions): Promise<CheckResult>;
/**
 * A report as data: header, prose, every number with its origin, and how many errors it has.
 *
 * @throws {@link ReportError} where the text is no report.
 */
export declare function readReport(text: string, options?: ReadOptions): Promise<ReportData>;
/** Targets that are bytes; the others are text. */
export type BinaryTarget = 'docx' | 'pdf' | 'xlsx';
/**
 * Makes a report into a file: Word, PDF, page, spreadsheet, Markdown, text or data. The same report gives the same content,
 * whenever and wherever it is made; a PDF in the same fonts. A report with errors is rendered too: whether it may go out is for
 * the program to say, by `errors`.
 *
 * @throws {@link ReportError} where the text is no report, or this file cannot be made of it.
 */
export declare function renderReport(text: string, target: BinaryTarget, options?: RenderOptions): Promise<RenderedReport<Uint8Array>>;
export declare function renderReport(text: string, target: Exclude<ExportTarget, BinaryTarget>, options?: RenderOptions): Promise<RenderedReport<string>>;
export declare function renderReport(text: string, target: ExportTarget, options?: RenderOptions): Promise<RenderedReport<string | Uint8Array>>;
/** The text in its one form: tables aligned, marks in half width, blanks and blank lines tidy. Its content stays the same. */
export declare function formatReport(text: string, options?: FormatOptions): string;
