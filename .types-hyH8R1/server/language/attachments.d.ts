import { type LangiumDocument } from 'langium';
/** What a line of 附件 says: `"名称" ./文件.xlsx`. Offsets count in the value. */
export interface WrittenAttachment {
    /** What it is called; without a name of its own, the name of its file. */
    readonly name: string;
    /** Where its file lies, seen from the report; undefined where the line names none. */
    readonly path?: string;
    readonly pathStart: number;
}
/** Reads the value of a line of 附件: a name in quotes and a path, or one of them. */
export declare function attachmentIn(value: string): WrittenAttachment;
/**
 * Whether an address is the path of a file beside the report: `./表.xlsx`, `附件/表.xlsx`. Addresses with a scheme, absolute
 * paths and places within the page are none.
 */
export declare function isFilePath(href: string): boolean;
/** The paths of files that a report names beside other reports: of its attachments, and of links in its prose. */
export declare function filePathsIn({ parseResult }: LangiumDocument): readonly string[];
/** The paths of the files that a report shows as pictures. */
export declare function picturePathsIn({ parseResult }: LangiumDocument): readonly string[];
