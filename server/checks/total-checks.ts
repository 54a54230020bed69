import Big from 'big.js';
import { diagnose } from '../report/diagnosis/diagnose.ts';
import type { CountedTwice, Diagnosis } from '../report/diagnosis/diagnosis.ts';
import type { Repair, RepairSet } from '../report/diagnosis/repairs.ts';
import type { Equation } from '../report/evaluated.ts';
import { type Judged, judgedParts } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type Checker, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { quoted } from './did-you-mean.ts';
import { onShiftedCell, onShiftedRow } from './misplaced-number-checks.ts';
import { equationsWithSaid, supportPlace, supportWords } from './narration/said-numbers.ts';
import { repairsOf, typedTotals } from './repair.ts';
import { freeTotal, unbalanced } from './rule-checks.ts';
import { compare, firstFact, nameOf, otherTerms, printed, ruleAt, whole, writeSide } from './write-equation.ts';
import { onOffLines, onWrongLine, wrongCell } from './wrong-number-checks.ts';

/** A total that differs from what it adds up, where no single number can be told to be wrong. */
export const wrongTotal: Check<BrokenSum> = {
  id: 'wrong-total',
  name: '合计不符',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ place, name, terms, total, written, difference }) => {
    const isSum = terms !== total;
    const amount = difference.abs().toFixed();
    return {
      zh: `${place.zh}：${name} = ${isSum ? `${terms} = ` : ''}${total}，现填 ${written}，${difference.gt(0) ? '多' : '少'} ${amount}；请核对各项和合计`,
      en: `${place.en}: ${name} is ${written}, but ${isSum ? `${terms} =` : 'its rule computes'} ${total} (${amount} too ${difference.gt(0) ? 'many' : 'few'}). Check the numbers and the total`,
    };
  },
};

/** A line that is off by the same amount in two places whichever row explains it: a case counted in two rows. */
const countedTwice: Check<{ readonly columns: readonly string[]; readonly amount: Big; readonly rule: string }> = {
  id: 'counted-twice',
  name: '重复或漏计',
  level: 'error',
  settledBy: 'number',
  source: { zh: '按表式构成', en: 'layout of the table' },
  message: ({ columns, amount, rule }) => ({
    zh: `${quoted(columns).zh}两列的“${rule}”均${amount.lt(0) ? '少' : '多'} ${amount.abs().toFixed()}：很可能有 ${amount.abs().toFixed()} 件${amount.lt(0) ? '在两行重复计数' : '漏计'}，请对照台账核对各行`,
    en: `Rule “${rule}” is off by ${amount.abs().toFixed()} in both columns ${columns.map((column) => `“${column}”`).join(' and ')}: most likely ${amount.abs().toFixed()} ${amount.abs().eq(1) ? 'case was' : 'cases were'} ${amount.lt(0) ? 'counted in two rows' : 'left out'}. Check the rows against the records`,
  }),
};

/** What the messages about one broken equation need. */
interface BrokenSum {
  /** The line and the rule. */
  readonly place: Text;
  /** What the total is called. */
  readonly name: string;
  /** `12 + 3`, and what it comes to. */
  readonly terms: string;
  readonly total: string;
  readonly written: string;
  /** Written minus computed. */
  readonly difference: Big;
}

/** One finding per cause: on the number that is wrong where it can be told, on the total where it cannot. */
const checkTotals: Checker = function* (report) {
  for (const part of judgedParts(report))
    if (part.ownTable) for (const diagnosis of diagnose(part.equations)) yield* explain(plain(diagnosis), part);
    else {
      const { uri, end, facts } = report;
      const judged = { uri, end, facts, equations: equationsWithSaid(report) };
      for (const diagnosis of diagnose(judged.equations)) yield* explain(diagnosis, judged);
    }
};

function* explain(diagnosis: Diagnosis, report: Judged): Iterable<Finding> {
  const { broken } = diagnosis;
  if (diagnosis.kind === 'cells') {
    const { repairs, certain, support } = diagnosis;
    for (const repair of repairs)
      yield onCell([repair], broken, report, { others: repairs.filter((one) => one !== repair), certain, support });
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
      const balance = broken.every(({ total }) => !total);
      return yield onCell([first, ...same], broken, report, { together: balance ? together : [] });
    }
    const { support } = diagnosis;
    // Of a table that nobody knows too little speaks for one number rather than another.
    if (support.length > 0 && !report.ownTable)
      return yield onCell([first], broken, report, { alternatives: others, together, certain: false, support });
    const shortest = broken.reduce((best, equation) => (lengthOf(equation) < lengthOf(best) ? equation : best));
    const implied = broken.filter((equation) => equation !== shortest);
    yield onEquation(shortest, report, { repairs: [first, ...others], together }, implied);
  }
}

