import { halfWidth, labelKey } from '../../language/label-key.ts';
import type { ColumnNode, FormatRow, FormatTable } from '../format.ts';
import { findNamed, findRowOrGroup, groupsOf } from '../names.ts';
import { readCell } from './read-cell.ts';

/** A line of a text that is not blank. */
export interface TextLine {
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

/** A table of the form that a text holds without the marks of a table. */
export interface TableInText {
  readonly table: FormatTable;
  /** The lines that it takes up: titles, names of columns and rows. */
  readonly lines: readonly number[];
  /** The cells of each row, in the order of the form's columns. */
  readonly rows: ReadonlyMap<FormatRow, readonly string[]>;
}

interface Token {
  readonly text: string;
  /** Index among the lines. */
  readonly at: number;
  readonly isLast: boolean;
}

/**
 * The tables of the form in a text, as Word, web pages and PDF leave them behind when they are copied: with tabs, bars or
 * blanks between the cells, or each cell on a line of its own. A row is a label of the form and, behind it, as many numbers as
 * the table has columns; whatever else the printed table says around its rows goes with them. A text that says anything else in
 * between is prose, and stays. Every table is found once.
 */
export function tablesInText(lines: readonly TextLine[], tables: readonly FormatTable[]): readonly TableInText[] {
  const tokens: Token[] = [];
  const starts = lines.map(({ text }, at) => {
    const start = tokens.length;
    tokens.push(...tokensOf(text, at));
    return start;
  });
  const found: TableInText[] = [];
  const all = tables.map((table) => new Reading(table, tokens));
  for (let at = 0; at < lines.length; ) {
    const start = starts[at] ?? tokens.length;
    const readings = all
      .filter(({ table }) => !found.some((other) => other.table === table))
      .flatMap((reading) => reading.from(start) ?? []);
    const [best] = readings.sort((one, other) => other.rows.size - one.rows.size);
    if (best) {
      const taken = lines.slice(at, best.end).map(({ line }) => line);
      found.push({ table: best.table, lines: taken, rows: best.rows });
    }
    at = best?.end ?? at + 1;
  }
  return found;
}

/** Cells that bars or tabs part may be blank; blanks part words of one cell as well, which are put together again. */
function tokensOf(text: string, at: number): Token[] {
  if (ruler.test(text)) return [{ text: '', at, isLast: true }];
  const inner = text.trim().replace(/^[|\uff5c]|[|\uff5c]$/g, '');
  const parts = /[\t|\uff5c]/.test(inner) ? inner.split(/[\t|\uff5c]/).flatMap(wordsOfCell) : inner.split(/\s+/);
  const texts = parts.map((part) => part.replace(/\*\*/g, '').trim());
  return texts.map((part, index) => ({ text: part, at, isLast: index === texts.length - 1 }));
}

/** What Markdown rules a header off with. */
const ruler = /^[\s|\uff5c:+\-\u2013\u2014\uff0d]*[-\u2013\u2014\uff0d]{2}[\s|\uff5c:+\-\u2013\u2014\uff0d]*$/;

function wordsOfCell(cell: string): readonly string[] {
  return cell.trim() === '' ? [''] : cell.trim().split(/\s+/);
}

/** No printed table has more words between two rows of numbers. */
const mostWords = 100;

/** Printed labels are wrapped over so many pieces at most. */
const mostPieces = 8;

class Reading {
  readonly table: FormatTable;
  /** Up to here words of the table were read that no row follows. */
  #idleUntil = 0;
  readonly #steps = new Map<number, Words>();
  readonly #tokens: readonly Token[];
  readonly #captions: ReadonlySet<string>;
  readonly #longest: number;
  readonly #begins: ReadonlySet<string>;

  constructor(table: FormatTable, tokens: readonly Token[]) {
    this.table = table;
    this.#tokens = tokens;
    const known = wordsOf(table);
    this.#captions = known.words;
    this.#longest = known.longest;
    this.#begins = known.begins;
  }

