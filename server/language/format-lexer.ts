import type { ILexingError, IToken, TokenType } from 'chevrotain';
import {
  type CstNode,
  DefaultLexer,
  DefaultValueConverter,
  type GrammarAST,
  isTokenTypeDictionary,
  type LexerResult,
  type ValueType,
} from 'langium';
import { halfWidth } from './label-key.ts';
import { otherwiseQuotedPattern } from './name-syntax.ts';
import { shallow } from './nesting.ts';
import { encodeProblem } from './parser-messages.ts';

const unclosed = /^"[^"]*$|^\u201c[^\u201d]*$/;
const otherQuote = /^[\uff02\u300c\u300e\u2018'\u300a]/;
const otherwiseQuoted = new RegExp(`^(?:${otherwiseQuotedPattern})$`);

/**
 * Langium's lexer, which takes `2021年` for the number it is where a year is due and leaves out what is nested too deeply. What
 * stands in quotes of another kind is a text, and so is what a quote that is never closed has up to the end of its line; both
 * are said to be wrong. Left to the parser, their words would cost everything up to the end of the table.
 */
export class FormatLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const result = super.tokenize(text);
    const { tokens, tooDeep } = shallow(withYears(result.tokens, text, this.#number()));
    const errors = [
      ...result.errors,
      ...result.tokens.flatMap((token) => (token.tokenType.name === 'STRING' ? quotesAmiss(token) : [])),
      ...tooDeep.map((token) => problemAt(token, token.image, 'Nesting')),
    ];
    return { ...result, tokens, errors };
  }

  #number(): TokenType | undefined {
    return isTokenTypeDictionary(this.definition) ? this.definition.NUMBER : undefined;
  }
}

const dueBefore: ReadonlySet<string> = new Set(['适用', '鼓励采用', '至']);
const dueBehind: ReadonlySet<string> = new Set(['起', '至']);

/** Tokens in which `2021年`, `2021 年度` where a year is due are one NUMBER each. */
function withYears(tokens: readonly IToken[], text: string, number: TokenType | undefined): IToken[] {
  const result: IToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined) break;
    const isApart = token.tokenType.name === 'NUMBER' && /^年度?$/.test(next?.image ?? '');
    const isWhole = /^[0-9\uff10-\uff19]{4}年度?$/.test(token.image);
    const [before, behind] = [result.at(-1), tokens[at + (isApart ? 2 : 1)]];
    const isDue =
      dueBefore.has(before?.image ?? '') ||
      dueBehind.has(behind?.image ?? '') ||
      (before?.image === '、' && result.at(-2)?.tokenType.name === 'NUMBER');
    if (isDue && isApart && next) {
      const { endOffset = next.startOffset, endLine, endColumn } = next;
      const image = text.slice(token.startOffset, endOffset + 1);
      result.push({ ...token, image, endOffset, ...(endLine && { endLine }), ...(endColumn && { endColumn }) });
      at++;
    } else if (isDue && isWhole && number)
      result.push({ ...token, tokenType: number, tokenTypeIdx: number.tokenTypeIdx ?? 0 });
    else result.push(token);
  }
  return result;
}

function quotesAmiss(token: IToken): ILexingError[] {
  const { image } = token;
  if (otherwiseQuoted.test(image)) return [problemAt(token, image.charAt(0), '')];
  return unclosed.test(image) || otherQuote.test(image) ? [problemAt(token, image, 'UnclosedQuote')] : [];
}

/** What is wrong with the beginning of a token. */
function problemAt({ startOffset, startLine, startColumn }: IToken, found: string, rule: string): ILexingError {
  return {
    message: encodeProblem({ expected: [], found, rule }),
    offset: startOffset,
    line: startLine,
    column: startColumn,
    length: found.length,
  };
}

/** Quotes are not part of a string, digits are half-width, a bar in a table row needs no backslash any more. */
export class GkValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
      case 'TABLE_TITLE':
        if (otherQuote.test(input)) return input.slice(1, otherwiseQuoted.test(input) ? -1 : undefined);
        return input.replace(/^["\u201c]|["\u201d]$/g, '');
      case 'NUMBER':
        return halfWidth(input);
      case 'LABEL':
      case 'CELL':
        return input.trim().replace(/\\([|\uff5c\\])/g, '$1');
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}
