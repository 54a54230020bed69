import type { OffLines, ShiftedRow, WrongLine } from '../report/diagnosis.ts';
import { type OffLine, offsetOf, rowOfOffset, sideOf } from '../report/line-offsets.ts';
import type { Repair } from '../report/repairs.ts';
import type { Report } from '../report/report.ts';
import { offTotals, unaccounted } from './catalogue-totals.ts';
import { shiftedRow, wrongLine } from './catalogue-wrong-numbers.ts';
import { type Finding, found } from './check.ts';
import { firstFact, otherTerms, printed, targetOf, whole } from './equation-places.ts';
import { rewriting } from './fix-data.ts';
import { mended } from './mended-cells.ts';
import { repairsOf, typedTotals } from './total-repairs.ts';
import { compare } from './write-equation.ts';

/** Lines that are off in one rule: one finding, at the first of them, with every place the entry may belong to. */
export function onOffLines({ offset, repairs, together, broken }: OffLines, report: Report): Finding {
  const { details, totals } = offset;
  const [{ equation }] = details;
  const target = targetOf(equation);
  const range = (target ?? firstFact(equation))?.range ?? report.end;
  const related = [
    ...otherTerms(equation, target, report),
    ...broken.filter((one) => one !== equation).map((one) => whole(one, undefined, report)),
  ];
  const words = {
    lines: details.map(named),
    totals: totals.map(named),
    kind: equation.rule.direction === 'row' ? ('row' as const) : ('column' as const),
    rule: equation.rule.name,
  };
  if (target) {
    const row = equation.rule.direction === 'column' ? rowOfOffset(offset, report.equations)?.name : undefined;
    const data = { ...repairsOf(repairs, together, broken), computed: typedTotals(broken) };
    return found(offTotals, range, { ...words, row }, { related, data });
  }
  const less = equation.leftValue?.lt(equation.rightValue ?? 0) ? equation.left : equation.right;
  const { groups, others, rows } = sideOf(less, report.equations);
  const isMissing = ({ fact }: Repair) => rows.includes(fact.row.name);
  const parameters = {
    ...words,
    groups: groups.map(({ name }) => name),
    others,
    rows,
    sides: details.length === 1 ? compare(equation).sides : [],
  };
  const mendable = repairs.length + together.length > 0;
  // Where one side has no cases at all, those of the other are rarely what is wrong.
  const open = less === equation.left ? equation.leftValue?.eq(0) : equation.rightValue?.eq(0);
  const likely = open ? repairs.toSorted((one, other) => Number(isMissing(other)) - Number(isMissing(one))) : repairs;
  const data = mendable ? { data: { ...repairsOf(likely, together, broken), ...(open && { open }) } } : {};
  const candidates = report.facts.filter(
    ({ table, row, column, origin }) =>
      table === equation.table && column === details[0].along && rows.includes(row.name) && origin === 'typed',
  );
  const places = candidates.map((fact) => ({
    uri: report.uri,
    range: fact.range,
    message: { zh: `可能在这一行：${fact.row.name}`, en: `Possibly this row: ${fact.row.name}` },
  }));
  return found(unaccounted, range, parameters, { related: [...related, ...places], ...data });
}

/** A row or column that is wrong in several places: one finding, and one fix for all of them. */
export function onWrongLine({ repairs, broken }: WrongLine, report: Report): Finding {
  const [first] = repairs;
  const isRow = repairs.every(({ fact }) => fact.row === first?.fact.row);
  const sum = broken.find((equation) => isRow && targetOf(equation)?.row === first?.fact.row);
  const offset =
    sum &&
    offsetOf(
      broken.filter(({ rule }) => rule === sum.rule),
      report.equations,
    );
  const parameters = {
    line: (isRow ? first?.fact.row.name : first?.fact.column.name) ?? '',
    kind: isRow ? ('row' as const) : ('column' as const),
    across: repairs.map(({ fact }) => (isRow ? fact.column.name : fact.row.name)),
    written: repairs.map(({ fact }) => printed(fact)),
    should: repairs.map(({ should }) => should.toFixed()),
    row: offset && rowOfOffset(offset, report.equations)?.name,
    count: broken.length,
  };
  const related = broken.map((equation) => whole(equation, first?.fact, report));
  const data = { ...repairsOf([], [repairs], broken), unique: true };
  const alsoAt = repairs.slice(1).map(({ fact }) => fact.range);
  return { ...found(wrongLine, first?.fact.range ?? report.end, parameters, { related, data }), alsoAt };
}

/** A row whose numbers are one column beside their own: one finding, over all cells that change. */
export function onShiftedRow({ extra, lost, missing, repairs, broken }: ShiftedRow, report: Report): Finding {
  const { row, table } = extra;
  const parameters = {
    row: row.name,
    extra: extra.column.name,
    written: extra.origin === 'blank' ? undefined : printed(extra),
    lost: lost.column.name,
    missing: missing.toFixed(),
    left: table.columns.indexOf(lost.column) < table.columns.indexOf(extra.column),
    count: broken.length,
  };
  const [first, last] = [repairs[0]?.fact ?? extra, repairs.at(-1)?.fact ?? extra];
  const range = { start: first.range.start, end: last.range.end };
  const related = broken.map((equation) => whole(equation, first, report));
  return found(shiftedRow, range, parameters, { related, ...rewriting(repairs.map(mended)) });
}

function named({ along, off }: OffLine) {
  return { name: along.name, amount: off };
}
