import { halfWidth } from '../language/label-key.ts';
import { fillings, writtenWidths } from '../shared/table-columns.ts';
import { type AmbiguousWidth, textWidth } from '../shared/text-width.ts';
import type { DefinitionLine } from './definition-lines.ts';
import type { LineRange, Piece, SourceLine, Word } from './edits.ts';
import { kindOf } from './report-line.ts';

/** How tables are written. */
export interface AlignmentStyle {
  /** display: columns stand straight in a font whose Chinese characters are two columns wide; compact: no padding. */
  readonly align: 'display' | 'compact';
  readonly ambiguousWidth: AmbiguousWidth;
}

// A cell wider than this is prose: it sticks out rather than push every other row's cells off the screen.
const widestColumn = 80;

/**
 * Writes the rows of a table: labels and words to the left, numbers to the right, a bar at both ends. Where rows would not
 * fit into a narrow editor, names of columns stand out, and the numbers are below each other all the same.
 */
export function alignTable(
  { rows: lines, style }: TableGroup,
  look: AlignmentStyle,
): Map<SourceLine, readonly Piece[]> {
  const isHeader = (line: SourceLine, index: number) => style === 'free' && (index === 0 || isLowerHeader(line));
  const rulers = lines.filter(isHeaderEnd);
  const rows = lines
    .map((line, index) => [line, readRow(line, isHeader(line, index))] as const)
    .filter(([line]) => !rulers.includes(line))
    .map(([line, row], index) => [line, style === 'free' || index > 0 ? row : withNames(row)] as const);
  const columns = columnsOf(
    rows.map(([, row]) => row),
    style,
    look,
    rulers.length > 0 ? shortestRule : 0,
  );
  return new Map([
    ...rows.map(([line, row]) => [line, writeRow(row, columns, style, look)] as const),
    ...rulers.map((line) => [line, rulerPieces(line, columns)] as const),
  ]);
}

/** The first row of a table of the form names its columns where it has words alone. */
function withNames(row: Row): Row {
  const cells = row.cells.slice(1);
  return { ...row, isHeader: cells.some(({ word }) => word) && !cells.some(({ isNumber }) => isNumber) };
}

function isLowerHeader({ words: [first] }: SourceLine): boolean {
  return first?.type === 'HEADER_OPEN';
}

/** Whether a line ends a header of several rows; those of Markdown, which say nothing, stay as they are. */
function isHeaderEnd({ words: [first] }: SourceLine): boolean {
  return first?.type === 'HEADER_END';
}

/** What Markdown takes for a rule everywhere. */
const shortestRule = 3;

function rulerPieces({ words: [first, last = first] }: SourceLine, columns: readonly Column[]): Piece[] {
  if (!first || !last) return [];
  const rules = columns.map(({ width }) => '-'.repeat(Math.max(width, shortestRule)));
  return [{ start: first.start, end: last.end, text: `| ${rules.join(' | ')} |`, before: '' }];
}

interface Column {
  readonly width: number;
  readonly hasNumbers: boolean;
  readonly hasWords: boolean;
}

/** Blank cells and headings say nothing of what a column holds. */
function columnsOf(
  rows: readonly Row[],
  style: TableGroup['style'],
  { align, ambiguousWidth }: AlignmentStyle,
  least: number,
): readonly Column[] {
  const held: { names: number; cells: number; hasNumbers: boolean; hasWords: boolean }[] = [];
  for (const { cells, isHeader } of rows)
    cells.forEach(({ word, text, isNumber }, index) => {
      const column = held[index] ?? { names: 0, cells: least, hasNumbers: false, hasWords: false };
      held[index] = column;
      const width = textWidth(text, ambiguousWidth);
      const part = isHeader ? 'names' : 'cells';
      if (width <= widestColumn) column[part] = Math.max(column[part], width);
      if (!word || isHeader) return;
      if (isNumber) column.hasNumbers = true;
      else column.hasWords = true;
    });
  const widths = writtenWidths(
    held.map((column, index) => ({
      ...column,
      narrows: index > 0 && (style === 'statutory' || holdsNumbers(column)),
    })),
  );
  return held.map((column, index) => ({ ...column, width: align === 'compact' ? 0 : (widths[index] ?? 0) }));
}

