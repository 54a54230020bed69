import { type AstNode, AstUtils, type LangiumDocument } from 'langium';

/**
 * Whether a rule, a chart or a pair of braces was read to its end: nothing on its line (in the braces) was refused by the
 * scanner or the parser. The parser goes on behind what it cannot take, so a tree alone does not tell: `合计 = 网站 、 微信`
 * leaves `合计 = 网站` behind, which the author never wrote.
 */
export function isReadToEnd(node: AstNode): boolean {
  const errors = errorsOf(node);
  // Where it stands in a format that comes with the program is asked for only then.
  const place = errors.length > 0 ? node.$cstNode : undefined;
  if (!place) return true;
  const { fullText } = place.root;
  const isBraces = /^[{\uff5b]/.test(place.text);
  const until = isBraces ? /[}\uff5d]|$/gm : /[\r\n]|$/g;
  until.lastIndex = isBraces ? place.offset : place.end;
  const end = until.exec(fullText)?.index ?? fullText.length;
  return !errors.some((offset) => offset >= place.offset && offset <= end);
}

function errorsOf(node: AstNode): readonly number[] {
  const root = AstUtils.findRootNode(node);
  const known = offsets.get(root) ?? (root.$document ? offsetsOf(root.$document) : []);
  offsets.set(root, known);
  return known;
}

const offsets = new WeakMap<AstNode, readonly number[]>();

/** Where something could not be read. What is missing at the end of the text is missed behind the last token. */
function offsetsOf({ parseResult: { lexerErrors, parserErrors } }: LangiumDocument): readonly number[] {
  const parsing = parserErrors.map((error) => {
    if (!Number.isNaN(error.token.startOffset)) return error.token.startOffset;
    const before = 'previousToken' in error ? (error.previousToken as typeof error.token) : undefined;
    return before?.endOffset ?? 0;
  });
  return [...lexerErrors.map(({ offset }) => offset), ...parsing];
}
