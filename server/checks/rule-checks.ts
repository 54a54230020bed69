import { freeTablesOf } from '../report/free-tables.ts';
import type { Equation, FreeTable } from '../report/report.ts';
import { freeTotal, notVerified, suspicious } from './catalogue-totals.ts';
import { type Checker, found, type RelatedPlace } from './check.ts';
import { placeOf, writeEquation, writeSide } from './write-equation.ts';

/** 核实: what should hold does. Where last year's report is not at hand nothing can be said. */
const checkVerifications: Checker = function* (report) {
  for (const equation of report.equations) {
    if (equation.kind !== 'should' || equation.verdict !== 'broken') continue;
    const terms = [...equation.left, ...equation.right];
    const own = terms.find((term) => term.fact && !term.uri)?.fact;
    const { names, numbers } = writeEquation(equation);
    const parameters = { place: placeOf(equation), rule: equation.rule.name, names, numbers };
    const related = terms.flatMap(({ fact, uri, label, value }): RelatedPlace[] => {
      if (!fact || fact === own) return [];
      const text = `${label} ${value?.toFixed() ?? '?'}`;
      return [{ uri: uri ?? report.uri, range: fact.range, message: { zh: text, en: text } }];
    });
    yield { ...found(notVerified, own?.range ?? report.end, parameters, { related }), alias: equation.rule.name };
  }
};

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

/** Rules of free tables hold. */
const checkFreeTables: Checker = function* (report) {
  for (const { equations, titleRange } of freeTablesOf(report))
    for (const { verdict, left, right, along, relation, must } of equations) {
      if (verdict !== 'broken') continue;
      const names = `${sideText(left, ({ label }) => label)} ${relation} ${sideText(right, ({ label }) => label)}`;
      const number = ({ cell, label }: FreeTerm) => cell?.value?.toFixed() ?? label;
      const numbers = `${sideText(left, number)} ${relation} ${sideText(right, number)}`;
      const range = left[0]?.cell?.range ?? titleRange;
      yield found(freeTotal, range, { along, names, numbers }, must ? {} : { level: 'warning' });
    }
};

type FreeTerm = FreeTable['equations'][number]['left'][number];

function sideText(terms: readonly FreeTerm[], text: (term: FreeTerm) => string): string {
  return terms
    .map((term, index) => {
      const { cell, coefficient } = term;
      const size = coefficient.abs();
      const sign = coefficient.lt(0) ? '- ' : index > 0 ? '+ ' : '';
      if (!cell) return `${sign}${size.toFixed()}`;
      return `${sign}${size.eq(1) ? '' : `${size.toFixed()} × `}${text(term)}`;
    })
    .join(' ');
}

export const ruleChecks: readonly Checker[] = [checkVerifications, checkCoincidences, checkFreeTables];
