import type { LaidOutTable } from '../document.ts';
import { type ColumnNeeds, columnNeeds } from './column-needs.ts';

/** The area of text of GB/T 9704-2012, 156 × 225 mm, in points. */
export const textArea = { width: (156 / 25.4) * 72, height: (225 / 25.4) * 72 } as const;

/** How a table is set in every output; all in points, type and free space above in halves of them. */
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
  [10.5, 5, 4],
  [10.5, 4, 4],
  [9, 4, 3],
  [9, 3, 2],
  [8, 2.5, 2],
  [7, 2, 1.5],
  [6, 1.5, 1],
];

/** The last of them; in points, how much smaller type becomes where a page has no room for the numbers otherwise. */
const smallest: Setting = [5, 1.5, 1];
const least = 3;

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
  smallest,
];

/** From so many columns on a table is dense. */
const denseFrom = 7;

const leadingShare = 0.3;

/** In points: the least type of a table that may go on on the next page, and of one whose columns need the room. */
const usualSize = 9;
export const sizeOfWide = 7.5;

/** Every way to set a table in the width of the text, the best first; never none. */
export function tableStyles(table: LaidOutTable): readonly TableStyle[] {
  const settings = table.columnWeights.length < denseFrom ? wide : dense;
  const needs = columnNeeds(table);
  const whole = stylesOf(table, settings, needs);
  // Better a label broken than a number.
  const ofNumbers = needs.map(({ numbers }) => ({ numbers, labels: 0 }));
  const withBrokenLabels = () => stylesOf(table, settings, ofNumbers);
  if (!table.onOnePage) {
    // Better a label broken than small type.
    const readable = whole.some(isReadable) ? whole.filter(isReadable) : withBrokenLabels().filter(isReadable);
    if (readable.length > 0) return readable;
  }
  const styles = whole.length > 0 ? whole : withBrokenLabels();
  return styles.length > 0 ? styles : [squeezed(table, ofNumbers)];
}

function isReadable({ size }: TableStyle): boolean {
  return size >= usualSize;
}

function stylesOf(table: LaidOutTable, settings: readonly Setting[], needs: readonly ColumnNeeds[]): TableStyle[] {
  return settings
    .map((setting) => styleOf(table, setting, needs))
    .filter(({ columns }) => sum(columns) <= textArea.width + 0.001);
}

function styleOf({ columnWeights }: LaidOutTable, setting: Setting, needs: readonly ColumnNeeds[]): TableStyle {
  const [size, above, side] = setting;
  const indent = side / 2;
  const narrowest = needs.map(({ numbers, labels }) =>
    Math.max(size * numbers + 2 * side, labels === 0 ? 0 : size * labels + 2 * (side + indent)),
  );
  return { size, leading: size * leadingShare, above, side, indent, columns: columnWidths(columnWeights, narrowest) };
}

/** In type as large as the numbers allow. */
function squeezed(table: LaidOutTable, needs: readonly ColumnNeeds[]): TableStyle {
  const [, above, side] = smallest;
  const free = textArea.width - 2 * side * needs.length;
  const size = Math.max(least, Math.floor((2 * free) / sum(needs.map(({ numbers }) => numbers))) / 2);
  const style = styleOf(table, [size, above, side], needs);
  const factor = Math.min(1, textArea.width / sum(style.columns));
  return { ...style, columns: style.columns.map((width) => width * factor) };
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

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
