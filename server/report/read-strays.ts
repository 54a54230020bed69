import { AstUtils } from 'langium';
import { isStrayRow, isStrayRule, type ReportFile } from '../language/generated/ast.ts';
import { lineOf } from './positions.ts';
import type { Report } from './report.ts';

/** Lines that parse but stand where they mean nothing: rows and rules outside of tables, sections outside of chapters. */
export function straysOf(file: ReportFile): Report['strays'] {
  const lines = [...AstUtils.streamAst(file)].flatMap((node) => {
    const kind = isStrayRow(node) ? ('row' as const) : isStrayRule(node) ? ('rule' as const) : undefined;
    return kind ? [{ kind, range: lineOf(node) }] : [];
  });
  const sections = file.straySections.map((node) => ({ kind: 'section' as const, range: lineOf(node) }));
  return [...lines, ...sections];
}
