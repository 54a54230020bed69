import { type AstNode, type LangiumCompletionParser, type LangiumCoreServices, LangiumParser, type ParseResult, type ParserOptions } from 'langium';
/**
 * The parser of an engine. What makes it, the rules of the language and what may follow on what, takes longer than reading
 * a report and is the same for all engines of a process: the first one that reads a text makes it, the others borrow it.
 */
export declare class SharedParser extends LangiumParser {
    #private;
    constructor(services: LangiumCoreServices);
    parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T>;
}
/** The parser that tells what may follow: of no engine, and the same for all. */
export declare function sharedCompletionParser(services: LangiumCoreServices): LangiumCompletionParser;
