import { AstUtils } from 'langium';
import {
  type FreeTable as FreeTableNode,
  isNumberReference,
  type NumberReference,
  type RowRule,
  type Segment,
  type StatutoryTable as TableNode,
} from '../language/generated/ast.ts';
import { labelKey } from '../language/label-key.ts';
import { cellsOf, type NumberSource } from './equations.ts';
import type { FormatTable } from './format.ts';
import { linearTerms } from './linear.ts';
import { findRowOrGroup, groupsOf } from './names.ts';
import { rangeOf } from './positions.ts';
import { findTable } from './read-table.ts';
import type { RuleProblem } from './report.ts';
import { isUnfinished } from './unfinished.ts';

/** What is wrong with the rules of a free table, which speak of its own rows or columns. */
export function freeRuleProblems({ rules, rows, header }: FreeTableNode): RuleProblem[] {
  const labels = rows.flatMap(({ label }) => label?.name ?? []);
  const columns = (header?.columns ?? []).flatMap(({ name }) => name ?? []);
  return rules.flatMap((rule) => {
    const known = rule.acrossColumns ? columns : labels;
    const keys = known.map(labelKey);
    return problemsOf(rule, known, ({ lastYear, segments: [first, second] }) =>
      first && (lastYear || !keys.includes(labelKey(nameOf(first)))) ? first : second,
    );
  });
}

/** What is wrong with the rules that a report adds to a table of the form. */
export function ownRuleProblems({ rules }: TableNode, table: FormatTable, source: NumberSource): RuleProblem[] {
  const rows = [...table.rows, ...groupsOf(table.rowTree)].map(({ name }) => name);
  const columns = table.columns.map(({ name }) => name);
  return rules.flatMap((rule) =>
    problemsOf(rule, rule.acrossColumns ? columns : rows, (reference) => unknownIn(reference, rule, table, source)),
  );
}

function problemsOf(
  rule: RowRule,
  known: readonly string[],
  unknown: (reference: NumberReference) => Segment | undefined,
): RuleProblem[] {
  return [rule.left, rule.right].flatMap((side) => {
    if (!side || isUnfinished(side)) return [];
    const problems: RuleProblem[] = linearTerms(side) ? [] : [{ kind: 'not-linear', range: rangeOf(side) }];
    for (const reference of AstUtils.streamAst(side).filter(isNumberReference)) {
      const segment = unknown(reference);
      if (segment) problems.push({ kind: 'unknown-name', name: nameOf(segment), range: rangeOf(segment), known });
    }
    return problems;
  });
}

/** The part of a path that names nothing. What last year's report has is not known without it. */
function unknownIn(
  { lastYear, segments }: NumberReference,
  { acrossColumns }: RowRule,
  table: FormatTable,
  source: NumberSource,
): Segment | undefined {
  const direction = acrossColumns ? 'row' : 'column';
  const lines = acrossColumns ? table.rows : table.columns;
  const names = segments.map(nameOf);
  if (lastYear || lines.some((along) => cellsOf(names, direction, table, along, source)?.length)) return undefined;
  const [first = '', second] = names;
  const isPlace = findRowOrGroup(table, first) || (source.format && findTable(source.format, first));
  return second !== undefined && isPlace ? segments[1] : segments[0];
}

function nameOf({ target }: Segment): string {
  return target?.$refText ?? '';
}
