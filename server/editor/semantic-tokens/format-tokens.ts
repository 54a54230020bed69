import { AstUtils } from 'langium';
import { type FormatFile, isFormat, isRuleDefinition } from '../../language/generated/ast.ts';
import { rangeOfProperty } from '../../report/positions.ts';
import { expressionTokens, typeOf } from './expression-tokens.ts';
import { type Token, token } from './token.ts';

/** The names a format gives and uses. */
export function formatTokens(file: FormatFile): readonly Token[] {
  const names = AstUtils.streamAst(file).flatMap((node): Token[] => {
    const type = isRuleDefinition(node) ? 'function' : typeOf(node);
    if (!type) return [];
    const base = isFormat(node) && node.base?.ref ? [token(rangeOfProperty(node, 'base'), 'class')] : [];
    return [token(rangeOfProperty(node, 'name'), type, 'declaration'), ...base];
  });
  return [...names, ...expressionTokens(file)];
}
