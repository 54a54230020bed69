import assert from 'node:assert/strict';
import { parityRows } from '../../../../server/report/diagnosis/parity.ts';
import { brokenParts } from '../../../../server/report/diagnosis/parts.ts';
import { carriedRepairs } from '../../../../server/report/diagnosis/propagated.ts';
import type { Equation } from '../../../../server/report/evaluated.ts';
import { readText } from '../../../support/engine.ts';
import { fixture, quickReader, withCells } from '../../../support/reports.ts';

/** The numbers that explain what is broken together with totals they were carried into: `a 1→4, 甲 3→6`. */
function carried(equations: readonly Equation[], nameOf: (path: string) => string): readonly string[] {
  const strict = equations.filter(({ kind, rule }) => kind === 'must' && rule.relation === '=');
  return brokenParts(parityRows(strict), equations).flatMap((part) =>
    carriedRepairs(part).map((set) =>
      set.map(({ fact, should }) => `${nameOf(fact.path)} ${fact.value?.toFixed()}→${should.toFixed()}`).join(', '),
    ),
  );
}

const whole = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');

describe('a wrong number that its totals were added up with', () => {
  it('is found with the total of its row, the total of its column, and the total of both', async () => {
    const read = await quickReader('国办2021');
    const less = (text: string, row: string, column: number) =>
      withCells(text, { table: '申请办理', row }, (cells) => cells.with(column, `${Number(cells[column]) - 900}`));
    const places = [
      ['予以公开', 0],
      ['予以公开', 6],
      ['办理总计', 0],
      ['办理总计', 6],
    ] as const;
    const text = places.reduce((now, [row, column]) => less(now, row, column), whole);
    const found = carried(read(text).equations, (path) => path.split('.').slice(1).join('·'));
    const expected =
      '予以公开·自然人 508→1408, 予以公开·总计 531→1431, 办理总计·自然人 2540→3440, 办理总计·总计 2621→3521';
    assert.ok(
      found.some((set) => set.split(', ').sort().join(', ') === expected.split(', ').sort().join(', ')),
      found.join('\n'),
    );
  });

  /** A number that sums of so many levels carry along, each of which adds 1; only that it should be 4 says that it is wrong. */
  const levels = async (count: number) => {
    const totals = ['甲', '乙', '丙', '丁'].slice(0, count);
    const sums = totals.map(
      (total, index) => `规则 和${index} 每行 ${total} = ${totals[index - 1] ?? 'a'} + b${index}`,
    );
    const columns = ['a', ...totals.map((_, index) => `b${index}`), ...totals];
    const format = `格式 示例 { 章 一 { 表 二 { 列 ${columns.join(', ')} 行 子 ${sums.join(' ')} 规则 四 每行 a = 4 } } }`;
    const cells = ['1', ...totals.map(() => '1'), ...totals.map((_, index) => `${2 + index}`)];
    const { equations } = await readText(`格式: 示例\n表 二\n| 子 | ${cells.join(' | ')} |\n`, {
      files: { '示例.gkformat': format },
    });
    return carried(equations, (path) => path.split('.').at(-1) ?? '');
  };

  it('is found with up to three totals', async () => {
    assert.deepEqual(await levels(1), ['a 1→4, 甲 2→5']);
    assert.deepEqual(await levels(2), ['a 1→4, 甲 2→5, 乙 3→6']);
    assert.deepEqual(await levels(3), ['a 1→4, 甲 2→5, 乙 3→6, 丙 4→7']);
  });

  it('is not looked for with more: a number has no more totals than those', async () => {
    assert.deepEqual(await levels(4), []);
  });

  it('is none where a total could not hold its new number', async () => {
    const format = '格式 示例 { 章 一 { 表 二 { 列 a, b, 甲 行 子 规则 和 每行 甲 = a + b 规则 零 每行 a = c } } }';
    const read = async (...cells: readonly string[]) => {
      const { equations } = await readText(`格式: 示例\n表 二\n| 子 | ${cells.join(' | ')} |\n`, {
        files: { '示例.gkformat': format.replace('a, b, 甲', 'a, b, c, 甲') },
      });
      return carried(equations, (path) => path.split('.').at(-1) ?? '');
    };
    assert.deepEqual(await read('9', '-6', '4', '3'), []);
    assert.deepEqual(await read('9', '1', '4', '10'), ['a 9→4, 甲 10→5']);
    assert.deepEqual(await read('9', '1', '4', '='), []);
  });
});
