import type Big from 'big.js';
import type { Text } from '../text.ts';
import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';
import { abridged, quoted } from './wording.ts';
import { type Compared, comparedWords } from './write-equation.ts';

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

/** A line that is off by the same amount in two places whichever row explains it: a case counted in two rows. */
export const countedTwice: Check<{ readonly columns: readonly string[]; readonly amount: Big; readonly rule: string }> =
  {
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

/** Lines of one rule that are off by what one entry explains. */
interface OffLinesWords {
  /** Rows or columns, but totals: their names, and how much each is off. */
  readonly lines: readonly { readonly name: string; readonly amount: Big }[];
  /** The totals that are off because of them. */
  readonly totals: readonly { readonly name: string; readonly amount: Big }[];
  readonly kind: 'row' | 'column';
  readonly rule: string;
}

/** A balance that is off in several lines: cases that are counted on one side and missing on the other. */
export const unaccounted: Check<
  OffLinesWords & {
    /** The side that counts less: the groups whose rows it adds up, and its other terms. */
    readonly groups: readonly string[];
    readonly others: readonly string[];
    /** Both sides with their numbers, where only one line is off: `甲 3 + 乙 0 = 3`. */
    readonly sides: readonly string[];
    /** The rows where they may be missing. */
    readonly rows: readonly string[];
  }
> = {
  id: 'unaccounted',
  name: '件数无着落',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ lines, totals, kind, groups, others, sides, rows }) => {
    const amountOf = ({ amount }: (typeof lines)[number]) => amount.abs().toFixed();
    const missing = missingFrom(groups, others);
    const numbers =
      sides.length > 0 ? { zh: `：${sides.join('，')}`, en: `: ${sides.join(', but ')}` } : { zh: '', en: '' };
    const sums = totals.map((total) => ({
      zh: `；“${total.name}”${lineWord[kind].zh}因此也差 ${amountOf(total)}`,
      en: `; “${total.name}” is off by ${amountOf(total)} for the same reason`,
    }));
    const places = abridged(rows, { zh: '行', en: 'rows' });
    return {
      zh: `${lines.map((line) => `“${line.name}”${amountOf(line)} 件`).join('、')}${missing.zh}${numbers.zh}${sums.map(({ zh }) => zh).join('')}；可能漏填在${places.zh}${rows.length > 1 ? '之一' : ''}，也可能另一边多计，请对照台账核实`,
      en: `${lines.map((line) => `${amountOf(line)} of “${line.name}”`).join(', ')}: ${missing.en}${numbers.en}${sums.map(({ en }) => en).join('')}. Possibly left out in ${places.en}, or counted twice on the other side. Check the records`,
    };
  },
};

/** 没有办理结果，也未计入“结转下年” */
function missingFrom(groups: readonly string[], others: readonly string[]): Text {
  const other = quoted(others);
  const both = groups.length > 0;
  const zh = [
    ...(both ? [`没有${groups.join('、')}`] : []),
    ...(others.length > 0 ? [`${both ? '也未' : '没有'}计入${other.zh}`] : []),
  ];
  const en = [
    ...(both ? [`no ${groups.join(', ')}`] : []),
    ...(others.length > 0 ? [`not counted in ${other.en}`] : []),
  ];
  return { zh: zh.join('，'), en: en.join(', ') };
}

const lineWord = { row: { zh: '行', en: 'rows' }, column: { zh: '列', en: 'columns' } };

/** Totals that are off in several lines by what one row or column explains: it was left out, or added twice. */
export const offTotals: Check<
  OffLinesWords & {
    /** The row whose numbers are just what is missing or too many. */
    readonly row: string | undefined;
  }
> = {
  id: 'off-totals',
  name: '多处合计不符',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ lines, totals, kind, rule, row }) => {
    const all = [...lines, ...totals];
    const amounts = all.map(({ amount }) => amount);
    const [first] = amounts;
    const less = first?.lt(0) === true;
    const same = amounts.every((amount) => first?.eq(amount));
    const across = lineWord[kind === 'row' ? 'column' : 'row'];
    const much = (amount: Big) => ({
      zh: `${amount.lt(0) ? '少' : '多'} ${amount.abs().toFixed()}`,
      en: `${amount.abs().toFixed()} too ${amount.lt(0) ? 'few' : 'many'}`,
    });
    const numbers = (same ? amounts.slice(0, 1) : amounts).map(much);
    const cause = causeOf(less, row, across.zh);
    return {
      zh: `${quoted(all.map(({ name }) => name)).zh} ${all.length} ${lineWord[kind].zh}的“${rule}”${same ? '均' : '分别'}${numbers.map(({ zh }) => zh).join('、')}：${cause.zh}，请对照台账核对各${across.zh}`,
      en: `Rule “${rule}” of ${lineWord[kind].en} ${quoted(all.map(({ name }) => name)).en} is ${numbers.map(({ en }) => en).join(', ')}${same ? ' in each' : ''}: ${cause.en}. Check the ${across.en} against the records`,
    };
  },
};

function causeOf(less: boolean, row: string | undefined, across: string): Text {
  if (row !== undefined)
    return {
      zh: `恰好是“${row}”一${across}的数，很可能${less ? '未计入合计' : '重复计入合计'}`,
      en: `exactly the numbers of “${row}”, which most likely ${less ? 'were not added' : 'were added twice'}`,
    };
  return less
    ? { zh: '很可能有一处重复计数，或合计漏加', en: 'most likely an entry was counted twice, or was not added' }
    : { zh: '很可能有一处漏填，或合计多加', en: 'most likely an entry is missing, or was added twice' };
}

/** A 核实 rule that does not hold; the report may say why. */
export const notVerified: Check<{
  readonly place: Text;
  readonly rule: string;
  /** `上年结转 = 上年.结转下年`, and what its sides come to. */
  readonly names: string;
  readonly left: string;
  readonly right: string;
}> = {
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
  source: { zh: '格式中的存疑规则', en: '存疑 rules of the format' },
  message: ({ rule, names, places, notes }) => ({
    zh: `“${rule}”：${places.join('、')} 均恰好等于 ${names}，请核对统计口径${notes.length > 0 ? `（${notes.join('；')}）` : ''}`,
    en: `Rule “${rule}”: ${places.join(', ')} are each exactly ${names}. Check what was counted${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
  }),
};

/** A `=` that no rule computes, or that needs itself. */
export const notComputed: Check<{ readonly place: string; readonly circular: boolean }> = {
  id: 'not-computed',
  name: '无法计算',
  level: 'error',
  source: { zh: '《报告语言手册》“等号”一节', en: 'manual of the report language, section on “=”' },
  message: ({ place, circular }) => ({
    zh: circular
      ? `“${place}”无法计算：同一勾稽关系中有两处以上“=”，请至少填写一处`
      : `“${place}”填了“=”，但没有规则计算这一格，请填写数字`,
    en: circular
      ? `“${place}” cannot be computed: the same equation has another “=”. Enter at least one of the numbers`
      : `“${place}” is “=”, but no rule computes it. Enter a number`,
  }),
};

/** A rule of a custom table that does not hold. */
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

/** Every check of sums but those that tell which number is wrong. */
export const totalCatalogue: readonly Check[] = [
  wrongTotal,
  unbalanced,
  countedTwice,
  unaccounted,
  offTotals,
  notVerified,
  suspicious,
  notComputed,
  freeTotal,
];
