import { type AstNode } from 'langium';
/**
 * Whether a rule, a chart or a pair of braces was read to its end: nothing on its line (in the braces) was refused by the
 * scanner or the parser. The parser goes on behind what it cannot take, so a tree alone does not tell: `合计 = 网站 、 微信`
 * leaves `合计 = 网站` behind, which the author never wrote.
 */
export declare function isReadToEnd(node: AstNode): boolean;
