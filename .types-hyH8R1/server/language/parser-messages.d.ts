import type { ILexerErrorMessageProvider, IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
/** What the parser met, without words: the checks' catalogue puts it into the reader's language. */
export interface SyntaxProblem {
    /** Names of the tokens that could have stood here; empty when too many could. */
    readonly expected: readonly string[];
    /** The text found instead; empty at the end of a line or of the file. */
    readonly found: string;
    /** The grammar rule being read. */
    readonly rule: string;
}
/** Hands the parser's findings on as data: the message of each error is a {@link SyntaxProblem} in JSON. */
export declare class ParserMessages implements IParserErrorMessageProvider {
    buildMismatchTokenMessage(options: {
        expected: TokenType;
        actual: IToken;
        ruleName: string;
    }): string;
    buildNotAllInputParsedMessage(options: {
        firstRedundant: IToken;
        ruleName: string;
    }): string;
    buildNoViableAltMessage(options: {
        expectedPathsPerAlt: TokenType[][][];
        actual: IToken[];
        ruleName: string;
    }): string;
    buildEarlyExitMessage(options: {
        expectedIterationPaths: TokenType[][];
        actual: IToken[];
        ruleName: string;
    }): string;
}
/** Reads a problem back; undefined for a message of another origin. */
export declare function syntaxProblem(message: string): SyntaxProblem | undefined;
/** Hands on the characters of a format that begin no token. */
export declare const lexerMessages: ILexerErrorMessageProvider;
/** As an error message, which {@link syntaxProblem} reads back. */
export declare function encodeProblem({ expected, found, rule }: SyntaxProblem): string;
