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
export class ParserMessages implements IParserErrorMessageProvider {
  buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; ruleName: string }): string {
    return encode([options.expected], options.actual, options.ruleName);
  }

  buildNotAllInputParsedMessage(options: { firstRedundant: IToken; ruleName: string }): string {
    return encode([], options.firstRedundant, options.ruleName);
  }

  buildNoViableAltMessage(options: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    ruleName: string;
  }): string {
    return encode(firstTokens(options.expectedPathsPerAlt.flat()), options.actual[0], options.ruleName);
  }

  buildEarlyExitMessage(options: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    ruleName: string;
  }): string {
    return encode(firstTokens(options.expectedIterationPaths), options.actual[0], options.ruleName);
  }
}

/** Reads a problem back; undefined for a message of another origin. */
export function syntaxProblem(message: string): SyntaxProblem | undefined {
  return message.startsWith('{"expected":') ? (JSON.parse(message) as SyntaxProblem) : undefined;
}

/** Hands on the characters of a format that begin no token. */
export const lexerMessages: ILexerErrorMessageProvider = {
  buildUnexpectedCharactersMessage: (text, offset, length) =>
    encodeProblem({ expected: [], found: text.slice(offset, offset + length), rule: '' }),
  buildUnableToPopLexerModeMessage: ({ image }) => encodeProblem({ expected: [], found: image, rule: '' }),
};

function firstTokens(paths: readonly (readonly TokenType[])[]): TokenType[] {
  return [...new Set(paths.flatMap((path) => path.slice(0, 1)))];
}

function encode(expected: readonly TokenType[], found: IToken | undefined, rule: string): string {
  return encodeProblem({
    expected: expected.length > 6 ? [] : expected.map((type) => type.name),
    found: Number.isNaN(found?.startOffset) ? '' : (found?.image.trim() ?? ''),
    // Langium ends the names of its rules with a zero-width space.
    rule: rule.replace('\u200b', ''),
  });
}

/** As an error message, which {@link syntaxProblem} reads back. */
export function encodeProblem({ expected, found, rule }: SyntaxProblem): string {
  return JSON.stringify({ expected, found, rule });
}
