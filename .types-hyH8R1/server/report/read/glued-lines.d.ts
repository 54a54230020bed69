import type { Format } from '../format.ts';
/**
 * The lines that a line of a copied page was before its line breaks were lost: `一、总体情况2024年，…` is the heading of a
 * chapter and a paragraph, and the caption of a table may stand behind either. Only what is numbered and worded as the form
 * has it is taken out; in a sentence, or in a list of chapters, it stays.
 */
export declare function unglued(text: string, format: Format): readonly string[];
