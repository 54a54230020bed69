import { NotificationType, RequestType } from 'vscode-languageserver-protocol';

/** The finished report as HTML for the preview; asked for by the client whenever the server says it changed. */
export namespace PreviewRequest {
  export interface Params {
    readonly uri: string;
  }
  export interface Result {
    /** Version of the text it shows. */
    readonly version: number;
    readonly title: string;
    /** The article element: escaped, with `data-line` source positions, without scripts. */
    readonly html: string;
    readonly findings: { readonly errors: number; readonly warnings: number; readonly hints: number };
    readonly verdicts: { readonly holds: number; readonly broken: number; readonly unchecked: number };
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/preview');
}

/** A report was checked anew: whoever shows it asks again. */
export namespace ReportChangedNotification {
  export interface Params {
    readonly uri: string;
    readonly version: number;
  }
  export const type = new NotificationType<Params>('gkreport/reportChanged');
}

/** The finished report as a file's content; the client writes it. */
export namespace ExportRequest {
  export type Target = 'html' | 'json';
  export interface Params {
    readonly uri: string;
    readonly to: Target;
  }
  export interface Result {
    /** `2020.html`: proposed, without a folder. */
    readonly fileName: string;
    readonly text: string;
    /** Errors that the report still has. */
    readonly errors: number;
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/export');
}

/** The text of a new report: header, every chapter and table of the format, nothing filled in. */
export namespace NewReportRequest {
  export interface Params {
    readonly body: string;
    readonly bodyKind: '政府' | '部门' | '乡镇街道' | '垂直管理' | '公共组织';
    readonly year: number;
    /** Left out, the format follows from the year. */
    readonly format?: string;
  }
  export interface Result {
    readonly fileName: string;
    readonly text: string;
  }
  export const type = new RequestType<Params, Result | null, void>('gkreport/newReport');
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
  /** The text of a file, decoded from UTF-8; null when there is no such file. */
  export const read = new RequestType<Params, string | null, void>('gkreport/files/read');
  /** What a folder holds; null when there is no such folder. */
  export const list = new RequestType<Params, readonly Entry[] | null, void>('gkreport/files/list');
}
