import type { Equation, Fact, Report } from '../report/report.ts';
import type { RelatedPlace } from './check.ts';
import { compare, comparedWords, ruleAt } from './write-equation.ts';

/** The number of this report alone on the left: the total that the right side adds up to. */
export function targetOf({ left }: Equation): Fact | undefined {
  const [total, ...others] = left;
  return others.length === 0 && total?.coefficient.eq(1) && !total.uri ? total.fact : undefined;
}

/** The number of this report that an equation names first. */
export function firstFact({ left, right }: Equation): Fact | undefined {
  return [...left, ...right].find((term) => term.fact && !term.uri)?.fact;
}

/** A number in figures; what cannot be read as one, as it stands. */
export function printed(fact: Fact): string {
  return fact.value?.toFixed() ?? fact.text;
}

/** A broken equation as one related place: at its total, or where that is the finding itself, at another term. */
export function whole(equation: Equation, except: Fact | undefined, report: Report): RelatedPlace {
  const { left, right } = equation;
  const own = [...left, ...right].flatMap(({ fact, uri }) => (fact && !uri && fact !== except ? [fact] : []));
  const target = targetOf(equation);
  const fact = own.find((candidate) => candidate === target) ?? own[0];
  const place = ruleAt(equation);
  const words = comparedWords(compare(equation));
  return {
    uri: report.uri,
    range: fact?.range ?? report.end,
    message: { zh: `${place.zh}：${words.zh}`, en: `${place.en}: ${words.en}` },
  };
}

/** Every number of an equation but one, each at its own place: for comparing them one by one. */
export function otherTerms({ left, right }: Equation, except: Fact | undefined, report: Report): RelatedPlace[] {
  return [...left, ...right].flatMap(({ fact, uri, label, value }) => {
    if (!fact || fact === except) return [];
    const text = `${label} ${value?.toFixed() ?? '?'}`;
    return [{ uri: uri ?? report.uri, range: fact.range, message: { zh: text, en: text } }];
  });
}
