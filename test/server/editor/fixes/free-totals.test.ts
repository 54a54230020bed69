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
    ]);
  });

  it('keeps its unit', async () => {
    assert.deepEqual(await fixes(table('4万元')), [['将“合计·数”改为 3万元', table('3万元'), true]]);
  });

  it('may be that of a row', async () => {
    const text = (total: string) =>
      `年度: 2024\n# 标\n表 "甲表"\n| 项 | 上 | 下 | 计 |\n| 甲 | 1 | 2 | ${total} |\n规则 列 计 = 上 + 下\n`;
    assert.deepEqual(await fixes(text('4')), [
      ['将“甲·计”改为 3', text('3'), true],
      ['改为“=”，自动计算', text('='), false],
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
      table?.equations.filter(({ verdict }) => verdict === 'broken').map(({ along }) => along),
      ['计', '合计'],
    );
  });

  it('is not guessed where the rule gives no number alone', async () => {
    assert.deepEqual(await fixes(table('4', '规则 合计 <= 甲 + 乙')), []);
    assert.deepEqual(await fixes(table('4', '规则 合计 + 甲 = 乙')), []);
    assert.deepEqual(await fixes(table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙')), [
      ['将“甲·数”改为 2', table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙').replace('| 甲 | 1 |', '| 甲 | 2 |'), true],
      ['改为“=”，自动计算', table('=', '规则 合计 = 甲 + 乙\n规则 甲 = 乙').replace('| 甲 | 1 |', '| 甲 | = |'), false],
    ]);
  });
});
