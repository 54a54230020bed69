import type { ILexingError, IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { nameCharacters, namePattern, quotedPattern } from './name-syntax.ts';
import { shallow } from './nesting.ts';
import { encodeProblem } from './parser-messages.ts';

const functionName = /^[A-Za-z_\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/;

// In the order they are tried. Sticky, so that scanning goes on where the last token ended.
const expressionTokens: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['\u4e0a\u5e74', /\u4e0a\u5e74(?=\s*[.\uff0e\u3002])/y], // 上年, only as the first segment of a path
  ['NAME', new RegExp(namePattern, 'y')],
  // Digits that a name or a second point follows behind a point are the name of a table: 2024.合计, 2024.12345.全年
  [
    'NAME',
    new RegExp(
      `[0-9\\uff10-\\uff19]+(?=\\s*[.\\uff0e\\u3002]\\s*(?:${namePattern}|["\\u201c]|[0-9\\uff10-\\uff19]+\\s*[.\\uff0e\\u3002]))`,
      'y',
    ),
  ],
  ['NUMBER', /[0-9\uff10-\uff19]+(?:[.\uff0e][0-9\uff10-\uff19]+)?/y],
  ['STRING', new RegExp(quotedPattern, 'y')],
  ['ADDITIVE', /[+\-\uff0b\uff0d\u2212]/y],
  ['MULTIPLICATIVE', /[*/\u00d7\u00f7\uff0a\uff0f]/y],
  ['LPAREN', /[(\uff08]/y],
  ['RPAREN', /[)\uff09]/y],
  ['COMMA', /[,\uff0c]/y],
  ['DOT', /[.\uff0e\u3002]/y],
  ['RELATION', /[<>\uff1c\uff1e][=\uff1d]|[=\uff1d\u2264\u2265]/y],
];
// Behind a point a name stands, whatever it is made of: 渠道.12345.全年
const nameBehindPoint = new RegExp(nameCharacters, 'y');
const call = /\s*[(\uff08]/y;

/** A token of an expression: the name of its type in the grammar, and where it stands in its line. */
export interface ExpressionToken {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The token of an expression that begins at a place and does not reach beyond `end`; none where nothing known begins. */
function expressionToken(text: string, at: number, end: number, isBehindPoint: boolean): ExpressionToken | undefined {
  const patterns = isBehindPoint ? ([['NAME', nameBehindPoint], ...expressionTokens] as const) : expressionTokens;
  for (const [name, pattern] of patterns) {
    const length = lengthOf(pattern, text, at);
    if (length === 0 || at + length > end) continue;
    const isFunction =
      name === 'NAME' && !isBehindPoint && functionName.test(text.charAt(at)) && lengthOf(call, text, at + length) > 0;
    return { type: isFunction ? 'FUNCTION' : name, start: at, end: at + length };
  }
  return undefined;
}

/** The tokens of an expression in a line; what belongs to none is one of its own, of type `UNKNOWN`. */
export function expressionTokensOf(text: string, from = 0): readonly ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  for (let at = from; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const unknown = { type: 'UNKNOWN', start: at, end: at + 1 };
    const token = expressionToken(text, at, text.length, tokens.at(-1)?.type === 'DOT') ?? unknown;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

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
    let isBehindPoint = false;
    for (let at = start; at < end; ) {
      if (/\s/.test(this.#line.text.charAt(at))) {
        at++;
        continue;
      }
      at = this.#addExpressionToken(at, end, isBehindPoint);
      isBehindPoint = this.tokens.at(-1)?.tokenType.name === 'DOT';
    }
    if (shallow(this.tokens.slice(before)).tooDeep.length === 0) return;
    this.tokens.length = before;
    this.refuse(start, end, 'Nesting');
  }

  #addExpressionToken(at: number, end: number, isBehindPoint: boolean): number {
    const { text } = this.#line;
    const token = expressionToken(text, at, end, isBehindPoint);
    if (token) {
      this.add(token.type, at, token.end);
      return token.end;
    }
    if (/["\u201c]/.test(text.charAt(at))) {
      this.blame(at, end, 'UnclosedQuote');
      return end;
    }
    this.#error(at, at + 1, text.charAt(at));
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

/** How much a sticky pattern takes at a place; nothing where it does not match. */
function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** One line of a text, without its line break. Offsets `start` and `end` count within `text`. */
export interface Line {
  readonly text: string;
  /** Offset of the line within the whole text. */
  readonly offset: number;
  /** From 0. */
  readonly number: number;
  /** First character that is not blank; the line's length when there is none. */
  readonly start: number;
  /** Behind the last character that is not blank. */
  readonly end: number;
}

/** Lines as editors count them. Indentation has no meaning: \s takes full-width spaces and the byte order mark too. */
export function* linesOf(text: string): Iterable<Line> {
  const breaks = /\r\n|\n|\r|$/g;
  let number = 0;
  for (let offset = 0; offset <= text.length; ) {
    breaks.lastIndex = offset;
    const found = breaks.exec(text);
    const until = found?.index ?? text.length;
    const line = text.slice(offset, until);
    const end = line.trimEnd().length;
    const lineBreak = found?.[0].length ?? 0;
    yield { text: line, offset, number, start: end === 0 ? 0 : line.search(/\S/), end };
    if (lineBreak === 0) return;
    offset = until + lineBreak;
    number++;
  }
}

/** What most lines of a text end with. Blank ones, which come and go, count only where there are no others. */
export function usualLineBreak(text: string): string {
  const written = [...text.matchAll(/\S[^\r\n]*(\r\n|\n)/g)].map(([, lineBreak]) => lineBreak);
  const breaks = written.length > 0 ? written : (text.match(/\r\n|\n/g) ?? []);
  // A lone carriage return in front of a line feed would make one break of two.
  if (breaks.length === 0) return text.includes('\r') ? '\r' : '\n';
  const windows = breaks.filter((found) => found === '\r\n').length;
  return windows * 2 > breaks.length ? '\r\n' : '\n';
}
