import type Big from 'big.js';
import type { Text } from '../text.ts';
import type { Check } from './check.ts';
import { abridged } from './wording.ts';

/** What the messages about one broken equation need. */
export interface BrokenSum {
  readonly place: Text;
  readonly rule: string;
  /** `总计 = 12 + 3 = 15`: the target, its terms and what they come to. */
  readonly sum: string;
  readonly written: string;
  /** Written minus computed. */
  readonly difference: Big;
}

/** A broken equation by the line it runs along and its name. */
interface BrokenRule {
  readonly place: Text;
  readonly rule: string;
}

/** That these equations agree. */
function agreement(equations: readonly BrokenRule[]): Text {
  const count = equations.length;
  const zh = equations.map(({ place, rule }) => place.zh + rule).join('、');
  const en = equations.map(({ place, rule }) => `${place.en} ${rule}`).join(', ');
  return {
    zh: `${count} 项勾稽（${zh}）就${count === 1 ? '' : '全部'}一致`,
    en: count === 1 ? `the broken sum (${en}) agrees` : `all ${count} broken sums (${en}) agree`,
  };
}

export const wrongCell: Check<{
  /** Of the cell; of several cells where 其余 fills them all and any one may be the wrong one. */
  readonly places: readonly string[];
  readonly written: string;
  readonly should: string;
  readonly filled: boolean;
  /** The other wrong number, where it takes both to explain the sums. */
  readonly together: string | undefined;
  readonly equations: readonly BrokenRule[];
}> = {
  id: 'wrong-cell',
  name: '数字填错',
  level: 'error',
  source: '国办公开办函〔2019〕60号、〔2021〕30号 表三表头注；按表式构成',
  message: ({ places, written, should, filled, together, equations }) => {
    const place = abridged(places, { zh: '格', en: 'cells' });
    const one = places.length === 1;
    const how = together === undefined ? '只改这一格' : `与“${together}”一并改正`;
    const howEn = together === undefined ? 'with this one cell changed' : `together with “${together}”`;
    const agree = agreement(equations);
    return {
      zh: `${place.zh}${filled ? '由“其余”填为' : '填报'} ${written}，${one ? '' : '其中一格'}应为 ${should}：${how}，${agree.zh}`,
      en: `${place.en} ${filled ? `${one ? 'is' : 'are'} filled by 其余 with` : 'says'} ${written} and ${one ? '' : 'one of them '}should be ${should}: ${howEn} ${agree.en}`,
    };
  },
};

/** A cell as it is written and as it should be; a blank one has nothing written. */
export interface MisplacedNumber {
  readonly place: string;
  readonly written: string | undefined;
  readonly should: string;
}

export const shiftedCell: Check<{
  /** Of two cells the numbers, in the order of the text. */
  readonly cells: readonly [MisplacedNumber, MisplacedNumber];
  readonly equations: readonly BrokenRule[];
  /** No other two numbers would make the sums agree. */
  readonly certain: boolean;
  /** How many other neighbours would do so in exchange. */
  readonly alternatives: number;
}> = {
  id: 'shifted-cell',
  name: '数字错位',
  level: 'error',
  source: '国办公开办函〔2019〕60号、〔2021〕30号 表三表头注；按表式构成',
  message: ({ cells, equations, certain, alternatives }) => {
    const [one, other] = cells;
    const exchanged = one.should === other.written && other.should === one.written;
    const says = cells.map(({ place, written }) =>
      written === undefined ? `“${place}”未填` : `“${place}”填报 ${written}`,
    );
    const saysEn = cells.map(({ place, written }) =>
      written === undefined ? `“${place}” is blank` : `“${place}” says ${written}`,
    );
    const agree = agreement(equations);
    const seem = certain ? '' : '看来';
    const mend = exchanged
      ? `两格的数${seem}填反了：对调后，`
      : `${seem}填错了格：两格应依次为 ${one.should}、${other.should}，这样 `;
    const mendEn = exchanged
      ? `the two numbers ${certain ? 'stand' : 'seem to stand'} in each other’s cells: exchanged,`
      : `a number ${certain ? 'stands' : 'seems to stand'} in the wrong cell: with ${one.should} and ${other.should}`;
    const doubt = alternatives > 0 ? `另有 ${alternatives} 处相邻两格对调也能一致` : '改动别的数也可能一致';
    const doubtEn = alternatives > 0 ? `exchanging ${alternatives} other neighbours` : 'changing other numbers';
    return {
      zh: `${says.join('、')}，${mend}${agree.zh}${certain ? '' : `；${doubt}，请核对`}`,
      en: `${saysEn.join(' and ')}; ${mendEn} ${agree.en}${certain ? '' : `; ${doubtEn} might do so as well, so compare the numbers`}`,
    };
  },
};

