import { AstUtils, type Grammar, GrammarAST } from 'langium';
import { labelKey } from '../../language/label-key.ts';

const name =
  /^[A-Za-z_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff][A-Za-z0-9_\uff10-\uff19\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*$/;
const notInNames = /[^A-Za-z0-9_\uff10-\uff19\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;

/** Whether formats and references may write a text as a name: the grammar's NAME. */
export function isName(text: string): boolean {
  return name.test(text);
}

/** How references write what a report calls freely: `“两微”情况` is 两微情况; undefined for what no name can stand for. */
export function referenceTo(text: string): string | undefined {
  const bare = text.replace(notInNames, '');
  return isName(bare) && labelKey(bare) === labelKey(text) ? bare : undefined;
}

/** Words that the grammar reads as something else than a name, and 其余, which stands for all rows not written. */
export function reservedWords(grammar: Grammar): ReadonlySet<string> {
  const keywords = AstUtils.streamAst(grammar).filter(GrammarAST.isKeyword);
  return new Set([...keywords.map(({ value }) => value), '其余']);
}
