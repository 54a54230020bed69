import Big from 'big.js';
import { diagnose } from '../report/diagnose.ts';
import type { CountedTwice, Diagnosis } from '../report/diagnosis.ts';
import type { Repair, RepairSet } from '../report/repairs.ts';
import type { Equation, Report } from '../report/report.ts';
import { countedTwice, unbalanced, wrongTotal } from './catalogue-totals.ts';
import { wrongCell } from './catalogue-wrong-numbers.ts';
import { type Checker, type Finding, found } from './check.ts';
import { firstFact, otherTerms, printed, targetOf, whole } from './equation-places.ts';
import { onOffLines, onShiftedRow, onWrongLine } from './off-lines.ts';
import { onShiftedCell } from './shifted-cell.ts';
import { repairsOf, typedTotals } from './total-repairs.ts';
import { compare, nameOf, ruleAt, writeSide } from './write-equation.ts';

/** One finding per cause: on the number that is wrong where it can be told, on the total where it cannot. */
export const checkTotals: Checker = function* (report) {
  for (const diagnosis of diagnose(report.equations)) yield* explain(diagnosis, report);
};

function* explain(diagnosis: Diagnosis, report: Report): Iterable<Finding> {
  const { broken } = diagnosis;
  if (diagnosis.kind === 'cells') {
    const [one, other] = diagnosis.repairs;
    yield onCell([one], broken, report, { other });
    yield onCell([other], broken, report, { other: one });
    return;
  }
  if (diagnosis.kind === 'shifted') return yield onShiftedCell(diagnosis, report);
  if (diagnosis.kind === 'shifted-row') return yield onShiftedRow(diagnosis, report);
  if (diagnosis.kind === 'doubled') return yield onDoubled(diagnosis, report);
  if (diagnosis.kind === 'line') return yield onWrongLine(diagnosis, report);
  if (diagnosis.kind === 'off') return yield onOffLines(diagnosis, report);
  const { together } = diagnosis;
  if (diagnosis.kind === 'unknown')
    for (const equation of broken) yield onEquation(equation, report, { repairs: [], together });
  else {
    const [first, ...others] = diagnosis.repairs;
    if (diagnosis.unique) {
      const same = first.fact.origin === 'filled' ? others : [];
      // What adds up to a total is in the rows that are not written; a balance may be off in any of its terms.
      const balance = broken.every((equation) => !targetOf(equation));
      return yield onCell([first, ...same], broken, report, { together: balance ? together : [] });
    }
    const shortest = broken.reduce((best, equation) => (lengthOf(equation) < lengthOf(best) ? equation : best));
    const implied = broken.filter((equation) => equation !== shortest);
    yield onEquation(shortest, report, { repairs: [first, ...others], together }, implied);
  }
}

function lengthOf({ left, right }: Equation): number {
  return left.length + right.length;
}

/**
 * A number that is wrong, alone or together with another, and every equation that they break. Several numbers are those
 * of one 其余, any one of which may be meant.
 */
function onCell(
  repairs: readonly [Repair, ...Repair[]],
  broken: readonly Equation[],
  report: Report,
  { other, together = [] }: { readonly other?: Repair; readonly together?: readonly RepairSet[] },
): Finding {
  const [repair] = repairs;
  const { fact, should } = repair;
  const parameters = {
    places: repairs.map((one) => nameOf(one.fact)),
    written: printed(fact),
    should: should.toFixed(),
    filled: fact.origin === 'filled',
    together: other && nameOf(other.fact),
    count: broken.length,
  };
  const related = broken.map((equation) => whole(equation, fact, report));
  return found(wrongCell, fact.range, parameters, { related, data: repairsOf(repairs, together, broken) });
}

/**
 * A broken equation: every term beside it, so that the clerk can compare them one by one, and the equations that are
 * broken for the same reason.
 */
function onEquation(
  equation: Equation,
  report: Report,
  { repairs, together }: { readonly repairs: readonly Repair[]; readonly together: readonly RepairSet[] },
  implied: readonly Equation[] = [],
): Finding {
  const target = targetOf(equation);
  const difference = (equation.leftValue ?? new Big(0)).minus(equation.rightValue ?? 0);
  const place = ruleAt(equation);
  const range = (target ?? firstFact(equation))?.range ?? report.end;
  const related = [...otherTerms(equation, target, report), ...implied.map((other) => whole(other, undefined, report))];
  const mendable = repairs.length + together.length > 0;
  const more = { related, ...(mendable && { data: repairsOf(repairs, together, [equation, ...implied]) }) };
  if (!target) return found(unbalanced, range, { place, ...compare(equation) }, more);
  const parameters = {
    place,
    name: writeSide(equation.left).names,
    terms: writeSide(equation.right).numbers,
    total: equation.rightValue?.toFixed() ?? '?',
    written: printed(target),
    difference,
  };
  return found(wrongTotal, range, parameters, more);
}

function onDoubled({ broken, amount, rows, together }: CountedTwice, report: Report): Finding {
  const first = broken[0];
  const range = (first && (targetOf(first) ?? firstFact(first)))?.range ?? report.end;
  const columns = broken.map((equation) => equation.along?.name ?? '');
  const candidates = rows.map(({ fact }) => ({
    uri: report.uri,
    range: fact.range,
    message: { zh: `可能在这一行：${fact.row.name}`, en: `Possibly this row: ${fact.row.name}` },
  }));
  const related = [...broken.map((equation) => whole(equation, undefined, report)), ...candidates];
  const data = { ...repairsOf([], together, broken), computed: typedTotals(broken) };
  return found(countedTwice, range, { columns, amount, rule: first?.rule.name ?? '' }, { related, data });
}
