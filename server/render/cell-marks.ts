import type { Finding } from '../checks/check.ts';
import { quoted } from '../checks/did-you-mean.ts';
import { takesNumber } from '../report/cell-forms.ts';
import type { Equation, Fact } from '../report/evaluated.ts';
import type { Report } from '../report/report.ts';
import { covers, type TextRange } from '../report/text-range.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Text } from '../shared/text.ts';
import type { CellMark } from './document.ts';

/** Says what is to be marked: where findings stand, and numbers that nothing could be checked of. */
export interface CellMarks {
  /** Of what is written in `range`: a cell, a heading, a paragraph. */
  at(range: TextRange): CellMark | undefined;
  ofFact(fact: Fact): CellMark | undefined;
}

/** Hints and explained findings mark nothing. */
export function cellMarks(report: Report, findings: readonly Finding[]): CellMarks {
  const counting = findings.filter((finding) => finding.level !== 'hint' && finding.explained === undefined);
  const places = counting.flatMap((finding) =>
    [finding.range, ...(finding.alsoAt ?? [])].map((range) => ({ finding, range })),
  );
  const byLine = groupBy(places, (place) => place.range.start.line);
  const musts = mustEquations(report);

  function at(range: TextRange): CellMark | undefined {
    const here = (byLine.get(range.start.line) ?? [])
      .filter((place) => covers(range, place.range))
      .map((place) => place.finding);
    if (here.length === 0) return undefined;
    const state = here.some((finding) => finding.level === 'error') ? 'broken' : 'doubtful';
    return { state, words: here.map((finding) => finding.message) };
  }

  function ofFact(fact: Fact): CellMark | undefined {
    const equations = musts.get(fact.path) ?? [];
    const found = speaksFor(fact, equations) ? at(fact.range) : undefined;
    if (found) return found;
    const why = whyUnchecked(fact, equations);
    return why && { state: 'unchecked', words: [why] };
  }

  return { at, ofFact };
}

/**
 * Whether what is found at the place of a number is about this number: a row that is not written has no cell of its
 * own, and one cell of 其余 stands for many numbers, of which those are wrong that agree with nothing.
 */
function speaksFor({ origin, text }: Fact, equations: readonly Equation[]): boolean {
  if (origin === 'missing') return false;
  if (origin === 'typed' || origin === 'unreadable' || origin === 'blank' || text === '=') return true;
  const checked = equations.filter((equation) => equation.verdict !== 'unchecked');
  return checked.length > 0 && checked.every((equation) => equation.verdict === 'broken');
}

/** The equations that must hold, by the paths of this report's numbers in them. */
function mustEquations({ equations }: Report): ReadonlyMap<string, readonly Equation[]> {
  const places = equations
    .filter((equation) => equation.kind === 'must')
    .flatMap((equation) => [...equation.left, ...equation.right].map((term) => ({ term, equation })))
    .flatMap(({ term, equation }) => (term.fact && !term.uri ? [{ path: term.fact.path, equation }] : []));
  const byPath = groupBy(places, (place) => place.path);
  return new Map([...byPath].map(([path, here]) => [path, here.map((place) => place.equation)]));
}

function whyUnchecked(fact: Fact, equations: readonly Equation[]): Text | undefined {
  if (!takesNumber(fact.row, fact.column)) return fact.entry ? undefined : unknownWords[fact.origin];
  if (fact.value === undefined) return unknownValue[fact.origin];
  if (equations.length === 0 || equations.some((equation) => equation.verdict !== 'unchecked')) return undefined;
  const names = quoted([...new Set(equations.map((equation) => equation.rule.name))]);
  return { zh: `未核对：${names.zh}所需的数字不全`, en: `Not checked: a number that ${names.en} needs is missing` };
}

const unreadable: Text = { zh: '未核对：数字无法识别', en: 'Not checked: the number cannot be read' };
const notFilledIn: Text = { zh: '未核对：未填', en: 'Not checked: empty' };

/** Where words, a choice or a day is asked for. */
const unknownWords: Partial<Record<Fact['origin'], Text>> = {
  unreadable: { zh: '未核对：不是要填的内容', en: 'Not checked: not what the form asks for' },
  uncounted: { zh: '未核对：本行格数有误', en: 'Not checked: the row has the wrong number of cells' },
};

const unknownValue: Readonly<Record<Fact['origin'], Text>> = {
  typed: unreadable,
  unreadable,
  filled: notFilledIn,
  blank: notFilledIn,
  uncounted: { zh: '未核对：本行格数有误', en: 'Not checked: the row has the wrong number of cells' },
  computed: {
    zh: '未核对：所需的数字不全，尚不能计算',
    en: 'Not checked: cannot be computed while a number is missing',
  },
  missing: { zh: '未核对：本行未写', en: 'Not checked: the row is not written' },
};
