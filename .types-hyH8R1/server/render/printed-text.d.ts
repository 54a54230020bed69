/**
 * Text without what has no shape: line ends and tabs print as blanks; control characters and invisible marks of format,
 * which programs that search and copy trip over, not at all.
 */
export declare function printedText(text: string): string;
