import assert from 'node:assert/strict';
import { check } from '../../../support/engine.ts';
import { only } from '../../../support/findings.ts';
import { textAt } from '../../../support/marked.ts';
import { allMended, mendings } from './support/mendings.ts';

const table = (rows: string) =>
  `年度: 2024\n# 标\n## 二、主动公开政府信息情况\n表 第二十条第六项\n${rows}\n| 行政强制 | 4 |\n`;
const wide = '\uff11\uff12';
const regulations = (cells: string) =>
  `年度: 2024\n# 标\n## 二、主动公开政府信息情况\n表 第二十条第一项\n| 规章 | ${cells} |\n| 其余 | 0 |\n`;

describe('full-width digits in a table of the form', () => {
  it('are a hint', async () => {
    const text = table(`| 行政处罚 | ${wide} |`);
    const [finding, ...others] = await only(['full-width-number'], text);
    assert.deepEqual(others, []);
    assert.ok(finding);
    assert.equal(finding.level, 'hint');
    assert.equal(textAt(text, finding.range), wide);
    assert.deepEqual(finding.message, {
      zh: `“行政处罚”的“${wide}”使用全角字符，宜改用半角`,
      en: `“${wide}” of “行政处罚” is in full-width characters; use half-width ones`,
    });
  });

  it('are made half-width by a quick fix, and by fixing everything', async () => {
    const text = table(`| 行政处罚 | ${wide} |`);
    const [fix] = await mendings('full-width-number', text);
    assert.equal(fix?.zh, '改为“12”');
    assert.equal(fix.preferred, true);
    assert.equal(fix.text, table('| 行政处罚 | 12 |'));
    assert.equal(await allMended(text), table('| 行政处罚 | 12 |'));
  });

  it('are told once for neighbouring cells', async () => {
    const text = regulations(`\uff11 | \uff10 | \uff11`);
    const found = await mendings('full-width-number', text);
    assert.deepEqual(
      found.filter(({ certain }) => certain).map((fix) => [fix.zh, fix.en, fix.text]),
      [['依次改为“1、0、1”', 'Change to “1, 0, 1”', regulations('1 | 0 | 1')]],
    );
    assert.equal(await allMended(text), regulations('1 | 0 | 1'));
    assert.equal((await only(['full-width-number'], regulations('\uff11 | 0 | \uff11'))).length, 2);
  });

  it('keep sign and unit', async () => {
    const text = `年度: 2024\n# 标\n## 二、主动公开政府信息情况\n表 第二十条第八项\n| 行政事业性收费 | \uff11\uff0e\uff15万元 |\n`;
    assert.equal(await allMended(text), text.replace('\uff11\uff0e\uff15', '1.5'));
  });

  it('are no matter where they make no number, or where half-width ones stand', async () => {
    assert.ok(!(await check(table('| 行政处罚 | 12 |'))).some((one) => one.check === 'full-width-number'));
    assert.ok(!(await check(table('| 行政处罚 | 约\uff11 |'))).some((one) => one.check === 'full-width-number'));
  });
});
