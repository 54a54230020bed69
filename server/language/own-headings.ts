import type { FreeColumn, FreeLabel, FreeTableNode } from './generated/ast.ts';
import { findLabelled, labelKey } from './label-key.ts';
import { referenceTo } from './name-syntax.ts';

/** What names a row or a column of a table of the author's own, or heads several of them. */
export interface OwnHeading {
  /** As written; empty for a line without a name. */
  readonly label: string;
  /** The labels that lead to it, the outermost first, its own last: `发布渠道`, `网站`. */
  readonly path: readonly string[];
  /** None where it is a row or a column itself. */
  readonly children: readonly OwnHeading[];
  /** Which rows or columns it heads, counted from 0; of a row or column itself its own place. */
  readonly first: number;
  readonly count: number;
}

/** A heading with the node that its label is written in; for a column without one its cell in the lowest row of the header. */
export interface WrittenHeading extends OwnHeading {
  readonly node: FreeColumn | FreeLabel | undefined;
  readonly children: readonly WrittenHeading[];
}

/** The rows of a table of the author's own, or its columns, with what heads them. */
export interface OwnLines<Heading extends OwnHeading = OwnHeading> {
  readonly headings: readonly Heading[];
  /** The rows or columns alone, in their order. */
  readonly lines: readonly Heading[];
  /** Headings and lines by the key of their labels. */
  readonly byKey: ReadonlyMap<string, readonly Heading[]>;
}

/**
 * The columns of a table. Its header may have several rows: a cell with nothing in it belongs to the label at its left,
 * as far as the label above reaches, and in the lowest row to the one above it.
 */
export function ownColumns(table: FreeTableNode): OwnLines<WrittenHeading> {
  const known = columns.get(table);
  if (known) return known;
  const levels = [table.header, ...table.lowerHeaders].flatMap((row) => (row ? [row.columns] : []));
  const width = Math.max(0, ...levels.map(({ length }) => length));
  const found = linesUnder(headingsWithin(levels, 0, [0, width], []));
  columns.set(table, found);
  return found;
}

// Asked for by every name of a rule, of braces and of a chart.
const columns = new WeakMap<FreeTableNode, OwnLines<WrittenHeading>>();

/** The headings of one row of a header and below, between two columns. */
function headingsWithin(
  levels: readonly (readonly FreeColumn[])[],
  level: number,
  [from, until]: readonly [number, number],
  above: readonly string[],
): WrittenHeading[] {
  const cells = levels[level] ?? [];
  const below = levels.slice(level + 1);
  const labelAt = (row: readonly FreeColumn[], at: number) => row[at]?.name?.trim() ?? '';
  const lowest = (at: number) => levels.at(-1)?.[at];
  const unnamed = (first: number): WrittenHeading => {
    return { label: '', path: [...above, ''], node: lowest(first), children: [], first, count: 1 };
  };
  const headings: WrittenHeading[] = [];
  for (let first = from, end = from; first < until; first = end) {
    const label = labelAt(cells, first);
    const path = [...above, label];
    end = first + 1;
    if (label === '') {
      headings.push(
        ...(below.length === 0 ? [unnamed(first)] : headingsWithin(levels, level + 1, [first, end], above)),
      );
      continue;
    }
    while (below.length > 0 && end < until && labelAt(cells, end) === '') end++;
    const own = { label, path, node: cells[first], first, count: end - first };
    const isNamedBelow = below.some((row) => row.slice(first, end).some((_, at) => labelAt(row, first + at) !== ''));
    const children = isNamedBelow
      ? headingsWithin(levels, level + 1, [first, end], path)
      : Array.from({ length: own.count === 1 ? 0 : own.count }, (_, at) => ({
          ...unnamed(first + at),
          path: [...path, ''],
        }));
    headings.push({ ...own, children });
  }
  return headings;
}

/** Headings with all that they head. */
export function linesUnder<Heading extends OwnHeading>(headings: readonly Heading[]): OwnLines<Heading> {
  const all = headings.flatMap((one) => [...withinHeading(one)]);
  const byKey = new Map<string, Heading[]>();
  for (const one of all) {
    const key = labelKey(one.label);
    const alike = byKey.get(key);
    if (alike) alike.push(one);
    else byKey.set(key, [one]);
  }
  return { headings, lines: all.filter(({ children }) => children.length === 0), byKey };
}

/** A heading and all below it, the outer ones first. */
export function* withinHeading<Heading extends OwnHeading>(heading: Heading): Iterable<Heading> {
  yield heading;
  for (const child of heading.children) yield* withinHeading(child as Heading);
}

/**
 * What some names mean one after the other, as far as anything does: the path as a whole, or only its end where nothing
 * else ends so. Several where they do not tell them apart; of two with one path the first counts.
 */
export function ownLinesNamed<Heading extends OwnHeading>(
  { byKey }: OwnLines<Heading>,
  names: readonly string[],
): readonly Heading[] {
  const last = names.at(-1);
  const key = labelKey(last ?? '');
  if (key === '') return [];
  const fitting = (byKey.get(key) ?? []).filter(({ path }) => endsWith(path, names));
  const whole = fitting.filter(({ path }) => path.length === names.length);
  const first = findLabelled<Heading>(whole, labelOf, last);
  if (first) return [first];
  const closest = findLabelled<Heading>(fitting, labelOf, last);
  return fitting.filter(({ label }) => label === closest?.label);
}

/** The only one that some names mean. */
export function ownLineNamed<Heading extends OwnHeading>(
  lines: OwnLines<Heading>,
  names: readonly string[],
): Heading | undefined {
  const [only, ...others] = ownLinesNamed(lines, names);
  return others.length === 0 ? only : undefined;
}

function endsWith(path: readonly string[], names: readonly string[]): boolean {
  const end = path.slice(-names.length);
  return end.length === names.length && end.every((label, index) => labelKey(label) === labelKey(names[index] ?? ''));
}

function labelOf({ label }: OwnHeading): string {
  return label;
}

/** What a path may begin with: every label that means one thing by itself. */
export function ownStarts<Heading extends OwnHeading>(lines: OwnLines<Heading>): readonly Heading[] {
  return lines.headings
    .flatMap((one) => [...withinHeading(one)])
    .filter((one) => ownLineNamed(lines, [one.label]) === one);
}

/** How rules and braces write a heading: by all that leads to it. */
export function ownPath({ path }: OwnHeading): string {
  return path.map((label) => referenceTo(label) ?? label).join('.');
}

/** The first of some names that nothing has behind those before it. */
export function unknownAt(lines: OwnLines, names: readonly string[]): number {
  const ends = names.map((_, index) => index + 1);
  const known = ends.findLast((end) => ownLinesNamed(lines, names.slice(0, end)).length > 0) ?? 0;
  return Math.min(known, Math.max(names.length - 1, 0));
}

/** The labels that may follow some names; what a path may begin with where there are none yet. */
export function namesBehind(lines: OwnLines, names: readonly string[]): readonly string[] {
  const behind = names.length === 0 ? ownStarts(lines) : (ownLineNamed(lines, names)?.children ?? []);
  return behind.map(labelOf);
}
