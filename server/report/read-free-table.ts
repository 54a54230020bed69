import Big from 'big.js';
import type { FreeTable as FreeTableNode, RowRule } from '../language/generated/ast.ts';
import { labelKey } from '../language/label-key.ts';
import type { RuleTerm } from './format.ts';
import { linearTerms } from './linear.ts';
import { endOf, lineOf, rangeOf, rangeOfProperty } from './positions.ts';
import { relationOf } from './read-format.ts';
import { readWrittenCell } from './read-table.ts';
import type { FreeCell, FreeEquation, FreeRow, FreeTable } from './report.ts';
import { holds } from './solve.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Side = FreeEquation['left'];

/** Reads a table with its own columns, rows and rules, and computes its `=` cells. */
export function readFreeTable(node: FreeTableNode): FreeTable {
  const columns = (node.header?.columns ?? []).map((column) => ({
    name: column.name ?? '',
    range: rangeOfProperty(column, 'name', endOf(column)),
  }));
  const rows = node.rows.map(
    (row): FreeRow => ({
      label: row.label?.name ?? '',
      range: lineOf(row),
      cells: row.cells.map((cell): FreeCell => {
        const written = readWrittenCell(cell);
        return { ...written, ...(written.reading.kind === 'number' && { value: written.reading.value }) };
      }),
    }),
  );
  const names = columns.map((column) => column.name);
  const drafts = node.rules.flatMap((rule) => write(rule, names, rows));
  while (drafts.map(determine).includes(true));
  const last = node.rules.at(-1) ?? node.rows.at(-1) ?? node.header ?? node;
  return {
    kind: 'free-table',
    title: node.title.name,
    titleRange: rangeOf(node.title),
    range: { start: rangeOf(node).start, end: lineOf(last).end },
    corner: node.header?.corner ?? '',
    columns,
    rows,
    equations: drafts.map(judge),
  };
}

type Draft = Omit<FreeEquation, 'verdict'>;

/** Writes a rule out: over columns once per row, over rows once per column. */
function write(rule: RowRule, columns: readonly string[], rows: readonly FreeRow[]): Draft[] {
  const left = linearTerms(rule.left);
  const right = linearTerms(rule.right);
  if (!left || !right) return [];
  const lines = rule.acrossColumns ? rows.map((row) => row.label) : columns;
  return lines.map((along, index) => {
    const side = (terms: readonly RuleTerm[]): Side =>
      terms.map(({ coefficient, segments }) => {
        const label = segments[0];
        if (label === undefined) return { label: coefficient.toFixed(), coefficient };
        const row = rule.acrossColumns ? rows[index] : rows.find((r) => labelKey(r.label) === labelKey(label));
        const column = rule.acrossColumns ? columns.findIndex((name) => labelKey(name) === labelKey(label)) : index;
        const cell = row?.cells[column];
        return { label, coefficient, ...(cell && { cell }) };
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

/** Gives the one unknown `=` of an equation its value; true when it did. */
function determine({ left, right, relation }: Draft): boolean {
  const unknown = [...left, ...right].filter((term) => isUnknown(term));
  const [term] = unknown;
  if (relation !== '=' || unknown.length !== 1 || term?.cell?.reading.kind !== 'computed') return false;
  const rest = (side: Side) => sumOf(side.filter((other) => other !== term)) ?? new Big(0);
  const difference = rest(right)
    .minus(rest(left))
    .times(left.includes(term) ? 1 : -1);
  const value = difference.div(term.coefficient);
  if (!value.times(term.coefficient).eq(difference)) return false;
  (term.cell as Writable<FreeCell>).value = value;
  return true;
}

function judge(draft: Draft): FreeEquation {
  const leftValue = sumOf(draft.left);
  const rightValue = sumOf(draft.right);
  if (!leftValue || !rightValue) return { ...draft, verdict: 'unchecked' };
  return {
    ...draft,
    verdict: holds(leftValue, rightValue, draft.relation) ? 'holds' : 'broken',
    leftValue,
    rightValue,
  };
}

/** A term without a cell is a constant when its label is its own number. */
function isUnknown({ cell, label, coefficient }: Side[number]): boolean {
  return cell ? cell.value === undefined : label !== coefficient.toFixed();
}

function sumOf(side: Side): Big | undefined {
  if (side.some(isUnknown)) return undefined;
  return side.reduce(
    (sum, { coefficient, cell }) => sum.plus(cell?.value?.times(coefficient) ?? coefficient),
    new Big(0),
  );
}
