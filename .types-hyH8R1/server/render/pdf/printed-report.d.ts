import { type DocumentFacts, type LaidOutDocument } from '../document.ts';
import type { Faces } from './faces.ts';
import { type PrintedTable } from './printed-table.ts';
/** What `report.typ` reads: a report ready for the page. */
export interface PrintedReport {
    readonly title: string;
    readonly authors: readonly string[];
    /** Null, which is the engine's word for none. */
    readonly remark: string | null;
    readonly date: {
        readonly year: number;
        readonly month: number;
        readonly day: number;
    };
    readonly faces: Faces;
    readonly blocks: readonly PrintedBlock[];
    /** The pictures, in their order: no part of the JSON. */
    readonly pictures: readonly Uint8Array[];
}
type PrintedBlock = {
    readonly kind: 'heading';
    readonly level: number;
    readonly inlines: readonly PrintedInline[];
} | {
    readonly kind: 'contents';
    readonly title: string;
} | {
    readonly kind: 'paragraph';
    readonly inlines: readonly PrintedInline[];
} | PrintedTable | {
    readonly kind: 'notes';
    readonly notes: readonly {
        readonly lead: string;
        readonly inlines: readonly PrintedInline[];
    }[];
} | PrintedFigure | PrintedPicture | {
    readonly kind: 'attachments';
    readonly entries: readonly {
        readonly number: string;
        readonly name: string;
    }[];
} | {
    readonly kind: 'signature';
    readonly lines: readonly {
        readonly text: string;
        readonly indent: number;
    }[];
} | {
    readonly kind: 'publication';
    readonly entries: readonly PrintedEntry[];
};
interface PrintedEntry {
    readonly key: string;
    readonly inlines: readonly PrintedInline[];
}
/** A document and how it is to look, for `report.typ`. */
export declare function printedReport(document: LaidOutDocument, facts: DocumentFacts, faces: Faces): PrintedReport;
/** A chart as `report.typ` reads it. */
interface PrintedFigure {
    readonly kind: 'figure';
    readonly svg: string;
    /** In millimetres. */
    readonly width: number;
    readonly title: string;
    /** Read aloud in place of the picture. */
    readonly alternative: string;
}
/** A picture out of a file as `report.typ` reads it. */
interface PrintedPicture {
    readonly kind: 'picture';
    /** Its place among the pictures; null where there is nothing to show. */
    readonly place: number | null;
    /** In millimetres. */
    readonly width: number;
    readonly title: string;
    /** Read aloud in place of the picture. */
    readonly alternative: string;
    /** What stands in its place. */
    readonly words: string;
}
/** A report in which nothing is shown of some of its pictures but their words. */
export declare function withoutPictures(report: PrintedReport, places: ReadonlySet<number>): PrintedReport;
/** Inline text as `report.typ` reads it. */
type PrintedInline = {
    readonly kind: 'text';
    readonly text: string;
} | {
    readonly kind: 'phrase' | 'strong' | 'plain';
    readonly children: readonly PrintedInline[];
}
/** The mark of a footnote, with its text where it is the first that leads there. */
 | {
    readonly kind: 'footnote';
    readonly number: number;
    readonly note: readonly PrintedInline[] | null;
} | {
    readonly kind: 'link';
    readonly href: string;
    readonly children: readonly PrintedInline[];
};
export {};
