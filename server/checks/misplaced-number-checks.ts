import type { ShiftedCell, ShiftedRow } from '../report/diagnosis/diagnosis.ts';
import { isExchange } from '../report/diagnosis/exchanged-cells.ts';
import type { PairRepair, Repair } from '../report/diagnosis/repairs.ts';
import type { Fact } from '../report/evaluated.ts';
import type { Judged } from '../report/report.ts';
import { sources } from './basis-words.ts';
import type { CheckGroup } from './check.ts';
import { type Check, type Finding, formatBases, found, type RelatedPlace } from './check.ts';
import type { FixData } from './fix-data.ts';
import { repairedCell, repairedCells, rewriting } from './repair.ts';
import { nameOf, printed, whole } from './write-equation.ts';
import { agreement } from './wrong-number-checks.ts';

/** A cell as it is written and as the equations have it; an empty one has nothing written. */
interface MisplacedNumber {
  readonly place: string;
  readonly written: string | undefined;
  readonly should: string;
}

/** Two numbers that are most likely in the wrong cells: in each other's, or one in the cell beside its own. */
const shiftedCell: Check<{
  /** Of two cells the numbers, in the order of the text. */
  readonly cells: readonly [MisplacedNumber, MisplacedNumber];
  /** How many equations disagree because of them. */
  readonly count: number;
  /** No other two numbers would make the sums agree. */
  readonly certain: boolean;
  /** How many other neighbours would do so in exchange. */
  readonly alternatives: number;
}> = {
  id: 'shifted-cell',
  name: '数字错位',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ cells, count, certain, alternatives }) => {
    const [one, other] = cells;
    const exchanged = one.should === other.written && other.should === one.written;
    const says = cells.map(({ place, written }) =>
      written === undefined ? `“${place}”未填` : `“${place}”填报 ${written}`,
    );
    const saysEn = cells.map(({ place, written }) => `“${place}” is ${written ?? 'empty'}`);
    const agree = agreement(count);
    const likely = certain ? { zh: '很可能', en: 'most likely' } : { zh: '可能', en: 'possibly' };
    const mend = exchanged
      ? {
          zh: `两格的数字${likely.zh}互相填反：对调后，${agree.zh}`,
          en: `${likely.en} each is in the other’s cell: exchanged, ${agree.en}`,
        }
      : {
          zh: `数字${likely.zh}错位：两格依次改为 ${one.should}、${other.should} 后，${agree.zh}`,
          en: `${likely.en} a number is in the wrong cell: changed to ${one.should} and ${other.should}, ${agree.en}`,
        };
    const pairs = alternatives === 1 ? 'another pair' : `${alternatives} other pairs`;
    const doubt =
      alternatives > 0
        ? {
            zh: `；另有 ${alternatives} 处相邻两格${exchanged ? '对调' : '这样改'}后也一致`,
            en: `; ${exchanged ? 'exchanging' : 'changing'} ${pairs} of neighbours has the same effect`,
          }
        : { zh: '；改动其他数字也可能一致', en: '; other changes may have the same effect' };
    return {
      zh: `${says.join('，')}，${mend.zh}${certain ? '' : doubt.zh}；请对照台账核实`,
      en: `${saysEn.join(' and ')}; ${mend.en}${certain ? '' : doubt.en}. Check the records`,
    };
  },
};

/** A row or column whose numbers are most likely one cell beside their own: one was left out or written twice, and the others moved up. */
const shiftedRow: Check<{
  readonly line: string;
  readonly kind: 'row' | 'column';
  /** The column or row with a number too many, and what it says; nothing of an empty cell. */
  readonly extra: string;
  readonly written: string | undefined;
  /** The column or row whose number is missing, and what the equations give for it. */
  readonly lost: string;
  readonly missing: string;
  /** The missing number comes first: the others stand too far left, or too high. */
  readonly before: boolean;
  readonly count: number;
}> = {
  id: 'shifted-row',
  name: '整行错位',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ line, kind, extra, written, lost, missing, before, count }) => {
    const agree = agreement(count);
    const { zh, en } = ways[kind];
    const what =
      written === undefined
        ? { zh: '未填', en: 'is empty' }
        : { zh: `多出 ${written}`, en: `has a surplus ${written}` };
    return before
      ? {
          zh: `“${line}”${zh.line}的数字很可能错了一${zh.across}：“${lost}”漏填一个数，其后各数都填到了${zh.before}，“${extra}”${what.zh}；依次${zh.moveOn}、“${lost}”补上推算的 ${missing} 后，${agree.zh}；请对照台账核实`,
          en: `The numbers of ${kind} “${line}” are most likely one ${en.across} too ${en.before}: the one of “${lost}” was left out, and “${extra}” ${what.en}. Moved ${en.moveOn}, with ${missing} in “${lost}”, ${agree.en}. Check the records`,
        }
      : {
          zh: `“${line}”${zh.line}的数字很可能错了一${zh.across}：“${extra}”${what.zh}，其后各数都填到了${zh.behind}，“${lost}”的数没有了位置；依次${zh.moveBack}、“${lost}”补上推算的 ${missing} 后，${agree.zh}；请对照台账核实`,
          en: `The numbers of ${kind} “${line}” are most likely one ${en.across} too ${en.behind}: “${extra}” ${what.en}, and the one of “${lost}” had no cell left. Moved ${en.moveBack}, with ${missing} in “${lost}”, ${agree.en}. Check the records`,
        };
  },
};

