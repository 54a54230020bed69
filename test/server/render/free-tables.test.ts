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

  it('have the cells of their headings merged, and numbers read with all of them', async () => {
    const { table } = await tableOf(
      '| 类别／项目 | 发布渠道 | | 备注 |\n| | 网站 | 微信 | |\n| --- |\n| 文件 |\n| 通知 | 3 | 2 | 无 |\n| 公告 | 1 | 4 | |\n| |\n| 其他 | 5 | 6 | |',
    );
    assert.deepEqual(
      gridOf(table).map((row) => row.map(textOf)),
      [
        ['类别', '项目', '发布渠道', '发布渠道', '备注'],
        ['类别', '项目', '网站', '微信', '备注'],
        ['文件', '通知', '3', '2', '无'],
        ['文件', '公告', '1', '4', ''],
        ['其他', '其他', '5', '6', ''],
      ],
    );
    const cells = elementsIn(table, ({ tagName }) => tagName === 'th' || tagName === 'td');
    const read = (text: string) => {
      const cell = cells.find((one) => one.tagName === 'td' && textOf(one) === text);
      const ids = (cell && attribute(cell, 'headers'))?.split(' ') ?? [];
      return ids.map((id) =>
        cells
          .filter((one) => attribute(one, 'id') === id)
          .map(textOf)
          .join(),
      );
    };
    assert.deepEqual(read('4'), ['发布渠道', '微信', '文件', '公告']);
    assert.deepEqual(read('6'), ['发布渠道', '微信', '其他']);
    assert.deepEqual(
      cells
        .filter((cell) => attribute(cell, 'scope') !== undefined)
        .map((cell) => [textOf(cell), attribute(cell, 'scope')]),
      [
        ...['类别', '项目', '发布渠道', '备注', '网站', '微信'].map((text) => [text, 'col']),
        ...['文件', '通知', '公告', '其他'].map((text) => [text, 'row']),
      ],
    );
  });

  it('have columns of words at the left, numbers in them too, and short words among numbers in the middle', async () => {
    const { table } = await tableOf('| 项 | 数 | 依据 |\n| 甲 | 3 | 国办2021 |\n| 乙 | — | 2019 |\n| 丙 | 5 | 条例 |');
    const styleOf = (text: string) => {
      const cell = elementsIn(table, ({ tagName }) => tagName === 'td').find((one) => textOf(one) === text);
      return /text-align:(\w+)/.exec((cell && attribute(cell, 'style')) ?? '')?.[1];
    };
    assert.deepEqual(['3', '—', '2019', '条例'].map(styleOf), ['center', 'center', 'left', 'left']);
  });
});
