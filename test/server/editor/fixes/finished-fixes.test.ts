import assert from 'node:assert/strict';
import { type CodeAction, CodeActionRequest, type Command } from 'vscode-languageserver-protocol';
import type { Finding } from '../../../../server/checks/check.ts';
import { check } from '../../../support/engine.ts';
import { startServer } from '../../../support/lsp.ts';
import { offers } from './support/light-bulb.ts';
import { mendings } from './support/mendings.ts';

/** The text that the preferred fix of a finding leaves. */
async function preferred(id: string, text: string): Promise<string | undefined> {
  return (await mendings(id, text)).find((one) => one.preferred)?.text;
}

describe('a header field that cannot be read', () => {
  const dated = (value: string) => `机关: 示例市水务局\n年度: 2024\n发布日期: ${value}\n\n# 题\n`;
  for (const [written, meant] of [
    ['20250120', '2025-01-20'],
    ['2025-01-24 15:17', '2025-01-24'],
    ['2025年1月20号', '2025-01-20'],
    ['2025年1月20日（星期一）', '2025-01-20'],
    ['二〇二五年一月二十日', '2025-01-20'],
    ['二○二五年十二月三十一日', '2025-12-31'],
    ['25.1.20', '2025-01-20'],
    ['1月20日', '2025-01-20'],
    ['2025 年 1 月 20 日 发布', '2025-01-20'],
    ['2025，1，20', '2025-01-20'],
    ['2025_01_20', '2025-01-20'],
  ] as const)
    it(`of the day ${written} becomes ${meant}`, async () => {
      assert.equal(await preferred('unreadable-date', dated(written)), dated(meant));
    });

  for (const written of ['2025年1月', '2025-02-30', '下周', '2025'])
    it(`of the day ${written} stays`, async () =>
      assert.equal(await preferred('unreadable-date', dated(written)), undefined));

  const ofYear = (value: string, title = '题') => `机关: 示例市水务局\n年度: ${value}\n\n# ${title}\n`;
  for (const [written, meant] of [
    ['二〇二四', '2024'],
    ['二零二四年度', '2024'],
    ['24年', '2024'],
    ['2024年度报告', '2024'],
    ['（2024）', '2024'],
  ] as const)
    it(`of the year ${written} becomes ${meant}`, async () => {
      assert.equal(await preferred('unreadable-year', ofYear(written)), ofYear(meant));
    });

  it('of the year is the one of the title where the value tells none', async () => {
    const title = '示例市水务局2023年政府信息公开工作年度报告';
    assert.equal(await preferred('unreadable-year', ofYear('去年', title)), ofYear('2023', title));
    assert.equal(await preferred('unreadable-year', ofYear('2023-2024')), undefined);
  });

  it('of the kind is told by the name, or is one of all there are', async () => {
    const kinds = (value: string, body: string) => `机关: ${body}\n机关类型: ${value}\n年度: 2024\n\n# 题\n`;
    assert.equal(await preferred('unknown-body-kind', kinds('局委办', '示例市水务局')), kinds('部门', '示例市水务局'));
    const all = await mendings('unknown-body-kind', kinds('单位', '示例中心'));
    assert.deepEqual(
      all.map(({ zh, preferred: first }) => [zh, first]),
      [
        ['改为“政府”', false],
        ['改为“部门”', false],
        ['改为“乡镇街道”', false],
        ['改为“垂直管理”', false],
        ['改为“公共组织”', false],
      ],
    );
  });
});

