import { halfWidth } from '../language/digits.ts';
import { labelKey } from '../language/label-key.ts';
import type { ColumnNode, FormatRow, FormatTable } from './format.ts';
import { findNamed, findRowOrGroup } from './names.ts';
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
  const tokens = lines.flatMap(({ text }, at) => tokensOf(text, at));
  const found: TableInText[] = [];
  for (let at = 0; at < lines.length; ) {
    const start = tokens.findIndex((token) => token.at === at);
    const readings = tables
      .filter((table) => !found.some((other) => other.table === table))
      .flatMap((table) => new Reading(table, tokens).from(start) ?? []);
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

/** Printed labels are wrapped over so many pieces at most. */
const mostPieces = 8;

class Reading {
  readonly #table: FormatTable;
  readonly #tokens: readonly Token[];
  readonly #captions: ReadonlySet<string>;
  readonly #longest: number;

  constructor(table: FormatTable, tokens: readonly Token[]) {
    this.#table = table;
    this.#tokens = tokens;
    const known = knownWords.get(table) ?? captionsOf(table);
    knownWords.set(table, known);
    this.#captions = known.words;
    this.#longest = known.longest;
  }

  /** What stands from a token on, which begins a line; the end is the line behind the last row. */
  from(start: number) {
    const rows = new Map<FormatRow, readonly string[]>();
    let end: number | undefined;
    for (let at = start; at >= 0 && at < this.#tokens.length; ) {
      const next = this.#row(at, rows) ?? this.#sideways(at, rows) ?? this.#words(at);
      if (next === undefined) break;
      const isRow = next.rows !== undefined;
      for (const [row, cells] of next.rows ?? []) rows.set(row, cells);
      at = next.end;
      if (isRow && this.#tokens[at - 1]?.isLast) end = (this.#tokens[at - 1]?.at ?? 0) + 1;
    }
    return end === undefined ? undefined : { table: this.#table, rows, end };
  }

  /** A label of a row and its numbers. */
  #row(at: number, known: ReadonlyMap<FormatRow, readonly string[]>): Step | undefined {
    for (const { text, end } of this.#pieces(at)) {
      const row = findNamed(this.#table.rows, text)?.found;
      if (!row || known.has(row)) continue;
      const numbers = this.#cells(end, this.#table.columns.length);
      if (numbers) return { end: numbers.end, rows: [[row, numbers.cells]] };
    }
    return undefined;
  }

  /** The numbers of all rows side by side, below their names. */
  #sideways(at: number, known: ReadonlyMap<FormatRow, readonly string[]>): Step | undefined {
    const { sideways, rows, columns } = this.#table;
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
    if (this.#tokens[at]?.text === '') return { end: at + 1 };
    const known = this.#pieces(at).find(
      ({ text }) =>
        this.#captions.has(labelKey(text.replace(year, ''))) || findRowOrGroup(this.#table, text) !== undefined,
    );
    return known && { end: known.end };
  }

  /** So many cells in a row: within one line that parts its cells some may be blank. */
  #cells(at: number, count: number): { readonly cells: readonly string[]; readonly end: number } | undefined {
    const line = this.#tokens[at - 1]?.at;
    const lineEnd = this.#tokens.findIndex((token, index) => index >= at && token.isLast && token.at === line) + 1;
    const own = this.#tokens.slice(at, Math.max(at, lineEnd)).map(({ text }) => text);
    while (own.length > count && own[0] === '') own.shift();
    while (own.length > count && own.at(-1) === '') own.pop();
    if (own.length === count && own.some(isNumber) && own.every((text) => text === '' || isCell(text)))
      return { cells: own, end: lineEnd };
    let from = at;
    while (this.#tokens[from]?.text === '') from++;
    const cells = this.#tokens.slice(from, from + count).map(({ text }) => text);
    return cells.length === count && cells.every(isCell) && cells.some(isNumber)
      ? { cells, end: from + count }
      : undefined;
  }

  /** The words from a token on, put together as far as a label may reach, the longest first. */
  #pieces(at: number): readonly { readonly text: string; readonly end: number }[] {
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

/** 本年（2023）制发件数 */
const year = /[(\uff08]?20\d\d\u5e74?\u5ea6?[)\uff09]?/; // 年, 度

/** How far a step reaches, and the rows that it found. */
interface Step {
  readonly end: number;
  readonly rows?: readonly (readonly [FormatRow, readonly string[]])[];
}

interface Known {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
}

const knownWords = new WeakMap<FormatTable, Known>();

function captionsOf(table: FormatTable): Known {
  const named = [table, ...table.columns].flatMap(({ name, label, aliases, formerNames }) => [
    ...[name, label, ...aliases, ...formerNames],
  ]);
  const rows = table.rows.flatMap(({ label, aliases }) => [label, ...aliases]);
  const captions = [...named, table.corner, ...groupLabels(table.columnTree), ...printedWords];
  const longest = [...captions, ...rows].reduce((most, { length }) => Math.max(most, length), 0);
  return { words: new Set(captions.map(labelKey).filter((key) => key !== '')), longest: longest + 12 };
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
