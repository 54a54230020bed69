import type { ILexingError, IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { Line } from './lines.ts';
import { shallow } from './nesting.ts';
import { encodeProblem } from './parser-messages.ts';

// Longest first; each line of the grammar's own terminals. Sticky, so that scanning goes on where the last token ended.
const expressionTokens: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['\u4e0a\u5e74', /\u4e0a\u5e74(?=\s*[.\uff0e\u3002])/y], // 上年, only as the first segment of a path
  ['NUMBER', /[0-9\uff10-\uff19]+(?:[.\uff0e][0-9\uff10-\uff19]+)?/y],
  [
    'FUNCTION',
    /[A-Za-z_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff][A-Za-z0-9_\uff10-\uff19\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*(?=\s*[(\uff08])/y,
  ],
  [
    'NAME',
    /[A-Za-z_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff][A-Za-z0-9_\uff10-\uff19\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*/y,
  ],
  ['ADDITIVE', /[+\-\uff0b\uff0d\u2212]/y],
  ['MULTIPLICATIVE', /[*/\u00d7\u00f7\uff0a\uff0f]/y],
  ['LPAREN', /[(\uff08]/y],
  ['RPAREN', /[)\uff09]/y],
  ['COMMA', /[,\uff0c]/y],
  ['DOT', /[.\uff0e\u3002]/y],
  ['RELATION', /[<>\uff1c\uff1e][=\uff1d]|[=\uff1d\u2264\u2265]/y],
];

/** Collects the tokens of a text line by line; offsets are given within the line last started. */
export class TokenSink {
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  readonly errors: ILexingError[] = [];
  readonly #types: TokenTypeDictionary;
  #line: Line = { text: '', offset: 0, number: 0, start: 0, end: 0 };
  #tokensBefore = 0;

  constructor(types: TokenTypeDictionary) {
    this.#types = types;
  }

  startLine(line: Line): void {
    this.#line = line;
    this.#tokensBefore = this.tokens.length;
  }

  /** Closes a line that held tokens. The end has no extent, so that no node reaches beyond the text of its lines. */
  endLine({ end }: Line): void {
    if (this.tokens.length > this.#tokensBefore) this.add('EOL', end, end);
  }

  add(type: string, start: number, end: number): void {
    this.tokens.push(this.#token(type, start, end));
  }

  hide(type: string, start: number, end: number): void {
    this.hidden.push(this.#token(type, start, end));
  }

  /** Adds what stands between two offsets, without the blanks around it; false when nothing does. */
  addTrimmed(type: string, start: number, end: number): boolean {
    const raw = this.#line.text.slice(start, end);
    const text = raw.trim();
    if (text === '') return false;
    const from = start + raw.indexOf(text);
    this.add(type, from, from + text.length);
    return true;
  }

  /**
   * Adds the tokens of an expression; a character that belongs to none is an error of its own. One that is nested too
   * deeply is left out as a whole.
   */
  addExpression(start: number, end: number): void {
    const before = this.tokens.length;
    for (let at = start; at < end; ) {
      if (/\s/.test(this.#line.text.charAt(at))) at++;
      else at = this.#addExpressionToken(at, end);
    }
    if (shallow(this.tokens.slice(before)).tooDeep.length === 0) return;
    this.tokens.length = before;
    this.refuse(start, end, 'Nesting');
  }

  #addExpressionToken(at: number, end: number): number {
    for (const [name, pattern] of expressionTokens) {
      pattern.lastIndex = at;
      const length = pattern.exec(this.#line.text)?.[0].length ?? 0;
      if (length > 0 && at + length <= end) {
        this.add(name, at, at + length);
        return at + length;
      }
    }
    this.#error(at, at + 1, this.#line.text.charAt(at));
    return at + 1;
  }

  /** Leaves a stretch out: the parser never sees it, the author gets a finding on all of it. */
  refuse(start: number, end: number, rule: string): void {
    this.hide('COMMENT', start, end);
    this.blame(start, end, rule);
  }

  /** Has the author told what is wrong with a stretch that the parser sees nevertheless. */
  blame(start: number, end: number, rule: string): void {
    this.#error(start, end, encodeProblem({ expected: [], found: this.#line.text.slice(start, end), rule }));
  }

  #error(start: number, end: number, message: string): void {
    const { number, offset } = this.#line;
    this.errors.push({ offset: offset + start, line: number + 1, column: start + 1, length: end - start, message });
  }

  #token(name: string, start: number, end: number): IToken {
    const { text, offset, number } = this.#line;
    const type: TokenType | undefined = this.#types[name];
    if (!type) throw new Error(`The grammar has no token ${name}.`);
    return {
      image: text.slice(start, end),
      startOffset: offset + start,
      endOffset: offset + end - 1,
      startLine: number + 1,
      endLine: number + 1,
      startColumn: start + 1,
      endColumn: end,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
    };
  }
}
