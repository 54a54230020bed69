import type { StatutoryTable } from '../language/generated/ast.ts';
import { isReadToEnd } from '../language/read-to-end.ts';
import type { FormatRule } from './format.ts';
import { linearTerms } from './linear.ts';
import { relationOf } from './operators.ts';

/** Rules that a report adds to a table of the format: `规则 甲 = 乙 + 丙` between rows, `规则 列 …` between columns. */
export function ownRules(table: StatutoryTable): FormatRule[] {
  return table.rules.flatMap((rule): FormatRule[] => {
    const left = linearTerms(rule.left);
    const right = linearTerms(rule.right);
    if (!left || !right || !isReadToEnd(rule)) return [];
    return [
      {
        kind: rule.kind === '核实' ? 'should' : 'must',
        name: '自定规则',
        direction: rule.acrossColumns ? 'row' : 'column',
        relation: relationOf(rule.relation),
        left,
        right,
        bases: [],
        notes: [],
      },
    ];
  });
}
