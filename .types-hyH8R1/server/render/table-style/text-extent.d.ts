/**
 * How wide a text is at most, in characters of Chinese. The cells of a table are measured for every style that it may
 * have, and again with every change of the report.
 */
export declare const extentOf: (text: string) => number;
/** So many letters or digits in a row may not fit into `perLine` characters of Chinese. */
export declare function lettersTooMany(perLine: number): number;
/** Into how many lines a text breaks at most, where a line takes `perLine` characters of Chinese. */
export declare function lineCount(text: string, perLine: number): number;
