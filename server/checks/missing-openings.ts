import { labelKey } from '../language/label-key.ts';
import type { FormatChapter, FormatTable } from '../report/format.ts';
import { findNamed, findRowOrGroup } from '../report/names.ts';
import type { Report } from '../report/report.ts';
import { hasLine, type TextRange } from '../report/text-range.ts';
import type { StatutoryTable, Stray, WrittenRow } from '../report/written.ts';
import { oncePer } from '../shared/remembered.ts';
import type { FixData, TableOpening } from './fix-data.ts';
import { captionAbove } from './own-table-titles.ts';
import { type KnownTable, knownTables } from './table-rows.ts';

/** Neighbouring rows whose own `表` line is missing: by their labels they are those of a table the report does not open. */
interface HeadlessRows {
  readonly table: FormatTable;
  readonly home: FormatChapter;
  /** Of each row, its header row included. */
  readonly ranges: readonly [TextRange, ...TextRange[]];
}

/**
 * All such rows of a report: those that stand in no table, and those that the table above has swallowed. Rows, tables and chapters are
 * checked with the same answer.
 */
export const headlessRows = oncePer(find);

/** Those that a line belongs to. */
export function headlessAt(report: Report, line: number): HeadlessRows | undefined {
  return headlessRows(report).find(({ ranges }) => ranges.some((range) => range.start.line === line));
}

/** The `表` line that rows of the form lack: above the first of them, or in the place of a caption that says the same. */
export function openingOf(report: Report, { table, ranges: [{ start }] }: HeadlessRows): TableOpening {
  const caption = captionAbove(report, start.line);
  const isSame = caption && [table.label, table.name].some((name) => labelKey(name) === labelKey(caption.title));
  return { line: start.line, text: `表 ${table.name}`, ...(isSame && { caption: caption.range }) };
}

/** What writes the missing line above the first of the rows. */
function openingTable({ table, ranges }: HeadlessRows): FixData {
  return { kind: 'insert-line', line: ranges[0].start.line, text: `表 ${table.name}`, apart: false };
}

function find(report: Report): readonly HeadlessRows[] {
  const opened = new Set(report.tables.map(({ definition }) => definition));
  const absent = (report.format?.chapters ?? []).flatMap((home) =>
    home.tables.filter((table) => !opened.has(table)).map((table) => ({ table, home })),
  );
  if (absent.length === 0) return [];
  const nearest = (home: FormatChapter | undefined) => [
    ...absent.filter((place) => place.home === home),
    ...absent.filter((place) => place.home !== home),
  ];
  const stray = runsOf(report.strays).flatMap((rows) => {
    const chapter = report.chapters.find(({ range }) => hasLine(range, rows[0]?.range.start.line ?? 0));
    return segments(rows, nearest(chapter?.definition), true);
  });
  const swallowed = report.tables.flatMap((table) => segments(tailOf(table), nearest(table.home), false));
  const all = [...stray, ...swallowed];
  // With its first rows below a 表 line, further rows of the same table follow.
  return all.filter(({ table }, index) => all.findIndex((other) => other.table === table) === index);
}

type Row = Pick<Stray, 'label' | 'range'>;

function runsOf(strays: readonly Stray[]): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  for (const stray of strays.filter(({ kind }) => kind === 'row')) {
    const run = runs.at(-1);
    if (run && stray.goesOn) run.push(stray);
    else runs.push([stray]);
  }
  return runs;
}

/** What follows the last of a table's own rows: a `表` line above it takes nothing from the table. */
function tailOf({ definition, rows, other }: StatutoryTable): readonly Row[] {
  if (!definition || other) return [];
  const tail = rows.slice(rows.findLastIndex(({ kind, repeated }) => isOwn(kind) && !repeated) + 1);
  return tail.slice(
    Math.max(
      0,
      tail.findIndex(({ kind }) => kind === 'unknown'),
    ),
  );
}

function isOwn(kind: StatutoryTable['rows'][number]['kind']): boolean {
  return kind === 'row' || kind === 'group';
}

/**
 * The rows parted by the tables they belong to. What belongs to none goes with the rows above it, but a header row with
 * those below; so does all that stands above the first, where `whole` says that it belongs to nothing else.
 */
function segments(rows: readonly Row[], places: readonly Omit<HeadlessRows, 'ranges'>[], whole: boolean) {
  const found: { table: FormatTable; home: FormatChapter; ranges: [TextRange, ...TextRange[]] }[] = [];
  let waiting: Row[] = [];
  for (const row of rows) {
    const current = found.at(-1);
    const has = ({ table }: { readonly table: FormatTable }) => findRowOrGroup(table, row.label) !== undefined;
    const free = places.filter(({ table }) => !found.some((other) => other.table === table));
    const place = current && has(current) ? current : free.find(has);
    if (place === undefined) {
      waiting.push(row);
      continue;
    }
    const header = waiting.findIndex(({ label }) => labelKey(label) === labelKey(place.table.corner) || label === '');
    const start = place === current ? waiting.length : whole && !current ? 0 : header < 0 ? waiting.length : header;
    current?.ranges.push(...waiting.slice(0, start).map(({ range }) => range));
    const [first = row.range, ...others] = [...waiting.slice(start), row].map(({ range }) => range);
    if (place === current) current.ranges.push(first, ...others);
    else found.push({ table: place.table, home: place.home, ranges: [first, ...others] });
    waiting = [];
  }
  found.at(-1)?.ranges.push(...waiting.map(({ range }) => range));
  return found;
}

/** The table that a row belongs to which stands in another, and what brings it there. */
interface RowHome {
  readonly table: FormatTable;
  readonly data: FixData;
}

/** Where a row that its table does not have belongs by its label: below a `表` line that is missing, or in a table that lacks it. */
export function homeOf(report: Report, table: KnownTable, written: WrittenRow): RowHome | undefined {
  if (written.kind !== 'unknown') return undefined;
  const headless = headlessAt(report, written.range.start.line);
  if (headless) return { table: headless.table, data: openingTable(headless) };
  const others = knownTables(report).filter((other) => other !== table);
  const inOrder = [
    ...others.filter(({ home }) => home === table.home),
    ...others.filter(({ home }) => home !== table.home),
  ];
  for (const { definition, rows } of inOrder) {
    const row = findNamed(definition.rows, written.label)?.found;
    const lacks = row !== undefined && !rows.some((other) => other.row === row);
    if (lacks && written.cells.length === definition.columns.length) {
      const cells = [written.label, ...written.cells.map(({ text }) => text)];
      const { line } = written.range.start;
      return { table: definition, data: { kind: 'move-row', line, table: definition.name, row: row.name, cells } };
    }
  }
  return undefined;
}

/** The names of those rows of a table that stand in others. */
export function rowsElsewhere(report: Report, { definition }: KnownTable): ReadonlySet<string> {
  const homes = knownTables(report).flatMap((table) => table.rows.map((row) => homeOf(report, table, row)));
  return new Set(
    homes.flatMap((home) => (home?.table === definition && home.data.kind === 'move-row' ? [home.data.row] : [])),
  );
}
