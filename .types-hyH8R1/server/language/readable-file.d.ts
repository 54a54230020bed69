import { type LangiumDocument, type URI } from 'langium';
/** Why a file is not read although it is there: codes beside those of the operating system, in the same place. */
export declare const refusedFile: {
    readonly tooLarge: 'GK_TOO_LARGE';
    readonly notOrdinary: 'GK_NOT_ORDINARY';
    readonly otherKind: 'GK_OTHER_KIND';
    readonly noAnswer: 'GK_NO_ANSWER';
    readonly setAside: 'GK_SET_ASIDE';
    readonly failed: 'GK_FAILED';
};
/** A file that is not read, with its reason in `code`. */
export declare class RefusedFile extends Error {
    readonly code: (typeof refusedFile)[keyof typeof refusedFile];
    constructor(uri: URI, code: RefusedFile['code']);
}
/** Whether a file is a report by its name. Windows does not tell `.GKREPORT` from `.gkreport`. */
export declare function isReportName(uri: URI): boolean;
/** Whether a file holds formats by its name. */
export declare function isFormatName(uri: URI): boolean;
/** Whether a file is a picture that reports can show, by its name. */
export declare function isPictureName(uri: URI): boolean;
/** How large a file may be that is read, in bytes. */
export declare function largestOf(uri: URI): number;
/**
 * The address of a path that an author wrote, seen from the folder of the document; undefined where it cannot be one: a text
 * that was never saved lies in no folder, and half a character, as editors send while an emoji is typed, is in no name.
 */
export declare function addressOf(document: LangiumDocument, path: string): URI | undefined;
