import type { FileSystemProvider, LangiumDocument, URI } from 'langium';
import { type PictureState } from '../report/picture-file.ts';
/** What is needed of a file system. */
type Files = Pick<FileSystemProvider, 'stat' | 'readBinary'>;
/**
 * What is known of the files that reports show as pictures. Their bytes are looked at once, until the file is another, and
 * never kept: a report may show hundreds.
 */
export declare class PictureFiles {
    #private;
    constructor(files: Files);
    /** What a file is; undefined where nobody has looked, or nobody can. The same object as long as the file is the same. */
    stateOf(uri: URI): PictureState | undefined;
    /** Looks at a file, and tells whether it is another than it was. It never throws: what cannot be read is a problem. */
    look(uri: URI): Promise<boolean>;
    /** Learns what a file is from whoever reads it; `undefined`: there is none. */
    learn(uri: URI, bytes: Uint8Array | undefined): void;
    forget(uri: URI): void;
}
/** Looks at every picture of documents, one after the other. */
export declare function lookAtPictures(pictures: PictureFiles, documents: Iterable<LangiumDocument>): Promise<void>;
/** Reads the pictures of a document by their paths, for files that hold them. */
export declare function readingPictures(document: LangiumDocument, files: Pick<FileSystemProvider, 'readBinary'>): (path: string) => Promise<Uint8Array | undefined>;
export {};
