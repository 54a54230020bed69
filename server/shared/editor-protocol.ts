import { NotificationType, type Position, RequestType, type TextEdit } from 'vscode-languageserver-protocol';
import type { SentPage } from './page-pieces.ts';

/** The finished report as HTML for the preview; asked for by the client whenever the server says it changed. */
export namespace PreviewRequest {
  export interface Params {
    readonly uri: string;
    /** The page is to be filled in: its fields are named, as {@link FormRequest} wants them, and the header is above it. */
    readonly fields?: boolean;
    /** The numbers of the pages that are known; left out, none. */
    readonly known?: readonly number[];
  }
  export interface Result {
    /** Version of the text it shows. */
    readonly version: number;
    /** The article element: escaped, with `data-line` source positions, without scripts. */
    readonly page: SentPage;
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
