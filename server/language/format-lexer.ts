import type { ILexingError, IToken } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { shallow } from './nesting.ts';
import { encodeProblem } from './parser-messages.ts';

const unclosed = /^"[^"]*$|^\u201c[^\u201d]*$/;

/**
 * Langium's lexer, which leaves out what is nested too deeply, and which takes a quote that is never closed up to the end of its line for a text and says so: left to
 * the parser, the words behind the quote would cost everything up to the end of the table.
 */
export class FormatLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const result = super.tokenize(text);
    const quotes = result.tokens.filter(({ tokenType, image }) => tokenType.name === 'STRING' && unclosed.test(image));
    const { tokens, tooDeep } = shallow(result.tokens);
    const errors = [
      ...result.errors,
      ...quotes.map((token) => problemAt(token, 'UnclosedQuote')),
      ...tooDeep.map((token) => problemAt(token, 'Nesting')),
    ];
    return { ...result, tokens, errors };
  }
}

function problemAt({ image, startOffset, startLine, startColumn }: IToken, rule: string): ILexingError {
  return {
    message: encodeProblem({ expected: [], found: image, rule }),
    offset: startOffset,
    line: startLine,
    column: startColumn,
    length: image.length,
  };
}
