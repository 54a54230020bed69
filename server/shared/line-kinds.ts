/**
 * What a line of a report is, told by how it begins; blanks in front of it never count. Who asks may have to know more: a
 * header line stands above the title, a rule belongs to a table (see the line scanner of the language).
 */

const bar = /[|\uff5c]/;
const rowLine = /^\s*[|\uff5c]/;
const rulerLine =
  /^\s*[|\uff5c]?(?:\s*[:\uff1a]?[-_\u2010-\u2015\u2212\u2500\u2501\uff0d]+[:\uff1a]?\s*(?:[|\uff5c+]|$))+\s*$/;
const writtenNumber = /^(?:=|[-+\u2212]?\d[\d,.]*\s*[%\u4e07\u4ebf]?\u5143?)$/; // 万, 亿, 元
const headingLine = /^\s*([#\uff03]+)/;
const tableLine = /^\s*\u8868(?=$|[\s"\u201c])/; // 表
const ownTableLine = /^\s*\u8868\s*["\u201c]/;
const gluedTableLine = /^\s*\u8868[^\s,.;:\uff0c\u3002\uff1b\uff1a]+\s*$/; // 表申请办理
const chartLine = /^\s*\u56fe\s+["\u201c]/; // 图, a blank, a title; prose may begin with the word
const pictureLine = /^\s*\u56fe\u7247\s+(?:["\u201c]|\.{1,2}[/\\])/; // 图片, a blank, a title or a path; prose may begin with the word
const ruleLine = /^\s*(?:\u89c4\u5219|\u6838\u5b9e)(?=\s|$)/; // 规则, 核实
const explanationLine = /^\s*\u8bf4\u660e\s+([^\s:\uff1a]+)\s*[:\uff1a]/; // 说明 name:
const noteLine = /^\s*(\u6ce8[0-9\uff10-\uff19]{0,2})\s*[:\uff1a]/; // 注:, 注1:
const footnoteLine = /^\s*(\[\^[^\s[\]]+\])\s*[:\uff1a]/; // [^1]:
// A Chinese sentence may end with a colon as well; a Latin word is never that long and a sentence.
const headerLine =
  /^\s*([A-Za-z_][A-Za-z0-9_]{0,39}|[A-Za-z_\u3400-\u9fff][A-Za-z0-9_\u3400-\u9fff]{0,11})\s*[:\uff1a]/;
const bareMark = /^\s*(?:[#\uff03]{1,4}|[|\uff5c]|\u8868|\u56fe|\u56fe\u7247)?\s*$/;

/** Whether a line is a row of a table: it begins with a bar, in either width. Lines that rule off a header do, too. */
export function isRowLine(line: string): boolean {
  return rowLine.test(line);
}

/** Whether a line rules a header off from its rows, as in Markdown: `| --- | :---: |`, or without the first bar. */
export function isRuler(line: string): boolean {
  return rulerLine.test(line);
}

/**
 * The line that ends a header of several rows, in a table of the author's own whose first row stands on the line `first`:
 * it rules them off from rows below. Undefined where that row alone is the header, as in Markdown. Rows that hold numbers
 * are no header, whatever rules them off: years may head columns.
 */
export function headerEnd(lineAt: (line: number) => string | undefined, first: number): number | undefined {
  let rows = 0;
  for (let at = first; ; at++) {
    const line = lineAt(at);
    if (line === undefined) return undefined;
    if (line.trim() === '' || isComment(line)) continue;
    if (!isRowLine(line) || (rows > 0 && holdsNumbers(line))) return undefined;
    if (!isRuler(line)) rows++;
    else if (rows > 0) return rows > 1 ? at : undefined;
  }
}

function holdsNumbers(line: string): boolean {
  // In either width: it makes no difference to what a cell says.
  const [, ...cells] = cellsBehindBars(line).map((cell) => cell.normalize('NFKC').trim());
  return cells.some((cell) => writtenNumber.test(cell) && !/^(?:19|20)\d\d$/.test(cell));
}

/** Offsets of the bars of a line; a bar behind a backslash is text. */
export function barsIn(line: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line.charAt(at) === '\\') at++;
    else if (bar.test(line.charAt(at))) found.push(at);
  }
  return found;
}

/** What stands behind each bar of a line, up to the next one or its end: nothing behind a bar that closes a row. */
export function cellsBehindBars(line: string): readonly string[] {
  return barsIn(line).map((at, index, all) => line.slice(at + 1, all[index + 1]));
}

/** Whether a bar is the last that is written on a line. */
export function endsWithBar(line: string): boolean {
  return bar.test(line.trimEnd().slice(-1));
}

/** Whether a line is a comment. */
export function isComment(line: string): boolean {
  return line.trimStart().startsWith('//');
}

/** What comments begin with that say what an import left open. */
export const importMark = '// 导入:';

/** What comments begin with that say what was taken over from last year's report, and is to be read again. */
export const rereadMark = '// 沿用:';

/** What a comment is about that waits for its author. */
export interface OpenNote {
  /** `import`: what an import was not certain of; `reread`: what was taken over from last year's report. */
  readonly kind: 'import' | 'reread';
  readonly text: string;
}

/** What a comment says that an import or a report begun from last year's left; undefined for any other line. */
export function openNoteOf(line: string): OpenNote | undefined {
  const [, word, text] = /^\s*\/\/\s*(\u5bfc\u5165|\u6cbf\u7528)\s*[:\uff1a]\s*(.*?)\s*$/.exec(line) ?? []; // 导入, 沿用
  return text === undefined ? undefined : { kind: word === '\u6cbf\u7528' ? 'reread' : 'import', text };
}

/** How many marks a heading begins with; 0 for any other line. */
export function headingMarks(line: string): number {
  return headingLine.exec(line)?.[1]?.length ?? 0;
}

/** Whether a line opens a table, of the form or of the author's own. */
export function opensTable(line: string): boolean {
  return tableLine.test(line);
}

/** Whether a line opens a table of the author's own, which has a title in quotes. */
export function opensOwnTable(line: string): boolean {
  return ownTableLine.test(line);
}

/** Whether a line opens a table if rows follow it: the blank behind 表 is missing. Prose may begin with the word, too. */
export function mayOpenTable(line: string): boolean {
  return opensTable(line) || gluedTableLine.test(line);
}

/** Whether a line is a chart. */
export function isChartLine(line: string): boolean {
  return chartLine.test(line);
}

/** Whether a line is a picture out of a file. */
export function isPictureLine(line: string): boolean {
  return pictureLine.test(line);
}

/** Whether a line is a rule where rules may stand. */
export function startsRule(line: string): boolean {
  return ruleLine.test(line);
}

/** The name of the check that a 说明 line explains; undefined for any other line. */
export function explainedCheck(line: string): string | undefined {
  return explanationLine.exec(line)?.[1];
}

/** What opens a note of a table, `注` or `注1`, where tables are; undefined for any other line. */
export function noteMark(line: string): string | undefined {
  return noteLine.exec(line)?.[1];
}

/** The mark of the footnote that a line gives, `[^1]`; undefined for any other line. */
export function footnoteMark(line: string): string | undefined {
  return footnoteLine.exec(line)?.[1];
}

/** The key of what would be a header line above the title; undefined for any other line. */
export function headerKeyOf(line: string): string | undefined {
  return headerLine.exec(line)?.[1];
}

/** Whether a line may stand between the name of a table and its last row. */
export function belongsToTable(line: string): boolean {
  const isKept = line.trim() === '' || isRowLine(line) || isComment(line) || startsRule(line);
  return isKept || noteMark(line) !== undefined || behindWord(line, '说明') !== undefined;
}

/** Words that open a line, whether or not the rest of it is written. */
export type OpeningWord = '表' | '图' | '图片' | '规则' | '核实' | '说明';

/** Where the rest of a line begins that opens with one of these words and a blank; undefined for any other line. */
export function behindWord(line: string, ...words: readonly OpeningWord[]): number | undefined {
  const [, word = '', blank = ''] = /^\s*(\S+)(\s+)/.exec(line) ?? [];
  const isOne = (words as readonly string[]).includes(word);
  return isOne ? line.length - line.trimStart().length + word.length + blank.length : undefined;
}

/** Whether a line has nothing but a mark that opens one and says nothing yet: of a heading, a row, a table, a chart, a picture. */
export function isBareMark(line: string): boolean {
  return bareMark.test(line);
}
