import { type AstNode, AstUtils } from 'langium';
import { isStrayRow, isStrayRule, type ReportFile } from '../language/generated/ast.ts';
import { lineOf } from './positions.ts';
import type { Stray } from './report.ts';

/** Lines that parse but stand where they mean nothing: rows and rules outside of tables, sections outside of chapters. */
export function straysOf(file: ReportFile): readonly Stray[] {
  let above: AstNode | undefined;
  const lines = AstUtils.streamAst(file).flatMap((node): Stray[] => {
    if (!isStrayRow(node) && !isStrayRule(node)) return [];
    const goesOn = above?.$type === node.$type && isNext(above, node);
    above = node;
    const kind = isStrayRow(node) ? 'row' : 'rule';
    const label = isStrayRow(node) ? (node.label ?? '') : '';
    return [{ kind, label, range: lineOf(node), ...(goesOn && { goesOn }) }];
  });
  const sections = file.straySections.map((node): Stray => {
    const label = node.parts.map((part) => part.$cstNode?.text ?? '').join('');
    return { kind: 'section', label, range: lineOf(node) };
  });
  return [...lines, ...sections];
}

function isNext({ $cstNode: above }: AstNode, { $cstNode: node }: AstNode): boolean {
  if (!above || !node) return false;
  const between = node.root.fullText
    .slice(above.offset, node.offset)
    .split(/\r\n|\n|\r/)
    .slice(1, -1);
  return between.every((line) => /^\s*[|\uff5c]?[\s:|\uff5c-]*-[\s:|\uff5c-]*$/.test(line));
}
