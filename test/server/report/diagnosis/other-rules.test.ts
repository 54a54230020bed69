import assert from 'node:assert/strict';
import { diagnose } from '../../../../server/report/diagnosis/diagnose.ts';
import { readText } from '../../../support/engine.ts';

/** Rows that add up, a column that adds up the others, and another that is five times what the first says. */
const sums = '规则 列和 每列 合计 = 子 + 丑 + 寅 + 卯 规则 行和 每行 d = a + b + c';

/** The numbers that are named, each as `子·a 5→8`; the kind of what names none. */
async function named(rules: string, columns: string, ...rows: readonly string[]): Promise<readonly string[]> {
  const form = `格式 示例 { 章 一 { 表 二 { 列 ${columns} 行 子, 丑, 寅, 卯, 合计 ${sums} ${rules} } } }`;
  const text = `格式: 示例\n表 二\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  const { equations } = await readText(text, { files: { '示例.gkformat': form } });
  return diagnose(equations).flatMap((diagnosis) => {
    const repairs =
      diagnosis.kind === 'cells' || diagnosis.kind === 'line'
        ? diagnosis.repairs
        : diagnosis.kind === 'cell' && diagnosis.unique
          ? diagnosis.repairs
          : diagnosis.kind === 'shifted' && diagnosis.pairs.length === 1
            ? diagnosis.pairs[0]
            : undefined;
    return (
      repairs?.map(
        ({ fact, should }) => `${fact.row.name}·${fact.column.name} ${fact.value?.toFixed()}→${should.toFixed()}`,
      ) ?? [diagnosis.kind]
    );
  });
}

describe('wrong numbers where a rule multiplies', () => {
  const rules = '规则 倍 每行 e = 5 × a';
  const rows = [
    '子 | 11 | 2 | 3 | 16 | 55',
    '丑 | 4 | 25 | 6 | 35 | 20',
    '寅 | 7 | 8 | 39 | 54 | 35',
    '卯 | 1 | 2 | 3 | 6 | 5',
  ];
  const total = '合计 | 23 | 37 | 51 | 111 | 115';

  it('are none where everything agrees', async () => {
    assert.deepEqual(await named(rules, 'a, b, c, d, e', ...rows, total), []);
  });

  it('are found three at a time, one of them by what it is multiplied to', async () => {
    const wrong = [
      rows[0]?.replace('11', '17') ?? '',
      rows[1]?.replace('25', '52') ?? '',
      rows[2]?.replace('39', '93') ?? '',
      rows[3] ?? '',
    ];
    assert.deepEqual((await named(rules, 'a, b, c, d, e', ...wrong, total)).toSorted(), [
      '丑·b 52→25',
      '子·a 17→11',
      '寅·c 93→39',
    ]);
  });

  it('are found where what a number is multiplied to is wrong as well', async () => {
    const wrong = [
      rows[0]?.replace('| 2 |', '| 9 |') ?? '',
      rows[1]?.replace('| 20', '| 50') ?? '',
      rows[2]?.replace('39', '93') ?? '',
      rows[3]?.replace('| 2 |', '| 8 |') ?? '',
    ];
    assert.deepEqual((await named(rules, 'a, b, c, d, e', ...wrong, total)).toSorted(), [
      '丑·e 50→20',
      '卯·b 8→2',
      '子·b 9→2',
      '寅·c 93→39',
    ]);
  });
});

describe('wrong numbers where a rule compares', () => {
  // Either a of 子 and b of 丑 are 3 too high, or the two beside them.
  const wrong = ['子 | 13 | 5 | 9 | 24', '丑 | 4 | 8 | 6 | 15', '寅 | 7 | 8 | 91 | 54', '卯 | 1 | 2 | 3 | 6'];
  const total = '合计 | 22 | 20 | 57 | 99';

  it('cannot be told by sums that leave a choice', async () => {
    assert.deepEqual(await named('', 'a, b, c, d', ...wrong, total), ['unknown', '寅·c 91→39']);
  });

  for (const kind of ['规则', '核实'])
    it(`are told by a ${kind} that only they keep`, async () => {
      assert.deepEqual(await named(`${kind} 少 每行 b <= c`, 'a, b, c, d', ...wrong, total), [
        '子·a 13→10',
        '丑·b 8→5',
        '寅·c 91→39',
      ]);
    });

  it('are told by one that compares what is computed', async () => {
    const rows = [...wrong, total].map((row) => `${row} | =`);
    const more = '规则 后二 每行 e = b + c 规则 少 每行 e <= 2 × c';
    assert.deepEqual(await named(more, 'a, b, c, d, e', ...rows), ['子·a 13→10', '丑·b 8→5', '寅·c 91→39']);
  });
});
