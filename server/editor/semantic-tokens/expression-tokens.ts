import { type AstNode, AstUtils } from 'langium';
import {
  isBodyGroup,
  isCall,
  isColumnDefinition,
  isFormatDefinition,
  isFreeColumn,
  isFreeLabel,
  isFreeTitle,
  isHeaderEntryNode,
  isNumberLiteral,
  isRowDefinition,
  isRowGroup,
  isSegment,
  isTableDefinition,
} from '../../language/generated/ast.ts';
import { boundFunctions } from '../../report/equations/bound-functions.ts';
import { rangeOf, rangeOfProperty } from '../../report/read/positions.ts';
import { type SemanticToken, type TokenType, token } from './token.ts';

/** The names, functions and numbers of all expressions below a node. Names that stand for nothing stay as they are. */
export function expressionTokens(root: AstNode): readonly SemanticToken[] {
  return AstUtils.streamAst(root)
    .flatMap((node): SemanticToken[] => {
      if (isNumberLiteral(node)) return [token(rangeOf(node), 'number')];
      if (isCall(node) && boundFunctions.has(node.function))
        return [token(rangeOfProperty(node, 'function'), 'function')];
      const type = isSegment(node) && node.target?.ref ? typeOf(node.target.ref) : undefined;
      return type ? [token(rangeOf(node), type)] : [];
    })
    .toArray();
}

/** How the name of a thing is coloured, wherever it stands. */
export function typeOf(node: AstNode): TokenType | undefined {
  if (isFormatDefinition(node) || isBodyGroup(node) || isTableDefinition(node) || isFreeTitle(node)) return 'class';
  if (isRowDefinition(node) || isRowGroup(node) || isFreeLabel(node)) return 'property';
  if (isColumnDefinition(node) || isFreeColumn(node)) return 'parameter';
  return isHeaderEntryNode(node) ? 'variable' : undefined;
}
