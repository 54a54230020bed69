import assert from 'node:assert/strict';
import { opened, smallFormatFile } from './support/opened.ts';
import { offered, renamed, report } from './support/renaming.ts';

describe('renaming a name of a report', () => {
  for (const [kind, written, marked, newName, expected] of [
    ['free table', '表 "渠道"', '表 "渠«»道"', '“两微一端”渠道', '名称中不能有 “ ” "。'],
    [
      'free table',
      '表 "渠道"',
      '表 "渠«»道"',
      '发布（渠道）',
      {
        '报告.gkreport':
          '共{"发布（渠道）".网站.条数}条，其中{"发布（渠道）".合计.条数 - "发布（渠道）".网站.条数}条在别处。\n表 "发布（渠道）"',
      },
    ],
    [
      'free row',
      '规则 合计 = 网站',
      '规则 合计 = 网«»站',
      '门户网站',
      {
        '报告.gkreport':
          '共{渠道.门户网站.条数}条，其中{渠道.合计.条数 - 渠道.门户网站.条数}条在别处。\n| 门户网站 | 2 |\n规则 合计 = 门户网站',
      },
    ],
    [
      'free column',
      '| 条数 |',
      '| 条数«» |',
      '条数 / 篇数',
      {
        '报告.gkreport':
          '共{渠道.网站."条数 / 篇数"}条，其中{渠道.合计."条数 / 篇数" - 渠道.网站."条数 / 篇数"}条在别处。\n| 渠道 | 条数 / 篇数 |',
      },
    ],
    [
      'free column',
      '| 条数 |',
      '| 条数«» |',
      '2024年',
      {
        '报告.gkreport':
          '共{渠道.网站.2024年}条，其中{渠道.合计.2024年 - 渠道.网站.2024年}条在别处。\n| 渠道 | 2024年 |',
      },
    ],
    ['free column', '| 条数 |', '| 条数«» |', '——', '正文或规则引用了这个名称，名称中须有汉字、字母或数字。'],
    ['free column', '| 条数 |', '| 条数«» |', '条|数', '名称中不能有 | \\。'],
    ['free row', '| 网站 |', '| 网«»站 |', '合 计', '“合 计”与已有的“合计”无法区分。'],
    ['free table', '表 "渠道"', '表 "渠«»道"', '办理', '名称“办理”已被使用。'],
  ] as const)
    it(`answers the new name “${newName}” for a ${kind} with ${typeof expected === 'string' ? 'the reason against it' : 'all places changed'}`, async () => {
      await using document = await opened(report.replace(written, marked), { files: smallFormatFile });
      assert.deepEqual(await renamed(document, newName), expected);
    });

  it('lets a free table that nothing refers to have any title', async () => {
    await using document = await opened('# 报告\n\n表 "甲«»"\n| 乙 | 丙 |\n');
    assert.equal(await offered(document), '甲');
    assert.deepEqual(await renamed(document, '2024年（一）'), { '报告.gkreport': '表 "2024年（一）"' });
  });

  it('is refused for the keys of the header', async () => {
    await using document = await opened('机«»关: 示例局\n\n# {机关}报告\n');
    assert.equal(await offered(document), '“机关”是固定的报头项，不能改名。');
  });

  it('is not offered in prose', async () => {
    await using document = await opened('# 报告\n\n正«»文\n');
    assert.equal(await offered(document), undefined);
  });
});