/**
 * A diagnosis without cases that were counted in one place and are missing in another: in a table of the author's own
 * nobody knows what is counted. The equations are told as they stand.
 */
function plain(diagnosis: Diagnosis): Diagnosis {
  const { kind, broken } = diagnosis;
  const isBalance = kind === 'off' && broken.some(({ total }) => !total);
  if (kind !== 'doubled' && !isBalance) return diagnosis;
  const { together } = diagnosis;
  const [first, ...others] = kind === 'off' ? diagnosis.repairs : [];
  return first
    ? { kind: 'cell', repairs: [first, ...others], unique: false, support: [], together, broken }
    : { kind: 'unknown', together, broken };
}

/** A table of the author's own may add up any number of rows: nobody reads through as many quick fixes. */
const mostOffered = 12;

function lengthOf({ left, right }: Equation): number {
  return left.length + right.length;
}

/**
 * A number that is wrong, alone or together with another, and every equation that they break. Several numbers are those
 * of one 其余, any one of which may be meant. Where other numbers might be wrong instead, it says what speaks for these.
 */
function onCell(
  repairs: readonly [Repair, ...Repair[]],
  broken: readonly Equation[],
  report: Judged,
  {
    others = [],
    alternatives = [],
    together = [],
    certain = true,
    support = [],
  }: {
    /** What is wrong as well. */
    readonly others?: RepairSet;
    /** What might be wrong instead: any one of these, or all of any one set. */
    readonly alternatives?: RepairSet;
    readonly together?: readonly RepairSet[];
    readonly certain?: boolean;
    /** What speaks for these rather than for others. */
    readonly support?: readonly Equation[];
  },
): Finding {
  const [repair] = repairs;
  const { fact, should } = repair;
  const parameters = {
    places: repairs.map((one) => nameOf(one.fact)),
    written: printed(fact),
    should: should.toFixed(),
    filled: fact.origin === 'filled',
    together: others.map((other) => nameOf(other.fact)),
    count: broken.length,
    support: support[0] && supportWords(support[0]),
  };
  const related = [
    ...broken.map((equation) => whole(equation, fact, report)),
    ...support.map((equation) => supportPlace(equation, fact, report)),
  ];
  const data = repairsOf([...repairs, ...alternatives], together, broken);
  return found(wrongCell, fact.range, parameters, { related, data: { ...data, unique: data.unique && certain } });
}

/**
 * A broken equation: every term beside it, so that the clerk can compare them one by one, and the equations that are
 * broken for the same reason.
 */
function onEquation(
  equation: Equation,
  report: Judged,
  { repairs, together }: { readonly repairs: readonly Repair[]; readonly together: readonly RepairSet[] },
  implied: readonly Equation[] = [],
): Finding {
  const target = equation.total;
  const difference = (equation.leftValue ?? new Big(0)).minus(equation.rightValue ?? 0);
  const place = ruleAt(equation);
  const range = (target ?? firstFact(equation))?.range ?? report.end;
  const related = [...otherTerms(equation, target, report), ...implied.map((other) => whole(other, undefined, report))];
  const mendable = repairs.length + together.length > 0;
  const offered = report.ownTable ? repairs.slice(0, mostOffered) : repairs;
  const more = { related, ...(mendable && { data: repairsOf(offered, together, [equation, ...implied]) }) };
  if (report.ownTable) {
    const parameters = { along: equation.along?.name ?? '', ...compare(equation) };
    // One rule alone proves nothing of a table that nobody knows; without a total nothing speaks for any of its numbers.
    const data = more.data && { ...more.data, unique: false, ...(!target && { open: true }) };
    return found(freeTotal, range, parameters, { related, ...(data && { data }) });
  }
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

function onDoubled({ broken, amount, rows, together }: CountedTwice, report: Judged): Finding {
  const first = broken[0];
  const range = (first && (first.total ?? firstFact(first)))?.range ?? report.end;
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

export const totalChecks: CheckGroup = { checks: [wrongTotal, countedTwice], checkers: [checkTotals] };
