import { exchangesVerifying } from '../report/diagnosis/exchanged-cells.ts';
import type { Equation } from '../report/evaluated.ts';
import type { FormatRule, RuleKind, RuleTerm } from '../report/format.ts';
import { asJudged, freeTablesOf, type Judged, type Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import {
  type Check,
  type Checker,
  type CheckGroup,
  type Finding,
  formatBases,
  found,
  type RelatedPlace,
} from './check.ts';
import type { FixData } from './fix-data.ts';
import { repairedCell, repairsOf, replacement } from './repair.ts';
import {
  type Compared,
  compare,
  comparedWords,
  firstFact,
  otherTerms,
  ruleAt,
  writeEquation,
  writeSide,
} from './write-equation.ts';

/** A balance, or a rule with ≤ or ≥, that does not hold: no side of it is the total of the other. */
export const unbalanced: Check<{ readonly place: Text } & Compared> = {
  id: 'unbalanced',
  name: '勾稽不符',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ place, ...compared }) => {
    const words = comparedWords(compared);
    return {
      zh: `${place.zh}不一致：${words.zh}；请对照台账核实`,
      en: `${place.en}: ${words.en}. Check the records`,
    };
  },
};

interface Unverified {
  readonly place: Text;
  readonly rule: string;
  /** `上年结转 = 上年.结转下年`, and what its sides come to. */
  readonly names: string;
  readonly left: string;
  readonly right: string;
}

/** A 核实 rule that does not hold; the report may say why. */
const notVerified: Check<Unverified> = {
  id: 'not-verified',
  name: '核实不符',
  level: 'warning',
  settledBy: 'number',
  source: { zh: '格式中的核实规则', en: '核实 rules of the format' },
  message: ({ place, rule, names, left, right }) => ({
    zh: `${place.zh}：一般应 ${names}，现为 ${left} 和 ${right}；请核实，数字无误的用“说明 ${rule}: 理由”写明原因`,
    en: `${place.en}: usually ${names}, but the numbers are ${left} and ${right}. Check the records; if the numbers are right, give the reason with “说明 ${rule}: reason”`,
  }),
};

/** What goes on from last year is not what last year's report left: 上年结转. */
const carryOver: Check<Unverified> = {
  ...notVerified,
  id: 'carry-over',
  name: '结转不符',
};

/** A stock is not last year's with what came and went: 现行有效件数. */
const validChain: Check<Unverified> = {
  ...notVerified,
  id: 'valid-chain',
  name: '逐年衔接不符',
};

/** Which check a 核实 rule is of: what it says of last year tells. */
function checkOf({ relation, left, right }: FormatRule): Check<Unverified> {
  const [target, ...others] = left;
  if (relation !== '=' || target === undefined || others.length > 0) return notVerified;
  const earlier = right.filter(({ lastYear }) => lastYear);
  const isOf = ({ segments }: RuleTerm) => segments.join('.') === target.segments.join('.');
  if (earlier.some(isOf)) return validChain;
  return earlier.length === 1 && right.length === 1 ? carryOver : notVerified;
}

/** A 存疑 rule that holds in several lines: numbers were probably summed that mean something else. */
const suspicious: Check<{
  readonly rule: string;
  readonly names: string;
  readonly places: readonly string[];
  readonly notes: readonly string[];
}> = {
  id: 'suspicious-sum',
  name: '口径存疑',
  level: 'hint',
  settledBy: 'number',
  source: { zh: '格式中的存疑规则', en: '存疑 rules of the format' },
  message: ({ rule, names, places, notes }) => ({
    zh: `“${rule}”：${places.join('、')} 均恰好等于 ${names}，请核对统计口径${notes.length > 0 ? `（${notes.join('；')}）` : ''}`,
    en: `Rule “${rule}”: ${places.join(', ')} are each exactly ${names}. Check what was counted${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
  }),
};

/** 核实: what should hold does. Where last year's report is not at hand nothing can be said. */
const checkVerifications: Checker = function* (report) {
  for (const equation of brokenOf(report, 'should')) {
    const { rule, leftValue, rightValue } = equation;
    const { name } = rule;
    const kind = checkOf(rule);
    const { range, related } = placesOf(equation, report);
    const parameters = {
      place: ruleAt(equation),
      rule: name,
      names: writeEquation(equation).names,
      left: leftValue?.toFixed() ?? '?',
      right: rightValue?.toFixed() ?? '?',
    };
    const own = firstFact(equation);
    // What last year's report says is what this year begins with: its number is the fix.
    const taken = kind === notVerified || own?.origin !== 'typed' ? undefined : rightValue?.toFixed();
    const exchanges = exchangesFor(equation, report);
    yield {
      ...found(kind, range, parameters, { related, ...(exchanges.data ? exchanges : replacement(range, taken)) }),
      alias: name,
    };
  }
};

/** Two numbers in each other's cells, which no sum could tell. */
function exchangesFor(equation: Equation, { equations }: Report): { readonly data?: FixData } {
  const pairs = exchangesVerifying(equation, equations).map(
    ([one, other]) => [repairedCell(one), repairedCell(other)] as const,
  );
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
function placesOf(equation: Equation, report: Judged): Pick<Finding, 'range' | 'related'> {
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

/** A rule of a custom table that does not hold, where no single number can be told to be wrong. */
export const freeTotal: Check<{ readonly along: string } & Compared> = {
  id: 'free-table-total',
  name: '自拟表格合计不符',
  level: 'error',
  settledBy: 'number',
  source: { zh: '自拟表格的自定规则', en: 'rules of the custom table' },
  message: ({ along, ...compared }) => {
    const words = comparedWords(compared);
    return {
      zh: `“${along}”不符合自定规则：${words.zh}；请核对各项和合计`,
      en: `“${along}”, custom rule: ${words.en}. Check the numbers and the total`,
    };
  },
};

/** What rules of free tables only should have, and those with ≤ or ≥, which tell nothing of the numbers one by one. */
const checkFreeRules: Checker = function* (report) {
  for (const table of freeTablesOf(report)) {
    const own = asJudged(table, report);
    for (const equation of table.equations) {
      const { kind, rule, verdict, rightValue, total } = equation;
      if (verdict !== 'broken' || (kind === 'must' && rule.relation === '=')) continue;
      const { range, related } = placesOf(equation, own);
      const repairs = total?.origin === 'typed' && rightValue ? [{ fact: total, should: rightValue }] : [];
      const data = repairs.length > 0 ? { data: { ...repairsOf(repairs, [], []), unique: false } } : {};
      const parameters = { along: equation.along?.name ?? '', ...compare(equation) };
      yield found(freeTotal, range, parameters, { related, ...data, level: kind === 'must' ? 'error' : 'warning' });
    }
  }
};

export const ruleChecks: CheckGroup = {
  checks: [unbalanced, notVerified, carryOver, validChain, suspicious, freeTotal],
  checkers: [checkVerifications, checkBounds, checkCoincidences, checkFreeRules],
};
