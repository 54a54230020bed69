import type { LaidOutTable } from '../document.ts';
import { extentOf } from './text-extent.ts';

/** The area of text of GB/T 9704-2012, 156 × 225 mm, in points. */
export const textArea = { width: (156 / 25.4) * 72, height: (225 / 25.4) * 72 } as const;

/** How a table is set; all in points. */
export interface TableStyle {
  readonly size: number;
  /** Between the lines of one cell. */
  readonly leading: number;
  /** Kept free above and below what a cell holds. */
  readonly above: number;
  /** Kept free at its sides. */
  readonly side: number;
  /** Kept free besides where text begins at the left. */
  readonly indent: number;
  readonly columns: readonly number[];
}

/** Size and free space above and at the sides, from the best to the least that can still be read. */
type Setting = readonly [size: number, above: number, side: number];

const wide: readonly Setting[] = [
  [12, 6, 5],
  [10.5, 6, 4],
  [10.5, 4, 4],
  [9, 4, 3],
  [9, 3, 2],
  [8, 2.5, 2],
  [7, 2, 1.5],
  [6, 1.5, 1],
];

const dense: readonly Setting[] = [
  [9, 6.5, 2],
  [9, 6, 2],
  [9, 5.5, 2],
  [9, 5, 2],
  [9, 4.5, 2],
  [9, 4, 2],
  [9, 3.5, 2],
  [9, 3, 2],
  [9, 2.5, 2],
  [8.5, 2.5, 2],
  [8, 2.5, 1.5],
  [7.5, 2.5, 1.5],
  [7, 2, 1],
  [6.5, 2, 1],
  [6, 1.5, 1],
  [5, 1.5, 1],
];

/** From so many columns on a table is dense. */
const denseFrom = 7;

/** Every way to set a table in the width of the text, the best first; never none. */
export function tableStyles(table: LaidOutTable): TableStyle[] {
  const settings = table.columnWeights.length < denseFrom ? wide : dense;
  const styles = settings.map((setting) => styleOf(table, setting));
  const fitting = styles.filter(({ columns }) => sum(columns) <= textArea.width + 0.001);
  return fitting.length > 0 ? fitting : styles.slice(-1).map((style) => squeezed(style));
}

function styleOf(table: LaidOutTable, [size, above, side]: Setting): TableStyle {
  const style = { size, leading: size * 0.3, above, side, indent: side / 2 };
  const narrowest = table.columnWeights.map((_, column) => size * widestNumber(table, column) + 2 * side);
  return { ...style, columns: columnWidths(table.columnWeights, narrowest) };
}

/** In characters of Chinese; a column without numbers takes at least two characters of a label. */
function widestNumber({ rows }: LaidOutTable, column: number): number {
  const numbers = rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.role === 'number' && cell.column === column && cell.colSpan === 1),
  );
  return Math.max(numbers.length === 0 ? 2 : 1, ...numbers.map(({ text }) => extentOf(text)));
}

/** Widths by weight, but none below what it needs; wider than the text where the needs are. */
function columnWidths(weights: readonly number[], narrowest: readonly number[]): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const room = textArea.width - sum([...fixed.values()]);
    const weight = sum(weights.filter((_, column) => !fixed.has(column)));
    const share = (column: number) => ((weights[column] ?? 0) / weight) * room;
    const short = weights.flatMap((_, column) =>
      !fixed.has(column) && share(column) < (narrowest[column] ?? 0) ? [column] : [],
    );
    if (short.length === 0) return weights.map((_, column) => fixed.get(column) ?? share(column));
    for (const column of short) fixed.set(column, narrowest[column] ?? 0);
  }
}

function squeezed(style: TableStyle): TableStyle {
  const factor = textArea.width / sum(style.columns);
  return { ...style, columns: style.columns.map((width) => width * factor) };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
