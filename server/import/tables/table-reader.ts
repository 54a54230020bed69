import type { Grid } from '../../grid/grid.ts';
import type { Format, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import { chapterNamed } from '../../report/read/heading-words.ts';
import { looseNumber } from '../../report/read/loose-number.ts';
import { isPrintedWord } from '../../report/read/table-in-text.ts';
import type { Text } from '../../shared/text.ts';
import type { ImportNote } from '../note.ts';
import { type ColumnHeading, cellsInColumns, withUnits } from './columns.ts';
import { cellsOfRow, isDigits, isFilled, isValue, lineWords, type RowCell, trimmedTo } from './grid-row.ts';
import { sidewaysCells } from './sideways.ts';
import { TableDraft } from './table-draft.ts';
import { columnNamed, isKnownWord, type NamedRow, rowAlike, rowNamed, tablesOfForm } from './words.ts';

/** What came of a table: the tables of the form that begin in it; undefined where it holds nothing of the form. */
export interface GridReading {
  readonly begun: readonly TableDraft[];
  /** Texts in it that are neither labels nor numbers. */
  readonly strange: readonly string[];
}

/**
 * Reads the tables of the form out of tables, whatever part of them each is: several forms in one, one form in several, one
 * row in each. Rows are told by their labels, and each has to have a number for every column; where it has not, it says so.
 */
export class TableReader {
  readonly drafts = new Map<FormatTable, TableDraft>();
  readonly #format: Format;
  readonly #all: readonly FormatTable[];
  #current: FormatTable | undefined;
  /** Names of columns as they stand above, from the left. */
  #heading: readonly ColumnHeading[] = [];
  /** The lines above the numbers of a table whose rows stand side by side. */
  #head: Grid = [];
  /** A row that has been named, and whose numbers are still to come. */
  #open: NamedRow | undefined;

  constructor(format: Format) {
    this.#format = format;
    this.#all = tablesOfForm(format);
  }

  /** Whether a line between tables names the next one, and only that. */
  takeTitle(text: string): boolean {
    const table = findNamed(this.#all, text)?.found;
    if (table) this.#turnTo(table);
    return table !== undefined;
  }

  /** A heading of a chapter: what is read below it belongs to its tables first. */
  turnToChapter(tables: readonly FormatTable[]): void {
    const [first] = tables;
    if (first) this.#turnTo(first);
  }

  read(grid: Grid, place: Text): GridReading | undefined {
    const begun: TableDraft[] = [];
    const strange: string[] = [];
    let isOfForm = false;
    this.#open = undefined;
    grid.forEach((row, y) => {
      const where = { zh: `${place.zh}第 ${y + 1} 行`, en: `${place.en}, row ${y + 1}` };
      const before = this.drafts.size;
      const kind = this.#readRow(cellsOfRow(row), row, where);
      if (kind === 'row' || kind === 'words') isOfForm = true;
      if (this.drafts.size > before) begun.push(...[...this.drafts.values()].slice(before));
      if (kind === 'strange')
        strange.push(
          cellsOfRow(row)
            .map(({ text }) => text)
            .join(' ')
            .trim(),
        );
    });
    return isOfForm ? { begun, strange } : undefined;
  }

  /** Whether any row of the form stands in a table, without taking it. */
  static hasRows(grid: Grid, format: Format): boolean {
    const tables = tablesOfForm(format);
    return grid.some((row) =>
      row.some(({ text }) => text !== '' && text.length < 80 && rowNamed(tables, text) !== undefined),
    );
  }

  #turnTo(table: FormatTable): void {
    if (this.#current === table) return;
    this.#current = table;
    this.#heading = [];
    this.#head = [];
  }

  get #inOrder(): readonly FormatTable[] {
    const current = this.#current;
    return current ? [current, ...this.#all.filter((table) => table !== current)] : this.#all;
  }

  #readRow(cells: readonly RowCell[], row: Grid[number], place: Text): 'blank' | 'row' | 'words' | 'strange' {
    const words = lineWords(cells);
    if (words.length === 0 && !cells.some(({ own }) => own !== '')) return this.#blankRow(cells, row, place);
    const [only] = words;
    if (words.length === 1 && only !== undefined && !cells.some((cell) => isFilled(cell))) {
      const table = findNamed(this.#all, only)?.found;
      if (table && !rowNamed([table], only)) {
        this.#turnTo(table);
        return 'words';
      }
      if (chapterNamed(this.#format, only)?.official) return 'words';
    }
    if (this.#isHeader(cells, words)) return this.#readHeader(cells, row);
    return this.#dataRow(cells, place) ?? this.#numbersOnly(cells, row, place) ?? this.#rest(cells, words, row);
  }

  /** A row that was named in the line above may be blank. */
  #blankRow(cells: readonly RowCell[], row: Grid[number], place: Text): 'blank' | 'row' {
    const open = this.#open;
    if (open && trimmedTo(cells, open.table.columns.length).length === open.table.columns.length)
      return this.#take(open, cells, open.of.label, place, []);
    return this.#sidewaysRow(cells, row, place) ?? 'blank';
  }

  /** Words without numbers that name columns, or several rows; a label is no header where the cells of its row stand behind it. */
  #isHeader(cells: readonly RowCell[], words: readonly string[]): boolean {
    if (cells.some(isFilled)) return false;
    const tables = this.#inOrder;
    const columns = words.filter((text) => tables.some((table) => columnNamed(table, text) !== undefined));
    if (columns.length > 1) return true;
    const named = words.map((text) => rowNamed(tables, text));
    const at = named.findIndex((one) => one && !one.isGroup);
    const label = named[at];
    if (!label) return columns.length === 1;
    if (named.slice(at + 1).some((one) => one !== undefined)) return true;
    const behind = cells.length - 1 - cells.findIndex(({ own }) => own === words[at]);
    return columns.length === 1 && (at !== words.length - 1 || behind < label.table.columns.length);
  }

  #readHeader(cells: readonly RowCell[], row: Grid[number]): 'words' {
    const count = (table: FormatTable) => lineWords(cells).filter((text) => columnNamed(table, text)).length;
    const isKnown = (table: FormatTable) => lineWords(cells).filter((text) => isKnownWord(table, text)).length;
    const [best] = this.#inOrder.toSorted((one, other) => count(other) - count(one) || isKnown(other) - isKnown(one));
    const current = this.#current;
    if (best && current !== best && (!current || count(best) > count(current))) this.#turnTo(best);
    const table = this.#current;
    if (table) {
      const found = cells.flatMap(({ x, own }): ColumnHeading[] => {
        const named = own === '' ? undefined : columnNamed(table, own);
        return named ? [{ x, text: own, ...named }] : [];
      });
      // Headings of further lines add to those above them, at their places.
      const above = this.#heading.filter(({ x, column }) => !found.some((one) => one.x === x || one.column === column));
      this.#heading = [...above, ...found].sort((one, other) => one.x - other.x);
    }
    this.#head = [...this.#head, row];
    return 'words';
  }

  /** A row with a label of the form. */
  #dataRow(cells: readonly RowCell[], place: Text): 'row' | 'words' | undefined {
    const tables = this.#inOrder;
    const named = cells.map(({ text }) => (text === '' ? undefined : rowNamed(tables, text)));
    const lastRow = named.findLastIndex(
      (found, index) => found !== undefined && !found.isGroup && !cells[index]?.above,
    );
    const lastGroup = named.findLastIndex((found, index) => found?.isGroup && !cells[index]?.above);
    const at = lastRow >= 0 ? lastRow : lastGroup;
    const found = named[at];
    const cell = cells[at];
    if (!found || !cell) return this.#unknownRow(cells, place);
    const values = cells.slice(at + 1);
    const isFollowed =
      values.some(({ own }) => own !== '') ||
      trimmedTo(values, found.table.columns.length).length === found.table.columns.length;
    if (!isFollowed) {
      this.#open = found;
      return 'words';
    }
    if (found.isGroup && !values.some(isFilled)) return 'words';
    return this.#take(found, values, cell.text, place, []);
  }

  /** A row whose label the form does not have: mistyped, or of the office's own. */
  #unknownRow(cells: readonly RowCell[], place: Text): 'row' | undefined {
    const table = this.#current;
    const firstValue = cells.findIndex(isFilled);
    const label = cells.slice(0, Math.max(firstValue, 0)).findLast(({ own }) => /\p{L}/u.test(own));
    if (!table || !label || firstValue < 0) return undefined;
    const values = cells.slice(cells.indexOf(label) + 1);
    const alike = rowAlike(this.#inOrder, label.own);
    if (alike) {
      const text = {
        zh: `行名按近似认作“${alike.of.label}”`,
        en: `The label was taken for “${alike.of.label}”, which it resembles`,
      };
      return this.#take(alike, values, label.own, place, [{ level: 'doubt', text, place, source: label.own }]);
    }
    if (trimmedTo(values, table.columns.length).length !== table.columns.length) return undefined;
    const text = { zh: '格式没有这一行，原样保留', en: 'The form has no such row; it was kept as it is' };
    this.#draft(table).add(
      undefined,
      label.own,
      trimmedTo(values, table.columns.length).map(({ own }) => own),
      [{ level: 'doubt', text, place, source: label.own }],
    );
    return 'row';
  }

  #take(named: NamedRow, values: readonly RowCell[], label: string, place: Text, notes: readonly ImportNote[]): 'row' {
    const { table, of } = named;
    this.#open = undefined;
    this.#turnTo(table);
    const read = cellsInColumns(values, table, this.#heading, place);
    const cells = withUnits(read.cells, table, this.#heading);
    const draft = this.#draft(table);
    const known = draft.known(of);
    const all = [...notes, ...read.notes, ...tornNumbers(cells, place), ...this.#doubtfulHeadings(place)];
    if (known) {
      if (known.cells.join('|') !== cells.join('|')) {
        const text = {
          zh: `“${of.label}”出现两次，数字不同，采用前一次；后一次是`,
          en: `“${of.label}” occurs twice with other numbers; the first was taken, the second is`,
        };
        draft.notes.push({ level: 'doubt', text, place, source: cells.join(' ') });
      }
      return 'row';
    }
    draft.add(of, 'kind' in of ? label : of.name, cells, all);
    return 'row';
  }

  /** Headings that only resemble names of columns are told once. */
  #doubtfulHeadings(place: Text): readonly ImportNote[] {
    const alike = this.#heading.filter((heading) => heading.alike);
    if (alike.length === 0) return [];
    this.#heading = this.#heading.map(({ alike: _, ...heading }) => heading);
    return alike.map(({ text, column }) => ({
      level: 'doubt',
      text: {
        zh: `列名按近似认作“${column.label}”`,
        en: `The heading was taken for column “${column.label}”, which it resembles`,
      },
      place,
      source: text,
    }));
  }

  /** Numbers without a label: those of a row named above, or of all rows of a table that prints them side by side. */
  #numbersOnly(cells: readonly RowCell[], row: Grid[number], place: Text): 'row' | undefined {
    if (!cells.every(isValue)) return undefined;
    const open = this.#open;
    if (open && trimmedTo(cells, open.table.columns.length).length === open.table.columns.length)
      return this.#take(open, cells, open.of.label, place, []);
    return this.#sidewaysRow(cells, row, place);
  }

  /** The numbers of all rows of a table that prints them side by side. */
  #sidewaysRow(cells: readonly RowCell[], row: Grid[number], place: Text): 'row' | undefined {
    const isBlank = cells.every(({ own }) => own === '');
    for (const table of this.#inOrder.filter(({ sideways }) => sideways)) {
      const found = sidewaysCells(row, cells, this.#head, table, place);
      if (!found || (isBlank && found.rows.size < table.rows.length)) continue;
      this.#turnTo(table);
      const draft = this.#draft(table);
      draft.notes.push(...found.notes);
      for (const [own, texts] of found.rows) if (!draft.known(own)) draft.add(own, own.name, texts, []);
      return 'row';
    }
    return undefined;
  }

  /** Words between rows; numbers that are none of the form's are not passed over. */
  #rest(cells: readonly RowCell[], words: readonly string[], row: Grid[number]): 'words' | 'strange' {
    const tables = this.#current ? [this.#current] : this.#all;
    this.#head = [...this.#head, row];
    const isKnown = (text: string) => tables.some((table) => isPrintedWord(table, text) || isKnownWord(table, text));
    // 行政复议·结果维持
    const isCaption = !cells.some((cell) => isFilled(cell));
    return isCaption && words.flatMap((text) => text.split(/[·／/]/)).every(isKnown) ? 'words' : 'strange';
  }

  #draft(table: FormatTable): TableDraft {
    const draft = this.drafts.get(table) ?? new TableDraft(table);
    this.drafts.set(table, draft);
    return draft;
  }
}

/** Digits parted within a cell, by a line or paragraph: they may be one number or two, and stay as they are. */
function tornNumbers(cells: readonly string[], place: Text): readonly ImportNote[] {
  const torn = cells.filter((cell) => isDigits(cell) && /\s/.test(cell) && looseNumber(cell) === undefined);
  const text = {
    zh: '单元格里的数字是分开的，原样保留，请核对',
    en: 'The digits of a cell stand apart; they were kept as they are, please check',
  };
  return torn.map((source) => ({ level: 'doubt', text, place, source }));
}
