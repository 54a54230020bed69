import { AstUtils, type Grammar, GrammarAST } from 'langium';

/** Words that the grammar reads as something else than a name, and 其余, which stands for all rows not written. */
export function reservedWords(grammar: Grammar): ReadonlySet<string> {
  const keywords = AstUtils.streamAst(grammar).filter(GrammarAST.isKeyword);
  return new Set([...keywords.map(({ value }) => value), '其余']);
}
