import assert from 'node:assert/strict';
import { renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';
import { attribute, elementsIn, elementsOf, gridOf, textOf } from './support/html-grid.ts';

async function tableOf(rows: string) {
  const html = renderPage(
    layOut(await readText(`机关: 某局\n年度: 2024\n\n# 报告\n\n## 总体情况\n\n表 "公开渠道"\n${rows}\n`)),
  );
  const [table] = elementsOf(html, 'table');
  assert.ok(table);
  return { table, captions: elementsOf(html, 'caption').map(textOf) };
}

describe('free tables', () => {
  it('print below their title as written, values of = included', async () => {
    const { table, captions } = await tableOf(
      '| 渠道 | 条数 | 说明 |\n| 网站 | 197 | 门户网站 |\n| 微信 | 240 | |\n| 合计 | = | |\n规则 合计 = 网站 + 微信',
    );
    assert.deepEqual(captions, ['公开渠道']);
    assert.deepEqual(
      gridOf(table).map((row) => row.map(textOf)),
      [
        ['渠道', '条数', '说明'],
        ['网站', '197', '门户网站'],
        ['微信', '240', ''],
        ['合计', '437', ''],
      ],
    );
  });

  it('are as wide as what stands in their columns: long text has the room of several numbers', async () => {
    const rows = `| 渠道 | 条数 | 点击量 | 说明 |\n| 第一业务综合处 | 197 | 24000 | ${'很长的说明'.repeat(20)} |`;
    const widths = elementsIn((await tableOf(rows)).table, ({ tagName }) => tagName === 'col').map((column) =>
      Number.parseFloat(attribute(column, 'width') ?? ''),
    );
    const [channel = 0, count = 0, clicks = 0, words = 0] = widths;
    assert.equal(count, clicks);
    assert.ok(channel > 1.3 * count, `${channel} ${count}`);
    assert.ok(words > 3 * count && words > 2 * channel, `${widths}`);
  });

  it('fill up rows of uneven length, the header row too', async () => {
    const { table } = await tableOf('| 渠道 | 条数 |\n| 网站 | 197 | 多 | 余 |\n| 微信 |');
    assert.deepEqual(
      gridOf(table).map((row) => row.map(textOf)),
      [
        ['渠道', '条数', '', ''],
        ['网站', '197', '多', '余'],
        ['微信', '', '', ''],
      ],
    );
  });
});
