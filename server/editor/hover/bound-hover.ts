import { type Call, type Expression, isCall, isChain, isGroup, isNumberLiteral } from '../../language/generated/ast.ts';
import { readNumber } from '../../report/equations/bound-numbers.ts';
import { operationOf } from '../../report/equations/linear.ts';
import type { NamedNumbers } from '../../report/equations/named-numbers.ts';
import type { BoundNumber, Fact } from '../../report/evaluated.ts';
import { rangeOf } from '../../report/read/positions.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { Language, Text } from '../../shared/text.ts';
import { blocks, colon, escapeMarkdown, list } from './markdown.ts';

/** Longer lists of numbers leave out their zeros, and say so. */
const longList = 7;

/**
 * A number bound into prose or drawn in a chart: what prints, the arithmetic with numbers in place, and the cells behind
 * it. Nothing where it has a problem, which its finding tells.
 */
export function boundHover(
  { source, text, facts, freeCells, problem }: BoundNumber,
  expression: Expression | undefined,
  report: Report,
  language: Language,
): string | undefined {
  if (problem) return undefined;
  const unknown: Text = { zh: '表中还没有这个数', en: 'the table does not contain this number yet' };
  const cells = freeCells.map((cell) => freeCellLine(cell, language));
  return blocks([
    `**${escapeMarkdown(text ?? unknown[language])}** = \`${source.replaceAll('`', '')}\``,
    expression && arithmetic(expression, text, report, language),
    list([...factLines(facts, report, language), ...cells]),
  ]);
}

function arithmetic(
  expression: Expression,
  text: string | undefined,
  report: Report,
  language: Language,
): string | undefined {
  const numbers = numbersInPlace(expression, report);
  if (numbers === text || !numbers.includes(' ')) return undefined;
  const rounded: Text = { zh: '（四舍五入到两位小数）', en: ' (rounded to two decimals)' };
  return escapeMarkdown(numbers) + (numbers.includes('÷') ? rounded[language] : '');
}

function factLines(facts: readonly Fact[], report: Report, language: Language): readonly string[] {
  const shown = facts.length <= longList ? facts : facts.filter(({ value }) => !value?.eq(0));
  const zeros = facts.length - shown.length;
  const more: Text = { zh: `另 ${zeros} 项为 0`, en: `and ${zeros} more, all 0` };
  return [...shown.map((fact) => factLine(fact, report, language)), ...(zeros > 0 ? [more[language]] : [])];
}

/** `申请办理 · 一、本年新收政府信息公开申请数量 · 总计：26`, with 上年 in front where it is last year's. */
export function factLine(fact: Fact, report: Pick<Report, 'facts'>, language: Language): string {
  const { table, row, column, value } = fact;
  const lastYear: Text = { zh: '上年 ', en: 'Last year ' };
  const year = report.facts.includes(fact) ? '' : lastYear[language];
  const place = `${table.name} · ${row.label} · ${column.label}`;
  return escapeMarkdown(`${year}${place}${colon(language)}${value?.toFixed() ?? '—'}`);
}

function freeCellLine({ table, row, column, text, value }: Fact, language: Language): string {
  const place = [table.label, row.label, column.label].filter((name) => name).join(' · ');
  return escapeMarkdown(`${place}${colon(language)}${value?.toFixed() ?? (text || '—')}`);
}

/** An expression with numbers where its names stand: `(100 - 60) × 2`; functions as the arithmetic that they do. */
function numbersInPlace(expression: Expression, report: Report): string {
  const { header, lastYear } = report;
  return written(expression, { header, own: report, lastYear, freeTables: freeTablesOf(report) });
}

function written(expression: Expression | undefined, numbers: NamedNumbers): string {
  if (!expression) return '?'; // half typed
  if (isNumberLiteral(expression)) return expression.value;
  if (isGroup(expression)) return `(${written(expression.inner, numbers)})`;
  if (isCall(expression)) return called(expression, numbers);
  if (!isChain(expression)) return readNumber(expression, '', rangeOf(expression), numbers).text ?? '?';
  const [first, ...others] = expression.operands.map((operand) => written(operand, numbers));
  const rest = expression.operators.map((operator, index) => `${operationOf(operator)} ${others[index] ?? '?'}`);
  return [first, ...rest].join(' ');
}

function called({ function: name, arguments: [first, second] }: Call, numbers: NamedNumbers): string {
  if (name === '占比') return `${closed(written(first, numbers))} ÷ ${closed(written(second, numbers))}`;
  if (name !== '同比') return written(first, numbers);
  const before = numbers.lastYear ? closed(written(first, { ...numbers, own: numbers.lastYear })) : '?';
  return `(${written(first, numbers)} - ${before}) ÷ ${before}`;
}

/** In parentheses where it is more than one number. */
function closed(text: string): string {
  return text.includes(' ') && !/^\([^()]*\)$/.test(text) ? `(${text})` : text;
}
