import type Big from 'big.js';
import type { Text } from '../text.ts';
import { type Check, formatBases } from './check.ts';

/** What the messages about one broken equation need. */
interface BrokenSum {
  readonly place: Text;
  readonly rule: string;
  /** `总计 = 12 + 3 = 15`: the target, its terms and what they come to. */
  readonly sum: string;
  readonly written: string;
  /** Written minus computed. */
  readonly difference: Big;
}

/** A total that differs from what it adds up, where no single number can be told to be wrong. */
export const wrongTotal: Check<BrokenSum> = {
  id: 'wrong-total',
  name: '合计不符',
  level: 'error',
  source: '报告格式的规则',
  bases: formatBases,
  settledBy: 'number',
  message: ({ place, rule, sum, written, difference }) => ({
    zh: `${place.zh}${rule}不一致：${sum}，填报 ${written}，${difference.gt(0) ? '多' : '少'} ${difference.abs().toFixed()}`,
    en: `${place.en} ${rule} does not add up: ${sum}, but it says ${written}, ${difference.abs().toFixed()} too ${difference.gt(0) ? 'many' : 'few'}`,
  }),
};

/** A balance, or a rule with ≤ or ≥, that does not hold: no side of it is the total of the other. */
export const unbalanced: Check<{
  readonly place: Text;
  readonly rule: string;
  readonly names: string;
  readonly numbers: string;
  readonly difference: Big;
}> = {
  id: 'unbalanced',
  name: '勾稽不符',
  level: 'error',
  source: '报告格式的规则',
  bases: formatBases,
  settledBy: 'number',
  message: ({ place, rule, names, numbers, difference }) => ({
    zh: `${place.zh}${rule}不一致：应有 ${names}，但 ${numbers} 不成立，前后相差 ${difference.abs().toFixed()}`,
    en: `${place.en} ${rule} does not hold: ${names}, but ${numbers} is off by ${difference.abs().toFixed()}`,
  }),
};

/** A line that is off by the same amount in two places whichever row explains it: a case counted in two rows. */
export const countedTwice: Check<{ readonly columns: readonly string[]; readonly amount: Big; readonly rule: string }> =
  {
    id: 'counted-twice',
    name: '重复计数',
    level: 'error',
    settledBy: 'number',
    source: '按表式构成',
    message: ({ columns, amount, rule }) => ({
      zh: `${columns.map((column) => `“${column}”`).join('、')}两列的${rule}都${amount.lt(0) ? '少' : '多'} ${amount.abs().toFixed()}：很可能有 ${amount.abs().toFixed()} 件${amount.lt(0) ? '在两行里重复计数' : '漏计'}，请核对各行`,
      en: `${rule} is off by ${amount.abs().toFixed()} in both columns ${columns.join(' and ')}: most likely ${amount.abs().toFixed()} ${amount.abs().eq(1) ? 'case was' : 'cases were'} ${amount.lt(0) ? 'counted in two rows' : 'left out'}; compare the rows`,
    }),
  };

/** A 核实 rule that does not hold; the report may say why. */
export const notVerified: Check<{
  readonly place: Text;
  readonly rule: string;
  readonly names: string;
  readonly numbers: string;
}> = {
  id: 'not-verified',
  name: '核实不符',
  level: 'warning',
  settledBy: 'number',
  source: '格式中的核实规则',
  message: ({ place, rule, names, numbers }) => ({
    zh: `${place.zh}${rule}：一般应有 ${names}，而 ${numbers} 不成立；数字无误的，请用“说明 ${rule}: 理由”写明`,
    en: `${place.en} ${rule}: usually ${names}, but ${numbers} does not hold; if the numbers are right, say why with “说明 ${rule}: reason”`,
  }),
};

/** A 存疑 rule that holds in several lines: numbers were probably summed that mean something else. */
export const suspicious: Check<{
  readonly rule: string;
  readonly names: string;
  readonly places: readonly string[];
  readonly notes: readonly string[];
}> = {
  id: 'suspicious-sum',
  name: '口径存疑',
  level: 'hint',
  settledBy: 'number',
  source: '格式中的存疑规则',
  message: ({ rule, names, places, notes }) => ({
    zh: `${rule}：${places.join('、')}都恰好是 ${names}，请核对口径${notes.length > 0 ? `（${notes.join('；')}）` : ''}`,
    en: `${rule}: ${places.join(', ')} are each exactly ${names}; check what was counted${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
  }),
};

/** A `=` that no rule gives, or that needs itself. */
export const notComputed: Check<{ readonly place: string; readonly circular: boolean }> = {
  id: 'not-computed',
  name: '无法计算',
  level: 'error',
  source: '格式中没有能算出该格的规则',
  message: ({ place, circular }) => ({
    zh: circular
      ? `“${place}”算不出来：同一项勾稽里还有别的“=”，请至少填写其中一格`
      : `“${place}”写了“=”，但没有规则能算出这一格，请填写数字`,
    en: circular
      ? `“${place}” cannot be computed: the same sums hold another “=”; fill in at least one of them`
      : `“${place}” says “=”, but no rule gives this cell; fill in a number`,
  }),
};

/** A rule of a table of the author’s own that does not hold. */
export const freeTotal: Check<{
  readonly along: string;
  readonly names: string;
  readonly numbers: string;
}> = {
  id: 'free-table-total',
  name: '自拟表格合计不符',
  level: 'error',
  settledBy: 'number',
  source: '表格自带的规则',
  message: ({ along, names, numbers }) => ({
    zh: `“${along}”合计不一致：${names}，但 ${numbers} 不成立`,
    en: `“${along}” does not add up: ${names}, but ${numbers} does not hold`,
  }),
};

/** Every check of sums but those that tell which number is wrong. */
export const totalCatalogue: readonly Check[] = [
  wrongTotal,
  unbalanced,
  countedTwice,
  notVerified,
  suspicious,
  notComputed,
  freeTotal,
];
