import type { Text } from '../text.ts';
import { type Check, formatBases } from './check.ts';
import { abridged } from './wording.ts';

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

/** A number that is wrong beyond doubt: changed, alone or with another, it makes every broken equation agree. */
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
  source: '报告格式的规则',
  bases: formatBases,
  settledBy: 'number',
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

/** Two numbers that stand in the wrong cells: in each other's, or one in the cell beside its own. */
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
  source: '报告格式的规则',
  bases: formatBases,
  settledBy: 'number',
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
    const doubt =
      alternatives > 0
        ? `另有 ${alternatives} 处相邻两格${exchanged ? '对调' : '这样改'}也能一致`
        : '改动别的数也可能一致';
    const doubtEn =
      alternatives > 0
        ? `${exchanged ? 'exchanging' : 'so changing'} ${alternatives} other neighbours`
        : 'changing other numbers';
    return {
      zh: `${says.join('、')}，${mend}${agree.zh}${certain ? '' : `；${doubt}，请核对`}`,
      en: `${saysEn.join(' and ')}; ${mendEn} ${agree.en}${certain ? '' : `; ${doubtEn} might do so as well, so compare the numbers`}`,
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
  source: '报告格式的规则',
  bases: formatBases,
  settledBy: 'number',
  message: ({ line, kind, across, written, should, row, count }) => {
    const [word, other] = kind === 'row' ? ['行', '列'] : ['列', '行'];
    const places = abridged(across, { zh: other, en: kind === 'row' ? 'columns' : 'rows' });
    return {
      zh: `“${line}”${word}的${places.zh}${other}填报 ${written.join('、')}，按勾稽关系推算应为 ${should.join('、')}${row === undefined ? '' : `（相差的恰好是“${row}”一行）`}；一并改正后，${count} 项勾稽关系全部一致`,
      en: `${kind === 'row' ? 'Row' : 'Column'} “${line}” says ${written.join(', ')} in ${places.en}; the equations point to ${should.join(', ')}${row === undefined ? '' : `, which differs just by row “${row}”`}. Changed together, all ${count} equations agree`,
    };
  },
};

/** Every check that tells which number is wrong. */
export const wrongNumberCatalogue: readonly Check[] = [wrongCell, shiftedCell, wrongLine];
