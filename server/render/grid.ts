import type { TextRange } from '../report/text-range.ts';
import type { CellMark, CellRole, LaidOutCell, LaidOutRow } from './document.ts';
import { extentOf } from './table-style/text-extent.ts';

/** One table before it finds its place in the document. */
export interface TableGrid {
  readonly cells: readonly LaidOutCell[];
  /** Of each row, top to bottom. */
  readonly rowRanges: readonly TextRange[];
  readonly headerRows: number;
  /** One per column, see {@link LaidOutTable.columnWeights}. */
  readonly columnWeights: readonly number[];
}

/** The cells of a grid by rows; `blocks` says for each row which block it belongs to, by default all to one. */
export function gridRows({ cells, rowRanges }: TableGrid, blocks: readonly number[] = []): LaidOutRow[] {
  const rows = rowRanges.map((range, row) => ({ cells: [] as LaidOutCell[], block: blocks[row] ?? 0, range }));
  for (const cell of cells) rows[cell.row]?.cells.push(cell);
  for (const row of rows) row.cells.sort((one, other) => one.column - other.column);
  return rows;
}

/** A heading of columns or rows, with those it spans. */
export interface LabelNode {
  readonly label: string;
  readonly range: TextRange;
  readonly mark?: CellMark | undefined;
  readonly children: readonly LabelNode[];
  /** So many columns or rows it heads by itself, without names of their own; 1 where it does not say. */
  readonly width?: number;
}

/** Levels of headings; 0 without any. */
export function depthOf(nodes: readonly LabelNode[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 1 + depthOf(node.children)), 0);
}

/** Columns or rows that a node heads. */
function widthOf(node: LabelNode): number {
  return node.children.length === 0 ? (node.width ?? 1) : node.children.reduce((sum, child) => sum + widthOf(child), 0);
}

interface LabelSpan {
  readonly node: LabelNode;
  readonly level: number;
  /** The lowest heading reaches to the numbers. */
  readonly levels: number;
  readonly first: number;
  readonly width: number;
}

function spansOf(nodes: readonly LabelNode[], level: number, depth: number, first: number): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let next = first;
  for (const node of nodes) {
    const width = widthOf(node);
    const levels = node.children.length === 0 ? depth - level : 1;
    spans.push({ node, level, levels, first: next, width }, ...spansOf(node.children, level + 1, depth, next));
    next += width;
  }
  return spans;
}

/** Column headings above the numbers, from row 0 down; the first stands in column `left`. */
export function columnHeadings(nodes: readonly LabelNode[], left: number): LaidOutCell[] {
  return spansOf(nodes, 0, depthOf(nodes), left).map(({ node, level, levels, first, width }) =>
    labelCell(node, 'columnHeader', {
      row: level,
      column: first,
      rowSpan: levels,
      colSpan: width,
      alignment: 'center',
    }),
  );
}

/** Row headings left of the numbers, from column 0 on; the first stands in row `top`. Groups are centred. */
export function rowHeadings(nodes: readonly LabelNode[], top: number): LaidOutCell[] {
  return spansOf(nodes, 0, depthOf(nodes), top).map(({ node, level, levels, first, width }) => {
    const alignment = node.children.length === 0 ? 'start' : 'center';
    return labelCell(node, 'rowHeader', { row: first, column: level, rowSpan: width, colSpan: levels, alignment });
  });
}

type Place = Pick<LaidOutCell, 'row' | 'column' | 'rowSpan' | 'colSpan' | 'alignment'>;

function labelCell({ label, range, mark }: LabelNode, role: CellRole, place: Place): LaidOutCell {
  return { role, text: label, ...place, range, ...(mark && { mark }) };
}

/** Column widths of the template that comes with 国办公开办函〔2021〕30号, in twentieths of a point. */
const outermostGroup = 754;
const innerGroup = 921;
const rowLabel = 3271;
const number = 685;

/** Words and days need more room than numbers; not in the template, which has none. */
const words = 2200;

/**
 * Row groups are narrow, row labels wide, numbers alike, and so are columns of words; with a single column of labels all
 * columns are alike.
 */
export function uprightWeights(labelColumns: number, holdsWords: readonly boolean[]): number[] {
  if (labelColumns === 1) return equalWeights(1 + holdsWords.length);
  const groups = Array.from({ length: labelColumns - 1 }, (_, level) =>
    level < labelColumns - 2 ? outermostGroup : innerGroup,
  );
  return [...groups, rowLabel, ...holdsWords.map((isWide) => (isWide ? words : number))];
}

export function equalWeights(columns: number): number[] {
  return Array.from({ length: columns }, () => 1);
}

/** In characters of Chinese: columns of short labels and numbers are alike; text that is longer breaks into lines. */
const narrowest = 4;
const longestLine = 8;
const widest = 30;
const besides = 1;

/** By the widest of what stands in each column: twice as wide for four times the text. What spans columns is shared by them. */
export function weightsByContent(cells: readonly LaidOutCell[], columns: number): number[] {
  const weights = equalWeights(columns).map(() => narrowest);
  for (const { column, colSpan, role, text } of cells.toSorted((one, other) => one.colSpan - other.colSpan)) {
    const extent = extentOf(text);
    const broken = role === 'number' || extent <= longestLine ? extent : Math.sqrt(extent * longestLine);
    const own = weights.slice(column, column + colSpan).reduce((sum, weight) => sum + weight, 0);
    const missing = Math.max(0, Math.min(widest * colSpan, broken) - own) / colSpan;
    for (let at = column; at < column + colSpan; at++) weights[at] = (weights[at] ?? 0) + missing;
  }
  return weights.map((weight) => weight + besides);
}
