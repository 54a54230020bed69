import type { LaidOutCell } from '../document.ts';
/**
 * What of a label stays in one line. Words of Chinese mostly have two characters; of an odd number of characters the
 * first three are taken for a word: 商业 企业, 本年度 办理 结果. A number in front is a piece of its own. Together
 * the pieces are the label; one that is not all Chinese is a single piece, which breaks as other text does.
 */
export declare function labelPieces(label: string): readonly string[];
/** Whether a label breaks between its pieces only. */
export declare function breaksIntoPieces(label: string): boolean;
/**
 * A heading in a cell that takes `perLine` characters, cut between its pieces into as few lines as there can be, as like
 * in length as can be: 商业 / 企业 rather than 商业企 / 业, and （三） / 不予公开. One line in wide cells.
 */
export declare function wrapLabel(label: string, perLine: number): readonly string[];
/**
 * Where the text of a cell may break. never: a number; pieces: a label, between its pieces; words: between words and
 * between characters of Chinese; anywhere: within words too, since it holds one that no column is made wide enough for.
 */
export type CellBreaks = 'never' | 'pieces' | 'words' | 'anywhere';
export declare function breaksOf({ role, text }: LaidOutCell): CellBreaks;
/** How wide a line must be at least, in characters of Chinese, for a cell to break only where it may. */
export declare function unbrokenExtent(cell: LaidOutCell): number;
