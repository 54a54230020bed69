import type { Grid } from '../grid/grid.ts';
import type { Format, FormatChapter, FormatRow, FormatTable } from '../report/format.ts';
import { chapterNamed } from '../report/read/heading-words.ts';
import { isPrintedWord, type TableInText, tablesInText } from '../report/read/table-in-text.ts';
import type { Text } from '../shared/text.ts';
import type { ImportNote } from './note.ts';
import { plainLine } from './prose-line.ts';
import type { SourceBlock, SourcePicture, TextWithMarks } from './source.ts';
import { cellsOfRow } from './tables/grid-row.ts';
import { sideBySide } from './tables/side-by-side.ts';
import { upright } from './tables/upright.ts';
import { isKnownWord, rowNamed, tablesOfForm } from './tables/words.ts';
import { gluedRow, partedText } from './text/glued-text.ts';

interface Placed {
  readonly place: Text;
  readonly within: readonly number[];
}

/** One line of text. */
export interface LineUnit extends Placed, TextWithMarks {
  readonly kind: 'line';
  readonly heading: number;
}

/** A table, or a part of one between headings. */
export interface GridUnit extends Placed {
  readonly kind: 'grid';
  readonly grid: Grid;
  readonly caption?: string;
  /** Of a table that is known to be the author's own. */
  readonly title?: string;
}

/** Rows of a table of the form that stood in lines of text. */
export interface RowsUnit extends Placed {
  readonly kind: 'rows';
  readonly table: FormatTable;
  readonly rows: ReadonlyMap<FormatRow, readonly string[]>;
}

/** Something to be said of the import. */
export interface RemarkUnit extends Placed {
  readonly kind: 'remark';
  readonly note: ImportNote;
}

/** What a document is read from, one after the other. */
export type Unit = LineUnit | GridUnit | RowsUnit | SourcePicture | RemarkUnit;

/** The blocks of a document as lines and tables: lines that were torn are put together, those that ran together are parted. */
export function unitsOf(blocks: readonly SourceBlock[], format: Format): readonly Unit[] {
  const units = blocks.flatMap((block) => unitsOfBlock(block, format));
  return withRows(withWholeTables(units, format), format);
}

/** Tables that were too wide and go on in the next one are put together. */
function withWholeTables(units: readonly Unit[], format: Format): readonly Unit[] {
  const all: Unit[] = [];
  for (const unit of units) {
    const last = all.at(-1);
    const isOpen =
      last?.kind === 'grid' && unit.kind === 'grid' && last.title === undefined && unit.title === undefined;
    const grid = isOpen ? sideBySide(last.grid, unit.grid, format) : undefined;
    if (isOpen && grid) all[all.length - 1] = { ...last, grid };
    else all.push(unit);
  }
  return all;
}

function unitsOfBlock(block: SourceBlock, format: Format): readonly Unit[] {
  if (block.kind === 'grid') return block.title === undefined ? partsOfGrid(block, format) : [block];
  if (block.kind === 'picture') return [block];
  const { place, within, heading } = block;
  return joined(block.lines, format).flatMap((line): readonly Unit[] => {
    const parts = partedText(line, format);
    return parts.map((part): Unit => {
      if ('grid' in part) return { kind: 'grid', grid: part.grid, place, within };
      return { kind: 'line', ...part, heading, place, within };
    });
  });
}

