import type { ILexingError, IToken, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import {
  barsIn,
  explainedCheck,
  footnoteMark,
  headerEnd,
  headerKeyOf,
  headingMarks,
  isChartLine,
  isComment,
  isPictureLine,
  isRowLine,
  isRuler,
  mayOpenTable,
  noteMark,
  opensTable,
  startsRule,
} from '../shared/line-kinds.ts';
import { type Line, linesOf, TokenSink } from './token-sink.ts';

/** A quote not closed on its line reaches to its end. */
const quotedText = /^(?:"[^"]*"?|\u201c[^\u201d"]*["\u201d]?)/;
const closedText = /^(?:".*"|\u201c.*["\u201d])$/;
/** Behind the path of a picture, or behind its title: 说明文字. */
const alternativeWord = /(^|\s)\u8bf4\u660e\u6587\u5b57(?=[\s"\u201c]|$)/;
const marksOfHeading = ['TITLE_MARK', 'CHAPTER_MARK', 'SECTION_MARK', 'SUBSECTION_MARK'] as const;

/**
 * Turns the text of a report into tokens, a line at a time. A report is made of lines, and what a line is depends on
 * how it begins and on what stood before it (header lines end at the title, rules belong to tables); a scanner says
 * this in one page. Prose is never refused: whatever is nothing else is a paragraph.
 */
export class LineScanner implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar);
    if (!Array.isArray(types)) throw new Error('The token builder must return a list of token types.');
    this.definition = Object.fromEntries(types.map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult {
    return new Scan(this.definition).run(text);
  }
}

class Scan {
  readonly #sink: TokenSink;
  #inHeader = true;
  #titled = false;
  #table: 'none' | 'statutory' | 'free' = 'none';
  #belowStrayRow = false;
  /** Of a table of the author's own: whether its header has begun, and the line that ends it where it has several rows. */
  #header: { readonly end: number | undefined } | undefined;
  #lines: readonly Line[] = [];

  constructor(definition: TokenTypeDictionary) {
    this.#sink = new TokenSink(definition);
  }

  run(text: string): { tokens: IToken[]; hidden: IToken[]; errors: ILexingError[] } {
    this.#lines = [...linesOf(text)];
    for (const line of this.#lines) {
      this.#sink.startLine(line);
      this.#scan(line);
      this.#sink.endLine(line);
    }
    return this.#sink;
  }

  #scan(line: Line): void {
    const { text, start, end } = line;
    const content = text.slice(start, end);
    if (content === '') return;
    const marks = headingMarks(content);
    const explained = explainedCheck(content);
    const note = this.#table === 'none' ? undefined : noteMark(content);
    const footnote = footnoteMark(content);
    const key = this.#inHeader ? headerKeyOf(content) : undefined;
    if (isComment(content)) this.#sink.hide('COMMENT', start, end);
    else if (marks > 0) this.#heading(line, marks);
    else if (isRowLine(content) && isRuler(content)) this.#ruler(line);
    else if (isRowLine(content)) this.#row(line);
    else if (this.#isTable(line, content)) this.#tableStart(line);
    else if (isChartLine(content)) this.#chart(line);
    else if (isPictureLine(content)) this.#picture(line);
    else if (this.#isRule(content)) this.#rule(line);
    else if (explained !== undefined) this.#explanation(line, explained);
    else if (note !== undefined) this.#told('NOTE_MARK', note, line);
    else if (footnote !== undefined) this.#footnote(line, footnote);
    else if (key !== undefined) this.#headerEntry(line, key);
    else this.#prose(line);
  }

  /** Prose may begin with the word 表, but no rows follow it: they show that only the blank behind 表 was forgotten. */
  #isTable(line: Line, content: string): boolean {
    return opensTable(content) || (mayOpenTable(content) && this.#rowFollows(line));
  }

  /** Away from rows a line is a rule only when it looks like one. */
  #isRule(content: string): boolean {
    const isBelowRows = this.#table !== 'none' || this.#belowStrayRow;
    return startsRule(content) && (isBelowRows || /[=\uff1d\u2264\u2265]/.test(content));
  }

  #prose(line: Line): void {
    const isRefused =
      this.#table === 'none' ? this.#belowStrayRow && this.#lacksFirstBar(line) : this.#interruptsTable(line);
    if (isRefused) this.#sink.refuse(line.start, line.end, 'TableLine');
    else {
      this.#endTable();
      this.#inlines(line, line.start);
    }
  }

  /** A row without its first bar, or a line with more rows below it: it must not take them away from their table. */
  #interruptsTable(line: Line): boolean {
    return this.#rowFollows(line) || this.#lacksFirstBar(line);
  }

  #lacksFirstBar(line: Line): boolean {
    const above = this.#lines[line.number - 1];
    return barsIn(line.text).length > 0 && above !== undefined && above.end > 0;
  }

  #endTable(): void {
    this.#table = 'none';
    this.#belowStrayRow = false;
  }

  /** Whether the next line that is not blank is a row; comments, and what else belongs to a table, do not count. */
  #rowFollows({ number }: Line): boolean {
    for (let next = number + 1; next < this.#lines.length; next++) {
      const { text = '', start = 0, end = 0 } = this.#lines[next] ?? {};
      const content = text.slice(start, end);
      const isRulerRow = isRowLine(content) && isRuler(content);
      const isNothing = content === '' || isComment(content) || isRulerRow;
      const isTold = explainedCheck(content) !== undefined || noteMark(content) !== undefined || startsRule(content);
      if (!isNothing && !isTold) return isRowLine(content);
    }
    return false;
  }

  #heading(line: Line, marks: number): void {
    const title = marks === 1;
    const type = title && this.#titled ? 'EXTRA_TITLE_MARK' : (marksOfHeading[Math.min(marks, 4) - 1] ?? 'TITLE_MARK');
    this.#titled ||= title;
    this.#inHeader = false;
    this.#endTable();
    this.#sink.add(type, line.start, line.start + marks);
    this.#inlines(line, line.start + marks);
  }

  #headerEntry(line: Line, key: string): void {
    const colon = line.text.slice(line.start).search(/[:\uff1a]/) + line.start;
    this.#endTable();
    this.#sink.add(key === '\u683c\u5f0f' ? 'FORMAT_KEY' : 'HEADER_KEY', line.start, line.start + key.length); // 格式
    this.#sink.add('COLON', colon, colon + 1);
    this.#sink.addTrimmed('HEADER_VALUE', colon + 1, line.end);
  }

  #tableStart(line: Line): void {
    const after = line.start + 1;
    this.#sink.add('TABLE_MARK', line.start, after);
    const quoted = /^\s*("[^"]*"?|\u201c[^\u201d"]*["\u201d]?)/.exec(line.text.slice(after, line.end));
    this.#table = quoted ? 'free' : 'statutory';
    this.#header = undefined;
    if (!quoted?.[1]) {
      this.#sink.addTrimmed('TABLE_NAME', after, line.end);
      return;
    }
    const end = after + quoted[0].length;
    this.#quoted(end - quoted[1].length, end, line);
    const rest = line.text.slice(end, line.end).search(/\S/);
    if (rest >= 0) this.#sink.refuse(end + rest, line.end, 'FreeTitle');
  }

  /** Markdown rules its header off from the rows: | --- | :---: |. It says something only where the header has several rows. */
  #ruler({ number, start, end }: Line): void {
    if (number === this.#header?.end) this.#sink.add('HEADER_END', start, end);
    else this.#sink.hide('COMMENT', start, end);
  }

  /** What opens a row: of a header of several rows all but the first have an opening of their own. */
  #opening({ number }: Line): string {
    if (this.#table === 'none') return 'STRAY_ROW_OPEN';
    if (this.#table === 'statutory') return 'ROW_OPEN';
    const isLower = this.#header?.end !== undefined && number < this.#header.end;
    this.#header ??= { end: headerEnd((at) => this.#lines[at]?.text, number) };
    return isLower ? 'HEADER_OPEN' : 'ROW_OPEN';
  }

  #row(line: Line): void {
    this.#belowStrayRow = this.#table === 'none';
    const opening = this.#opening(line);
    const cuts = barsIn(line.text);
    cuts.forEach((bar, index) => {
      const next = cuts[index + 1];
      const last = next === undefined;
      if (index === 0) {
        this.#sink.add(opening, bar, bar + 1);
        const label = line.text.slice(bar + 1, next ?? line.end).trim();
        const rest = label === '\u5176\u4f59' && this.#table !== 'free'; // 其余
        this.#sink.addTrimmed(rest ? 'REST' : 'LABEL', bar + 1, next ?? line.end);
      } else if (last && bar === line.end - 1) {
        this.#sink.add('ROW_CLOSE', bar, bar + 1);
      } else {
        this.#sink.add('BAR', bar, bar + 1);
        const end = next ?? line.end;
        // The blanks of a cell not filled in yet are its place; two bars side by side have nothing between them.
        if (!this.#sink.addTrimmed('CELL', bar + 1, end) && end > bar + 1) this.#sink.add('CELL', bar + 1, end);
      }
    });
  }

  #rule(line: Line): void {
    let at = line.start + 2;
    this.#sink.add(this.#table === 'none' ? 'STRAY_RULE_MARK' : 'RULE_MARK', line.start, at);
    const column = /^\s+(?=\u5217\s)/.exec(line.text.slice(at, line.end)); // 列
    if (column) {
      at += column[0].length + 1;
      this.#sink.add('COLUMN_WORD', at - 1, at);
    }
    this.#sink.addExpression(at, line.end);
  }

  /** Title, kind, then values between commas; a first word that goes on with a point, a parenthesis or a sign is a value. */
  #chart(line: Line): void {
    this.#endTable();
    this.#sink.add('CHART_MARK', line.start, line.start + 1);
    const titleStart = line.start + line.text.slice(line.start).search(/["\u201c]/);
    const title = quotedText.exec(line.text.slice(titleStart, line.end))?.[0] ?? '';
    let at = titleStart + title.length;
    this.#quoted(titleStart, at, line);
    const kind =
      /^\s*([^\s"\u201c.,()\uff0e\u3002\uff0c\u3001\uff08\uff09]+)(?=\s|$)(?!\s*[+\-*/\u2212\u00d7\u00f7\uff0b\uff0d\uff0a\uff0f])/.exec(
        line.text.slice(at, line.end),
      );
    if (kind?.[1] !== undefined) {
      at += kind[0].length;
      this.#sink.add('CHART_KIND', at - kind[1].length, at);
    }
    this.#chartValues(line, at);
  }

  /** Quotes in front of `=` hold what a value is called, others a name in its path. */
  #chartValues(line: Line, from: number): void {
    let start = from;
    for (let at = from; at < line.end; at++) {
      const quoted = quotedText.exec(line.text.slice(at, line.end))?.[0];
      const isPause = line.text.charAt(at) === '\u3001'; // 、
      if (quoted === undefined && !isPause) continue;
      const after = at + (quoted?.length ?? 1);
      const isLabel = quoted !== undefined && /^\s*[=\uff1d]/.test(line.text.slice(after, line.end));
      if (isPause || isLabel) {
        this.#sink.addExpression(start, at);
        start = after;
        if (isPause) this.#sink.add('COMMA', at, after);
        else this.#quoted(at, after, line);
      }
      at = after - 1;
    }
    this.#sink.addExpression(start, line.end);
  }

  /** Title, path, then what is told to whoever cannot see the picture; blanks may stand in the path. */
  #picture(line: Line): void {
    this.#endTable();
    const { text, start, end } = line;
    let at = start + 2;
    this.#sink.add('PICTURE_MARK', start, at);
    const title = quotedText.exec(text.slice(at, end).trimStart())?.[0];
    if (title !== undefined) {
      const titleStart = at + text.slice(at).search(/\S/);
      at = titleStart + title.length;
      this.#quoted(titleStart, at, line);
    }
    const word = alternativeWord.exec(text.slice(at, end));
    const wordStart = word ? at + word.index + (word[1]?.length ?? 0) : end;
    this.#sink.addTrimmed('PICTURE_PATH', at, wordStart);
    if (!word) return;
    at = wordStart + 4;
    this.#sink.add('ALTERNATIVE_WORD', wordStart, at);
    const told = /^\s*\S/.exec(text.slice(at, end));
    if (!told) return;
    const toldStart = at + told[0].length - 1;
    const quoted = quotedText.exec(text.slice(toldStart, end))?.[0] ?? '';
    if (quoted !== '') this.#quoted(toldStart, toldStart + quoted.length, line);
    const rest = text.slice(toldStart + quoted.length, end);
    if (rest.trim() !== '') this.#sink.refuse(end - rest.trimStart().length, end, 'PictureNode');
  }

  /** Text in quotes; a second quote is missing where it reaches to the end of the line. */
  #quoted(start: number, end: number, { text }: Line): void {
    this.#sink.add('TABLE_TITLE', start, end);
    if (!closedText.test(text.slice(start, end))) this.#sink.blame(start, end, 'UnclosedQuote');
  }

  #explanation(line: Line, name: string): void {
    const start = line.text.indexOf(name, line.start + 2);
    const colon = line.text.slice(start).search(/[:\uff1a]/) + start;
    this.#sink.add('EXPLAIN_MARK', line.start, line.start + 2);
    this.#sink.add('CHECK_NAME', start, start + name.length);
    this.#sink.add('COLON', colon, colon + 1);
    this.#sink.addTrimmed('REASON', colon + 1, line.end);
  }

  #footnote(line: Line, mark: string): void {
    this.#endTable();
    this.#told('FOOTNOTE_NAME', mark, line);
  }

  /** Prose behind a word and a colon. */
  #told(type: string, word: string, line: Line): void {
    const colon = line.text.slice(line.start).search(/[:\uff1a]/) + line.start;
    this.#sink.add(type, line.start, line.start + word.length);
    this.#sink.add('COLON', colon, colon + 1);
    this.#inlines(line, colon + 1);
  }

  /** Text and bound numbers. A brace that is escaped or never closed on its line is text. */
  #inlines(line: Line, from: number): void {
    let start = from;
    while (/\s/.test(line.text.charAt(start)) && start < line.end) start++;
    for (let at = start; at < line.end; at++) {
      const char = line.text.charAt(at);
      if (char === '\\') at++;
      else if (char === '{' || char === '\uff5b') {
        const inside = /^[^{}\uff5b\uff5d]*(?=[}\uff5d])/.exec(line.text.slice(at + 1, line.end))?.[0];
        if (inside === undefined) continue;
        const close = at + 1 + inside.length;
        if (at > start) this.#sink.add('TEXT', start, at);
        this.#sink.add('BOUND_OPEN', at, at + 1);
        this.#sink.addExpression(at + 1, close);
        this.#sink.add('BOUND_CLOSE', close, close + 1);
        at = close;
        start = close + 1;
      }
    }
    if (start < line.end) this.#sink.add('TEXT', start, line.end);
  }
}
