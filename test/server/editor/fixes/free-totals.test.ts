import assert from 'node:assert/strict';
import { freeTablesOf } from '../../../../server/report/report.ts';
import { readText } from '../../../support/engine.ts';
import { mendings } from './support/mendings.ts';

const table = (total: string, rule = '规则 合计 = 甲 + 乙') =>
  `年度: 2024\n# 标\n表 "甲表"\n| 项 | 数 |\n| 甲 | 1 |\n| 乙 | 2 |\n| 合计 | ${total} |\n${rule}\n`;

async function fixes(text: string): Promise<readonly (readonly [string, string, boolean])[]> {
  const found = await mendings('free-table-total', text);
  return found.map(({ zh, text: mended, preferred }) => [zh, mended, preferred]);
}

describe('a wrong total in a table of one’s own', () => {
  it('may be set right, or left to the rule', async () => {
    assert.deepEqual(await fixes(table('4')), [
      ['将“合计·数”改为 3', table('3'), true],
      ['改为“=”，自动计算', table('='), false],
      ['将“甲·数”改为 2', table('4').replace('| 甲 | 1 |', '| 甲 | 2 |'), false],
      ['将“乙·数”改为 3', table('4').replace('| 乙 | 2 |', '| 乙 | 3 |'), false],
    ]);
  });

  it('keeps its unit', async () => {
    const found = await fixes(table('4万元'));
    assert.deepEqual(found[0], ['将“合计·数”改为 3万元', table('3万元'), true]);
    assert.ok(!found.some(([title]) => title.startsWith('改为“=”')));
  });

  it('may be that of a row', async () => {
    const text = (total: string) =>
      `年度: 2024\n# 标\n表 "甲表"\n| 项 | 上 | 下 | 计 |\n| 甲 | 1 | 2 | ${total} |\n规则 列 计 = 上 + 下\n`;
    assert.deepEqual(await fixes(text('4')), [
      ['将“甲·计”改为 3', text('3'), true],
      ['改为“=”，自动计算', text('='), false],
      ['将“甲·上”改为 2', text('4').replace('| 1 |', '| 2 |'), false],
      ['将“甲·下”改为 3', text('4').replace('| 2 |', '| 3 |'), false],
    ]);
  });

  it('may be set right, not computed, where the rule only should hold', async () => {
    const rule = '核实 合计 = 甲 + 乙';
    const found = await fixes(table('4', rule));
    assert.deepEqual(found[0], ['将“合计·数”改为 3', table('3', rule), true]);
    assert.ok(!found.some(([title]) => title.startsWith('改为“=”')));
  });

  it('is left to the rule that gives it, not to another that it is counted in', async () => {
    const text = (all: string) =>
      `年度: 2024\n# 标\n表 "甲表"\n| 项 | 上 | 下 | 计 |\n| 甲 | 1 | 2 | 3 |\n| 乙 | 0 | 21 | ${all} |\n| 合计 | = | = | 44 |\n规则 合计 = 甲 + 乙\n规则 列 计 = 上 + 下\n`;
    const found = await fixes(text('41'));
    assert.ok(found.some(([title, mended]) => title === '改为“=”，自动计算' && mended === text('=')));
    const report = await readText(text('='));
    const table = freeTablesOf(report)[0];
    assert.equal(table?.rows[1]?.cells[2]?.value?.toFixed(), '21');
    assert.deepEqual(
      table?.equations.filter(({ verdict }) => verdict === 'broken').map(({ along }) => along?.name),
      ['计', '合计'],
    );
  });

  it('is a choice where the rule gives no number alone, and is not guessed where it compares', async () => {
    assert.deepEqual(await fixes(table('4', '规则 合计 <= 甲 + 乙')), []);
    assert.deepEqual(await fixes(table('4', '规则 合计 + 甲 = 乙')), [
      ['将“合计·数”改为 1', table('1', '规则 合计 + 甲 = 乙'), false],
      ['将“乙·数”改为 5', table('4', '规则 合计 + 甲 = 乙').replace('| 乙 | 2 |', '| 乙 | 5 |'), false],
    ]);
    assert.deepEqual(await fixes(table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙')), [
      ['将“甲·数”改为 2', table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙').replace('| 甲 | 1 |', '| 甲 | 2 |'), true],
      ['改为“=”，自动计算', table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙').replace('| 甲 | 1 |', '| 甲 | = |'), false],
      ['将“乙·数”改为 1', table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙').replace('| 乙 | 2 |', '| 乙 | 1 |'), false],
    ]);
  });
});
