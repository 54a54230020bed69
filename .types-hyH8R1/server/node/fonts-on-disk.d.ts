import type { FontFile } from '../render/pdf/faces.ts';
/**
 * The official fonts that are installed: for each role the best of those known. Folders that are not there and files
 * that are no fonts or cannot be read are passed over; of several files of one name the first counts.
 */
export declare function officialFontsOnDisk(folders: readonly string[]): Promise<readonly FontFile[]>;
/** A computer and its user, as far as fonts are concerned. */
interface FontPlaces {
    readonly platform: NodeJS.Platform;
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly home: string;
}
/** Fonts lie at most so many folders below those that a system names. */
export declare const deepestFontFolder = 4;
/** The folders in which this system keeps fonts. */
export declare function ownFontFolders(): readonly string[];
/** The folders in which a system keeps fonts, those of the user first. */
export declare function fontFolders({ platform, environment, home }: FontPlaces): readonly string[];
/** A file: its name, and with its folder. */
interface FoundFile {
    readonly name: string;
    readonly path: string;
}
/**
 * The files of a folder and of those in it, so many folders deep. In the order of their names, so that they are the same
 * every time; none where there is no such folder.
 */
export declare function filesBelow(folder: string, depth: number): Promise<readonly FoundFile[]>;
/** What of a font file on disk is read at once: a few of its many megabytes. */
export type FontOnDisk = Pick<FontFile, 'sketches' | 'bytes'>;
/** A font file; without sketches where it is none, or cannot be read. */
export declare function fontOnDisk(path: string): Promise<FontOnDisk>;
export {};
