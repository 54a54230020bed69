import { withoutInvisible } from '../../report/invisible.ts';

/** A cell of a copied table. */
export interface GridCell {
  /** On one line, without blanks around it. */
  readonly text: string;
  /** Part of a merged cell that begins further left, whose text it repeats. */
  readonly left: boolean;
  /** Part of a merged cell that begins further up, whose text it repeats. */
  readonly above: boolean;
}

/** The cells of one row, from the left. */
export type GridRow = readonly GridCell[];

/** A copied table: what stands in each of its places, merged cells spread over all of theirs. Rows may end early. */
export type Grid = readonly GridRow[];

/** A cell of its own. */
export function single(text: string): GridCell {
  return { text: oneLine(text), left: false, above: false };
}

/** A cell that nothing was filled into. */
export const blankCell: GridCell = { text: '', left: false, above: false };

/** What was filled in at this place; nothing where a merged cell only reaches over. */
export function ownText(cell: GridCell | undefined): string {
  return cell && !cell.left && !cell.above ? cell.text : '';
}

/** How many cells the longest row has. */
export function widthOf(grid: Grid): number {
  return grid.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Larger tables are no tables of a report. */
export const mostCells = 20_000;

const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const breakWithinChinese = new RegExp(`(?<=${han})\\n(?=${han})`, 'g');

/** Line breaks that only wrap a Chinese text leave nothing, other runs of blanks one space. */
function oneLine(text: string): string {
  return withoutInvisible(text)
    .replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '))
    .trim()
    .replace(breakWithinChinese, '')
    .replaceAll('\n', ' ');
}
