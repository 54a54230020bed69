import { AstUtils } from 'langium';
import { isStrayRow, isStrayRule, type ReportFile } from '../language/generated/ast.ts';
import { lineOf } from './positions.ts';
import type { Stray } from './report.ts';

/** Lines that parse but stand where they mean nothing: rows and rules outside of tables, sections outside of chapters. */
export function straysOf(file: ReportFile): readonly Stray[] {
  const lines = AstUtils.streamAst(file).flatMap((node): Stray[] => {
    if (isStrayRow(node)) return [{ kind: 'row', label: node.label ?? '', range: lineOf(node) }];
    return isStrayRule(node) ? [{ kind: 'rule', label: '', range: lineOf(node) }] : [];
  });
  const sections = file.straySections.map((node): Stray => {
    const label = node.parts.map((part) => part.$cstNode?.text ?? '').join('');
    return { kind: 'section', label, range: lineOf(node) };
  });
  return [...lines, ...sections];
}