describe('a header field that is missing', () => {
  it('is what the title says', async () => {
    const text = '发布日期: 2025-01-20\n\n# 示例市水务局2024年政府信息公开工作年度报告\n';
    const [body, year] = await mendings('missing-key', text);
    assert.equal(body?.text, `机关: 示例市水务局\n${text}`);
    assert.equal(year?.text, `年度: 2024\n${text}`);
    assert.deepEqual([body?.preferred, year?.preferred], [true, true]);
  });

  it('is filled in where it is blank, and stands behind those before it', async () => {
    const text = '格式: 国办2021\n机关:\n\n# 示例市水务局2024年政府信息公开工作年度报告\n';
    const found = await mendings('missing-key', text);
    assert.deepEqual(
      new Set(found.map((one) => one.text)),
      new Set([text.replace('机关:', '机关: 示例市水务局'), text.replace('机关:\n', '机关:\n年度: 2024\n')]),
    );
  });

  it('is a line to fill in where nothing tells it', async () => {
    const [body] = await mendings('missing-key', '年度: 2024\n\n# 题\n');
    assert.deepEqual([body?.zh, body?.text], ['在报头补一行“机关: ”', '机关: \n年度: 2024\n\n# 题\n']);
  });
});

const head = '机关: 示例市水务局\n年度: 2024\n\n# 题\n## 三、收到和处理政府信息公开申请情况\n表 申请办理\n';

describe('a row with too many cells', () => {
  const first = (text: string) => text.split('\n')[6];
  for (const [row, expected] of [
    ['| 本年新收 | 3 | 1 | 1 | 0 | 0 | 0 | 0 | 4 |', '| 本年新收 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |'],
    ['| 本年新收 | 3 | 1 | 0 | 0 | 0 | 0 | 4 | 4 |', '| 本年新收 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |'],
    ['| 本年新收 | 3 | 1 | 0 | 0 | 0 | 0 | 4 | 见附件 |', '| 本年新收 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |'],
    ['| 二 | 本年新收 |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |', undefined],
  ] as const)
    it(`${row} becomes ${expected ?? 'nothing'}`, async () => {
      const after = await preferred('too-many-cells', `${head}${row}\n| 其余 | 0 |\n`);
      assert.equal(after === undefined ? undefined : first(after)?.replace(/\s+/g, ' '), expected);
    });

  it('stays where nothing tells which cell it is', async () => {
    const row = '| 本年新收 | 3 | 1 | 2 | 0 | 4 | 0 | 0 | 99 |';
    assert.equal(await preferred('too-many-cells', `${head}${row}\n| 其余 | 0 |\n`), undefined);
  });
});

describe('a table that the form does not have', () => {
  const chapter = '机关: 示例市水务局\n年度: 2024\n\n# 题\n## 二、主动公开政府信息情况\n';
  it('is the one of its rows', async () => {
    const text = `${chapter}表 处罚强制\n| 行政处罚 | 3 |\n| 行政强制 | 0 |\n`;
    const all = await mendings('unknown-table', text);
    assert.deepEqual(
      all.map(({ zh, preferred: one }) => [zh, one]),
      [
        ['改为“第二十条第六项”', true],
        ['改为“"处罚强制"”', false],
      ],
    );
  });

  it('is one of the author’s own, whose title gets its quotes', async () => {
    for (const [written, meant] of [
      ['表 公开渠道', '表 "公开渠道"'],
      ['表1公开渠道', '表 "表1公开渠道"'],
      ['表 公开“渠道”情况', '表 "公开渠道情况"'],
    ] as const) {
      const text = `${chapter}${written}\n| 渠道 | 件数 |\n| 网站 | 3 |\n`;
      const after = await preferred('unknown-table', text);
      assert.equal(after, text.replace(written, meant));
      assert.ok(!(await check(after ?? '')).some(({ check: id }) => ['unknown-table', 'syntax'].includes(id)));
    }
  });
});

