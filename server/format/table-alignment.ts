import { halfWidth } from '../language/digits.ts';
import { type AmbiguousWidth, textWidth } from '../text-width.ts';
import type { Piece } from './rewrite.ts';
import type { SourceLine, Word } from './source.ts';
import type { TableGroup } from './table-groups.ts';

/** How tables are written. */
export interface TableStyle {
  /** display: columns stand straight in a font whose Chinese characters are two columns wide; compact: no padding. */
  readonly align: 'display' | 'compact';
  readonly ambiguousWidth: AmbiguousWidth;
}

interface Cell {
  readonly bar: Word;
  /** Undefined for a blank cell. */
  readonly word: Word | undefined;
  readonly text: string;
}

interface Row {
  readonly line: SourceLine;
  /** Label first. */
  readonly cells: readonly Cell[];
  /** The bar behind the last cell, or the end of the line where it is missing. */
  readonly close: Pick<Word, 'start' | 'end'>;
}

// A cell wider than this is prose: it sticks out rather than push every other row's cells off the screen.
const widestColumn = 80;

// What the engine reads as a number (see report/read-cell.ts).
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(?:\u5143|\u4e07\u5143|\u4ebf\u5143)?$/; // 元, 万元, 亿元
const share = /^[+-]?\d+(?:\.\d+)?\s*[%\uff05\u2030]$/;

const openings: ReadonlySet<string> = new Set(['ROW_OPEN', 'STRAY_ROW_OPEN', 'BAR']);

/** Writes the rows of a table: labels and words to the left, numbers to the right, a bar at both ends. */
export function alignTable({ rows: lines, style }: TableGroup, look: TableStyle): Map<SourceLine, readonly Piece[]> {
  const rows = lines.map((line, index) => readRow(line, style === 'free' && index === 0));
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: count }, (_, index) => {
    const cells = rows.map((row) => row.cells[index]?.text ?? '');
    const widths = cells.map((text) => textWidth(text, look.ambiguousWidth)).filter((width) => width <= widestColumn);
    const width = look.align === 'compact' ? 0 : Math.max(0, ...widths);
    return { width, ofNumbers: index > 0 && (style === 'statutory' || holdsNumbers(cells.slice(1))) };
  });
  return new Map(
    rows.map((row, index) => {
      const isHeader = style === 'free' && index === 0;
      return [row.line, writeRow(row, columns, look, isHeader)];
    }),
  );
}

/** Digits and signs become half-width in cells that are numbers; labels and words stay as they are. */
function readRow(line: SourceLine, isHeader: boolean): Row {
  const cells: Cell[] = [];
  let close: Row['close'] = { start: line.end, end: line.end };
  for (const word of line.words) {
    const last = cells.at(-1);
    if (openings.has(word.type)) cells.push({ bar: word, word: undefined, text: '' });
    else if (word.type === 'ROW_CLOSE') close = word;
    else if (last) {
      const text = halfWidth(word.text);
      const normal = cells.length > 1 && !isHeader && (text === '=' || number.test(text));
      cells[cells.length - 1] = { ...last, word, text: normal ? text : word.text };
    }
  }
  return { line, cells, close };
}

interface Column {
  readonly width: number;
  readonly ofNumbers: boolean;
}

function writeRow({ cells, close }: Row, columns: readonly Column[], look: TableStyle, isHeader: boolean): Piece[] {
  const pieces: Piece[] = [];
  let blanks = '';
  cells.forEach(({ bar, word, text }, index) => {
    const { width = 0, ofNumbers = false } = columns[index] ?? {};
    const padding = ' '.repeat(Math.max(0, width - textWidth(text, look.ambiguousWidth)));
    const toTheRight = ofNumbers || (index > 0 && !isHeader && isNumber(text));
    pieces.push({ start: bar.start, end: bar.end, text: '|', before: blanks });
    if (word) pieces.push({ start: word.start, end: word.end, text, before: toTheRight ? ` ${padding}` : ' ' });
    blanks = !word ? ` ${padding} ` : toTheRight ? ' ' : `${padding} `;
  });
  pieces.push({ start: close.start, end: close.end, text: '|', before: blanks });
  return pieces;
}

/** Blank cells say nothing of what a column holds. */
function holdsNumbers(texts: readonly string[]): boolean {
  const written = texts.filter((text) => text !== '');
  return written.length > 0 && written.every(isNumber);
}

function isNumber(text: string): boolean {
  return text === '=' || number.test(text) || share.test(halfWidth(text));
}
