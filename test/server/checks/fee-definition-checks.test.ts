import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { marked } from './support/findings.ts';

async function found(fee: string): Promise<readonly string[]> {
  const text = `格式 甲 扩展 国办2021 {\n  章 其他事项 {\n    收费标准 丙 {\n${fee}\n    }\n  }\n}\n`;
  const findings = await check(text, { path: '甲.gkformat' });
  return findings.map(({ check: id, range }) => `${id} 〈${marked(text, range)}〉`);
}

const method = (tiers: string) => `计费 按件 单位 件 {\n${tiers}\n}`;

describe('what a format says of fees', () => {
  it('gives each number one price', async () => {
    assert.deepEqual(await found(method('分档 1 至 10 计收 0\n分档 11 起 计收 100')), []);
    assert.deepEqual(await found(method('分档 1 至 10 计收 0\n分档 11 至 20 计收 1.5 递增 1')), []);
    assert.deepEqual(await found(method('分档 1 至 10 计收 0\n分档 12 起 计收 100')), ['fee-tiers 〈12〉']);
    assert.deepEqual(await found(method('分档 1 至 10 计收 0')), ['fee-tiers 〈1〉']);
    assert.deepEqual(await found(method('分档 1 起 计收 0\n分档 11 起 计收 100')), ['fee-tiers 〈1〉']);
  });

  it('names numbers of its tables', async () => {
    assert.deepEqual(await found('计入 第二十条第八项.行政事业性收费.收费金额\n逾期计入 申请办理.逾期不缴费'), []);
    assert.deepEqual(await found('逾期计入 申请办理'), ['fee-reference 〈申请办理〉']);
    assert.deepEqual(await found('逾期计入 申请办理.逾期不交费'), ['unknown-definition 〈逾期不交费〉']);
  });

  it('has each fee once', async () => {
    const twice = '格式 甲 {\n  章 乙 "一、乙" {\n    收费标准 丙 {\n    }\n    收费标准 丙 {\n    }\n  }\n}\n';
    const findings = await check(twice, { path: '甲.gkformat' });
    assert.deepEqual(
      findings.map((finding) => `${finding.check} ${finding.range.start.line}`),
      ['repeated-definition 4'],
    );
  });
});
