import type { TokenTypeDictionary } from 'chevrotain';
import { type LangiumCoreServices, type Lexer, type LexerResult } from 'langium';
/**
 * Turns the text of a report into tokens, a line at a time. A report is made of lines, and what a line is depends on
 * how it begins and on what stood before it (header lines end at the title, rules belong to tables); a scanner says
 * this in one page. Prose is never refused: whatever is nothing else is a paragraph.
 */
export declare class LineScanner implements Lexer {
    readonly definition: TokenTypeDictionary;
    constructor(services: LangiumCoreServices);
    tokenize(text: string): LexerResult;
}
