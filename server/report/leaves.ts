import type { ColumnNode, FormatColumn, FormatRow, RowNode } from './format.ts';

/** The columns under some nodes, left to right. */
export function leafColumns(nodes: readonly ColumnNode[]): FormatColumn[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leafColumns(node.children) : [node.column]));
}

/** The rows under some nodes, top to bottom. */
export function leafRows(nodes: readonly RowNode[]): FormatRow[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leafRows(node.children) : [node.row]));
}
