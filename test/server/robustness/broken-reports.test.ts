import assert from 'node:assert/strict';
import { exampleText } from '../../support/examples.ts';
import { fixture } from '../../support/reports.ts';
import { endure } from './endurance.ts';
import { mutations } from './mutations.ts';

const example = exampleText('定西市应急管理局2020.gkreport');
const ways = process.env.GKREPORT_THOROUGH ? 2000 : 300;

describe('a report that was damaged is read and checked within a second', function () {
  this.timeout(600_000);

  it(`changed at random in ${ways} ways`, async () => {
    assert.equal(await endure(mutations(example, ways, 20_200)), ways);
  });

  it('with free tables, rules, explanations and numbers in braces, changed at random', async () => {
    const rich = `${fixture('宿迁2024.gkreport')}
说明 上年衔接: 理由
{占比(申请办理.予以公开, 申请办理.办理总计)}{同比(申请办理.本年新收)}**{年度 - 1}**[文](./a)
表 "新媒体"
| 平台 | 发布 | 合计 |
| 微博 | 1 | = |
| 合计 | = | = |
规则 合计 = 微博
规则 列 合计 = 发布 × 2 - 发布
说明 篇幅: 理由
`;
    assert.equal(await endure(mutations(rich, 200, 7)), 200);
  });

  it('of one megabyte, within some seconds', async () => {
    const line = `${'全面推进政务公开，'.repeat(12)}共{申请办理.本年新收}件。\n`;
    const [head = '', tail = ''] = example.split('## 二、');
    const text = `${head}${line.repeat(3200)}## 二、${tail}`;
    assert.ok(text.length > 390_000 && new TextEncoder().encode(text).length > 1_000_000);
    await endure([text], { limit: 5000 });
  });
});
