import Big from 'big.js';
import type { FreeRow as FreeRowNode, FreeTable as FreeTableNode, RowRule } from '../../language/generated/ast.ts';
import { findLabelled } from '../../language/label-key.ts';
import type { RuleTerm } from '../format.ts';
import { endOf, lineOf, rangeOf, rangeOfProperty } from '../read/positions.ts';
import { readWrittenCell } from '../read/read-table.ts';
import type { FreeCell, FreeEquation, FreeRow, FreeTable } from '../report.ts';
import { linearTerms, relationOf } from './linear.ts';
import { isUsable } from './rule-problems.ts';
import { holds, isCutOff, ReadyEquations, withoutTail } from './solve.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Side = FreeEquation['left'];

/** Reads a table with its own columns, rows and rules, and computes its `=` cells. */
export function readFreeTable(node: FreeTableNode): FreeTable {
  const columns = (node.header?.columns ?? []).map((column) => ({
    name: column.name ?? '',
    range: rangeOfProperty(column, 'name', endOf(column)),
  }));
  const rows = node.rows.map((row) => readRow(row, columns.length));
  const drafts = node.rules.flatMap((rule) => (isUsable(rule, node) ? write(rule, columns, rows) : []));
  // A rule says first what stands on its left; only what no rule gives so is worked out backwards.
  const equations = new ReadyEquations(drafts, unknownsOf);
  const settle = (draft: Draft): boolean => {
    const cell = determine(draft);
    if (cell) equations.found(cell);
    return cell !== undefined;
  };
  equations.rounds(givesLeft, settle);
  while (equations.some(settle));
  const last = node.rules.at(-1) ?? node.rows.at(-1) ?? node.header ?? node;
  return {
    kind: 'free-table',
    title: node.title.name,
    titleRange: rangeOf(node.title),
    range: { start: rangeOf(node).start, end: lineOf(last).end },
    whole: rangeOf(node),
    corner: node.header?.corner ?? '',
    columns,
    rows,
    equations: drafts.map(judge),
  };
}

function readRow(row: FreeRowNode, columns: number): FreeRow {
  const range = lineOf(row);
  const written = row.cells.map((cell): FreeCell => {
    const { reading, ...place } = readWrittenCell(cell);
    return { ...place, reading, ...(reading.kind === 'number' && { value: reading.value }) };
  });
  const missing = Array.from({ length: Math.max(0, columns - written.length) }, (): FreeCell => {
    return { text: '', range: { start: range.end, end: range.end }, reading: { kind: 'blank' } };
  });
  return { label: row.label?.name ?? '', range, cells: [...written, ...missing] };
}

type Draft = Omit<FreeEquation, 'verdict'>;

/** Writes a rule out: over columns once per row, over rows once per column. */
function write(rule: RowRule, columns: FreeTable['columns'], rows: readonly FreeRow[]): Draft[] {
  const left = linearTerms(rule.left);
  const right = linearTerms(rule.right);
  if (!left || !right) return [];
  const lines = rule.acrossColumns ? rows.map((row) => row.label) : columns.map(({ name }) => name);
  return lines.map((along, index) => {
    const side = (terms: readonly RuleTerm[]): Side =>
      terms.map(({ coefficient, segments }) => {
        const label = segments[0];
        if (label === undefined) return { label: coefficient.toFixed(), coefficient, constant: true };
        const row = rule.acrossColumns ? rows[index] : findLabelled(rows, (each) => each.label, label);
        const column = rule.acrossColumns ? findLabelled(columns, (each) => each.name, label) : columns[index];
        const cell = column && row?.cells[columns.indexOf(column)];
        return { label, coefficient, constant: false, ...(cell && { cell }) };
      });
    return {
      must: rule.kind === '规则',
      along,
      relation: relationOf(rule.relation),
      left: side(left),
      right: side(right),
    };
  });
}

/** Whether what an equation gives stands alone on its left, and is not known yet. */
function givesLeft({ left: [term, ...others] }: Draft): boolean {
  return term !== undefined && others.length === 0 && isUnknown(term);
}

/** The cells whose numbers are not known; one that is not there at all is never found. */
function unknownsOf({ left, right }: Draft): readonly (FreeCell | Side[number])[] {
  return [...left, ...right].filter(isUnknown).map((term) => term.cell ?? term);
}

/** Gives the one unknown `=` of an equation its value, and returns its cell. */
function determine({ left, right, relation }: Draft): FreeCell | undefined {
  const unknown = [...left, ...right].filter((term) => isUnknown(term));
  const [term] = unknown;
  if (relation !== '=' || unknown.length !== 1 || term?.cell?.reading.kind !== 'computed') return undefined;
  const rest = (side: Side) => sumOf(side.filter((other) => other !== term)) ?? new Big(0);
  const difference = rest(right)
    .minus(rest(left))
    .times(left.includes(term) ? 1 : -1);
  const value = difference.div(term.coefficient);
  const factors = factorsOf(left, right);
  if (!factors.some(isCutOff) && !value.times(term.coefficient).eq(difference)) return undefined;
  (term.cell as Writable<FreeCell>).value = withoutTail(value, factors);
  return term.cell;
}

function judge(draft: Draft): FreeEquation {
  const left = sumOf(draft.left);
  const right = sumOf(draft.right);
  if (!left || !right) return { ...draft, verdict: 'unchecked' };
  const factors = factorsOf(draft.left, draft.right);
  const [leftValue, rightValue] = [withoutTail(left, factors), withoutTail(right, factors)];
  return {
    ...draft,
    verdict: holds(leftValue, rightValue, draft.relation) ? 'holds' : 'broken',
    leftValue,
    rightValue,
  };
}

function factorsOf(left: Side, right: Side): readonly Big[] {
  return [...left, ...right].map(({ coefficient }) => coefficient);
}

function isUnknown({ cell, constant }: Side[number]): boolean {
  return !constant && cell?.value === undefined;
}

function sumOf(side: Side): Big | undefined {
  if (side.some(isUnknown)) return undefined;
  return side.reduce(
    (sum, { coefficient, cell }) => sum.plus(cell?.value?.times(coefficient) ?? coefficient),
    new Big(0),
  );
}
