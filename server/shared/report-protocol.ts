import {
  NotificationType,
  type Position,
  ProgressType,
  RequestType,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { AuditTarget, ExportTarget, PdfFonts, YearsTarget } from './export-targets.ts';

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
