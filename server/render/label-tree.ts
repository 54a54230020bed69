import type { TextRange } from '../report/text-range.ts';
import type { CellMark, CellRole, GridCell } from './document.ts';

/** A heading of columns or rows, with those it spans. */
export interface LabelNode {
  readonly label: string;
  readonly range: TextRange;
  readonly mark?: CellMark | undefined;
  readonly children: readonly LabelNode[];
}

/** Levels of headings; 0 without any. */
export function depthOf(nodes: readonly LabelNode[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 1 + depthOf(node.children)), 0);
}

/** Columns or rows that a node heads. */
export function widthOf(node: LabelNode): number {
  return node.children.length === 0 ? 1 : node.children.reduce((sum, child) => sum + widthOf(child), 0);
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
export function columnHeadings(nodes: readonly LabelNode[], left: number): GridCell[] {
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
export function rowHeadings(nodes: readonly LabelNode[], top: number): GridCell[] {
  return spansOf(nodes, 0, depthOf(nodes), top).map(({ node, level, levels, first, width }) => {
    const alignment = node.children.length === 0 ? 'start' : 'center';
    return labelCell(node, 'rowHeader', { row: first, column: level, rowSpan: width, colSpan: levels, alignment });
  });
}

type Place = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan' | 'alignment'>;

function labelCell({ label, range, mark }: LabelNode, role: CellRole, place: Place): GridCell {
  return { role, text: label, ...place, range, ...(mark && { mark }) };
}