describe('the title of a table of the author’s own', () => {
  const chapter = '机关: 示例市水务局\n年度: 2024\n\n# 题\n## 二、主动公开政府信息情况\n';
  for (const written of [
    '表 「公开渠道」',
    '表「公开渠道」',
    '表 『公开渠道』',
    '表 《公开渠道》',
    '表 ‘公开渠道’',
    "表 '公开渠道'",
    '表 ＂公开渠道＂',
  ])
    it(`gets quotes that are read in the place of others: ${written}`, async () => {
      const text = `${chapter}${written}\n| 渠道 | 件数 |\n| 网站 | 3 |\n`;
      const [finding] = (await check(text)).filter(({ check: id }) => id === 'unknown-table');
      const hint = '自拟表格的标题请用引号 "" 或“”：表 "公开渠道"';
      assert.equal(finding?.message.zh, `格式“国办2021”没有表“公开渠道”；${hint}`);
      assert.equal(await preferred('unknown-table', text), text.replace(written, '表 "公开渠道"'));
    });

  for (const written of ['表 「公开」渠道', '表 「公开」和「渠道」', '表 「公开渠道'])
    it(`stays as it is where they are part of it: ${written}`, async () => {
      const text = `${chapter}${written}\n| 渠道 | 件数 |\n| 网站 | 3 |\n`;
      const title = written.slice(2);
      assert.equal(await preferred('unknown-table', text), text.replace(written, `表 "${title}"`));
    });
});

describe('a row that is broken over two lines', () => {
  it('within its label is joined', async () => {
    const text = `${head}| 3.要求提供公开出版\n物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`;
    const after = await preferred('syntax', text);
    assert.equal(after, `${head}| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`);
  });

  it('between its numbers is joined', async () => {
    const text = `${head}| 部分公开 | 0 | 0 | 0\n | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`;
    assert.equal(
      await preferred('too-few-cells', text),
      `${head}| 部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`,
    );
  });

  it('is no row that lacks its first bar', async () => {
    const text = `${head}| 予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`;
    assert.match((await preferred('syntax', text)) ?? '', /\n\| 部分公开 \| 0/);
  });
});

describe('a 说明 line', () => {
  it('is offered once for what is found twice at one place', async () => {
    const text = `${head}| 本年新收 | 9999 | 0 | 0 | 0 | 0 | 0 | 9999 |\n| 上年结转 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 其余 | 0 |\n`;
    const found = await check(text);
    for (const { check: id } of found) {
      const titles = (await offers(id, text)).map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length, id);
    }
  });
});

describe('many ways to fix one finding', () => {
  const rows = [
    '| 本年新收 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
    '| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 其余 | 0 |',
  ];
  const text = `${head}${rows.join('\n')}\n`;

  let repaired: Finding | undefined;
  before(async () => {
    repaired = (await check(text)).find(({ data }) => (data as { kind?: string })?.kind === 'repair');
  });

  it('do not begin with writing 0 over a number, and leave no row out', async () => {
    const all = (await mendings(repaired?.check ?? '', text)).map(({ zh }) => zh);
    assert.match(all[0] ?? '', /予以公开/);
    assert.match(all.at(-1) ?? '', /^将“本年新收·自然人”改为 0/);
    assert.equal(all.length, 23);
  });

  it('are listed one and all for an editor that has no list to choose from, else the likeliest and the list', async () => {
    const titles = async (commands: readonly string[]) => {
      await using server = await startServer({ locale: 'zh-cn', initializationOptions: { commands } });
      await server.open('a.gkreport', text);
      const actions = await server.request(CodeActionRequest.type, {
        textDocument: { uri: server.uri('a.gkreport') },
        range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } },
        context: { diagnostics: [], only: ['quickfix'] },
      });
      const ofRepair = (action: Command | CodeAction) => {
        return 'kind' in action && action.diagnostics?.[0]?.code === repaired?.check;
      };
      return (actions ?? []).filter(ofRepair);
    };
    assert.equal((await titles([])).length, 23);
    const few = await titles(['gkreport.internal.chooseFix']);
    assert.equal(few.length, 5);
    const last = few.at(-1) as CodeAction;
    assert.equal(last.title, '选择要改的行……（共 23 种改法）');
    const [given] = (last.command?.arguments ?? []) as { choices?: readonly unknown[] }[];
    assert.equal(given?.choices?.length, 23);
  });
});
