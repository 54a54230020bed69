import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Position } from '../../report/text-range.ts';

/** The token at a position, or else the one that ends there. */
export function leafAt(document: LangiumDocument, position: Position): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  const offset = document.textDocument.offsetAt(position);
  for (const at of [offset, offset - 1]) {
    const leaf = root && at >= 0 ? CstUtils.findLeafNodeAtOffset(root, at) : undefined;
    if (leaf && !leaf.hidden && leaf.text.trim() !== '') return leaf;
  }
  return undefined;
}
