import { isFreeTable, type RowRule } from '../../language/generated/ast.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import type { FormatRule } from '../../report/format.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { linearTerms } from '../../report/linear.ts';
import { relationOf } from '../../report/operators.ts';
import { rangeOf } from '../../report/positions.ts';
import type { FreeEquation, Report } from '../../report/report.ts';
import type { Language } from '../../text.ts';
import { equationLine, freeEquationLine } from './equation-line.ts';
import { aside, blocks, escapeMarkdown, list } from './markdown.ts';
import { ruleEquation, ruleKindWords } from './rule-hover.ts';

/** A 规则 or 核实 line of a report: what it claims, and what that comes to in each row or column. */
export function ownRuleHover(node: RowRule, report: Report, language: Language): string | undefined {
  const [left, right] = [linearTerms(node.left), linearTerms(node.right)];
  if (!left || !right || !isReadToEnd(node)) return undefined;
  const kind = node.kind === '核实' ? 'should' : 'must';
  const equation = ruleEquation({ left, right, relation: relationOf(node.relation) });
  const claim = `**${escapeMarkdown(equation)}**${aside(ruleKindWords[kind][language], language)}`;
  return blocks([claim, list([...new Set(linesOf(node, { kind, equation }, report, language))])]);
}

/** A rule is known by what it says: two that say the same have the same equations. */
interface Claim {
  readonly kind: FormatRule['kind'];
  readonly equation: string;
}

function linesOf(node: RowRule, claim: Claim, report: Report, language: Language): readonly string[] {
  const { line } = rangeOf(node.$container).start;
  if (isFreeTable(node.$container)) {
    const table = freeTablesOf(report).find(({ range }) => range.start.line === line);
    const same = table?.equations.filter(
      (one) => one.must === (claim.kind === 'must') && freeEquationWords(one) === claim.equation,
    );
    return table && same ? same.map((equation) => freeEquationLine(equation, table, language)) : [];
  }
  const definition = report.tables.find(({ range }) => range.start.line === line)?.definition;
  const direction = node.acrossColumns ? 'row' : 'column';
  return report.equations
    .filter(({ rule, table }) => table === definition && rule.kind === claim.kind && rule.direction === direction)
    .filter(({ rule }) => ruleEquation(rule) === claim.equation)
    .map((equation) => equationLine(equation, language));
}

function freeEquationWords({ left, right, relation }: FreeEquation): string {
  const side = (terms: FreeEquation['left']) =>
    terms.map(({ coefficient, label, constant }) => {
      return { coefficient, lastYear: false, segments: constant ? [] : [label] };
    });
  return ruleEquation({ left: side(left), right: side(right), relation });
}