function writeRow(row: Row, columns: readonly Column[], style: TableGroup['style'], look: AlignmentStyle): Piece[] {
  const pieces: Piece[] = [];
  let blanks = '';
  const paddings = fillings(
    row.cells.map(({ text }) => textWidth(text, look.ambiguousWidth)),
    columns.map(({ width }) => width),
    row.isHeader ? 'names' : 'cells',
  );
  row.cells.forEach((cell, index) => {
    const { bar, word, text } = cell;
    const padding = ' '.repeat(paddings[index] ?? 0);
    const toTheRight = index > 0 && (style === 'statutory' || isToTheRight(cell, columns[index]));
    pieces.push({ start: bar.start, end: bar.end, text: '|', before: blanks });
    if (word) pieces.push({ start: word.start, end: word.end, text, before: toTheRight ? ` ${padding}` : ' ' });
    blanks = word && toTheRight ? ' ' : `${word ? '' : ' '}${padding} `;
  });
  pieces.push({ start: row.close.start, end: row.close.end, text: '|', before: blanks });
  return pieces;
}

/** In a free table: numbers, and the names of columns that hold nothing else. */
function isToTheRight({ isNumber }: Cell, column: Column | undefined): boolean {
  return isNumber || (column !== undefined && holdsNumbers(column));
}

function holdsNumbers({ hasNumbers, hasWords }: Pick<Column, 'hasNumbers' | 'hasWords'>): boolean {
  return hasNumbers && !hasWords;
}

/** Lines of a format as indices. */
type Run = readonly number[];

const listed: ReadonlySet<string> = new Set(['COMMA', 'LBRACE', 'RBRACE']);

/** Neighbouring lines that each define one row, or one column: they read as a table. */
export function runsOf(lines: readonly DefinitionLine[]): readonly Run[] {
  const runs: number[][] = [];
  lines.forEach((each, index) => {
    const above = lines[index - 1];
    if (!definesOne(each)) return;
    const goesOn = above && definesOne(above) && isSame(above, each) && each.line.number === above.line.number + 1;
    if (goesOn) runs.at(-1)?.push(index);
    else runs.push([index]);
  });
  return runs;
}

function isSame(one: DefinitionLine, other: DefinitionLine): boolean {
  return one.keyword === other.keyword && one.depth === other.depth;
}

function definesOne({ kind, keyword, line }: DefinitionLine): boolean {
  const isRow = kind === 'statement' && (keyword === '行' || keyword === '列');
  return isRow && !line.words.some(({ type }) => listed.has(type));
}

// A label wider than this sticks out rather than push what follows the others away from them.
const widestLabel = 40;

/** The pieces of a run with its labels below each other, and what follows the labels too. */
export function alignRun(run: readonly (readonly Piece[])[], width: AmbiguousWidth): readonly (readonly Piece[])[] {
  const widthOf = (piece: Piece | undefined) => textWidth(piece?.text ?? '', width);
  const widest = (column: number, rows: readonly (readonly Piece[])[]) => {
    const widths = rows.filter((pieces) => pieces[column + 1]).map((pieces) => widthOf(pieces[column]));
    return widths.reduce((most, each) => (each <= widestLabel ? Math.max(most, each) : most), 0);
  };
  const names = widest(1, run);
  const labels = widest(2, run.filter(hasLabel));
  return run.map((pieces) =>
    pieces.map((piece, index) => {
      const column = index === 2 ? names : index === 3 && hasLabel(pieces) ? labels : 0;
      const padding = Math.max(0, column - widthOf(pieces[index - 1]));
      return column === 0 ? piece : { ...piece, before: ' '.repeat(1 + padding) };
    }),
  );
}

