import { type Call, type Expression, isCall, isChain, isGroup, isNumberLiteral } from '../../language/generated/ast.ts';
import { readNumber } from '../../report/bound-numbers.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { operationOf } from '../../report/operators.ts';
import { rangeOf } from '../../report/positions.ts';
import type { NamedNumbers } from '../../report/references.ts';
import type { Report } from '../../report/report.ts';

/** An expression with numbers where its names stand: `(100 - 60) × 2`; functions as the arithmetic that they do. */
export function numbersInPlace(expression: Expression, report: Report): string {
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
