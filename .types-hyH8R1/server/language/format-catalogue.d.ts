import { type AstNode, type LangiumSharedCoreServices, URI } from 'langium';
import { FormatDefinition, type ReportFile } from './generated/ast.ts';
/**
 * The formats a report may choose from: those of the workspace, so that an office can stand in its own version of a national
 * format, then the built-in ones. Where several bear one name, or apply to one year, the one in the nearest folder counts, and
 * of several as near the first by its path: never the one that happened to be read first.
 */
export declare class FormatCatalogue {
    #private;
    constructor(services: {
        readonly shared: LangiumSharedCoreServices;
    });
    /** All formats: those that count at a place first, or in the order of their paths where no place is given. */
    all(from?: AstNode | URI): readonly FormatDefinition[];
    /** Has the formats looked for again: while documents are being read, before anyone is told that they have been. */
    forget(): void;
    /**
     * Those that a report at a place may choose: not what is there for others to extend, and gives no chapter its heading
     * or tables.
     */
    forReports(from?: AstNode | URI): readonly FormatDefinition[];
    /** The format that a name stands for where it is written. */
    byName(name: string, from: AstNode | URI): FormatDefinition | undefined;
    /**
     * The format of a year: one that says so and extends no other that reports could choose. What several formats have in
     * common and they extend is none: it says nothing of years. Where a national format applies, one of the workspace
     * takes its place only when its reports are titled alike: forms of another duty have to be named.
     */
    byYear(year: number, from?: AstNode | URI): FormatDefinition | undefined;
    /** The format the header names, or else the one that its title and its year tell. */
    of(file: ReportFile): FormatDefinition | undefined;
    /** The format and those it extends, itself first; a circle ends where it closes. */
    layers(format: FormatDefinition): readonly FormatDefinition[];
}
/** Documents of this scheme live in the server only; editors ask it for their text. */
export declare const builtInScheme = "gkreport";
/** The national formats and what they have in common, as documents that every workspace sees. */
export declare const builtInFormats: readonly {
    readonly uri: URI;
    readonly text: string;
}[];
