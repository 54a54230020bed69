import assert from 'node:assert/strict';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';

const format = `格式 某省 { 章 数据 "一、数据" {
  表 数 {
    列 件数 可负, 金额 小数 自带单位, 万元数 小数 单位 万元, 总计 合计列
    行 甲, 乙, 丙
    规则 总计 每行 总计 = 件数 + 万元数
  }
} }`;

/** The number cells of the rows of table 数, as they print. */
async function printed(rows: string): Promise<string[]> {
  const report = await readText(`格式: 某省\n机关: 某局\n年度: 2024\n\n# 报告\n\n## 数据\n\n表 数\n${rows}\n`, {
    files: { '某省.gkformat': format },
  });
  return layOut(report)
    .blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
    .filter((cell) => cell.role === 'number')
    .map((cell) => cell.text);
}

describe('numbers of statutory tables', () => {
  it('print with all their digits, without separators, exponent or plus sign', async () => {
    const rows =
      '| 甲 | 1,234 | 0 | 72701.2578 | = |\n| 乙 | +3 | 0 | 0.0000001 | = |\n| 丙 | -8 | 0 | 123456789012345678901234567890 | 0 |';
    assert.deepEqual(await printed(rows), [
      ...['1234', '0', '72701.2578', '73935.2578'],
      ...['3', '0', '0.0000001', '3.0000001'],
      ...['-8', '0', '123456789012345678901234567890', '0'],
    ]);
  });

  it('carry the unit where the form leaves it to the author, as the author wrote it', async () => {
    const rows = '| 甲 | 1 | 251000元 | 0 | 1 |\n| 乙 | 1 | 0.5万元 | 0 | 1 |\n| 丙 | 1 | 8040 | 0 | 1 |';
    assert.deepEqual(await printed(rows), [
      ...['1', '251000元', '0', '1'],
      ...['1', '0.5万元', '0', '1'],
      ...['1', '8040', '0', '1'],
    ]);
  });

  it('print in the unit of the column where the form fixes it', async () => {
    const rows = '| 甲 | 1 | 0 | 2500元 | = |\n| 其余 | 0 |';
    assert.deepEqual((await printed(rows)).slice(0, 4), ['1', '0', '0.25', '1.25']);
  });

  it('print for rows that 其余 fills, computed ones included', async () => {
    assert.deepEqual(await printed('| 甲 | 1 | 2 | 3 | 4 |\n| 其余 | 0 |'), [
      ...['1', '2', '3', '4'],
      ...['0', '0', '0', '0'],
      ...['0', '0', '0', '0'],
    ]);
  });

  it('leave the place empty where nothing is filled in, nothing can be computed, or the row is not written', async () => {
    assert.deepEqual(await printed('| 甲 | | 0 | 1 | = |\n| 乙 | 1 |'), [
      ...['', '0', '1', ''],
      ...['1', '', '', ''],
      ...['', '', '', ''],
    ]);
  });

  it('print what cannot be read as it was written', async () => {
    assert.deepEqual((await printed('| 甲 | 约十件 | 0 | 0 | 0 |')).slice(0, 1), ['约十件']);
  });
});
