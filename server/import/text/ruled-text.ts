import { type Grid, single } from '../../grid/grid.ts';
import { graphemesOf, textWidth } from '../../shared/text-width.ts';

/** A table of plain text whose columns are ruled off: `------  ----  ----` between the names of columns and the rows. */
interface RuledText {
  readonly grid: Grid;
  /** The first line of the names of columns, and the line behind the last row. */
  readonly start: number;
  readonly end: number;
}

const ruler = /^-{2,}(?: {2,}-{2,})+\s*$/;

/** The table whose ruler is on a line; undefined where that is none. Names and labels of several lines are put together. */
export function ruledText(lines: readonly string[], at: number): RuledText | undefined {
  const line = lines[at] ?? '';
  if (!ruler.test(line)) return undefined;
  const columns = [...line.matchAll(/-+/g)].map(({ 0: dashes, index }) => ({ from: index, to: index + dashes.length }));
  let start = at;
  while (start > 0 && isSliceable(lines[start - 1] ?? '', columns)) start--;
  while (start < at && start > 0 && isFullCorner(lines[start - 1] ?? '', columns)) start--;
  let end = at + 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
  const head = lines.slice(start, at).map((each) => slices(each, columns));
  const names = columns.map((_, index) => head.map((row) => (row[index] ?? '').trim()).join(''));
  const rows = rowsOf(lines.slice(at + 1, end).map((each) => slices(each, columns)));
  return { grid: [names, ...rows].map((row) => row.map(single)), start, end };
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** Whether nothing stands where columns are parted: titles run across. */
function isSliceable(line: string, columns: readonly Column[]): boolean {
  if (line.trim() === '') return false;
  const between = columns.slice(1).map(({ from }, index) => ({ from: columns[index]?.to ?? 0, to: from }));
  return (
    between.every((gap) => slice(line, gap).trim() === '') &&
    columns.length > 1 &&
    textWidth(line) > (columns[0]?.to ?? 0)
  );
}

/** A line of what stands in the corner, in which there was no room for more. A short one is a title. */
function isFullCorner(line: string, [first]: readonly Column[]): boolean {
  const width = textWidth(line.trimEnd());
  return first !== undefined && width > 16 && width <= first.to && width >= first.to - 2;
}

function slices(line: string, columns: readonly Column[]): readonly string[] {
  return columns.map(({ from, to }, index) => slice(line, { from, to: index === columns.length - 1 ? 10_000 : to }));
}

function slice(line: string, { from, to }: Column): string {
  let width = 0;
  let text = '';
  for (const grapheme of graphemesOf(line)) {
    if (width >= from && width < to) text += grapheme;
    width += textWidth(grapheme);
  }
  return text;
}

/** A label that goes on is indented more than its beginning, and has no numbers. */
function rowsOf(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const rows: { readonly indent: number; cells: readonly string[] }[] = [];
  for (const [label = '', ...cells] of lines) {
    const indent = label.length - label.trimStart().length;
    const last = rows.at(-1);
    const goesOn =
      last &&
      indent > last.indent &&
      cells.every((cell) => cell.trim() === '') &&
      last.cells.slice(1).some((cell) => cell !== '');
    if (goesOn) last.cells = [last.cells[0] + label.trim(), ...last.cells.slice(1)];
    else rows.push({ indent, cells: [label, ...cells].map((cell) => cell.trim()) });
  }
  return rows.map(({ cells }) => cells);
}
