import Big from 'big.js';
import type { Equation, Fact, Term } from '../evaluated.ts';
import type { FormatColumn, FormatRow, FormatRowGroup, FormatTable } from '../format.ts';
import { groupsOf } from '../names.ts';
import { summedRows } from '../read/group-numbers.ts';

/** One line that a rule is off in, and by how much: left minus right. */
export interface OffLine {
  readonly equation: Equation;
  readonly along: FormatRow | FormatColumn;
  readonly off: Big;
}

/**
 * Broken equations of one rule, with everything that crosses them in agreement: the lines are off by what one entry
 * explains that is missing, or stands once too often. A total is off because the lines are which it adds up.
 */
export interface Offset {
  readonly details: readonly [OffLine, ...OffLine[]];
  readonly totals: readonly OffLine[];
}

/** What is off, if all these equations are of one rule of a table; undefined where no total is off along with them. */
export function offsetOf(broken: readonly Equation[], equations: readonly Equation[]): Offset | undefined {
  const [first] = broken;
  if (!first || broken.some(({ rule, table }) => rule !== first.rule || table !== first.table)) return undefined;
  const lines = broken.flatMap((equation): OffLine[] => {
    const { along, leftValue, rightValue } = equation;
    return along && leftValue && rightValue ? [{ equation, along, off: leftValue.minus(rightValue) }] : [];
  });
  if (lines.length < broken.length) return undefined;
  const isSum = ({ along, equation: { rule } }: OffLine) =>
    equations.some(
      (other) =>
        other.kind === 'must' &&
        other.table === first.table &&
        other.rule.direction !== rule.direction &&
        other.right.length > 1 &&
        other.total !== undefined &&
        (other.total.column === along || other.total.row === along),
    );
  const [detail, ...details] = lines.filter((line) => !isSum(line));
  const totals = lines.filter(isSum);
  // Some too many and others too few have causes of their own.
  const isOneWay = lines.every(({ off }) => off.gt(0) === lines[0]?.off.gt(0));
  return detail && totals.length > 0 && isOneWay ? { details: [detail, ...details], totals } : undefined;
}

/** The row that lines are off by: its numbers are what is missing in each, or too many, and 0 in every other line. */
export function rowOfOffset({ details, totals }: Offset, equations: readonly Equation[]): FormatRow | undefined {
  const lines = [...details, ...totals];
  const [{ equation }] = details;
  const addends = equation.right.flatMap(({ fact }) => (fact ? [fact] : []));
  const same = equations.filter(({ rule, table }) => rule === equation.rule && table === equation.table);
  const rows = addends.filter((addend) =>
    same.every((one) => {
      const off = lines.find((line) => line.equation === one)?.off ?? new Big(0);
      const value = one.right.find(({ fact }) => fact?.row === addend.row)?.value;
      return value?.eq(off.abs()) === true;
    }),
  );
  return rows.length === 1 ? rows[0]?.row : undefined;
}

/** A side of a balance in words: what it counts, the rows of a total named by their group, and each row it comes from. */
interface BalanceSide {
  /** The group whose rows a total adds up: 办理结果 for 办理总计. */
  readonly groups: readonly FormatRowGroup[];
  readonly others: readonly string[];
  readonly rows: readonly string[];
}

/** What one side of an equation counts. */
export function sideOf(terms: readonly Term[], equations: readonly Equation[]): BalanceSide {
  const facts = terms.flatMap(({ fact, uri }) => (fact && uri === undefined ? [fact] : []));
  const parts = facts.map((fact) => ({ fact, addends: addendsOf(fact, equations) }));
  const groups = parts.flatMap(({ fact, addends }) => groupOf(fact.table, fact, addends) ?? []);
  return {
    groups,
    others: parts.filter(({ fact, addends }) => !groupOf(fact.table, fact, addends)).map(({ fact }) => fact.row.name),
    rows: [
      ...new Set(
        parts.flatMap(({ fact, addends }) => (addends.length > 0 ? addends : [fact])).map(({ row }) => row.name),
      ),
    ],
  };
}

/** What a rule across the same line adds up to a number. */
function addendsOf(fact: Fact, equations: readonly Equation[]): Fact[] {
  const sum = equations.find(
    (equation) =>
      equation.kind === 'must' &&
      equation.rule.direction === 'column' &&
      equation.total === fact &&
      equation.right.length > 1,
  );
  return (sum?.right ?? []).flatMap((term) => term.fact ?? []);
}

/** The smallest group that holds a total and all that it adds up. */
function groupOf(table: FormatTable, { row }: Fact, addends: readonly Fact[]): FormatRowGroup | undefined {
  if (addends.length === 0) return undefined;
  const known = groupsOf(table.rowTree).filter(({ name }) => row.groups.includes(name));
  return known.findLast((group) => {
    const summed = summedRows(table, group);
    return addends.every((addend) => summed.includes(addend.row) || !table.rows.includes(addend.row));
  });
}
