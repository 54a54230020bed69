import type Big from 'big.js';
import type { OffLines, WrongLine } from '../report/diagnosis/diagnosis.ts';
import { type OffLine, offsetOf, rowOfOffset, sideOf } from '../report/diagnosis/line-offsets.ts';
import type { Repair } from '../report/diagnosis/repairs.ts';
import type { Judged } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { abridged, quoted } from './did-you-mean.ts';
import { repairsOf, typedTotals } from './repair.ts';
import { compare, firstFact, otherTerms, printed, whole } from './write-equation.ts';

/** A number that is most likely wrong: changed, alone or with another, it makes every broken equation agree. */
export const wrongCell: Check<{
  /** Of the cell; of several cells where 其余 fills them all and any one may be the wrong one. */
  readonly places: readonly string[];
  readonly written: string;
  readonly should: string;
  readonly filled: boolean;
  /** The other wrong numbers, where it takes all of them to explain the sums. */
  readonly together: readonly string[];
  /** How many equations disagree because of it. */
  readonly count: number;
  /** Where other numbers would do as well: what speaks for these. */
  readonly support: Text | undefined;
}> = {
  id: 'wrong-cell',
  name: '数字疑误',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ places, written, should, filled, together, count, support }) => {
    const place = abridged(places, { zh: '格', en: 'cells' });
    const one = places.length === 1;
    const agree = agreement(count);
    const others = abridged(together, { zh: '格', en: 'cells' });
    const how =
      together.length === 0
        ? { zh: '只改这一格', en: 'with this cell alone changed' }
        : { zh: `与${others.zh}一并改正`, en: `changed together with ${others.en}` };
    const why = support
      ? {
          zh: `；改动其他数字也可能一致，但${support.zh}`,
          en: `; other changes may have the same effect, but ${support.en}`,
        }
      : { zh: '', en: '' };
    const is = `${one ? 'is' : 'are'} ${filled ? 'filled by 其余 with ' : ''}`;
    return {
      zh: `${place.zh}${filled ? '由“其余”填为' : '填报'} ${written}，按勾稽关系推算${one ? '' : '其中一格'}应为 ${should}（${how.zh}，${agree.zh}）${why.zh}；请对照台账核实`,
      en: `${place.en} ${is}${written}; the equations point to ${should}${one ? '' : ' in one of them'} (${how.en}, ${agree.en})${why.en}. Check the records`,
    };
  },
};

/** A row or column whose numbers are wrong in several places: changed together, they make every equation agree. */
const wrongLine: Check<{
  readonly line: string;
  readonly kind: 'row' | 'column';
  /** The columns or rows it is wrong in, with what it says and should say there. */
  readonly across: readonly string[];
  readonly written: readonly string[];
  readonly should: readonly string[];
  /** The row whose numbers are just what is missing or too many. */
  readonly row: string | undefined;
  readonly count: number;
}> = {
  id: 'wrong-line',
  name: '整行数字疑误',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ line, kind, across, written, should, row, count }) => {
    const [word, other] = kind === 'row' ? ['行', '列'] : ['列', '行'];
    const places = abridged(across, { zh: other, en: kind === 'row' ? 'columns' : 'rows' });
    return {
      zh: `“${line}”${word}的${places.zh}${other}填报 ${written.join('、')}，按勾稽关系推算应为 ${should.join('、')}${row === undefined ? '' : `，相差的恰好是“${row}”一行`}（一并改正后，${count} 项勾稽关系全部一致）；请对照台账核实`,
      en: `${kind === 'row' ? 'Row' : 'Column'} “${line}” has ${written.join(', ')} in ${places.en}; the equations point to ${should.join(', ')}${row === undefined ? '' : `, which differs by exactly row “${row}”`} (changed together, all ${count} equations agree). Check the records`,
    };
  },
};

/** That so many equations agree once the numbers are changed. */
export function agreement(count: number): Text {
  if (count === 1) return { zh: '勾稽关系即一致', en: 'the equation agrees' };
  return {
    zh: `${count} 项勾稽关系全部一致`,
    en: count === 2 ? 'both equations agree' : `all ${count} equations agree`,
  };
}

/** A balance that is off in several lines: cases that are counted on one side and missing on the other. */
const unaccounted: Check<
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

/** Totals that are off in several lines by what one row or column explains: it was left out, or added twice. */
const offTotals: Check<
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

