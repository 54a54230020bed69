import { type FileSystemProvider, type LangiumDocument, type LangiumDocuments, type URI } from 'langium';
import type { FormatCatalogue } from '../language/format-catalogue.ts';
import { type FormatDefinition } from '../language/generated/ast.ts';
import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { PictureFiles } from './picture-files.ts';
/** Tells at once whether a file is there; throws where that is not known. */
type SeenFiles = Pick<FileSystemProvider, 'existsSync'>;
/** What is known of files that are no documents. */
interface OtherFiles {
    /** Says of reports and folders whether they are there. */
    readonly files?: SeenFiles | undefined;
    /** Says it of what reports name besides; where left out, `files` does. */
    readonly others?: SeenFiles | undefined;
    readonly pictures?: Pick<PictureFiles, 'stateOf'> | undefined;
}
/** Reads documents as reports, once per text and format: diagnostics, hover, preview and exports share the result. */
export declare class ReportReader {
    #private;
    constructor(formats: FormatCatalogue, documents: LangiumDocuments, { files, others, pictures }?: OtherFiles);
    /**
     * The report of a document; undefined when the document is no report, its text is not known, or reading it threw, which is not
     * to happen and is noted at the document.
     */
    read(document: LangiumDocument): Report | undefined;
    /** Has a report compared with what was published as it from now on; without one, no longer. */
    compare(uri: URI, published: Report | undefined): void;
    /** What a report is compared with at present. */
    comparedWith(uri: URI): Report | undefined;
    /** The formats that a report at a place may choose, those of the workspace first; of several with one name the one that counts. */
    formats(from?: URI): readonly Format[];
    /** Every definition of a format, in the order of their paths. */
    definitions(): readonly FormatDefinition[];
    /** The format of a report at a place that names none. */
    formatOfYear(year: number, from?: URI): Format | undefined;
    /** A format merged with those it extends; the same object as long as none of them changes. */
    format(node: FormatDefinition): Format;
    /** The document that 上年 names, when it is at hand and could be read. */
    lastYearDocument(document: LangiumDocument): LangiumDocument | undefined;
}
export {};
