import assert from 'node:assert/strict';
import {
  exchangesOf,
  isExchange,
  isOverwritten,
  likeliestFirst,
} from '../../../../server/report/diagnosis/exchanged-cells.ts';
import { parityRows } from '../../../../server/report/diagnosis/parity.ts';
import { columnsOf, type PairRepair } from '../../../../server/report/diagnosis/repairs.ts';
import { neighboursIn } from '../../../../server/report/diagnosis/text-lines.ts';
import type { Equation } from '../../../../server/report/evaluated.ts';
import { readText } from '../../../support/engine.ts';

const format =
  '格式 示例 { 章 一 { 表 二 { 列 a, b, c, d 行 子, 丑, 寅, 合计 规则 列和 每列 合计 = 子 + 丑 + 寅 规则 行和 每行 d = a + b + c } } }';

async function equationsOf(more: string, ...rows: readonly string[]) {
  const form = format.replace(' } } }', ` ${more} } } }`);
  const text = `格式: 示例\n表 二\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  return (await readText(text, { files: { '示例.gkformat': form } })).equations;
}

/** The exchanges that would do, the likeliest first: `子·a 5→8, 子·b 8→5`. */
async function exchanges(more: string, ...rows: readonly string[]): Promise<readonly string[]> {
  return told(await equationsOf(more, ...rows));
}

function told(equations: readonly Equation[]): readonly string[] {
  const musts = equations.filter(({ kind }) => kind === 'must');
  const found = exchangesOf(neighboursIn(equations), columnsOf(parityRows(musts)));
  return likeliestFirst(found, equations).map(({ repairs }) =>
    repairs
      .map(({ fact, should }) => `${fact.row.name}·${fact.column.name} ${fact.value?.toFixed()}→${should.toFixed()}`)
      .join(', '),
  );
}

const inFirst = '子·a 5→8, 子·b 8→5';
const inSecond = '丑·a 0→3, 丑·b 3→0';
const first = '子 | 5 | 8 | 0 | 13';
const second = '丑 | 0 | 3 | 0 | 3';
const third = '寅 | 1 | 1 | 0 | 2';

describe('exchanges that explain the same', () => {
  it('begin with a number that left a 0, wherever it stands', async () => {
    // Either exchange makes 合计 come out: 3 more in a and 3 less in b.
    const totals = '合计 | 9 | 9 | 0 | 18';
    assert.deepEqual(await exchanges('', first, second, third, totals), [inSecond, inFirst]);
    const turned = [second.replace('丑', '子'), first.replace('子', '丑'), third, totals];
    assert.deepEqual(await exchanges('', ...turned), [inSecond.replaceAll('丑', '子'), inFirst.replaceAll('子', '丑')]);
  });

  it('begin rather with what a rule speaks for that should hold', async () => {
    const rows = [first, '丑 | 0 | 3 | 9 | 12', third, '合计 | 9 | 9 | 9 | 27'];
    assert.deepEqual(await exchanges('', ...rows), [inSecond, inFirst]);
    // After the exchange in 丑 there would still be 3 in a, and 0 + 9 in the others.
    assert.deepEqual(await exchanges('核实 多 每行 a >= b + c', ...rows), [inFirst, inSecond]);
  });

  it('begin rather with numbers that are no totals, be those the first in the text', async () => {
    const totalFirst = format.replace('列 a, b, c, d', '列 d, a, b, c');
    const text =
      '格式: 示例\n表 二\n| 子 | 3 | 5 | 1 | 0 |\n| 丑 | 6 | 2 | 1 | 0 |\n| 寅 | 0 | 0 | 0 | 0 |\n| 合计 | 9 | 7 | 2 | 0 |\n';
    const { equations } = await readText(text, { files: { '示例.gkformat': totalFirst } });
    assert.deepEqual(told(equations), ['子·a 5→2, 丑·a 2→5', '子·d 3→6, 丑·d 6→3']);
  });
});

describe('two numbers of a pair', () => {
  const pair = async (row: string, should: readonly [number, number]): Promise<PairRepair> => {
    const equations = await equationsOf('', row, second, third, '合计 | 1 | 1 | 1 | 3');
    const facts = neighboursIn(equations).find(([a, b]) => a.row.name === '子' && b.column.name === 'b');
    assert.ok(facts);
    const big = (index: 0 | 1) => facts[index].value?.times(0).plus(should[index]);
    return facts.map((fact, index) => ({ fact, should: big(index as 0 | 1) })) as unknown as PairRepair;
  };

  it('are exchanged where each belongs into the cell of the other', async () => {
    assert.equal(isExchange(await pair('子 | 5 | 8 | 0 | 13', [8, 5])), true);
    assert.equal(isExchange(await pair('子 | 5 | 8 | 0 | 13', [8, 4])), false);
    assert.equal(isExchange(await pair('子 | 5 | 8 | 0 | 13', [7, 5])), false);
  });

  it('are one that was written over the other where its own cell says 0', async () => {
    assert.equal(isOverwritten(await pair('子 | 0 | 8 | 0 | 8', [8, 5])), true);
    assert.equal(isOverwritten(await pair('子 | 8 | 0 | 0 | 8', [5, 8])), true);
    assert.equal(isOverwritten(await pair('子 | 1 | 8 | 0 | 9', [8, 5])), false);
    assert.equal(isOverwritten(await pair('子 | 0 | 8 | 0 | 8', [7, 5])), false);
  });
});
