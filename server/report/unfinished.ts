import { AstUtils } from 'langium';
import { type Expression, isCall, isChain, isGroup, isSegment } from '../language/generated/ast.ts';

/** Whether the parser could not finish an expression, which it says itself: what it means is not known yet. */
export function isUnfinished(expression: Expression): boolean {
  return AstUtils.streamAst(expression).some((node) => {
    if (isSegment(node)) return !node.target?.$refText;
    // The types promise what follows an operator or a parenthesis; a half-typed rule lacks it.
    if (isChain(node)) return node.operands.length <= node.operators.length;
    return isGroup(node) ? !node.inner : isCall(node) && node.arguments.length === 0;
  });
}
