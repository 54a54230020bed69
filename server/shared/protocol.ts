import {
  NotificationType,
  type Position,
  ProgressType,
  RequestType,
  RequestType0,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { AuditTarget, ExportTarget, PdfFonts, YearsTarget } from './export-targets.ts';

export { chartFiles } from './chart-files.ts';
export {
  type AuditTarget,
  auditTargets,
  extensionOf,
  type FileTarget,
  fileTargets,
  type PdfFonts,
  pdfFonts,
} from './export-targets.ts';
export { parseHeaderYear, proposedReportYear, reportYears, writtenSchoolYear } from './report-years.ts';

/** The finished report as HTML for the preview; asked for by the client whenever the server says it changed. */
export namespace PreviewRequest {
  export interface Params {
    readonly uri: string;
    /** The page is to be filled in: its fields are named, as {@link FormRequest} wants them, and the header is above it. */
    readonly fields?: boolean;
  }
  export interface Result {
    /** Version of the text it shows. */
    readonly version: number;
    /** The article element: escaped, with `data-line` source positions, without scripts. */
    readonly html: string;
    readonly findings: { readonly errors: number; readonly warnings: number };
    readonly verdicts: { readonly holds: number; readonly broken: number; readonly unchecked: number };
    /** The first line, from 0, whose text is missing from the page, and why; left out where nothing is missing. */
    readonly damage?: { readonly line: number; readonly message: string };
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/preview');
}

/** The table that an author has just left: how its rows are written below each other. */
export namespace AlignTableRequest {
  export interface Params {
    readonly uri: string;
    /** One of its rows, from 0. */
    readonly line: number;
  }
  /** Edits of its rows alone, for this version of the text; none where a line of the table cannot be read. */
  export interface Result {
    readonly version: number;
    readonly edits: readonly TextEdit[];
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/alignTable');
}

/**
 * What an author does in a field of the page: types a text, or pastes a copied table that begins there. Nothing is changed
 * but by the edits that come back, which are for this version of the text.
 */
export namespace FormRequest {
  export interface Params {
    readonly uri: string;
    /** The `data-field` of the page. */
    readonly field: string;
    /** What the field said: its `data-text`. What has become another text meanwhile is not overwritten. */
    readonly before: string;
    readonly entry: { readonly text: string } | { readonly pasted: Pick<PasteRequest.Params, 'html' | 'text'> };
  }
  export type Result =
    | { readonly kind: 'edits'; readonly version: number; readonly edits: readonly TextEdit[] }
    /** Why nothing can be written, for the author to read. */
    | { readonly kind: 'refused'; readonly message: string };
  export const type = new RequestType<Params, Result | null, void>('gkreport/form');
}

/** A report was checked anew: whoever shows it asks again. */
export namespace ReportChangedNotification {
  export interface Params {
    readonly uri: string;
    readonly version: number;
    /** Left out when the document is no report. */
    readonly state?: State;
  }
  /** How a report stands, in numbers. */
  export interface State {
    readonly findings: { readonly errors: number; readonly warnings: number };
    readonly verdicts: { readonly holds: number; readonly broken: number; readonly unchecked: number };
    /** How many parts of the form are still to be written; left out where none is. */
    readonly missing?: { readonly chapters: number; readonly tables: number; readonly rows: number };
    /** The name of the format in force; left out when there is none for the report. */
    readonly format?: string;
    /** Chapters for which the format has a limit: how many characters they have, as Word counts them. */
    readonly lengths: readonly { readonly chapter: string; readonly count: number; readonly most: number }[];
  }
  export const type = new NotificationType<Params>('gkreport/reportChanged');
}

/** The caret has left a line that was edited: what is found there need not be held back any longer. */
export namespace CaretNotification {
  export interface Params {
    readonly uri: string;
    /** The line it is on now, from 0. */
    readonly line: number;
  }
  export const type = new NotificationType<Params>('gkreport/caret');
}

/**
 * The server begins to work at a document, or, without one, is done with all of them: told to clients that ask for it by
 * `tellsAtWork` among the initialization options, so that they know which document a server was at when it ended. Those
 * a client lists there as `setAside` are not read until they are closed.
 */
export namespace AtWorkNotification {
  export interface Params {
    readonly uri?: string;
    /** A document that was checked to the end just now. */
    readonly checked?: string;
  }
  export const type = new NotificationType<Params>('gkreport/atWork');
}

/**
 * The server holds a lock of the page for as long as it lives: told by one that is a worker, for nobody tells when a worker
 * has ended. Whoever asks for the same lock is given it then.
 */
export namespace AliveNotification {
  export interface Params {
    /** The name of the lock. */
    readonly lock: string;
  }
  export const type = new NotificationType<Params>('gkreport/alive');
}

/** The finished report as files; the client writes them. Null when the document is no report. */
export namespace ExportRequest {
  export type Target = ExportTarget;
  export interface Params {
    readonly uri: string;
    readonly targets: readonly Target[];
    /** How files are called, see `gkreport.export.fileName`; left out, as the report is. */
    readonly fileName?: string | undefined;
    /** Those of a PDF, see `gkreport.export.pdfFonts`; left out, those of the computer. */
    readonly pdfFonts?: PdfFonts | undefined;
    /** Without it a report that has errors comes back with their number and without files. */
    readonly allowErrors?: boolean | undefined;
  }
  export interface Result {
    /** Errors that the report still has. */
    readonly errors: number;
    /** In the order asked for; what could not be made is among the problems. */
    readonly files: readonly File[];
    readonly problems: readonly Problem[];
  }
  export interface File {
    readonly target: Target;
    /** `2020.docx`: proposed, without a folder. */
    readonly fileName: string;
    readonly content: { readonly text: string } | { readonly base64: string };
  }
  /** Why one of the targets could not be made. */
  export interface Problem {
    readonly kind: 'missing-characters' | 'no-pdf-engine' | 'no-chart-engine';
    /** For the author to read: the file type, and characters that no font has, are named in it. */
    readonly message: string;
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/export');
}

/**
 * The author is about to export a report, perhaps as PDF: what takes long at the first time may be done meanwhile. Nothing
 * comes of it but that the file is there sooner.
 */
export namespace PrepareExportNotification {
  export type Params = Pick<ExportRequest.Params, 'uri' | 'pdfFonts'>;
  export const type = new NotificationType<Params>('gkreport/prepareExport');
}

/** The text of a new report: header, every chapter and table of the format, nothing filled in. */
export namespace NewReportRequest {
  export interface Params {
    readonly body: string;
    /** One of those that {@link BodyKindsRequest} tells; left out, the name tells it, where it does. */
    readonly bodyKind?: string | undefined;
    readonly year: number;
    /** It is the first of a school year, which formats of their own count. */
    readonly isSchoolYear?: boolean | undefined;
    /** Left out, the format follows from the year. */
    readonly format?: string | undefined;
    /** The address of the folder it is for: a report of the same body on the year before that is in it becomes 上年. */
    readonly folder?: string | undefined;
  }
  export interface Result {
    readonly fileName: string;
    readonly text: string;
    /** The first place to fill in. */
    readonly cursor: Position;
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/newReport');
}

/** The text of the report of the year after: begun from one that is there already. */
export namespace NewReportFromRequest {
  export interface Params {
    /** Of last year's report. */
    readonly uri: string;
  }
  /** Why there can be none, in words for the author. */
  export type Result = NewReportRequest.Result | { readonly problem: string };
  export const type = new RequestType<Params, Result, void>('gkreport/newReportFrom');
}

/** The kinds of bodies that the format of a new report tells apart, and which of them the body is, by its name. */
export namespace BodyKindsRequest {
  export interface Params {
    readonly body: string;
    readonly year: number;
    /** It is the first of a school year, which formats of their own count. */
    readonly isSchoolYear?: boolean | undefined;
    /** Left out, the format follows from the year. */
    readonly format?: string | undefined;
  }
  export interface Result {
    /** In the order of the format; none where it tells no bodies apart, and nothing is to be asked. */
    readonly kinds: readonly { readonly name: string; readonly label: string }[];
    /** The kind that the name tells for sure; left out where the author has to be asked. */
    readonly told?: string;
    /** Where the name does not tell: those that come into question, all of them where it says nothing at all. */
    readonly likely: readonly string[];
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/bodyKinds');
}

/**
 * What becomes of a table that was copied from a spreadsheet, a text or a web page. Either form of the clipboard's content
 * may be left out. Null when there is no table in it, or nothing better than pasting it as text.
 */
export namespace PasteRequest {
  export interface Params {
    readonly uri: string;
    /** Where the text to be replaced begins. */
    readonly position: Position;
    readonly html?: string | undefined;
    readonly text?: string | undefined;
  }
  export type Result =
    /** It fills rows of the table at the position; beside these edits nothing is to be inserted. */
    | { readonly kind: 'rows'; readonly edits: readonly TextEdit[] }
    /**
     * It is tables of the form, which go to their places wherever the position is; so many rows are filled in otherwise so far:
     * then it is an offer only.
     */
    | {
        readonly kind: 'form-tables';
        readonly edits: readonly TextEdit[];
        readonly tables: readonly string[];
        readonly overwritten: number;
      }
    /** It is a whole report for a document without text: the report, and what there is to know of the import. */
    | { readonly kind: 'report'; readonly text: string; readonly doubts: number }
    /** It is one cell, to be inserted in place of the selection. */
    | { readonly kind: 'cell'; readonly text: string }
    /** There is no table at the position: it could become one of its own, with a title to be chosen. An offer only. */
    | { readonly kind: 'new-table'; readonly before: string; readonly title: string; readonly after: string }
    /** It does not fit the table at the position: why, for the author to read. */
    | { readonly kind: 'refused'; readonly message: string };
  export const type = new RequestType<Params, Result | null, void>('gkreport/paste');
}

/** A report out of a document of another program. */
export namespace ImportRequest {
  export interface Params {
    /** The name of the file: its extension tells what it is. */
    readonly name: string;
    /** In base64. */
    readonly content: string;
    /** Where formats are looked for besides those of the workspace: the address of the file. */
    readonly uri: string;
  }
  /** The report with the name of a file for it, and what there is to know of the import; or why there is none. */
  export type Result =
    | { readonly fileName: string; readonly text: string; readonly told: string; readonly doubts: number }
    | { readonly problem: string };
  export const type = new RequestType<Params, Result, void>('gkreport/import');
}

/** Has a report compared with its published page from now on; without a page, no longer. Null for what is no report. */
export namespace CompareRequest {
  export interface Params {
    readonly uri: string;
    /** The file by its name, and in base64. */
    readonly page?: { readonly name: string; readonly content: string } | undefined;
  }
  /** How many places differ, and all of them as a table of Markdown; or why the page cannot be read. */
  export type Result = { readonly differences: number; readonly table: string } | { readonly problem: string };
  export const type = new RequestType<Params, Result | null, void>('gkreport/compare');
}

/** A report beside the one of the year before, as files; null for what is no report. */
export namespace YearsRequest {
  export interface Params {
    readonly uri: string;
    readonly target: YearsTarget;
  }
  export type Result =
    | {
        /** The address of last year’s report. */
        readonly lastYear: string;
        /** Proposed, without a folder. */
        readonly fileName: string;
        readonly content: { readonly text: string } | { readonly base64: string };
      }
    /** Why there is nothing to compare with. */
    | { readonly problem: string };
  export const type = new RequestType<Params, Result | null, void>('gkreport/years');
}

/** What applicants are charged by the scale of a format: for `35件、120页`, each of which is one bill. */
export namespace FeeRequest {
  export interface Params {
    /** The report that the format follows from; left out, it is that of this year. */
    readonly uri?: string | undefined;
    readonly written: string;
  }
  export type Result =
    | {
        /** In 元. */
        readonly amount: string;
        /** How it comes about, for the author to read. */
        readonly lines: readonly string[];
        /** The documents that it is based on. */
        readonly bases: readonly string[];
        /** For the report, as its source writes it. */
        readonly sentence: string;
      }
    | { readonly problem: string };
  export const type = new RequestType<Params, Result, void>('gkreport/fee');
}

/** What a register of applications comes to in a report; null for what is no report. Nothing is changed. */
export namespace LedgerRequest {
  export interface Params {
    readonly uri: string;
    /** The register by its name, and in base64. */
    readonly ledger: { readonly name: string; readonly content: string };
    /** The text of the file beside it that remembers what was answered before. */
    readonly memory?: string | undefined;
  }
  export type Result =
    /** It is not known which columns tell this. */
    | {
        readonly kind: 'columns';
        readonly missing: readonly { readonly role: string; readonly label: string }[];
        readonly headings: readonly string[];
      }
    | {
        readonly kind: 'counted';
        /** The version of the report that the edits are for. */
        readonly version: number;
        /** What differs and what has to be looked at, for the author. */
        readonly told: string;
        /** Words that are no row or column, and what they may mean. */
        readonly words: readonly {
          readonly word: string;
          readonly table: string;
          readonly choices: readonly { readonly name: string; readonly label: string }[];
        }[];
        readonly edits: readonly TextEdit[];
      }
    | { readonly kind: 'problem'; readonly problem: string };
  export const type = new RequestType<Params, Result | null, void>('gkreport/ledger');
}

/** Whose reports on which years the opened folders hold, told by their headers. */
export namespace ReportListRequest {
  export interface Params {
    /** Those that are asked for; left out, all of the opened folders. */
    readonly uris?: readonly string[] | undefined;
  }
  export interface Report {
    readonly uri: string;
    readonly body?: string;
    /** Of a school year the first; left out where the header tells none. */
    readonly year?: number;
    /** `2024`, `2024-2025学年`. */
    readonly yearText: string;
  }
  /** Without those that are not there or cannot be read. */
  export type Result = readonly Report[];
  export const type = new RequestType<Params, Result, void>('gkreport/reports');
}

/** What many reports come to together, as files; the client writes them. */
export namespace AuditRequest {
  export interface Params {
    /** Each with the path that the audit calls it by, relative to the folder that is open. */
    readonly reports: readonly { readonly uri: string; readonly path: string }[];
    /** Who has to report: the file by its name, and in base64. */
    readonly roster?: { readonly name: string; readonly content: string } | undefined;
    readonly targets: readonly AuditTarget[];
    /** Told of how many reports are done, see {@link progress}. */
    readonly progress: string;
  }
  export interface File {
    readonly fileName: string;
    readonly content: { readonly text: string } | { readonly base64: string };
  }
  /** The files, and what the audit came to in a line or two; or why there is none. */
  export type Result =
    | { readonly files: readonly File[]; readonly summary: readonly string[] }
    | { readonly problem: string };
  export const type = new RequestType<Params, Result, void>('gkreport/audit');
  export const progress = new ProgressType<number>();
}

/**
 * What becomes of files that are dropped on a report: edits that name them. Reports are named in the header only; other files
 * become attachments, or pictures. Null when they mean nothing there.
 */
export namespace DropRequest {
  export interface Params {
    readonly uri: string;
    readonly position: Position;
    readonly files: readonly string[];
  }
  export interface Result {
    readonly edits: readonly TextEdit[];
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/drop');
}

/**
 * What the server asks of a client whose files it cannot reach itself: those of vscode.dev, of a remote repository,
 * or of a worker in a web page.
 */
export namespace ClientFiles {
  export interface Params {
    readonly uri: string;
  }
  export interface Entry {
    readonly name: string;
    readonly isFile: boolean;
    readonly isDirectory: boolean;
  }
  /** Why a file that is there was not read: as the operating system has it, `EACCES`, or in one of the codes of gkreport. */
  export interface Refusal {
    readonly code: string;
  }
  /** The text of a file, decoded from UTF-8; null when there is no such file. */
  export const read = new RequestType<Params, string | Refusal | null, void>('gkreport/files/read');
  /** The bytes of a picture in base64; null when there is no such file. */
  export const picture = new RequestType<Params, { readonly base64: string } | Refusal | null, void>(
    'gkreport/files/picture',
  );
  /** What is there, with its size in bytes and the moment of its last change; null when nothing is. */
  export interface Found {
    readonly isFile: boolean;
    readonly isDirectory: boolean;
    readonly size: number;
    readonly modified: number;
  }
  export const stat = new RequestType<Params, Found | Refusal | null, void>('gkreport/files/stat');
  /** What a folder holds; null when there is no such folder. */
  export const list = new RequestType<Params, readonly Entry[] | null, void>('gkreport/files/list');
}

/**
 * What the server asks of a client in a web page when there is a chart to be made pixels of: its messages carry bytes,
 * and the server there has no way to the files it came with. Null when the client has none either.
 */
export namespace ChartResources {
  export interface Result {
    readonly engine: Uint8Array;
    readonly fonts: readonly Uint8Array[];
  }
  export const type = new RequestType0<Result | null, void>('gkreport/files/charts');
}

/**
 * The largest report or format that is read, in bytes. A report with every table filled has some 30 000, one with thousands of
 * rows of its own a million.
 */
export const largestFile = 4 * 1024 * 1024;

/** The largest picture that is read, in bytes: photographs of a telephone have four million. */
export const largestPicture = 5 * 1024 * 1024;
