import assert from 'node:assert/strict';
import { PrepareRenameRequest, RenameRequest, type TextEdit } from 'vscode-languageserver-protocol';
import { type Opened, opened, smallFormat, smallFormatFile, smallHeader } from './support/opened.ts';

/** What is offered for renaming at the mark, or the reason why nothing is. */
async function offered({ server, textDocument, position, at }: Opened): Promise<string | undefined> {
  try {
    const range = await server.request(PrepareRenameRequest.type, { textDocument, position });
    return range && 'start' in range ? at(range) : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

type Texts = Readonly<Record<string, string>>;

/** The lines that a renaming changes, by file, or the reason why it is refused. */
async function renamed(document: Opened, newName: string, files: Texts = {}): Promise<Texts | string> {
  const { server, textDocument, position, text, uri } = document;
  const texts = { ...files, [nameOf(uri)]: text };
  try {
    const edit = await server.request(RenameRequest.type, { textDocument, position, newName });
    return Object.fromEntries(
      Object.entries(edit?.changes ?? {}).map(([file, edits]) => [nameOf(file), changed(texts[nameOf(file)], edits)]),
    );
  } catch (error) {
    return (error as Error).message;
  }
}

function nameOf(uri: string): string {
  return decodeURI(uri).replace('file:///workspace/', '');
}

function changed(text: string | undefined, edits: readonly TextEdit[]): string {
  const lines = (text ?? '').split('\n');
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start.character - a.range.start.character)) {
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  const touched = new Set(edits.map(({ range }) => range.start.line));
  return lines
    .filter((_, line) => touched.has(line))
    .map((line) => line.trim())
    .join('\n');
}

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

const report = `${smallHeader}
# 报告

共{渠道.网站.条数}条，其中{渠道.合计.条数 - 渠道.网站.条数}条在别处。

表 "渠道"
| 渠道 | 条数 |
| 网站 | 2 |
| 合计 | = |
规则 合计 = 网站

## 二、申请情况

表 办理
| 一、本年新收 | 3 | 1 | 4 |
| 秘密 | 1 | 0 | 1 |
| 其余 | 0 |
`;

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
    assert.equal(await offered(document), '“一、本年新收”不是名称本身，而是“新收”的正式名称或别名，请在格式中修改。');
  });

  it('is refused for built-in formats, and for what a format of the workspace adds to them', async () => {
    const source = '年度: 2024\n\n# 报告\n\n表 复议«»诉讼\n';
    const reason =
      '“复议诉讼”由内置格式“国办2021”定义，不能改名。需要不同的名称时，请另写一个格式（格式 … 扩展 国办2021）。';
    await using chinese = await opened(source);
    assert.equal(await offered(chinese), reason);
    assert.equal(await renamed(chinese, '其他'), reason);
    await using english = await opened(source, { locale: 'en' });
    assert.equal(
      await offered(english),
      '“复议诉讼” is defined by the built-in format “国办2021” and cannot be renamed. Write a format of your own (格式 … 扩展 国办2021) to call it differently.',
    );
    const added = '格式 甲 扩展 国办2021 {\n  章 复议诉讼 { 表 复议«»诉讼 { 行 行政调解 } }\n}\n';
    await using extended = await opened(added, { path: '甲.gkformat' });
    assert.equal(await offered(extended), reason);
    await using own = await opened(added.replace('«»', '').replace('行政调解', '行政«»调解'), { path: '甲.gkformat' });
    assert.equal(await offered(own), '行政调解');
  });

  for (const [newName, reason] of [
    [' ', '名称不能为空。'],
    ['2024年', '名称由汉字、字母、数字和下划线组成，不以数字开头。'],
    ['新收（件）', '名称由汉字、字母、数字和下划线组成，不以数字开头。'],
    ['单位', '“单位”是保留字，不能用作名称。'],
    ['其余', '“其余”是保留字，不能用作名称。'],
    ['秘密', '已有“秘密”。'],
    ['属于国家秘密', '“属于国家秘密”与已有的“秘密”无法区分。'],
    ['复核', '已有“复核”。'],
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
          '共{发布渠道.网站.条数}条，其中{发布渠道.合计.条数 - 发布渠道.网站.条数}条在别处。\n表 "发布（渠道）"',
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
          '共{渠道.网站.条数篇数}条，其中{渠道.合计.条数篇数 - 渠道.网站.条数篇数}条在别处。\n| 渠道 | 条数 / 篇数 |',
      },
    ],
    [
      'free column',
      '| 条数 |',
      '| 条数«» |',
      '2024年',
      '正文或规则引用了这个名称：去掉标点后，名称须由汉字、字母、数字组成，不以数字开头。',
    ],
    ['free column', '| 条数 |', '| 条数«» |', '条|数', '名称中不能有 | \\。'],
    ['free row', '| 网站 |', '| 网«»站 |', '合 计', '“合 计”与已有的“合计”无法区分。'],
    ['free table', '表 "渠道"', '表 "渠«»道"', '办理', '已有“办理”。'],
  ] as const)
    it(`gives a ${kind} the name “${newName}”`, async () => {
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
    assert.equal(await offered(document), '“机关”是报告头的固定项，不能改名。');
  });

  it('is not offered in prose', async () => {
    await using document = await opened('# 报告\n\n正«»文\n');
    assert.equal(await offered(document), undefined);
  });
});
