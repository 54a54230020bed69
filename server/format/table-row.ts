import { halfWidth } from '../language/digits.ts';
import type { SourceLine, Word } from './source.ts';

/** A cell of a row, its bar included. */
export interface Cell {
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
export interface Row {
  readonly cells: readonly Cell[];
  /** Whether its cells name the columns of a free table. */
  readonly isHeader: boolean;
  /** The bar behind the last cell, or the end of the line where it is missing. */
  readonly close: Pick<Word, 'start' | 'end'>;
}

const openings: ReadonlySet<string> = new Set(['ROW_OPEN', 'STRAY_ROW_OPEN', 'BAR']);

// What the engine reads as a number (see report/read-cell.ts).
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(?:\u5143|\u4e07\u5143|\u4ebf\u5143)?$/; // 元, 万元, 亿元
const percentage = /^[+-]?\d+(?:\.\d+)?\s*[%\uff05]$/;

/** Reads the words of a row; labels and names of columns are words, whatever they look like. */
export function readRow({ words, end }: SourceLine, isHeader: boolean): Row {
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
