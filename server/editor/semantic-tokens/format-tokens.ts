import { AstUtils } from 'langium';
import {
  type FormatFile,
  isBodyChoice,
  isFormat,
  isRowDefinition,
  isRuleDefinition,
} from '../../language/generated/ast.ts';
import { rangeOfProperty } from '../../report/positions.ts';
import { expressionTokens, typeOf } from './expression-tokens.ts';
import { type Token, token } from './token.ts';

/** The names a format gives and uses. */
export function formatTokens(file: FormatFile): readonly Token[] {
  const names = AstUtils.streamAst(file).flatMap((node): Token[] => {
    if (isBodyChoice(node) && node.kind?.ref) return [token(rangeOfProperty(node, 'kind'), 'class')];
    const type = isRuleDefinition(node) ? 'function' : typeOf(node);
    if (!type) return [];
    const base = isFormat(node) && node.base?.ref ? [token(rangeOfProperty(node, 'base'), 'class')] : [];
    const reporters = isRowDefinition(node) ? node.reporters : [];
    const groups = reporters.flatMap(({ ref, $refNode }) => (ref && $refNode ? [token($refNode.range, 'class')] : []));
    return [token(rangeOfProperty(node, 'name'), type, 'declaration'), ...base, ...groups];
  });
  return [...names, ...expressionTokens(file)];
}
