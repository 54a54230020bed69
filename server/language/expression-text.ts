import { type AstNode, CstUtils, type LeafCstNode } from 'langium';
import { narrowed } from './punctuation.ts';

const tightBefore: ReadonlySet<string> = new Set(['COMMA', 'PAUSE', 'DOT', 'RPAREN']);
const tightAfter: ReadonlySet<string> = new Set(['PAUSE', 'DOT', 'LPAREN']);

/** What stands between two tokens of an expression, by their types: one blank, or none where punctuation binds. */
export function blankBetween(above: string, type: string): string {
  const opensArguments = type === 'LPAREN' && above === 'FUNCTION';
  return tightBefore.has(type) || tightAfter.has(above) || opensArguments ? '' : ' ';
}

/** An expression in the one form that formatting gives it; so what prints of it does not depend on how it was typed. */
export function expressionText(expression: AstNode | undefined): string {
  const known = expression && texts.get(expression);
  if (known !== undefined) return known;
  return leavesOf(expression)
    .map((leaf, index, all) => {
      const above = all[index - 1];
      return (above ? blankBetween(above.tokenType.name, leaf.tokenType.name) : '') + narrowedLeaf(leaf);
    })
    .join('');
}

const texts = new WeakMap<AstNode, string>();

/** Says what {@link expressionText} is of an expression whose place in a text need not be looked for then. */
export function noteExpressionText(expression: AstNode, text: string): void {
  texts.set(expression, text);
}

/** A node with its own blanks, which are the author's, and its marks and digits in half width as formatting writes them. */
export function narrowedText(node: AstNode): string {
  const { $cstNode } = node;
  if (!$cstNode) return '';
  let text = '';
  let at = $cstNode.offset;
  for (const leaf of leavesOf(node)) {
    text += $cstNode.root.fullText.slice(at, leaf.offset) + narrowedLeaf(leaf);
    at = leaf.end;
  }
  return text + $cstNode.root.fullText.slice(at, $cstNode.end);
}

function leavesOf(node: AstNode | undefined): LeafCstNode[] {
  return node?.$cstNode ? CstUtils.flattenCst(node.$cstNode).toArray() : [];
}

function narrowedLeaf({ tokenType, text }: LeafCstNode): string {
  return narrowed({ type: tokenType.name, text });
}
