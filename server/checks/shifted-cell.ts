import type { ShiftedCell } from '../report/diagnosis.ts';
import { isExchange } from '../report/exchanges.ts';
import type { PairRepair, Repair } from '../report/repairs.ts';
import type { Report } from '../report/report.ts';
import { type MisplacedNumber, shiftedCell } from './catalogue-wrong-numbers.ts';
import { type Finding, found, type RelatedPlace } from './check.ts';
import { printed, whole } from './equation-places.ts';
import type { FixData } from './fix-data.ts';
import { mended, mendedCells } from './mended-cells.ts';
import { nameOf } from './write-equation.ts';

/** Two numbers that stand in the wrong cells: one finding, at the first of them, and everything that it breaks. */
export function onShiftedCell({ pairs, others, certain, broken }: ShiftedCell, report: Report): Finding {
  const [[one, other], ...alternatives] = pairs;
  const parameters = {
    cells: [misplaced(one), misplaced(other)] as const,
    count: broken.length,
    certain,
    alternatives: alternatives.length,
  };
  const data: FixData = {
    kind: 'repair-pair',
    pairs: pairs.map(([a, b]) => [mended(a), mended(b)] as const),
    cells: mendedCells(others),
    unique: certain,
  };
  const related = [
    placed(other, { zh: '另一格', en: 'The other cell' }, report),
    ...broken.map((equation) => whole(equation, one.fact, report)),
    ...alternatives.map((pair) => alternative(pair, report)),
  ];
  return { ...found(shiftedCell, one.fact.range, parameters, { related, data }), alsoAt: [other.fact.range] };
}

function misplaced({ fact, should }: Repair): MisplacedNumber {
  const written = fact.origin === 'blank' ? undefined : printed(fact);
  return { place: nameOf(fact), written, should: should.toFixed() };
}

function placed({ fact, should }: Repair, what: RelatedPlace['message'], report: Report): RelatedPlace {
  const place = nameOf(fact);
  const number = should.toFixed();
  return {
    uri: report.uri,
    range: fact.range,
    message: {
      zh: `${what.zh}：“${place}”推算为 ${number}`,
      en: `${what.en}: “${place}”; the equations point to ${number}`,
    },
  };
}

function alternative([one, other]: PairRepair, report: Report): RelatedPlace {
  const [a, b] = [nameOf(one.fact), nameOf(other.fact)];
  return {
    uri: report.uri,
    range: one.fact.range,
    message: isExchange([one, other])
      ? { zh: `也可能是“${a}”与“${b}”互相填反`, en: `Possibly “${a}” and “${b}” are exchanged instead` }
      : {
          zh: `也可能是“${a}”与“${b}”错位`,
          en: `Possibly a number of “${a}” and “${b}” is in the wrong cell instead`,
        },
  };
}