const endsSentence = /[。！？；：:;!?…）)」”》、，,]$/;
const beginsAnew =
  /^(?:第?[一二三四五六七八九十]+[、章.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|[一二三四五六七八九十]是|附件|20\d\d年)/;

/** Lines within one paragraph: a heading may be torn, a sentence go on; else each is a paragraph of its own. */
function joined(lines: readonly TextWithMarks[], format: Format): readonly TextWithMarks[] {
  if (lines.length < 2) return lines;
  const whole = together(lines);
  const isHeading = (text: string) => text.length <= 40 && chapterNamed(format, text) !== undefined;
  if (isHeading(whole.text) && !lines.some(({ text }) => isHeading(text) && text.length > 8)) return [whole];
  const all: TextWithMarks[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    const goesOn =
      last &&
      last.text.length > 20 &&
      !endsSentence.test(last.text) &&
      !beginsAnew.test(line.text) &&
      !isHeading(last.text);
    if (goesOn) all[all.length - 1] = together([last, line]);
    else all.push(line);
  }
  return all;
}

function together(lines: readonly TextWithMarks[]): TextWithMarks {
  return { text: lines.map(({ text }) => text).join(''), written: lines.map(({ written }) => written).join('') };
}

/** A table with headings of chapters or paragraphs between its rows, as a sheet has them, is several. */
function partsOfGrid(block: SourceBlock & { readonly kind: 'grid' }, format: Format): readonly Unit[] {
  const { place, within, caption } = block;
  const grid = upright(block.grid, format);
  const units: Unit[] = [];
  let rows: Grid = [];
  const flush = () => {
    if (rows.some((row) => row.some(({ text }) => text !== '')))
      units.push({ kind: 'grid', grid: rows, place, within, ...(caption !== undefined && { caption }) });
    rows = [];
  };
  for (const row of grid) {
    const told = cellsOfRow(row).filter(({ own }) => own !== '');
    const [only] = told;
    const isText = told.length === 1 && only !== undefined && isProse(only.own, format);
    if (isText) {
      flush();
      units.push({ kind: 'line', ...plainLine(only.own), heading: 0, place, within });
    } else rows = [...rows, row];
  }
  flush();
  return units;
}

function isProse(text: string, format: Format): boolean {
  if (rowNamed(tablesOfForm(format), text)) return false;
  const named = /^[一二三四五六七八九十]+[、.．]/.test(text) ? chapterNamed(format, text) : undefined;
  return named !== undefined || isTitle(text) || /。$/.test(text) || (text.length > 40 && /。/.test(text));
}

function isTitle(text: string): boolean {
  return text.length < 60 && /20\d\d.*信息公开.*报告$/.test(text);
}

/** Lines that are the rows of tables of the form, put together to tables. */
function withRows(units: readonly Unit[], format: Format): readonly Unit[] {
  const all: Unit[] = [];
  let run: LineUnit[] = [];
  const done = new Set<FormatTable>();
  const flush = () => {
    all.push(...rowsAmong(run, format, done));
    run = [];
  };
  for (const unit of units) {
    if (unit.kind === 'line') run.push(unit);
    else {
      flush();
      all.push(unit);
    }
  }
  flush();
  return all;
}

function rowsAmong(run: readonly LineUnit[], format: Format, done: Set<FormatTable>): readonly Unit[] {
  const tables = tablesOfForm(format).filter((table) => !done.has(table));
  const found = tablesInText(
    run.map(({ text }, line) => ({ text, line })),
    tables,
  );
  for (const { table } of found) done.add(table);
  const taken = new Set(found.flatMap(({ lines }) => lines));
  const glued = gluedGrids(run, taken, format);
  const at = new Map(
    found.flatMap((one) => [...captionsAbove(one, run, taken), ...one.lines].map((line) => [line, one] as const)),
  );
  return run.flatMap((unit, line): readonly Unit[] => {
    const one = at.get(line);
    if (!one) return glued.get(line) ?? [unit];
    if (one.lines[0] !== line)
      return isKnownWord(one.table, unit.text) || line > (one.lines[0] ?? 0) ? [] : strange(unit, one.table);
    return [{ kind: 'rows', table: one.table, rows: one.rows, place: unit.place, within: unit.within }];
  });
}

/**
 * Lines that are a label of the form with digits right behind it, as a table without its lines: each run of them is one, and stands
 * where its first line does.
 */
function gluedGrids(
  run: readonly LineUnit[],
  taken: ReadonlySet<number>,
  format: Format,
): ReadonlyMap<number, readonly Unit[]> {
  const grids = new Map<number, readonly Unit[]>();
  let open: { readonly at: number; readonly rows: Grid } | undefined;
  run.forEach(({ text, place, within }, line) => {
    const row = taken.has(line) ? undefined : gluedRow(text, format);
    if (!row) open = undefined;
    else {
      const from: { readonly at: number; readonly rows: Grid } = open ?? { at: line, rows: [] };
      open = { at: from.at, rows: [...from.rows, row] };
      const first = run[from.at];
      grids.set(from.at, [{ kind: 'grid', grid: open.rows, place: first?.place ?? place, within }]);
      if (line > from.at) grids.set(line, []);
    }
  });
  return grids;
}

/** Names of columns above the rows, some of which may be mistyped: from the first that is known of the table on. */
function captionsAbove(
  { table, lines: rows }: TableInText,
  run: readonly LineUnit[],
  taken: ReadonlySet<number>,
): readonly number[] {
  const lines: number[] = [];
  for (let line = (rows[0] ?? 0) - 1; line >= 0 && lines.length < 12; line--) {
    const text = run[line]?.text ?? '';
    if (taken.has(line) || text.length > 20 || /[。；]|^[一二三四五六七八九十]、|^\d/.test(text)) break;
    lines.unshift(line);
  }
  const known = lines.findIndex((line) => isPrintedWord(table, run[line]?.text ?? ''));
  return known < 0 ? [] : lines.slice(known);
}

/** A line among the names of columns that is none of them. */
function strange(unit: LineUnit, table: FormatTable): readonly Unit[] {
  const text = { zh: `表“${table.name}”的表头中有`, en: `Among the headings of table “${table.name}” stands` };
  return [
    {
      kind: 'remark',
      note: { level: 'told', text, place: unit.place, source: unit.text },
      place: unit.place,
      within: unit.within,
    },
  ];
}

/** The chapter that the table belongs to. */
export function chapterOf(table: FormatTable, format: Format): FormatChapter | undefined {
  return format.chapters.find(({ tables }) => tables.includes(table));
}