  /** What stands from a token on, which begins a line; the end is the line behind the last row. */
  from(start: number) {
    if (start < this.#idleUntil) return undefined;
    const rows = new Map<FormatRow, readonly string[]>();
    let end: number | undefined;
    let until = start + mostWords;
    let at = start;
    while (at < Math.min(until, this.#tokens.length)) {
      const next = this.#row(at, rows) ?? this.#sideways(at, rows) ?? this.#words(at);
      if (next === undefined) break;
      const isRow = next.rows !== undefined;
      for (const [row, cells] of next.rows ?? []) rows.set(row, cells);
      at = next.end;
      if (isRow) until = at + mostWords;
      if (isRow && this.#tokens[at - 1]?.isLast) end = (this.#tokens[at - 1]?.at ?? 0) + 1;
    }
    if (rows.size === 0) this.#idleUntil = at;
    return end === undefined ? undefined : { table: this.table, rows, end };
  }

  /** A label of a row and its numbers. */
  #row(at: number, known: ReadonlyMap<FormatRow, readonly string[]>): Step | undefined {
    for (const { row, end } of this.#named(at).rows) {
      if (known.has(row)) continue;
      const numbers = this.#cells(end, this.table.columns.length);
      if (numbers) return { end: numbers.end, rows: [[row, numbers.cells]] };
    }
    return undefined;
  }

  /** The numbers of all rows side by side, below their names. */
  #sideways(at: number, known: ReadonlyMap<FormatRow, readonly string[]>): Step | undefined {
    const { sideways, rows, columns } = this.table;
    if (!sideways || known.size > 0 || !isNumber(this.#tokens[at]?.text ?? '')) return undefined;
    const numbers = this.#cells(at, rows.length * columns.length);
    if (!numbers) return undefined;
    const cells = rows.map((row, index): [FormatRow, readonly string[]] => {
      return [row, numbers.cells.slice(index * columns.length, (index + 1) * columns.length)];
    });
    return { end: numbers.end, rows: cells };
  }

  /** What a printed table says besides: its title, the names of columns and groups, of rows that are told below. */
  #words(at: number): Step | undefined {
    const text = this.#tokens[at]?.text ?? '';
    // The number of a row in front of its label.
    const isOrdinal = /^[1-9]\d?$/.test(text) && this.#named(at + 1).rows.length > 0;
    if (text === '' || isOrdinal) return { end: at + 1 };
    const { end } = this.#named(at);
    return end === undefined ? undefined : { end };
  }

  /** What the words from a token on name: rows, and how far the longest of what the printed table says reaches. */
  #named(at: number): Words {
    const known = this.#steps.get(at);
    if (known) return known;
    const pieces = this.#pieces(at);
    const rows = pieces.flatMap(({ text, end }) => {
      const row = findNamed(this.table.rows, text)?.found;
      return row ? [{ row, end }] : [];
    });
    const end = pieces.find(
      ({ text }) => this.#captions.has(labelKey(withoutYear(text))) || findRowOrGroup(this.table, text) !== undefined,
    )?.end;
    const words = { rows, end };
    this.#steps.set(at, words);
    return words;
  }

  /** So many cells in a row: within one line that parts its cells some may be blank. */
  #cells(at: number, count: number): { readonly cells: readonly string[]; readonly end: number } | undefined {
    const line = this.#tokens[at - 1]?.at;
    let lineEnd = at;
    while (this.#tokens[lineEnd]?.at === line) lineEnd++;
    const own = this.#tokens.slice(at, lineEnd).map(({ text }) => text);
    while (own.length > count && own[0] === '') own.shift();
    while (own.length > count && own.at(-1) === '') own.pop();
    if (own.length === count && own.some(isNumber) && own.every((text) => text === '' || isCell(text)))
      return { cells: own, end: lineEnd };
    let from = at;
    while (this.#tokens[from]?.text === '') from++;
    const cells = this.#tokens.slice(from, from + count).map(({ text }) => text);
    return cells.length === count && cells.every(isCell) && (count > 1 || cells.some(isNumber))
      ? { cells, end: from + count }
      : undefined;
  }

  /** The words from a token on, put together as far as a label may reach, the longest first. */
  #pieces(at: number): readonly { readonly text: string; readonly end: number }[] {
    // Most lines are prose, and their first letter tells.
    const first = labelKey(this.#tokens[at]?.text ?? '').charAt(0);
    if (first !== '' && !this.#begins.has(first)) return [];
    const pieces: { text: string; end: number }[] = [];
    let text = '';
    for (let end = at; end < Math.min(at + mostPieces, this.#tokens.length); end++) {
      text += this.#tokens[end]?.text ?? '';
      if (text.length > this.#longest) break;
      if (text !== '') pieces.push({ text, end: end + 1 });
    }
    return pieces.reverse();
  }
}

/** Whether a printed table says this beside its rows: its title, the name of a column or of a group of them, a corner. */
export function isPrintedWord(table: FormatTable, text: string): boolean {
  return wordsOf(table).words.has(labelKey(withoutYear(text)));
}

function wordsOf(table: FormatTable): Known {
  const known = knownWords.get(table) ?? captionsOf(table);
  knownWords.set(table, known);
  return known;
}

/** 本年（2023）制发件数, 2023年制发件数; digits alone are a number: 总计 2071. */
const year = /[(\uff08]\s*20\d\d\s*\u5e74?\u5ea6?\s*[)\uff09]|20\d\d\u5e74\u5ea6?/; // 年, 度

/** A label without the year that some offices put into it. */
export function withoutYear(label: string): string {
  return label.replace(year, '');
}

interface Words {
  readonly rows: readonly { readonly row: FormatRow; readonly end: number }[];
  readonly end: number | undefined;
}

/** How far a step reaches, and the rows that it found. */
interface Step {
  readonly end: number;
  readonly rows?: readonly (readonly [FormatRow, readonly string[]])[];
}

interface Known {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
  /** What any of the words and labels begins with. */
  readonly begins: ReadonlySet<string>;
}

const knownWords = new WeakMap<FormatTable, Known>();

function captionsOf(table: FormatTable): Known {
  const named = [table, ...table.columns].flatMap(({ name, label, aliases, formerNames }) => [
    ...[name, label, ...aliases, ...formerNames],
  ]);
  const rows = [...table.rows, ...groupsOf(table.rowTree)].flatMap(({ name, label, aliases, formerNames }) => [
    ...[name, label, ...aliases, ...formerNames],
  ]);
  const captions = [...named, table.corner, ...groupLabels(table.columnTree), ...printedWords];
  const longest = [...captions, ...rows].reduce((most, { length }) => Math.max(most, length), 0);
  const begins = new Set([...captions, ...rows].map((text) => labelKey(text).charAt(0)));
  return { words: new Set(captions.map(labelKey).filter((key) => key !== '')), longest: longest + 12, begins };
}

/** What heads columns of labels on web pages and in Markdown. */
const printedWords = ['信息内容', '类别', '类型', '情形', '项目', '内容', '序号', '单位：件', '单位：万元'];

function groupLabels(nodes: readonly ColumnNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node.label, ...groupLabels(node.children)] : []));
}

function isNumber(text: string): boolean {
  return readCell(text).kind === 'number';
}

/** A number, or what stands in the place of one. */
function isCell(text: string): boolean {
  return (
    isNumber(text) ||
    /^(?:[-\u2013\u2014/\u65e0]|\u2014\u2014|[+-]?\d[\d.,]*\p{Script=Han}{1,2})$/u.test(halfWidth(text))
  ); // 无
}
