import type { Expression } from '../../language/generated/ast.ts';
import { freeTablesOf, placeOfCell } from '../../report/free-tables.ts';
import type { BoundNumber, Fact, FreeCell, Report } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { blocks, colon, escapeMarkdown, list } from './markdown.ts';
import { numbersInPlace } from './numbers-in-place.ts';

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
  const cells = freeCells.map((cell) => freeCellLine(cell, report, language));
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

function freeCellLine(cell: FreeCell, report: Report, language: Language): string {
  const table = freeTablesOf(report).find(({ rows }) => rows.some(({ cells }) => cells.includes(cell)));
  const { row, index } = placeOfCell(cell, table?.rows ?? []);
  const place = [table?.title, row?.label, table?.columns[index]?.name].filter((name) => name).join(' · ');
  return escapeMarkdown(`${place}${colon(language)}${cell.value?.toFixed() ?? (cell.text || '—')}`);
}