/** How it is said which way numbers moved. */
const ways = {
  row: {
    zh: { line: '行', across: '列', before: '前一列', behind: '后一列', moveOn: '后移', moveBack: '前移' },
    en: { across: 'column', before: 'far left', behind: 'far right', moveOn: 'right', moveBack: 'left' },
  },
  column: {
    zh: { line: '列', across: '行', before: '上一行', behind: '下一行', moveOn: '下移', moveBack: '上移' },
    en: { across: 'row', before: 'high', behind: 'low', moveOn: 'down', moveBack: 'up' },
  },
};

/** A row or column whose numbers are one cell beside their own: one finding, over all cells that change. */
export function onShiftedRow({ extra, lost, missing, repairs, broken }: ShiftedRow, report: Judged): Finding {
  const { row, column, table } = extra;
  const kind = lost.row === row ? 'row' : 'column';
  const nameIn = (fact: Fact) => (kind === 'row' ? fact.column.name : fact.row.name);
  const placeIn = (fact: Fact) => (kind === 'row' ? table.columns.indexOf(fact.column) : table.rows.indexOf(fact.row));
  const parameters = {
    line: kind === 'row' ? row.name : column.name,
    kind,
    extra: nameIn(extra),
    written: extra.origin === 'blank' ? undefined : printed(extra),
    lost: nameIn(lost),
    missing: missing.toFixed(),
    before: placeIn(lost) < placeIn(extra),
    count: broken.length,
  } as const;
  const [first, last] = [repairs[0]?.fact ?? extra, repairs.at(-1)?.fact ?? extra];
  const related = broken.map((equation) => whole(equation, first, report));
  const more = { related, ...rewriting(repairs.map(repairedCell)) };
  if (kind === 'row') return found(shiftedRow, { start: first.range.start, end: last.range.end }, parameters, more);
  const alsoAt = repairs.slice(1).map(({ fact }) => fact.range);
  return { ...found(shiftedRow, first.range, parameters, more), alsoAt };
}

/** Two numbers that stand in the wrong cells: one finding, at the first of them, and everything that it breaks. */
export function onShiftedCell({ pairs, others, certain, broken }: ShiftedCell, report: Judged): Finding {
  const [[one, other], ...alternatives] = pairs;
  const parameters = {
    cells: [misplaced(one), misplaced(other)] as const,
    count: broken.length,
    certain,
    alternatives: alternatives.length,
  };
  const data: FixData = {
    kind: 'repair-pair',
    pairs: pairs.map(([a, b]) => [repairedCell(a), repairedCell(b)] as const),
    cells: repairedCells(others),
    unique: certain,
  };
  const related = [
    placed(other, { zh: '另一格', en: 'The other cell' }, report),
    ...broken.map((equation) => whole(equation, one.fact, report)),
    ...alternatives.map((pair) => alternative(pair, report)),
  ];
  return { ...found(shiftedCell, one.fact.range, parameters, { related, data }), alsoAt: [other.fact.range] };
}

function misplaced({ fact, should }: Repair): MisplacedNumber {
  const written = fact.origin === 'blank' ? undefined : printed(fact);
  return { place: nameOf(fact), written, should: should.toFixed() };
}

function placed({ fact, should }: Repair, what: RelatedPlace['message'], report: Judged): RelatedPlace {
  const place = nameOf(fact);
  const number = should.toFixed();
  return {
    uri: report.uri,
    range: fact.range,
    message: {
      zh: `${what.zh}：“${place}”推算为 ${number}`,
      en: `${what.en}: “${place}”; the equations point to ${number}`,
    },
  };
}

function alternative([one, other]: PairRepair, report: Judged): RelatedPlace {
  const [a, b] = [nameOf(one.fact), nameOf(other.fact)];
  return {
    uri: report.uri,
    range: one.fact.range,
    message: isExchange([one, other])
      ? { zh: `也可能是“${a}”与“${b}”互相填反`, en: `Possibly “${a}” and “${b}” are exchanged instead` }
      : {
          zh: `也可能是“${a}”与“${b}”错位`,
          en: `Possibly a number of “${a}” and “${b}” is in the wrong cell instead`,
        },
  };
}

export const misplacedNumberChecks: CheckGroup = { checks: [shiftedCell, shiftedRow], checkers: [] };
