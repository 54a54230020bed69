import Big from 'big.js';
import { cellsOf, constantTerm, numberTerm } from '../../report/equations/equations.ts';
import type { Equation, Fact, Term } from '../../report/evaluated.ts';
import type { FormatRule, NarrationReading } from '../../report/format.ts';
import type { Judged, Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import { oncePer } from '../../shared/remembered.ts';
import type { Text } from '../../shared/text.ts';
import type { RelatedPlace } from '../check.ts';
import { nameOf, whole, writeEquation } from '../write-equation.ts';
import { type NarratedNumber, narratedNumbers } from './narrated-numbers.ts';
import { says } from './spoken-numbers.ts';

/** A number that a sentence has and the tables have not: what would hold if the sentence were right. */
interface SaidEquation extends Equation {
  /** As it is written, `78件`, and what it is read as: `本年新收`. */
  readonly said: string;
  readonly readAs: string;
  readonly saidAt: TextRange;
}

/**
 * The equations that tell which number is wrong: those of a report, and what its sentences say, as equations that should
 * hold. While nothing is broken no sentence is asked.
 */
export const equationsWithSaid = oncePer((report: Report): readonly Equation[] => {
  const { equations } = report;
  const isBroken = equations.some(({ kind, verdict }) => kind === 'must' && verdict === 'broken');
  const more = isBroken ? saidIn(report) : [];
  return more.length > 0 ? [...equations, ...more] : equations;
});

/**
 * What sentences say and the tables do not, in every way to read it. Where both say the same, one was often copied from
 * the other: that proves nothing. A number that is said again counts once.
 */
function saidIn(report: Report): readonly SaidEquation[] {
  const found = new Map<string, readonly SaidEquation[]>();
  for (const told of narratedNumbers(report)) {
    const { narration, number, place, prose, ofLastYear, readings } = told;
    const name = `${narration.name} ${number.value.toFixed()}`;
    const isExact = number.precision.eq(1) && number.value.mod(1).eq(0);
    if (
      ofLastYear ||
      !isExact ||
      readings.some(({ unit }) => unit !== undefined) ||
      found.has(name) ||
      !prose.isTyped(place.start, place.end)
    )
      continue;
    if (readings.some(({ value }) => value === undefined || says(number, value))) continue;
    const equations = narration.readings.flatMap((reading) => equationOf(reading, told, report) ?? []);
    found.set(name, equations);
  }
  return [...found.values()].flat();
}

function equationOf(
  { terms, source }: NarrationReading,
  { table, number, prose, place }: NarratedNumber,
  report: Report,
): SaidEquation | undefined {
  const left = terms.flatMap(({ coefficient, segments }): Term[] => {
    const cells = cellsOf(segments, 'single', table, undefined, report) ?? [];
    return cells.map(({ name, fact }) => ({
      ...numberTerm(coefficient, name, fact),
      ...(fact?.value && { value: fact.value }),
    }));
  });
  const value = left.reduce((sum, term) => sum.plus(term.coefficient.times(term.value ?? 0)), new Big(0));
  if (left.length === 0 || left.some((term) => term.value === undefined)) return undefined;
  const right = [{ ...constantTerm(number.value), value: new Big(1) }];
  const said = prose.printed(place.start, place.end);
  const rule: FormatRule = { ...saidRule, name: said, left: terms, right: [] };
  const values = { leftValue: value, rightValue: number.value };
  const saidAt = prose.rangeOf(place.start, place.end);
  return { rule, kind: 'should', table, left, right, verdict: 'broken', ...values, said, readAs: source, saidAt };
}

const saidRule = { kind: 'should', direction: 'single', relation: '=', bases: [], notes: [] } as const;

function isSaid(equation: Equation): equation is SaidEquation {
  return 'said' in equation;
}

/** What speaks for a number: a sentence, or a rule that should hold, such as the link to last year. */
export function supportWords(equation: Equation): Text {
  if (isSaid(equation)) {
    const { said, readAs } = equation;
    return { zh: `正文中“${readAs}”写作“${said}”`, en: `the text says “${said}” of “${readAs}”` };
  }
  const sides = [equation.left, equation.right];
  const [given] = sides.find((side) => side.length === 1 && side[0]?.uri !== undefined) ?? [];
  if (given?.fact && given.value && given.coefficient.eq(1)) {
    const [name, value] = [nameOf(given.fact), given.value.toFixed()];
    return { zh: `上年报告的“${name}”为 ${value}`, en: `“${name}” of last year’s report is ${value}` };
  }
  const { names } = writeEquation(equation);
  return { zh: `这样改才有 ${names}`, en: `only so ${names}` };
}

/** Where that stands. */
export function supportPlace(equation: Equation, except: Fact, report: Judged): RelatedPlace {
  if (!isSaid(equation)) return whole(equation, except, report);
  return { uri: report.uri, range: equation.saidAt, message: supportWords(equation) };
}
