import { textWidth } from '../../shared/text-width.ts';
import { columnNames, type FlatTable } from './flat-table.ts';
import { labelLines } from './label-lines.ts';

/** What fits on the screen, and nearly on a page of A4. */
export const pageWidth = 100;
/** Blanks between two columns. */
export const gap = 2;

export interface TextColumn {
  /** In {@link FlatTable.columns}. */
  readonly index: number;
  readonly width: number;
  /** Numbers stand at the right. */
  readonly isNumeric: boolean;
}

/** Columns that stand beside one another, and how wide the labels before them are: undefined without labels. */
export interface ColumnBlock {
  readonly label: number | undefined;
  readonly columns: readonly TextColumn[];
}

interface Limits {
  readonly label: number;
  /** Of names of columns; those of text may be as wide as their text. */
  readonly name: number;
}

/** What is tried in turn: labels and names in one line, then in ever shorter lines. */
const attempts: readonly Limits[] = [
  { label: pageWidth, name: pageWidth },
  { label: 40, name: 12 },
  { label: 40, name: 8 },
];
/** A table that still does not fit is cut into groups. */
const lastLimits: Limits = { label: 30, name: 12 };
/** Narrower lines of prose are hard to read. */
const leastText = 20;

/** All columns beside one another if the page is wide enough, else so many groups of about as many columns as it takes. */
export function columnGroups(table: FlatTable): readonly ColumnBlock[] {
  const extent = extentOf(table);
  for (const limits of attempts)
    for (let text = pageWidth; text >= leastText; text--) {
      const group = groupWithin(extent, limits, text);
      if (blockWidth(group) <= pageWidth) return [group];
    }
  const { label, columns } = groupWithin(extent, lastLimits, leastText);
  const most = Math.ceil(columns.length / cut(columns, label, columns.length).length);
  return cut(columns, label, most).map((own) => ({ label, columns: own }));
}

/** Columns of a group with its gaps. */
export function blockWidth({ label, columns }: ColumnBlock): number {
  const widths = [...(label === undefined ? [] : [label]), ...columns.map(({ width }) => width)];
  return widths.reduce((sum, width) => sum + gap + width, -gap);
}

/** How wide everything is as it stands. */
interface Extent {
  readonly label: number | undefined;
  readonly columns: readonly { readonly name: number; readonly content: number; readonly isNumeric: boolean }[];
}

function extentOf(table: FlatTable): Extent {
  const rows = labelLines(table.rows).filter(({ row }) => row);
  // The corner has to fit in somewhere, but may take several lines.
  const corner = Math.min(textWidth(table.corner ?? ''), leastText);
  const label = Math.max(corner, ...rows.map((line) => line.indent + textWidth(line.label)));
  const columns = columnNames(table).map((name, index) => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    const filled = cells.filter((cell) => cell.text !== '');
    return {
      name: textWidth(name),
      content: Math.max(0, ...cells.map((cell) => textWidth(cell.text))),
      isNumeric: cells.length > 0 && (filled.length > 0 ? filled : cells).every((cell) => cell.isNumber),
    };
  });
  return { label: table.corner === undefined ? undefined : label, columns };
}

/** A number is never cut; prose takes `text` columns at most. */
function groupWithin({ label, columns }: Extent, limits: Limits, text: number): ColumnBlock {
  return {
    label: label === undefined ? undefined : Math.min(label, limits.label),
    columns: columns.map(({ name, content, isNumeric }, index) => {
      const width = Math.max(content, Math.min(name, limits.name));
      return { index, width: isNumeric ? width : Math.min(width, text), isNumeric };
    }),
  };
}

/** Groups of so many columns at most that fit on the page; a column that is too wide stands alone. */
function cut(columns: readonly TextColumn[], label: number | undefined, most: number): readonly TextColumn[][] {
  const groups: TextColumn[][] = [[]];
  for (const column of columns) {
    const last = groups.at(-1) ?? [];
    const fits = last.length < most && blockWidth({ label, columns: [...last, column] }) <= pageWidth;
    if (fits || last.length === 0) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
