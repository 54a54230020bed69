/** 十 */
export declare const ten = "\u5341";
/** 零 to 九 as 0 to 9. */
export declare function digit(numeral: string): number;
/**
 * The number that a text says in Chinese numerals: 十二, 一百零五, 二〇. Undefined for what is none, and for what may be
 * read in two ways: 一百二 (102 or 120), 三五 (35, or three to five).
 */
export declare function writtenNumber(text: string): number | undefined;
