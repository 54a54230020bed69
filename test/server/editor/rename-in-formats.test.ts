import assert from 'node:assert/strict';
import { opened, smallFormat, smallFormatFile } from './support/opened.ts';
import { offered, renamed, report } from './support/renaming.ts';

const extension = '格式 某省 扩展 小格式 {\n  章 申请 { 表 办理 { 行 复核, 新收 } }\n}\n';

const other = `格式: 某省
机关: 别处
年度: 2024

# 报告

收到{办理.新收.个人}件，不予公开{合计(办理.不公开)}件。

## 申请情况

表 办理
| 项目 | 个人 | 法人 | 总计 |
| 新收 | 3 | 1 | 4 |
| 不公开 |
| 办结 | 3 | 1 | 4 |
| 其余 | 0 |
说明 总计列: 理由
`;

const others = { '某省.gkformat': extension, '别处.gkreport': other };

/** The small format with a mark in it, as the document to rename in. */
function inFormat(written: string, marked: string) {
  return opened(smallFormat.replace(written, marked), { path: '小格式.gkformat', files: others });
}

describe('renaming a name of a format', () => {
  for (const [kind, written, marked, newName, expected] of [
    [
      'row',
      '行 新收',
      '行 新«»收',
      '收到申请',
      {
        '小格式.gkformat': '行 收到申请 "一、本年新收"\n规则 结果行 每列 结果 = 收到申请 - 合计(不公开)',
        '某省.gkformat': '章 申请 { 表 办理 { 行 复核, 收到申请 } }',
        '别处.gkreport': '收到{办理.收到申请.个人}件，不予公开{合计(办理.不公开)}件。\n| 收到申请 | 3 | 1 | 4 |',
      },
    ],
    [
      'group',
      '行组 不公开',
      '行组 不«»公开',
      '不予公开',
      {
        '小格式.gkformat': '行组 不予公开 "（二）不予公开" {\n规则 结果行 每列 结果 = 新收 - 合计(不予公开)',
        '别处.gkreport': '收到{办理.新收.个人}件，不予公开{合计(办理.不予公开)}件。\n| 不予公开 |',
      },
    ],
    [
      'column',
      '列 个人',
      '列 «»个人',
      '公民',
      {
        '小格式.gkformat': '列 公民 "自然人", 组织 "法人"\n规则 总计列 每行 总计 = 公民 + 组织',
        '别处.gkreport': '收到{办理.新收.公民}件，不予公开{合计(办理.不公开)}件。\n| 项目 | 公民 | 法人 | 总计 |',
      },
    ],
    [
      'table',
      '表 办理',
      '表 办«»理',
      '申请办理',
      {
        '小格式.gkformat': '表 申请办理 "办理情况" {',
        '某省.gkformat': '章 申请 { 表 申请办理 { 行 复核, 新收 } }',
        '别处.gkreport': '收到{申请办理.新收.个人}件，不予公开{合计(申请办理.不公开)}件。\n表 申请办理',
      },
    ],
    [
      'rule',
      '规则 总计列',
      '规则 总«»计列',
      '行总计',
      { '小格式.gkformat': '规则 行总计 每行 总计 = 个人 + 组织', '别处.gkreport': '说明 行总计: 理由' },
    ],
    [
      'format',
      '格式 小格式',
      '格式 小«»格式',
      '全省格式',
      { '小格式.gkformat': '格式 全省格式 "小格式年度报告" {', '某省.gkformat': '格式 某省 扩展 全省格式 {' },
    ],
    [
      'chapter',
      '章 申请',
      '章 申«»请',
      '依申请',
      { '小格式.gkformat': '章 依申请 "二、申请情况" {', '某省.gkformat': '章 依申请 { 表 办理 { 行 复核, 新收 } }' },
    ],
  ] as const)
    it(`changes a ${kind} in all formats and reports that use that very name`, async () => {
      await using document = await inFormat(written, marked);
      assert.equal(await offered(document), written.split(' ')[1]);
      assert.deepEqual(await renamed(document, newName, others), expected);
    });

  it('works from a report that uses the name', async () => {
    await using document = await opened(report.replace('| 秘密', '| 秘«»密'), { files: smallFormatFile });
    assert.equal(await offered(document), '秘密');
    assert.deepEqual(await renamed(document, '国家秘密', smallFormatFile), {
      '小格式.gkformat': '行 国家秘密 "1.属于国家秘密", 隐私',
      '报告.gkreport': '| 国家秘密 | 1 | 0 | 1 |',
    });
  });

  it('leaves official labels and aliases in reports as they are', async () => {
    await using document = await opened(smallFormat.replace('行 新收', '行 新«»收'), {
      path: '小格式.gkformat',
      files: { '报告.gkreport': report },
    });
    const edit = await renamed(document, '收到申请', { '报告.gkreport': report });
    assert.deepEqual(Object.keys(edit), ['小格式.gkformat']);
    await using alias = await inFormat('行 结果', '行 结«»果');
    assert.deepEqual(await renamed(alias, '办理结果', others), {
      '小格式.gkformat': '行 办理结果 别名 办结\n规则 结果行 每列 办理结果 = 新收 - 合计(不公开)',
    });
  });

  it('keeps the number in front of a heading', async () => {
    const format = '格式 甲 {\n  章 申请«»情况 { }\n}\n';
    const here = '格式: 甲\n年度: 2024\n\n# 报告\n\n## 二、申请情况\n';
    await using document = await opened(format, { path: '甲.gkformat', files: { '报告.gkreport': here } });
    assert.deepEqual(await renamed(document, '办理情况', { '报告.gkreport': here }), {
      '甲.gkformat': '章 办理情况 { }',
      '报告.gkreport': '## 二、办理情况',
    });
  });

  it('is refused on a label or an alias, with the name it belongs to', async () => {
    await using document = await opened(report.replace('本年新收', '本年«»新收'), { files: smallFormatFile });
    assert.equal(await offered(document), '“一、本年新收”是“新收”的全称或别名，不是它的名称，请在格式定义中修改。');
  });

  it('is refused for built-in formats, and for what a format of the workspace adds to them', async () => {
    const source = '年度: 2024\n\n# 报告\n\n表 复议«»诉讼\n';
    const reason =
      '“复议诉讼”由内置格式“国办2021”定义，不能改名。需要其他名称的，请另写格式定义（格式 … 扩展 国办2021）。';
    await using chinese = await opened(source);
    assert.equal(await offered(chinese), reason);
    assert.equal(await renamed(chinese, '其他'), reason);
    await using english = await opened(source, { locale: 'en' });
    assert.equal(
      await offered(english),
      '“复议诉讼” is defined by the built-in format “国办2021” and cannot be renamed. To use another name, write your own format (格式 … 扩展 国办2021).',
    );
    const added = '格式 甲 扩展 国办2021 {\n  章 复议诉讼 { 表 复议«»诉讼 { 行 行政调解 } }\n}\n';
    await using extended = await opened(added, { path: '甲.gkformat' });
    assert.equal(await offered(extended), reason);
    await using own = await opened(added.replace('«»', '').replace('行政调解', '行政«»调解'), { path: '甲.gkformat' });
    assert.equal(await offered(own), '行政调解');
  });

  for (const [newName, reason] of [
    [' ', '名称不能为空。'],
    ['2024', '名称由汉字、字母、数字和下划线组成，不能只有数字。'],
    ['2024起', '名称由汉字、字母、数字和下划线组成，不能只有数字。'],
    ['新收（件）', '名称由汉字、字母、数字和下划线组成，不能只有数字。'],
    ['单位', '“单位”是保留字，不能用作名称。'],
    ['其余', '“其余”是保留字，不能用作名称。'],
    ['秘密', '名称“秘密”已被使用。'],
    ['属于国家秘密', '“属于国家秘密”与已有的“秘密”无法区分。'],
    ['复核', '名称“复核”已被使用。'],
  ] as const)
    it(`is refused for the new name “${newName}”`, async () => {
      await using document = await inFormat('行 新收', '行 新«»收');
      assert.equal(await renamed(document, newName), reason);
    });

  it('may take a name from another table, or its own label', async () => {
    await using document = await inFormat('行 新收', '行 新«»收');
    assert.ok(typeof (await renamed(document, '本年新收')) === 'object');
    assert.ok(typeof (await renamed(document, '申请')) === 'object');
  });
});
