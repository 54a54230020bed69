/**
 * The bytes of one ordinary file of a reasonable size, wherever a path leads: never a pipe that does not end, nor three
 * gigabytes.
 *
 * @throws RefusedFile where it is none, besides what the file system throws.
 */
export declare function readBytes(path: string): Promise<Buffer>;
