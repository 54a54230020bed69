/**
 * A question about a text whose answers are kept: nearly all lines and labels of a report stay as they are while one of them is
 * being written. An answer has to follow from the text alone, and is nobody's to change.
 */
export declare function remembered<T>(answer: (text: string) => T): (text: string) => T;
