import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
/** What a file system tells of a file, with its size in bytes where it knows it. */
export interface SizedNode extends FileSystemNode {
    readonly size?: number;
    /** When it was changed last; any number that is another then. */
    readonly modified?: number;
}
/**
 * Reads reports, formats and pictures only, each of them one ordinary file of a reasonable size, whatever paths lead to: a folder, a
 * device, a pipe that never ends, three gigabytes, a drive that does not answer. What it refuses it says why, by throwing.
 */
export declare class GuardedFiles implements FileSystemProvider {
    #private;
    constructor(files: FileSystemProvider);
    stat(uri: URI): Promise<SizedNode>;
    exists(uri: URI): Promise<boolean>;
    readFile(uri: URI): Promise<string>;
    readBinary(uri: URI): Promise<Uint8Array>;
    readDirectory(uri: URI): Promise<FileSystemNode[]>;
    existsSync(uri: URI): boolean;
    statSync: typeof neverSync;
    readFileSync: typeof neverSync;
    readBinarySync: typeof neverSync;
    readDirectorySync: typeof neverSync;
}
/** Whether a text is longer than any file that is read, in UTF-8. */
export declare function isTooLarge(text: string): boolean;
declare function neverSync(uri: URI): never;
export {};