/** Lines of one rule that are off by what one entry explains. */
interface OffLinesWords {
  /** Rows or columns, but totals: their names, and how much each is off. */
  readonly lines: readonly { readonly name: string; readonly amount: Big }[];
  /** The totals that are off because of them. */
  readonly totals: readonly { readonly name: string; readonly amount: Big }[];
  readonly kind: 'row' | 'column';
  readonly rule: string;
}

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

/** Lines that are off in one rule: one finding, at the first of them, with every place the entry may belong to. */
export function onOffLines({ offset, repairs, together, broken }: OffLines, report: Judged): Finding {
  const { details, totals } = offset;
  const [{ equation }] = details;
  const target = equation.total;
  const range = (target ?? firstFact(equation))?.range ?? report.end;
  const related = [
    ...otherTerms(equation, target, report),
    ...broken.filter((one) => one !== equation).map((one) => whole(one, undefined, report)),
  ];
  const words = {
    lines: details.map(named),
    totals: totals.map(named),
    kind: equation.rule.direction === 'row' ? ('row' as const) : ('column' as const),
    rule: equation.rule.name,
  };
  if (target) {
    const row = equation.rule.direction === 'column' ? rowOfOffset(offset, report.equations)?.name : undefined;
    const data = { ...repairsOf(repairs, together, broken), computed: typedTotals(broken) };
    return found(offTotals, range, { ...words, row }, { related, data });
  }
  const less = equation.leftValue?.lt(equation.rightValue ?? 0) ? equation.left : equation.right;
  const { groups, others, rows } = sideOf(less, report.equations);
  const isMissing = ({ fact }: Repair) => rows.includes(fact.row.name);
  const parameters = {
    ...words,
    groups: groups.map(({ name }) => name),
    others,
    rows,
    sides: details.length === 1 ? compare(equation).sides : [],
  };
  const mendable = repairs.length + together.length > 0;
  // Where one side has no cases at all, those of the other are rarely what is wrong.
  const open = less === equation.left ? equation.leftValue?.eq(0) : equation.rightValue?.eq(0);
  const likely = open ? repairs.toSorted((one, other) => Number(isMissing(other)) - Number(isMissing(one))) : repairs;
  const data = mendable ? { data: { ...repairsOf(likely, together, broken), ...(open && { open }) } } : {};
  const candidates = report.facts.filter(
    ({ table, row, column, origin }) =>
      table === equation.table && column === details[0].along && rows.includes(row.name) && origin === 'typed',
  );
  const places = candidates.map((fact) => ({
    uri: report.uri,
    range: fact.range,
    message: { zh: `可能在这一行：${fact.row.name}`, en: `Possibly this row: ${fact.row.name}` },
  }));
  return found(unaccounted, range, parameters, { related: [...related, ...places], ...data });
}

/** A row or column that is wrong in several places: one finding, and one fix for all of them. */
export function onWrongLine({ repairs, broken }: WrongLine, report: Judged): Finding {
  const [first] = repairs;
  const isRow = repairs.every(({ fact }) => fact.row === first?.fact.row);
  const sum = broken.find((equation) => isRow && equation.total?.row === first?.fact.row);
  const offset =
    sum &&
    offsetOf(
      broken.filter(({ rule }) => rule === sum.rule),
      report.equations,
    );
  const parameters = {
    line: (isRow ? first?.fact.row.name : first?.fact.column.name) ?? '',
    kind: isRow ? ('row' as const) : ('column' as const),
    across: repairs.map(({ fact }) => (isRow ? fact.column.name : fact.row.name)),
    written: repairs.map(({ fact }) => printed(fact)),
    should: repairs.map(({ should }) => should.toFixed()),
    row: offset && rowOfOffset(offset, report.equations)?.name,
    count: broken.length,
  };
  const related = broken.map((equation) => whole(equation, first?.fact, report));
  const data = { ...repairsOf([], [repairs], broken), unique: true };
  const alsoAt = repairs.slice(1).map(({ fact }) => fact.range);
  return { ...found(wrongLine, first?.fact.range ?? report.end, parameters, { related, data }), alsoAt };
}

function named({ along, off }: OffLine) {
  return { name: along.name, amount: off };
}

export const wrongNumberChecks: CheckGroup = { checks: [wrongCell, wrongLine, unaccounted, offTotals], checkers: [] };
