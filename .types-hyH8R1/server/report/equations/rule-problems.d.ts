import { type FreeTableNode, type RowRule, type StatutoryTableNode } from '../../language/generated/ast.ts';
import type { RuleProblem } from '../evaluated.ts';
import type { FormatTable } from '../format.ts';
import { type NumberSource } from './equations.ts';
/** What is wrong with the rules of a free table, which speak of its own rows or columns. */
export declare function freeRuleProblems(table: FreeTableNode): RuleProblem[];
/**
 * Whether a rule of a free table says what its author wrote: all of it was read, every path names rows or columns of the
 * table, and none of its numbers could be the name of one. A name that is not there leaves its equations unchecked.
 */
export declare function isUsable(rule: RowRule, table: FreeTableNode): boolean;
/** What is wrong with the rules that a report adds to a table of the form. */
export declare function ownRuleProblems({ rules }: StatutoryTableNode, table: FormatTable, source: NumberSource): RuleProblem[];
