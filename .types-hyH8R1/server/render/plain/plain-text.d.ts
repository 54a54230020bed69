import { type LaidOutDocument } from '../document.ts';
/** The report as plain text; columns stand straight where Chinese characters are two columns wide. */
export declare function renderPlainText(document: LaidOutDocument): string;
/**
 * The same as a file for Notepad and its kind: with a byte order mark, without which Chinese Windows programs take it for
 * GBK, and with the line ends that they all know.
 */
export declare function renderTextFile(document: LaidOutDocument): string;
