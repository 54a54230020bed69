import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { isCell, isFreeColumn, isReportFile, isTextPart } from '../../language/generated/ast.ts';
import { rangeOf } from '../../report/positions.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import type { TextLines } from '../symbols/text-lines.ts';

/**
 * The token at a position and every node around it. In reports only what stands within one line: where larger parts end
 * is for the outline to say. Text between bound numbers, and a cell with the bar in front of it, are no steps of their own.
 */
export function syntaxRanges(document: LangiumDocument, position: Position, lines: TextLines): readonly TextRange[] {
  const { parseResult, textDocument } = document;
  const root = parseResult.value.$cstNode;
  const offset = textDocument.offsetAt(position);
  const leaves = [offset, offset - 1].map((at) => root && at >= 0 && CstUtils.findLeafNodeAtOffset(root, at));
  const leaf = leaves.find((found) => found && !found.hidden && found.text.trim() !== '');
  if (!leaf) return [];
  const nodes = [...around(leaf.astNode)].filter((node) => !isTextPart(node) && !isCell(node) && !isFreeColumn(node));
  const ranges = nodes.map(rangeOf).concat(isTextPart(leaf.astNode) ? [] : leaf.range);
  const inReport = isReportFile(parseResult.value);
  return ranges
    .filter(({ start, end }) => !inReport || start.line === end.line)
    .map(({ start, end }) => ({
      start,
      end: { ...end, character: Math.min(end.character, lines.text(end.line).length) },
    }));
}

function* around(node: AstNode): Iterable<AstNode> {
  for (let next: AstNode | undefined = node; next; next = next.$container) yield next;
}
