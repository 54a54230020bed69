import { type Expression, type RowRule } from '../../language/generated/ast.ts';
import type { FormatRule, Relation, RuleTerm } from '../format.ts';
/**
 * An expression as a sum of terms; undefined when it is not linear, or not complete yet.
 * 合计(组) is the group itself: a group always stands for the sum of its rows.
 */
export declare function linearTerms(expression: Expression | undefined): readonly RuleTerm[] | undefined;
/** What an operator of an expression does, however it was typed. */
export declare function operationOf(operator: string): '+' | '-' | '×' | '÷';
/** `=`, `≤` or `≥` however it was typed. */
export declare function relationOf(text: string): Relation;
/**
 * Rules of a report itself: `规则 甲 = 乙 + 丙` between rows of their table, `规则 列 …` between columns. They have no name;
 * what they are called beside rules of the form is `name`, and else their keyword.
 */
export declare function ownRules(rules: readonly RowRule[], name?: string): FormatRule[];
