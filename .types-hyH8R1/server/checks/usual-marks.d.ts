/**
 * Marks of Chinese prose that are typed in half width, and what they are to be; as {@link fold} leaves them. Source: GB/T
 * 15834—2011.
 */
export declare const fullWidthMarks: Readonly<Record<string, string>>;
/**
 * What is written for machines and stays as it is, wherever it stands. Like {@link foreignParts} these see texts as
 * {@link fold} leaves them, and go over a line once however it is made.
 */
export declare const codeParts: readonly RegExp[];
/** Numbers, words of another language, numbers of documents: their marks are no marks of the sentence they stand in. */
export declare const foreignParts: readonly RegExp[];
/** Beside these a bracket belongs to a formula. */
export declare const operators: RegExp;
/** What makes a mark beside it one of Chinese prose: Han characters, and marks that no other language has. */
export declare const chinese: RegExp;
/** What stands between a mark and the word that it belongs to: blanks, quotes, brackets. */
export declare const transparent: RegExp;
