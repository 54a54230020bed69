import { type LangiumDocument, type URI } from 'langium';
import { type Engine } from './engine.ts';
/** A text that stands for a file, and what may be read beside it. */
export interface TextAtPlace {
    readonly text: string;
    readonly uri: URI;
    /** Reports and formats by their address: all there are. */
    readonly others?: ReadonlyMap<string, {
        readonly uri: URI;
        readonly text: string;
    }> | undefined;
    /** Gives the text of a report that is named; undefined where there is none. */
    readonly read?: ((uri: URI) => Promise<string | undefined>) | undefined;
    /** Gives the bytes of a picture that the text shows; undefined where there is none. Without it nothing is known of pictures. */
    readonly readPicture?: ((uri: URI) => Promise<Uint8Array | undefined>) | undefined;
    /** Texts of formats that it may choose from besides; the first of one name counts. */
    readonly formats: readonly string[];
}
/** A text that was read, with everything at hand that it refers to. */
export interface ReadText {
    readonly document: LangiumDocument;
    readonly engine: Engine;
    /** Reports that it names and that are not there; those of a pattern cannot be known. */
    readonly missing: readonly URI[];
    /** Reads what it shows as pictures, by their paths as written. */
    readonly readPicture?: (path: string) => Promise<Uint8Array | undefined>;
}
/**
 * Reads a text without any file system, and lends what came of it to `use`.
 *
 * @throws RefusedFile where a text is longer than any file that is read, and what `read` throws.
 */
export declare function withText<Result>(given: TextAtPlace, use: (read: ReadText) => Result | Promise<Result>): Promise<Result>;
