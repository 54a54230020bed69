import { type AstNode, AstUtils, type CompositeCstNode, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { type Expression, isCall, isChain, isGroup, isSegment } from '../../language/generated/ast.ts';
import type { TextRange } from '../text-range.ts';

const nowhere: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The text of a node; an empty place at the beginning for a node the parser made up. */
export function rangeOf(node: AstNode | undefined): TextRange {
  return node?.$cstNode?.range ?? nowhere;
}

/** The text of one property of a node, or `otherwise` where it is not written. */
export function rangeOfProperty(node: AstNode, property: string, otherwise = rangeOf(node)): TextRange {
  return writtenRange(node, property) ?? otherwise;
}

/** The text of one property of a node; undefined where it is not written. */
export function writtenRange({ $cstNode }: AstNode, property: string): TextRange | undefined {
  return $cstNode && isCompositeCstNode($cstNode) ? firstOf($cstNode, property, $cstNode.astNode)?.range : undefined;
}

/** What Langium's `findNodeForProperty` finds, which lists all there are for each cell of a report to give the first. */
function firstOf({ content }: CompositeCstNode, property: string, node: AstNode): CstNode | undefined {
  for (const part of content) {
    if (propertyOf(part.grammarSource) === property) return part;
    const inside = isCompositeCstNode(part) && part.astNode === node ? firstOf(part, property, node) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** The property that a place of the grammar is assigned to. */
function propertyOf(place: CstNode['grammarSource']): string | undefined {
  if (!place) return undefined;
  const known = properties.get(place);
  if (known !== undefined) return known.name;
  const name = AstUtils.getContainerOfType(place, GrammarAST.isAssignment)?.feature;
  properties.set(place, { name });
  return name;
}

// The places of the grammars are always the same.
const properties = new WeakMap<AstNode, { readonly name: string | undefined }>();

/** A node's first line, without blanks at its end. */
export function lineOf(node: AstNode): TextRange {
  const { start, end } = rangeOf(node);
  if (start.line === end.line) return { start, end };
  const first = node.$cstNode?.text.split(/\r\n|\n|\r/, 1)[0]?.trimEnd() ?? '';
  return { start, end: { line: start.line, character: start.character + first.length } };
}

/** The empty place behind the last character of a node's first line. */
export function firstLineEnd(node: AstNode): TextRange {
  const { end } = lineOf(node);
  return { start: end, end };
}

/** Whether the parser could not finish an expression, which it says itself: what it means is not known yet. */
export function isUnfinished(expression: Expression): boolean {
  return AstUtils.streamAst(expression).some((node) => {
    if (isSegment(node)) return !node.target?.$refText;
    // The types promise what follows an operator or a parenthesis; a half-typed rule lacks it.
    if (isChain(node)) return node.operands.length <= node.operators.length;
    return isGroup(node) ? !node.inner : isCall(node) && node.arguments.length === 0;
  });
}
