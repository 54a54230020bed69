import { writeSum } from '../../checks/write-equation.ts';
import { isFreeTableNode, type RowRule } from '../../language/generated/ast.ts';
import { referenceTo } from '../../language/name-syntax.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import { linearTerms, relationOf } from '../../report/equations/linear.ts';
import type { Equation } from '../../report/evaluated.ts';
import type { FormatRule, FormatTable, RuleKind, RuleTerm } from '../../report/format.ts';
import { rangeOf } from '../../report/read/positions.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Language, Text } from '../../shared/text.ts';
import { equationLine, isTelling } from './equation-line.ts';
import { aside, bases, blocks, escapeMarkdown, list, notes } from './markdown.ts';

/** What each kind of rule claims. */
export const ruleKindWords: Readonly<Record<RuleKind, Text>> = {
  must: { zh: '必须成立', en: 'required' },
  should: { zh: '不成立须核实', en: 'to verify' },
  unlikely: { zh: '成立则存疑', en: 'to question' },
};

/** `总计 = 自然人 + 2 × 商业企业 - 1`: a rule by the names that it is written with. */
function ruleEquation({ left, right, relation }: Pick<FormatRule, 'left' | 'right' | 'relation'>): string {
  return `${sideText(left)} ${relation} ${sideText(right)}`;
}

/** A rule of a table: what it claims, how strictly, where, and why. */
export function ruleHover(rule: FormatRule, table: FormatTable, language: Language): string {
  return blocks([
    `**${escapeMarkdown(rule.name)}**${aside(ruleKindWords[rule.kind][language], language)}`,
    escapeMarkdown(ruleEquation(rule)),
    escapeMarkdown(applicability(rule, table)[language]),
    bases(rule.bases, language),
    notes(rule.notes),
  ]);
}

/** The rules of a name, those of the report's own included, and in which of the lines they do not hold there. */
export function rulesHover(
  name: string,
  scope: TextRange,
  { equations, tables, format }: Report,
  language: Language,
): string | undefined {
  const inScope = tables.filter(
    ({ whole }) => whole.start.line >= scope.start.line && whole.end.line <= scope.end.line,
  );
  const named = equations.filter(({ rule }) => rule.name === name);
  const near = named.filter(({ table }) => inScope.some(({ definition }) => definition === table));
  const told = near.length > 0 ? near : named;
  const written = new Map(told.map(({ rule, table }) => [rule, table]));
  if (written.size === 0)
    for (const table of format?.chapters.flatMap((chapter) => chapter.tables) ?? [])
      for (const rule of table.rules) if (rule.name === name) written.set(rule, table);
  if (written.size === 0) return undefined;
  const open = told.filter((equation) => needsAttention(equation));
  return blocks([
    ...[...written].map(([rule, table]) => ruleHover(rule, table, language)),
    list(open.map((equation) => equationLine(equation, language))),
  ]);
}

function needsAttention(equation: Equation): boolean {
  return equation.kind === 'unlikely' ? isTelling(equation) : equation.verdict !== 'holds';
}

function applicability({ direction }: FormatRule, { name, rows, columns }: FormatTable): Text {
  if (direction === 'single') return { zh: `表“${name}”：勾稽关系 1 项`, en: `Table “${name}”: 1 equation` };
  const [count, zh, en] = direction === 'row' ? [rows.length, '行', 'row'] : [columns.length, '列', 'column'];
  return {
    zh: `表“${name}”：每${zh} 1 项，共 ${count} 项`,
    en: `Table “${name}”: one equation per ${en}, ${count} in all`,
  };
}

function sideText(terms: readonly RuleTerm[]): string {
  if (terms.length === 0) return '0';
  return writeSum(terms, ({ lastYear, segments }) => {
    const path = [...(lastYear ? ['上年'] : []), ...segments.map((name) => referenceTo(name) ?? name)];
    return path.length === 0 ? undefined : path.join('.');
  });
}

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
  const tables = isFreeTableNode(node.$container) ? freeTablesOf(report) : report.tables;
  const around = [...tables].find(({ range }) => range.start.line === line);
  const definition = around?.definition;
  const direction = node.acrossColumns ? 'row' : 'column';
  return (around?.kind === 'free-table' ? around : report).equations
    .filter(({ rule, table }) => table === definition && rule.kind === claim.kind && rule.direction === direction)
    .filter(({ rule }) => ruleEquation(rule) === claim.equation)
    .map((equation) => equationLine(equation, language));
}
