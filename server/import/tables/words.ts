import { distance } from 'fastest-levenshtein';
import { labelKey } from '../../language/label-key.ts';
import type { Format, FormatColumn, FormatRow, FormatRowGroup, FormatTable, Named } from '../../report/format.ts';
import { findNamed, findRowOrGroup, groupsOf } from '../../report/names.ts';
import { isPrintedWord, withoutYear } from '../../report/read/table-in-text.ts';

/** All tables of a format. */
export function tablesOfForm(format: Format): readonly FormatTable[] {
  return format.chapters.flatMap(({ tables }) => tables);
}

const unit = /[(\uff08]\s*(?:\u5355\u4f4d\s*[:\uff1a]?)?\s*([\u4e07\u4ebf]?\u5143)\s*[)\uff09]/; // 单位, 万亿元

/** A column that a heading names, with the unit of money that the heading adds to it. */
export interface NamedColumn {
  readonly column: FormatColumn;
  readonly unit?: string;
  /** The heading is not quite its name. */
  readonly alike?: true;
}

/** The column that a heading names, whatever year it mentions; or the only one that is called nearly so. */
export function columnNamed(table: FormatTable, heading: string): NamedColumn | undefined {
  const { columns } = table;
  const text = withoutYear(heading).trim();
  const money = unit.exec(text)?.[1];
  const exact = findNamed(columns, text)?.found ?? findNamed(columns, text.replace(unit, ''))?.found;
  const named = exact ?? findNamed(columnsWithoutUnits(table), text.replace(unit, ''))?.found;
  const column = named && (columns.find(({ name }) => name === named.name) ?? exact);
  if (column) return { column, ...(money !== undefined && money !== column.unit && { unit: money }) };
  const alike = nearest(columns, text.replace(unit, ''));
  return alike && { column: alike, alike: true };
}

/** One list for each table, gone through once however many headings are looked for in it. */
function columnsWithoutUnits(table: FormatTable): readonly FormatColumn[] {
  const known = withoutUnits.get(table) ?? table.columns.map(withoutUnit);
  withoutUnits.set(table, known);
  return known;
}

const withoutUnits = new WeakMap<FormatTable, readonly FormatColumn[]>();

function withoutUnit(column: FormatColumn): FormatColumn {
  const bare = (name: string) => name.replace(unit, '');
  return {
    ...column,
    label: bare(column.label),
    aliases: column.aliases.map(bare),
    formerNames: column.formerNames.map(bare),
  };
}

/** What a label names in a table: a row or a group of rows. */
export interface NamedRow {
  readonly table: FormatTable;
  readonly of: FormatRow | FormatRowGroup;
  readonly isGroup: boolean;
  readonly alike?: true;
}

/** The row or group that a label names, in the first of these tables that has one; a label may name the groups of its row first. */
export function rowNamed(tables: readonly FormatTable[], label: string): NamedRow | undefined {
  const called = rowCalled(tables, label);
  if (called) return called;
  // （三）不予公开／1.属于国家秘密
  const [, behindBar] = /[／/]\s*([^／/]{2,})$/.exec(label) ?? [];
  if (behindBar !== undefined) return rowCalled(tables, behindBar);
  return rowBehindGroups(tables, label);
}

/** 三、本年度办理结果（三）不予公开1.属于国家秘密: where a number begins the name of a row, what stands before it is its groups. */
function rowBehindGroups(tables: readonly FormatTable[], label: string): NamedRow | undefined {
  const at = [...label.matchAll(numbered)].at(-1)?.index ?? 0;
  const groups = label.slice(0, at).replace(/[\s\u3000\-—–:：>→]+$/, '');
  const row = at > 0 && groups !== '' ? rowCalled(tables, label.slice(at)) : undefined;
  return row && rowNamed([row.table], groups)?.isGroup ? row : undefined;
}

/** （一） and 1. where they begin a name: 一、 alone stands in front of all. */
const numbered = /[(（][一二三四五六七八九十]{1,3}[)）]|(?<![\d.])\d{1,2}[.．、](?!\d)/g;

function rowCalled(tables: readonly FormatTable[], label: string): NamedRow | undefined {
  for (const table of tables) {
    const found = findRowOrGroup(table, label)?.found;
    if (found) return { table, of: found.kind === 'row' ? found.row : found, isGroup: found.kind === 'group' };
  }
  return undefined;
}

/** The row that is called nearly as a label is, and no other. */
export function rowAlike(tables: readonly FormatTable[], label: string): NamedRow | undefined {
  for (const table of tables) {
    const row = nearest(table.rows, label);
    if (row) return { table, of: row, isGroup: false, alike: true };
  }
  return undefined;
}

/** Whether a printed table says this beside its rows, or as the name of a row or group. */
export function isKnownWord(table: FormatTable, text: string): boolean {
  return (
    isPrintedWord(table, text) ||
    findRowOrGroup(table, text) !== undefined ||
    columnNamed(table, text) !== undefined ||
    groupsOf(table.rowTree).some(({ label }) => labelKey(label) === labelKey(text))
  );
}

/** What a label of so many characters may differ by: one of four, two of eight, three of fifteen. */
function allowed(length: number): number {
  return length >= 15 ? 3 : length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

function nearest<Thing extends Named>(things: readonly Thing[], text: string): Thing | undefined {
  const key = labelKey(text);
  const most = allowed(key.length);
  if (most === 0) return undefined;
  const near = things
    .map((thing) => {
      const names = [thing.name, thing.label, ...thing.aliases, ...thing.formerNames].map(labelKey);
      return { thing, off: Math.min(...names.filter((name) => name.length >= 4).map((name) => distance(name, key))) };
    })
    .filter(({ off }) => off <= most)
    .sort((one, other) => one.off - other.off);
  const [first, second] = near;
  return first && (second === undefined || second.off > first.off) ? first.thing : undefined;
}
