import { AstUtils } from 'langium';
import { isFreeColumn, isFreeLabel, isFreeTitle, type ReportFile } from '../../language/generated/ast.ts';
import { rangeOfProperty } from '../../report/positions.ts';
import { typeOf } from './expression-tokens.ts';
import { type Token, token } from './token.ts';

/** The names a report gives itself: titles, rows and columns of its free tables. */
export function freeNameTokens(file: ReportFile): readonly Token[] {
  return AstUtils.streamAst(file)
    .filter((node) => isFreeTitle(node) || isFreeLabel(node) || isFreeColumn(node))
    .flatMap((node) => {
      const type = typeOf(node);
      return type && node.name?.trim() ? [token(rangeOfProperty(node, 'name'), type, 'declaration')] : [];
    })
    .toArray();
}
