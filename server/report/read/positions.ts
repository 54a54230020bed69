import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import { type Expression, isCall, isChain, isGroup, isSegment } from '../../language/generated/ast.ts';
import type { TextRange } from '../text-range.ts';

const nowhere: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The text of a node; an empty place at the beginning for a node the parser made up. */
export function rangeOf(node: AstNode | undefined): TextRange {
  return node?.$cstNode?.range ?? nowhere;
}

/** The text of one property of a node, or `otherwise` where it is not written. */
export function rangeOfProperty(node: AstNode, property: string, otherwise = rangeOf(node)): TextRange {
  return GrammarUtils.findNodeForProperty(node.$cstNode, property)?.range ?? otherwise;
}

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
