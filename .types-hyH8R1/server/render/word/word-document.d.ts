import type { Rasterise } from '../chart/resvg.ts';
import { type DocumentFacts, type LaidOutDocument } from '../document.ts';
/**
 * The report as a Word document in the layout of GB/T 9704-2012; the same report gives the same bytes. A chart that
 * nothing makes pixels of is a table of its numbers.
 */
export declare function renderWord(document: LaidOutDocument, facts: DocumentFacts, rasterise?: Rasterise): Promise<Uint8Array>;
/**
 * Numbers relations, bookmarks and pictures per file: the library names them by chance, or counts on from the file before.
 * To be used once for all parts of one file.
 */
export declare function numberedPerFile(): (xml: string) => string;