export const wrongTotal: Check<BrokenSum> = {
  id: 'wrong-total',
  name: '合计不符',
  level: 'error',
  source: '国办公开办函〔2019〕60号、〔2021〕30号 表式构成',
  message: ({ place, rule, sum, written, difference }) => ({
    zh: `${place.zh}${rule}不一致：${sum}，填报 ${written}，${difference.gt(0) ? '多' : '少'} ${difference.abs().toFixed()}`,
    en: `${place.en} ${rule} does not add up: ${sum}, but it says ${written}, ${difference.abs().toFixed()} too ${difference.gt(0) ? 'many' : 'few'}`,
  }),
};

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
  source: '国办公开办函〔2019〕60号、〔2021〕30号 表三表头注',
  message: ({ place, rule, names, numbers, difference }) => ({
    zh: `${place.zh}${rule}不一致：应有 ${names}，但 ${numbers} 不成立，前后相差 ${difference.abs().toFixed()}`,
    en: `${place.en} ${rule} does not hold: ${names}, but ${numbers} is off by ${difference.abs().toFixed()}`,
  }),
};

export const countedTwice: Check<{ readonly columns: readonly string[]; readonly amount: Big; readonly rule: string }> =
  {
    id: 'counted-twice',
    name: '重复计数',
    level: 'error',
    source: '按表式构成',
    message: ({ columns, amount, rule }) => ({
      zh: `${columns.map((column) => `“${column}”`).join('、')}两列的${rule}都${amount.lt(0) ? '少' : '多'} ${amount.abs().toFixed()}：很可能有 ${amount.abs().toFixed()} 件${amount.lt(0) ? '在两行里重复计数' : '漏计'}，请核对各行`,
      en: `${rule} is off by ${amount.abs().toFixed()} in both columns ${columns.join(' and ')}: most likely ${amount.abs().toFixed()} case(s) ${amount.lt(0) ? 'were counted in two rows' : 'were left out'}; compare the rows`,
    }),
  };

export const notVerified: Check<{
  readonly place: Text;
  readonly rule: string;
  readonly names: string;
  readonly numbers: string;
}> = {
  id: 'not-verified',
  name: '核实不符',
  level: 'warning',
  source: '格式中的核实规则',
  message: ({ place, rule, names, numbers }) => ({
    zh: `${place.zh}${rule}：一般应有 ${names}，而 ${numbers} 不成立；数字无误的，请用“说明 ${rule}: 理由”写明`,
    en: `${place.en} ${rule}: usually ${names}, but ${numbers} does not hold; if the numbers are right, say why with “说明 ${rule}: reason”`,
  }),
};

export const suspicious: Check<{
  readonly rule: string;
  readonly names: string;
  readonly places: readonly string[];
  readonly notes: readonly string[];
}> = {
  id: 'suspicious-sum',
  name: '口径存疑',
  level: 'hint',
  source: '格式中的存疑规则',
  message: ({ rule, names, places, notes }) => ({
    zh: `${rule}：${places.join('、')}都恰好是 ${names}，请核对口径${notes.length > 0 ? `（${notes.join('；')}）` : ''}`,
    en: `${rule}: ${places.join(', ')} are each exactly ${names}; check what was counted${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
  }),
};

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

export const freeTotal: Check<{
  readonly along: string;
  readonly names: string;
  readonly numbers: string;
}> = {
  id: 'free-table-total',
  name: '自拟表格合计不符',
  level: 'error',
  source: '表格自带的规则',
  message: ({ along, names, numbers }) => ({
    zh: `“${along}”合计不一致：${names}，但 ${numbers} 不成立`,
    en: `“${along}” does not add up: ${names}, but ${numbers} does not hold`,
  }),
};

export const totalCatalogue: readonly Check[] = [
  wrongCell,
  shiftedCell,
  wrongTotal,
  unbalanced,
  countedTwice,
  notVerified,
  suspicious,
  notComputed,
  freeTotal,
];
