import type { Report } from '../report/report.ts';
import type { ShowPicture } from './layout.ts';
/** Gives the bytes of a file that a report shows, by its path as written; undefined, or throws, where it cannot be read. */
export type ReadPicture = (path: string) => Promise<Uint8Array | undefined>;
/**
 * Reads the pictures of a report, for files that hold them. A file may be another by now than when it was checked: what it is
 * now counts, and what cannot be shown is left out.
 */
export declare function picturesOf({ illustrations }: Report, read: ReadPicture | undefined): Promise<ShowPicture | undefined>;
