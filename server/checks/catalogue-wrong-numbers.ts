import type { Text } from '../text.ts';
import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';
import { abridged } from './wording.ts';

/** That so many equations agree once the numbers are changed. */
function agreement(count: number): Text {
  if (count === 1) return { zh: '勾稽关系即一致', en: 'the equation agrees' };
  return {
    zh: `${count} 项勾稽关系全部一致`,
    en: count === 2 ? 'both equations agree' : `all ${count} equations agree`,
  };
}

/** A number that is most likely wrong: changed, alone or with another, it makes every broken equation agree. */
export const wrongCell: Check<{
  /** Of the cell; of several cells where 其余 fills them all and any one may be the wrong one. */
  readonly places: readonly string[];
  readonly written: string;
  readonly should: string;
  readonly filled: boolean;
  /** The other wrong number, where it takes both to explain the sums. */
  readonly together: string | undefined;
  /** How many equations disagree because of it. */
  readonly count: number;
}> = {
  id: 'wrong-cell',
  name: '数字疑误',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ places, written, should, filled, together, count }) => {
    const place = abridged(places, { zh: '格', en: 'cells' });
    const one = places.length === 1;
    const agree = agreement(count);
    const how =
      together === undefined
        ? { zh: '只改这一格', en: 'with this cell alone changed' }
        : { zh: `与“${together}”一并改正`, en: `changed together with “${together}”` };
    const is = `${one ? 'is' : 'are'} ${filled ? 'filled by 其余 with ' : ''}`;
    return {
      zh: `${place.zh}${filled ? '由“其余”填为' : '填报'} ${written}，按勾稽关系推算${one ? '' : '其中一格'}应为 ${should}（${how.zh}，${agree.zh}）；请对照台账核实`,
      en: `${place.en} ${is}${written}; the equations point to ${should}${one ? '' : ' in one of them'} (${how.en}, ${agree.en}). Check the records`,
    };
  },
};

/** A cell as it is written and as the equations have it; an empty one has nothing written. */
export interface MisplacedNumber {
  readonly place: string;
  readonly written: string | undefined;
  readonly should: string;
}

/** Two numbers that are most likely in the wrong cells: in each other's, or one in the cell beside its own. */
export const shiftedCell: Check<{
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

/** A row whose numbers are most likely one column beside their own: one was left out or written twice, and the others moved up. */
export const shiftedRow: Check<{
  readonly row: string;
  /** The column with a number too many, and what it says; nothing of an empty cell. */
  readonly extra: string;
  readonly written: string | undefined;
  /** The column whose number is missing, and what the equations give for it. */
  readonly lost: string;
  readonly missing: string;
  /** The missing number comes first: the others stand too far left. */
  readonly left: boolean;
  readonly count: number;
}> = {
  id: 'shifted-row',
  name: '整行错位',
  level: 'error',
  source: sources.rules,
  bases: formatBases,
  settledBy: 'number',
  message: ({ row, extra, written, lost, missing, left, count }) => {
    const agree = agreement(count);
    const what =
      written === undefined
        ? { zh: '未填', en: 'is empty' }
        : { zh: `多出 ${written}`, en: `has a surplus ${written}` };
    return left
      ? {
          zh: `“${row}”行的数字很可能错了一列：“${lost}”漏填一个数，其后各数都填到了前一列，“${extra}”${what.zh}；依次后移、“${lost}”补上推算的 ${missing} 后，${agree.zh}；请对照台账核实`,
          en: `The numbers of row “${row}” are most likely one column too far left: the one of “${lost}” was left out, and “${extra}” ${what.en}. Moved right, with ${missing} in “${lost}”, ${agree.en}. Check the records`,
        }
      : {
          zh: `“${row}”行的数字很可能错了一列：“${extra}”${what.zh}，其后各数都填到了后一列，“${lost}”的数没有了位置；依次前移、“${lost}”补上推算的 ${missing} 后，${agree.zh}；请对照台账核实`,
          en: `The numbers of row “${row}” are most likely one column too far right: “${extra}” ${what.en}, and the one of “${lost}” had no cell left. Moved left, with ${missing} in “${lost}”, ${agree.en}. Check the records`,
        };
  },
};

/** A row or column whose numbers are wrong in several places: changed together, they make every equation agree. */
export const wrongLine: Check<{
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

/** Every check that tells which number is wrong. */
export const wrongNumberCatalogue: readonly Check[] = [wrongCell, shiftedCell, shiftedRow, wrongLine];
