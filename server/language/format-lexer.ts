import { DefaultLexer, type LexerResult } from 'langium';
import { encodeProblem } from './parser-messages.ts';

const unclosed = /^"[^"]*$|^\u201c[^\u201d]*$/;

/**
 * Langium's lexer, which takes a quote that is never closed up to the end of its line for a text and says so: left to
 * the parser, the words behind the quote would cost everything up to the end of the table.
 */
export class FormatLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const result = super.tokenize(text);
    const errors = result.tokens
      .filter(({ tokenType, image }) => tokenType.name === 'STRING' && unclosed.test(image))
      .map(({ image, startOffset, startLine, startColumn }) => ({
        message: encodeProblem({ expected: [], found: image, rule: 'UnclosedQuote' }),
        offset: startOffset,
        line: startLine,
        column: startColumn,
        length: image.length,
      }));
    return { ...result, errors: [...result.errors, ...errors] };
  }
}
