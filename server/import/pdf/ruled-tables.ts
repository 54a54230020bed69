import type { Grid, GridCell } from '../../grid/grid.ts';
import { single } from '../../grid/grid.ts';

/** A piece of text on a page, in points; y grows upwards. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A line that is drawn on a page, straight across or straight down. */
export interface Rule {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A table that lines rule off. */
export interface RuledTable {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  /** The left edges of its columns. */
  readonly edges: readonly number[];
  readonly texts: ReadonlySet<PlacedText>;
}

/** Lines this near are one. */
const near = 2.5;

/** The tables that lines rule off, from the top: what stands between four lines is a cell, wherever its text is in it. */
export function ruledTables(rules: readonly Rule[], texts: readonly PlacedText[]): readonly RuledTable[] {
  return connected(rules)
    .flatMap((own) => tableOf(own, texts) ?? [])
    .sort((one, other) => other.top - one.top);
}

function isAcross({ y1, y2 }: Rule): boolean {
  return Math.abs(y1 - y2) < near;
}

/** Lines that touch each other. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const left = [...rules];
  const groups: Rule[][] = [];
  for (let first = left.pop(); first; first = left.pop()) {
    const group = [first];
    for (let index = 0; index < group.length; index++) {
      const one = group[index];
      for (let at = left.length - 1; one && at >= 0; at--) {
        const other = left[at];
        if (other && touches(one, other)) group.push(...left.splice(at, 1));
      }
    }
    groups.push(group);
  }
  return groups;
}

function touches(one: Rule, other: Rule): boolean {
  const apart = (low: number, high: number, otherLow: number, otherHigh: number) =>
    low > otherHigh + near || otherLow > high + near;
  return !apart(one.x1, one.x2, other.x1, other.x2) && !apart(one.y1, one.y2, other.y1, other.y2);
}

/** Places at which lines stand, each once. */
function places(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of values.toSorted((one, other) => one - other)) {
    const last = found.at(-1);
    if (last === undefined || value - last > near) found.push(value);
  }
  return found;
}

const mostCells = 4000;

function tableOf(rules: readonly Rule[], texts: readonly PlacedText[]): RuledTable | undefined {
  const across = rules.filter(isAcross);
  const down = rules.filter((rule) => !isAcross(rule));
  const ys = places(across.map(({ y1 }) => y1)).toReversed();
  const xs = places([...down.map(({ x1 }) => x1), ...across.flatMap(({ x1, x2 }) => [x1, x2])]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || down.length < 2 || rows * columns > mostCells) return undefined;
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const isRuledDown = (x: number, y: number) =>
    down.some((rule) => Math.abs(rule.x1 - (xs[x] ?? 0)) < near && rule.y1 < middle(ys, y) && rule.y2 > middle(ys, y));
  const isRuledAcross = (x: number, y: number) =>
    across.some(
      (rule) => Math.abs(rule.y1 - (ys[y] ?? 0)) < near && rule.x1 < middle(xs, x) && rule.x2 > middle(xs, x),
    );
  const inside = texts.filter(
    ({ left, right, y }) =>
      y < top && y > bottom - near && (left + right) / 2 > (xs[0] ?? 0) && (left + right) / 2 < (xs.at(-1) ?? 0),
  );
  const cells: (GridCell | undefined)[][] = Array.from({ length: rows }, () => []);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      if (cells[y]?.[x]) continue;
      let width = 1;
      while (x + width < columns && !isRuledDown(x + width, y)) width++;
      let height = 1;
      while (y + height < rows && !isRuledAcross(x, y + height)) height++;
      const [from = 0, to = 0] = [xs[x], xs[x + width]];
      const [high = 0, low = 0] = [ys[y], ys[y + height]];
      const own = inside.filter((text) => {
        const centre = (text.left + text.right) / 2;
        const height = text.y + text.size / 3;
        return centre > from && centre < to && height < high && height > low;
      });
      const { text } = single(printedLines(own).join('\n'));
      for (let below = 0; below < height; below++)
        for (let right = 0; right < width; right++) {
          const row = cells[y + below];
          if (row) row[x + right] ??= { text, left: right > 0, above: below > 0 };
        }
    }
  const grid = cells.map((row) => row.map((cell) => cell ?? single('')));
  return { grid, top, bottom, edges: xs, texts: new Set(inside) };
}

function middle(values: readonly number[], index: number): number {
  return ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
}

/** Texts as lines: those of one height from the left, with blanks where there is room for a character. */
export function printedLines(texts: readonly PlacedText[]): readonly string[] {
  return rowsOfTexts(texts).map((row) =>
    row.reduce((line, { text, left, size }, index) => {
      const before = row[index - 1];
      const gap = before ? left - before.right : 0;
      return line + (gap > size * 1.2 ? ' ' : '') + text;
    }, ''),
  );
}

/** Texts of one height, from the top, and from the left. */
export function rowsOfTexts(texts: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const rows: PlacedText[][] = [];
  for (const text of texts.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - text.y) < Math.max(first.size, text.size) * 0.4) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left));
}
