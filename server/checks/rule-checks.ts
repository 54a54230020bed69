import { exchangesVerifying } from '../report/exchanges.ts';
import type { RuleKind } from '../report/format.ts';
import type { Equation, Report } from '../report/report.ts';
import { notVerified, suspicious, unbalanced } from './catalogue-totals.ts';
import { type Checker, type Finding, found, type RelatedPlace } from './check.ts';
import { firstFact, otherTerms } from './equation-places.ts';
import type { FixData } from './fix-data.ts';
import { mended } from './mended-cells.ts';
import { compare, ruleAt, writeEquation, writeSide } from './write-equation.ts';

/** 核实: what should hold does. Where last year's report is not at hand nothing can be said. */
const checkVerifications: Checker = function* (report) {
  for (const equation of brokenOf(report, 'should')) {
    const { rule, leftValue, rightValue } = equation;
    const { name } = rule;
    const { range, related } = placesOf(equation, report);
    const parameters = {
      place: ruleAt(equation),
      rule: name,
      names: writeEquation(equation).names,
      left: leftValue?.toFixed() ?? '?',
      right: rightValue?.toFixed() ?? '?',
    };
    yield {
      ...found(notVerified, range, parameters, { related, ...exchangesFor(equation, report) }),
      alias: name,
    };
  }
};

/** Two numbers in each other's cells, which no sum could tell. */
function exchangesFor(equation: Equation, { equations }: Report): { readonly data?: FixData } {
  const pairs = exchangesVerifying(equation, equations).map(([one, other]) => [mended(one), mended(other)] as const);
  return pairs.length === 0 ? {} : { data: { kind: 'repair-pair', pairs, cells: [], unique: false } };
}

/** 规则 with ≤ or ≥: which of the numbers is wrong such a rule cannot tell, so it is told as it stands. */
const checkBounds: Checker = function* (report) {
  for (const equation of brokenOf(report, 'must')) {
    const { rule, leftValue, rightValue } = equation;
    if (rule.relation === '=' || !leftValue || !rightValue) continue;
    const { range, related } = placesOf(equation, report);
    yield found(unbalanced, range, { place: ruleAt(equation), ...compare(equation) }, { related });
  }
};

function brokenOf({ equations }: Report, kind: RuleKind): readonly Equation[] {
  return equations.filter((equation) => equation.kind === kind && equation.verdict === 'broken');
}

/** The first number of this report in an equation, and all others as related places. */
function placesOf(equation: Equation, report: Report): Pick<Finding, 'range' | 'related'> {
  const own = firstFact(equation);
  return { range: own?.range ?? report.end, related: otherTerms(equation, own, report) };
}

/** 存疑: what holds only by chance holds in two places or more, and not because all numbers are 0. */
const checkCoincidences: Checker = function* (report) {
  const byRule = new Map<string, Equation[]>();
  for (const equation of report.equations) {
    if (equation.kind !== 'unlikely' || equation.verdict !== 'holds' || equation.leftValue?.eq(0)) continue;
    byRule.set(equation.rule.name, [...(byRule.get(equation.rule.name) ?? []), equation]);
  }
  for (const [rule, equations] of byRule) {
    const [first] = equations;
    if (!first || equations.length < 2) continue;
    const places = equations.map((equation) => `${equation.along?.name ?? ''} ${writeEquation(equation).numbers}`);
    const related = equations.flatMap((equation): RelatedPlace[] => {
      const range = equation.left[0]?.fact?.range;
      const text = writeEquation(equation).numbers;
      return range ? [{ uri: report.uri, range, message: { zh: text, en: text } }] : [];
    });
    const parameters = { rule, names: writeSide(first.right).names, places, notes: first.rule.notes };
    const range = first.left[0]?.fact?.range ?? report.end;
    yield { ...found(suspicious, range, parameters, { related: related.slice(1) }), alias: rule };
  }
};

/** What should hold does, and what should not does not; totals are looked at apart. */
export const ruleChecks: readonly Checker[] = [checkVerifications, checkBounds, checkCoincidences];
