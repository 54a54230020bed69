import Big from 'big.js';
import {
  type Call,
  type Chain,
  type Expression,
  isCall,
  isChain,
  isGroup,
  isNumberLiteral,
  isNumberReference,
  type RowRule,
} from '../../language/generated/ast.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import type { FormatRule, Relation, RuleTerm } from '../format.ts';

/**
 * An expression as a sum of terms; undefined when it is not linear, or not complete yet.
 * 合计(组) is the group itself: a group always stands for the sum of its rows.
 */
export function linearTerms(expression: Expression | undefined): readonly RuleTerm[] | undefined {
  // What is taken 0 times is not there: nothing could be computed from it.
  return termsOf(expression)?.filter(({ coefficient }) => !coefficient.eq(0));
}

function termsOf(expression: Expression | undefined): readonly RuleTerm[] | undefined {
  if (!expression) return undefined;
  if (isNumberLiteral(expression)) return [constant(new Big(expression.value))];
  if (isGroup(expression)) return termsOf(expression.inner);
  if (isCall(expression)) return sumOfGroup(expression);
  if (isChain(expression)) return combined(expression);
  // Half typed, an expression may still be none of these.
  if (!isNumberReference(expression)) return undefined;
  const segments = expression.segments.map((segment) => segment.target?.$refText ?? '');
  if (segments.includes('')) return undefined;
  return [{ coefficient: new Big(1), lastYear: expression.lastYear, segments }];
}

function sumOfGroup({ function: name, arguments: [group, ...others] }: Call): readonly RuleTerm[] | undefined {
  return name === '合计' && others.length === 0 ? termsOf(group) : undefined;
}

function combined({ operands: [first, ...others], operators }: Chain): readonly RuleTerm[] | undefined {
  const begun = termsOf(first);
  let sum = begun && [...begun];
  for (const [index, operator] of operators.entries()) {
    const terms = termsOf(others[index]);
    if (!sum || !terms) return undefined;
    const operation = operationOf(operator);
    // Sums may be long: they grow in place.
    if (operation === '+') for (const term of terms) sum.push(term);
    else if (operation === '-') for (const term of scaled(terms, new Big(-1))) sum.push(term);
    else sum = multiplied(sum, operation, terms);
  }
  return sum;
}

/** Undefined where names are multiplied with names, or anything is divided by names or by 0. */
function multiplied(
  one: readonly RuleTerm[],
  operation: '×' | '÷',
  other: readonly RuleTerm[],
): RuleTerm[] | undefined {
  const factor = value(other);
  if (operation === '÷') return factor && !factor.eq(0) ? scaled(one, new Big(1).div(factor)) : undefined;
  if (factor) return scaled(one, factor);
  const first = value(one);
  return first && scaled(other, first);
}

function constant(coefficient: Big): RuleTerm {
  return { coefficient, lastYear: false, segments: [] };
}

function scaled(terms: readonly RuleTerm[], factor: Big): RuleTerm[] {
  return terms.map((term) => ({ ...term, coefficient: term.coefficient.times(factor) }));
}

/** The number a side without names stands for. */
function value(terms: readonly RuleTerm[]): Big | undefined {
  if (terms.some((term) => term.segments.length > 0)) return undefined;
  return terms.reduce((sum, term) => sum.plus(term.coefficient), new Big(0));
}

/** What an operator of an expression does, however it was typed. */
export function operationOf(operator: string): '+' | '-' | '×' | '÷' {
  if (/[+\uff0b]/.test(operator)) return '+';
  if (/[-\uff0d\u2212]/.test(operator)) return '-';
  return /[/\u00f7\uff0f]/.test(operator) ? '÷' : '×';
}

/** `=`, `≤` or `≥` however it was typed. */
export function relationOf(text: string): Relation {
  if (/[<\uff1c\u2264]/.test(text)) return '≤';
  return /[>\uff1e\u2265]/.test(text) ? '≥' : '=';
}

/**
 * Rules of a report itself: `规则 甲 = 乙 + 丙` between rows of their table, `规则 列 …` between columns. They have no name;
 * what they are called beside rules of the form is `name`, and else their keyword.
 */
export function ownRules(rules: readonly RowRule[], name?: string): FormatRule[] {
  return rules.flatMap((rule): FormatRule[] => {
    const left = linearTerms(rule.left);
    const right = linearTerms(rule.right);
    if (!left || !right || !isReadToEnd(rule)) return [];
    return [
      {
        kind: rule.kind === '核实' ? 'should' : 'must',
        name: name ?? rule.kind,
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
