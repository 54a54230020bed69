import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { report2021 } from './support/report-texts.ts';

const table = '表 "渠道"\n| 项 | 数量 |\n| 网站 | 3 |\n| 微信 | 2 |\n| 合计 | 5 |\n';
const withRule = (rule: string) => `${report2021}\n${table}规则 ${rule}\n`;

describe('a rule that says in other signs what it means', () => {
  for (const [written, right] of [
    ['合计 = 网站 + 「微信」', '合计 = 网站 + "微信"'],
    ['合计 = 网站 + 『微信』', '合计 = 网站 + "微信"'],
    ['合计 = 网站 + ‘微信’', '合计 = 网站 + "微信"'],
    ['合计 = 「网站」 + 『微信』', '合计 = "网站" + "微信"'],
    ["合计 = 网站 + '微信'", '合计 = 网站 + "微信"'],
    ['合计 = 网站 + 《微信》', '合计 = 网站 + "微信"'],
    ['合计 = 网站 + 微信；', '合计 = 网站 + 微信'],
    ['合计 = 网站 + 微信;', '合计 = 网站 + 微信'],
    ['合计 = 网站 + 微信。', '合计 = 网站 + 微信'],
    ['合计 = 网站 + 微信，', '合计 = 网站 + 微信'],
    ['合计 = 微信加网站', '合计 = 微信 + 网站'],
    ['合计 = 网站和微信', '合计 = 网站 + 微信'],
    ['合计 = 网站 加 微信', '合计 = 网站 + 微信'],
    ['合计 = 网站、微信', '合计 = 网站+微信'],
    ['合计：网站 + 微信', '合计 =网站 + 微信'],
    ['合计 不小于 网站', '合计 >= 网站'],
    ['网站 不大于 合计', '网站 <= 合计'],
    ['合计 等于 网站 加 微信', '合计 = 网站 + 微信'],
    ['合计等于网站加微信', '合计 = 网站 + 微信'],
    ['合计等于网站和微信', '合计 = 网站 + 微信'],
    ['合计等于网站 + 微信', '合计 = 网站 + 微信'],
    ['合计为网站加上微信', '合计 = 网站 + 微信'],
    ['合计是网站与微信', '合计 = 网站 + 微信'],
    ['网站等于合计减去微信', '网站 = 合计 - 微信'],
    ['合计不小于网站', '合计 >= 网站'],
    ['合计大于等于网站', '合计 >= 网站'],
    ['网站不超过合计', '网站 <= 合计'],
    ['合计 等于 网站 加 微信 件', '合计 = 网站 + 微信 '],
  ] as const)
    it(`is told once, and mended: ${written}`, async () => {
      const text = withRule(written);
      const [finding, ...others] = await check(text);
      assert.ok(finding);
      assert.deepEqual(others, []);
      const [mending] = await mendings(finding.check, text);
      assert.ok(mending?.preferred);
      assert.equal(mending.text, withRule(right));
      assert.deepEqual(await check(mending.text), []);
    });

  it('names a number in braces the same way', async () => {
    const text = `${report2021}\n${table}\n微信{渠道.「微信」}条。\n`;
    const [mending] = await mendings('unknown-character', text);
    assert.equal(mending?.text, text.replace('「微信」', '"微信"'));
  });

  it('in one pair of braces leaves the next pair alone', async () => {
    const text = `${report2021}\n${table}\n微信{渠道.「微信」}条，网站{渠道.「网站」}条。\n`;
    assert.deepEqual(
      (await mendings('unknown-character', text)).map((mending) => mending.text),
      [text.replace('「微信」', '"微信"'), text.replace('「网站」', '"网站"')],
    );
  });

  for (const rule of ['合计 = 网站 + 微信', '合计 = 网站 + “微信”', '合计 ＝ 网站 ＋ 微信', '合计 >= 网站', '合计 = 5'])
    it(`is fine as it is: ${rule}`, async () => {
      assert.deepEqual(await check(withRule(rule)), []);
    });

  it('knows the names of a table, whatever words are in them', async () => {
    const wordy = '表 "渠道"\n| 项 | 数量 |\n| 加急件 | 3 |\n| 电视和广播 | 2 |\n| 合计 | 5 |\n';
    const text = `${report2021}\n${wordy}规则 合计等于加急件加电视和广播\n`;
    const [mending] = await mendings('syntax', text);
    assert.equal(mending?.text, text.replace(/规则.*/, '规则 合计 = 加急件 + 电视和广播'));
  });

  for (const rule of [
    '合计 = 网站 + 「微信',
    '合计 = 网站 + 电视和广播',
    '合计 = 网站 网站加速',
    '合计等于网站加速',
    '合计为网站加速',
    '等于网站',
    '合计等于',
  ])
    it(`is not guessed at: ${rule}`, async () => {
      const findings = await check(withRule(rule));
      assert.notDeepEqual(findings, []);
      const offered = await Promise.all(
        [...new Set(findings.map((one) => one.check))].map((id) => mendings(id, withRule(rule))),
      );
      for (const { text } of offered.flat()) assert.ok(!text.includes('""') && !text.includes('规则 合计 = 网站\n'));
    });
});
