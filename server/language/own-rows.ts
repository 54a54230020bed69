import { AstUtils } from 'langium';
import { groupBy } from '../shared/group-by.ts';
import {
  type Expression,
  type FreeRowNode,
  type FreeTableNode,
  isNumberReference,
  type NumberReference,
} from './generated/ast.ts';
import { labelKey } from './label-key.ts';
import { linesUnder, type OwnLines, ownColumns, type WrittenHeading } from './own-headings.ts';

/** The rows of a table of the author's own, and the nodes of those that are none of the lines that head others. */
export interface OwnRows extends OwnLines<WrittenHeading> {
  readonly nodes: readonly FreeRowNode[];
}

/**
 * The rows of a table. A line with a label alone heads those below it: up to the next such line, to one with nothing in
 * it, or to a row that a rule adds up from others than these. Where no row is left, or a rule counts the line beside one
 * of them, it is a row itself, which is not filled in yet.
 */
export function ownRows(table: FreeTableNode): OwnRows {
  const known = rows.get(table);
  if (known) return known;
  const nodes: FreeRowNode[] = [];
  const headings: WrittenHeading[] = [];
  const line = (row: FreeRowNode, above: readonly string[]): WrittenHeading => {
    const label = labelOf(row);
    const first = nodes.push(row) - 1;
    return { label, path: [...above, label], node: row.label, children: [], first, count: 1 };
  };
  let isBehindGroup = false;
  for (let index = 0; index < table.rows.length; ) {
    const row = table.rows[index] as FreeRowNode;
    const label = labelOf(row);
    const headed = isBare(row, table) && label !== '' ? rowsHeaded(table, index) : [];
    index += 1 + headed.length;
    if (headed.length > 0) {
      const first = nodes.length;
      const children = headed.map((one) => line(one, [label]));
      headings.push({ label, path: [label], node: row.label, children, first, count: headed.length });
    } else if (!isBehindGroup || label !== '' || !isBare(row, table)) headings.push(line(row, []));
    isBehindGroup = headed.length > 0;
  }
  const found = { ...linesUnder(headings), nodes };
  rows.set(table, found);
  return found;
}

// Asked for by every name of a rule, of braces and of a chart.
const rows = new WeakMap<FreeTableNode, OwnRows>();

function labelOf({ label }: FreeRowNode): string {
  return label?.name.trim() ?? '';
}

/** Whether a line has no cells, in a table that has columns for some. */
function isBare({ cells }: FreeRowNode, table: FreeTableNode): boolean {
  return cells.length === 0 && ownColumns(table).lines.length > 0;
}

/** The rows that a line heads, as far as it heads any. */
function rowsHeaded(table: FreeTableNode, line: number): readonly FreeRowNode[] {
  const below = table.rows.slice(line + 1);
  const end = below.findIndex((row) => isBare(row, table));
  const near = end < 0 ? below : below.slice(0, end);
  const head = labelKey(labelOf(table.rows[line] as FreeRowNode));
  const keys = new Set(near.map((row) => labelKey(labelOf(row))));
  const last = near.findIndex((row) => isTotalOfOthers(table, labelKey(labelOf(row)), { head, keys }));
  const headed = last < 0 ? near : near.slice(0, last);
  const own = new Set(headed.map((row) => labelKey(labelOf(row))));
  const isCountedBeside = sumsOf(table).all.some(
    ({ addends }) =>
      addends.some(([name, ...more]) => name === head && more.length === 0) &&
      addends.some(([name]) => own.has(name ?? '')),
  );
  return isCountedBeside ? [] : headed;
}

interface Near {
  /** The key of the line that may head rows, and of those below it. */
  readonly head: string;
  readonly keys: ReadonlySet<string>;
}

/** Whether a rule gives a row, the only one of its name, from the group that it stands in, or from rows elsewhere. */
function isTotalOfOthers(table: FreeTableNode, key: string, { head, keys }: Near): boolean {
  const all = keysOf(table);
  if (key === '' || all.get(key) !== 1) return false;
  const own = sumsOf(table).byTotal.get(key) ?? [];
  return own.some(({ addends }) =>
    addends.some(([first = '']) => first === head || (all.has(first) && !keys.has(first))),
  );
}

/** How many lines have each label. */
function keysOf(table: FreeTableNode): ReadonlyMap<string, number> {
  const known = counted.get(table);
  if (known) return known;
  const found = new Map<string, number>();
  for (const row of table.rows) {
    const key = labelKey(labelOf(row));
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  counted.set(table, found);
  return found;
}

const counted = new WeakMap<FreeTableNode, ReadonlyMap<string, number>>();

/** What a rule between rows adds up, by the keys of the names. */
interface Sum {
  /** What it gives, where that is named by one name. */
  readonly total: string | undefined;
  readonly addends: readonly (readonly string[])[];
}

interface Sums {
  readonly all: readonly Sum[];
  readonly byTotal: ReadonlyMap<string | undefined, readonly Sum[]>;
}

function sumsOf(table: FreeTableNode): Sums {
  const known = sums.get(table);
  if (known) return known;
  const all = table.rules.flatMap(({ acrossColumns, left, right }): Sum[] => {
    if (acrossColumns || !left || !right) return [];
    const [total, ...more] = isNumberReference(left) ? keysIn(left) : [];
    return [{ total: more.length === 0 ? total : undefined, addends: namesIn(right) }];
  });
  const found = { all, byTotal: groupBy(all, ({ total }) => total) };
  sums.set(table, found);
  return found;
}

const sums = new WeakMap<FreeTableNode, Sums>();

function namesIn(side: Expression): readonly (readonly string[])[] {
  return AstUtils.streamAst(side).filter(isNumberReference).map(keysIn).toArray();
}

function keysIn({ segments }: NumberReference): readonly string[] {
  return segments.map(({ target }) => labelKey(target?.$refText ?? ''));
}
