import { faint } from './palette.ts';
import { edge, mostSigns, type Spot, signWidth, width } from './plan.ts';
import { drawnWidth, lineHeight, nameLines, pixel, stacked, type Words, widestOf } from './words.ts';

/** One row of a list: a name and its numbers. */
export interface ListEntry {
  readonly label: string;
  /** Empty where the label tells them. */
  readonly numbers: readonly string[];
}

/** The numbers of a chart one below the other, for which there is no room in the picture itself. */
export interface NumberList {
  readonly words: readonly Words[];
  /** Where the sign of each entry stands; none where entries have none. */
  readonly signs: readonly Spot[];
  readonly rules: readonly string[];
  /** Where it ends, in pixels. */
  readonly bottom: number;
}

const mostColumns = 4;
const betweenColumns = 28;
const betweenNumbers = 16;
const rowGap = 5;

/**
 * A small table: in as many columns as leave every name in one line, else in one or two and names break. Headings name
 * the numbers where an entry has several, and entries have signs then, unless there are too many.
 */
export function numberList(
  entries: readonly ListEntry[],
  headings: readonly string[],
  top: number,
  hasSigns = headings.length > 0,
): NumberList {
  const count = Math.max(...entries.map(({ numbers }) => numbers.length));
  const numberWidths = Array.from({ length: count }, (_, index) =>
    widestOf([
      ...(headings[index] === undefined ? [] : [headings[index]]),
      ...entries.map((each) => each.numbers[index] ?? ''),
    ]),
  );
  const numbersWidth = numberWidths.reduce((sum, each) => sum + each + betweenNumbers, 0);
  const isSigned = hasSigns && entries.length <= mostSigns;
  const signRoom = isSigned ? signWidth + 8 : 0;
  const fitting = columnsFor(entries, signRoom + numbersWidth);
  const columns = Math.min(fitting, entries.length);
  const columnWidth = widthOfColumn(fitting);
  const labelWidth = Math.max(lineHeight, columnWidth - signRoom - numbersWidth);
  const rows = Math.ceil(entries.length / columns);
  const labels = entries.map(({ label }) => nameLines(label, labelWidth));
  const words: Words[] = [];
  const signs: Spot[] = [];
  const headed = headings.length > 0 ? lineHeight + rowGap : 0;
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...labels.filter((_, index) => index % rows === row).map(({ length }) => length * lineHeight + rowGap)),
  );
  const end = (column: number) => edge + column * (columnWidth + betweenColumns) + columnWidth;
  // Each number ends where those above it do.
  const numberAt = (column: number, which: number) =>
    end(column) - numberWidths.slice(which + 1).reduce((sum, each) => sum + each + betweenNumbers, 0);
  for (let column = 0; column < columns; column += 1) {
    let y = top + rowGap;
    for (const [which, text] of headings.entries())
      words.push({ text, x: numberAt(column, which), y: y + lineHeight / 2, anchor: 'end' });
    y += headed;
    for (const [row, height] of heights.entries()) {
      const index = column * rows + row;
      const entry = entries[index];
      const lines = labels[index];
      if (!entry || !lines) break;
      const start = end(column) - columnWidth;
      const first = y + lineHeight / 2;
      if (isSigned) signs[index] = { x: start, y: first };
      words.push(...stacked(lines, start + signRoom, first + ((lines.length - 1) * lineHeight) / 2, 'start'));
      for (const [which, text] of entry.numbers.entries())
        words.push({ text, x: numberAt(column, which), y: first, anchor: 'end' });
      y += height;
    }
  }
  const bottom = top + rowGap + headed + heights.reduce((sum, each) => sum + each, 0);
  const rule = `<path d="M${edge} ${pixel(top)}H${width - edge}" stroke="${faint}" fill="none"/>`;
  return { words, signs, rules: [rule], bottom };
}

function columnsFor(entries: readonly ListEntry[], besidesLabels: number): number {
  const widest = widestOf(entries.map(({ label }) => label)) + besidesLabels;
  for (let columns = mostColumns; columns > 1; columns -= 1) if (widest <= widthOfColumn(columns)) return columns;
  // Names of half the width in three lines are better read than a long list.
  const half = widthOfColumn(2) - besidesLabels;
  const breaks = entries.length > 8 && half >= 120 && entries.every(({ label }) => drawnWidth(label) <= 2.5 * half);
  return breaks ? 2 : 1;
}

function widthOfColumn(columns: number): number {
  return (width - 2 * edge - (columns - 1) * betweenColumns) / columns;
}
