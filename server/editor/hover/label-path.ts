import type { ColumnNode, FormatColumn, FormatRow, RowNode } from '../../report/format.ts';

/** Labels of the groups that a row or a column stands in, outermost first, and its own. */
export function labelPath(tree: readonly (RowNode | ColumnNode)[], leaf: FormatRow | FormatColumn): readonly string[] {
  return pathWithin(tree, leaf) ?? [leaf.label];
}

function pathWithin(
  nodes: readonly (RowNode | ColumnNode)[],
  leaf: FormatRow | FormatColumn,
): readonly string[] | undefined {
  for (const node of nodes) {
    if (node.kind === 'group') {
      const below = pathWithin(node.children, leaf);
      if (below) return [node.label, ...below];
    } else if ((node.kind === 'row' ? node.row : node.column) === leaf) return [leaf.label];
  }
  return undefined;
}
