import { type LangiumDocument, type LangiumDocuments, type URI } from 'langium';
/** A path of the header as it is meant: one file, or all files a pattern fits below a folder. */
export type ReportPath = {
    readonly kind: 'file';
    readonly uri: URI;
} | {
    readonly kind: 'pattern';
    readonly folder: URI;
    readonly fits: (uri: URI) => boolean;
};
/**
 * Reads a path of 上年 or 下级, seen from the folder of the report; undefined for a text that was never saved, for it
 * stands nowhere, and for what no file is called. `*` and `?` stand for characters of one name, `**` for any folders.
 */
export declare function reportPath(document: LangiumDocument, path: string): ReportPath | undefined;
/** What each 下级 line of a report names, in their order; undefined for what can be no file. */
export declare function subordinatesOf(document: LangiumDocument): readonly (ReportPath | undefined)[];
/** Whether a path of the header names a file. */
export declare function fits(path: ReportPath, uri: URI): boolean;
/** The reports of the workspace that a path of the header names, by address. */
export declare function reportsAt(path: ReportPath, documents: LangiumDocuments): readonly LangiumDocument[];