function hasLabel(pieces: readonly Piece[]): boolean {
  return /^["\u201c]/.test(pieces[2]?.text ?? '');
}

/** The lines of a table: the one that opens it, rows, rules, explanations, notes, and what stands between them. */
export interface TableGroup {
  /** A free table has columns of words and a header of its own; rows that no table opens look like statutory ones. */
  readonly style: 'statutory' | 'free';
  readonly range: LineRange;
  readonly rows: readonly SourceLine[];
}

/** The tables of a report in the order of the text. */
export function tableGroups(lines: readonly SourceLine[]): readonly TableGroup[] {
  const groups: { style: TableGroup['style']; first: number; last: number; rows: SourceLine[] }[] = [];
  let current: (typeof groups)[number] | undefined;
  for (const line of lines) {
    const kind = kindOf(line);
    const continues = kind === 'row' || kind === 'rule' || kind === 'explanation' || kind === 'note';
    if (kind === 'table' || (kind === 'row' && !current)) {
      const style = line.words[1]?.type === 'TABLE_TITLE' ? 'free' : 'statutory';
      current = { style, first: line.number, last: line.number, rows: [] };
      groups.push(current);
    } else if (kind !== 'comment' && kind !== 'unknown' && !continues) current = undefined;
    if (current && continues) current.last = line.number;
    if (current && kind === 'row' && line.understood) current.rows.push(line);
  }
  return groups.map(({ style, first, last, rows }) => ({ style, range: { first, last }, rows }));
}

/** The range, grown until it cuts no table: a table is aligned as a whole or not at all. */
export function grownOverTables({ first, last }: LineRange, groups: readonly TableGroup[]): LineRange {
  const met = groups.map(({ range }) => range).filter((range) => range.first <= last && range.last >= first);
  return { first: Math.min(first, met[0]?.first ?? first), last: Math.max(last, met.at(-1)?.last ?? last) };
}

/** A cell of a row, its bar included. */
interface Cell {
  /** The bar in front of it. */
  readonly bar: Word;
  /** What stands in it; undefined when it is blank. */
  readonly word: Word | undefined;
  /** What is to stand in it: numbers half-width, words as they are. */
  readonly text: string;
  /** Whether it is written to the right where columns hold words: a number, `=` or a percentage. */
  readonly isNumber: boolean;
}

/** A row of a table, label first. */
interface Row {
  readonly cells: readonly Cell[];
  /** Whether its cells name the columns. */
  readonly isHeader: boolean;
  /** The bar behind the last cell, or the end of the line where it is missing. */
  readonly close: Pick<Word, 'start' | 'end'>;
}

const openings: ReadonlySet<string> = new Set(['ROW_OPEN', 'STRAY_ROW_OPEN', 'HEADER_OPEN', 'BAR']);

// What the engine reads as a number (see report/read-cell.ts).
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(?:\u5143|\u4e07\u5143|\u4ebf\u5143)?$/; // 元, 万元, 亿元
const percentage = /^[+-]?\d+(?:\.\d+)?\s*[%\uff05]$/;

/** Reads the words of a row; labels and names of columns are words, whatever they look like. */
function readRow({ words, end }: SourceLine, isHeader: boolean): Row {
  const cells: Cell[] = [];
  let close: Row['close'] = { start: end, end };
  for (const word of words) {
    const { bar } = cells.at(-1) ?? {};
    if (openings.has(word.type)) cells.push({ bar: word, word: undefined, text: '', isNumber: false });
    else if (word.type === 'ROW_CLOSE') close = word;
    else if (bar) cells[cells.length - 1] = { bar, word, ...contentOf(word.text, isHeader || cells.length === 1) };
  }
  return { cells, isHeader, close };
}

function contentOf(written: string, isName: boolean): Pick<Cell, 'text' | 'isNumber'> {
  const text = halfWidth(written);
  if (isName) return { text: written, isNumber: false };
  if (text === '=' || number.test(text)) return { text, isNumber: true };
  return { text: written, isNumber: percentage.test(text) };
}
