import type { LaidOutDocument } from './document.ts';
/**
 * The same document without characters that have no shape, see {@link printedText}: a report pasted from elsewhere may
 * hold them, and no output is to pass them on. Facts and findings keep what the author wrote.
 */
export declare function printableDocument({ title, body, subject, blocks }: LaidOutDocument): LaidOutDocument;
