import assert from 'node:assert/strict';
import { SymbolKind, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../../support/lsp.ts';
import { smallFormat } from './support/opened.ts';

const files = {
  '格式/小格式.gkformat': smallFormat,
  '2024.gkreport':
    '格式: 小格式\n机关: 示例局\n年度: 2024\n\n# {机关}{年度}年报告\n\n表 "发布渠道"\n| 渠道 | 条数 |\n| 网站 | 2 |\n\n## 二、申请情况\n\n表 办理\n| 一、本年新收 | 1 | 2 | = |\n| 其余 | 0 |\n',
  '乡镇.gkreport': '机关: 甲镇人民政府\n年度: 2024\n\n# 政府信息公开年报\n',
  '草稿.gkreport': '\n',
};

const kinds = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

async function found(server: TestServer, query: string): Promise<string[]> {
  const symbols = (await server.request(WorkspaceSymbolRequest.type, { query })) ?? [];
  return symbols.map(({ kind, name, location, containerName }) => {
    const file = decodeURI(location.uri).split('/').at(-1);
    const line = 'range' in location ? location.range.start.line : '';
    return `${kinds[kind]} ${name}${containerName === undefined ? '' : ` (${containerName})`} ${file}:${line}`;
  });
}

describe('workspace symbols', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer({ files });
  });
  after(() => server[Symbol.asyncDispose]());

  for (const [query, expected] of [
    ['小格式', ['Package 小格式 小格式.gkformat:0']],
    [
      '办理情况',
      [
        'Struct 办理情况 (小格式) 小格式.gkformat:7',
        'Struct 办理情况 (示例局2024年报告) 2024.gkreport:12',
        'Module 政府信息公开行政复议、行政诉讼办理情况 (政府信息公开) 政府信息公开.gkformat:',
      ],
    ],
    [
      '诉讼',
      [
        'Struct 复议诉讼 (国办2019) 国办2019.gkformat:',
        'Struct 复议诉讼 (国办2021) 国办2021.gkformat:',
        'Module 复议诉讼 (国办2019) 国办2019.gkformat:',
        'Module 复议诉讼 (国办2021) 国办2021.gkformat:',
        'Module 复议诉讼 (政府信息公开) 政府信息公开.gkformat:',
        'Field 行政诉讼 (复议诉讼 · 国办2019) 国办2019.gkformat:',
        'Field 行政诉讼 (复议诉讼 · 国办2021) 国办2021.gkformat:',
      ],
    ],
    [
      '二、申请',
      ['Module 二、申请情况 (小格式) 小格式.gkformat:6', 'Module 二、申请情况 (示例局2024年报告) 2024.gkreport:10'],
    ],
    [
      '新收',
      [
        'Field 新收 (办理 · 小格式) 小格式.gkformat:13',
        'Field 新收 (办理 · 示例局2024年报告) 2024.gkreport:13',
        'Field 本年新收 (申请办理 · 国办2019)',
        'Field 本年新收 (申请办理 · 国办2021)',
      ],
    ],
    ['隐私', ['Field 隐私 (办理 · 小格式) 小格式.gkformat:15']],
    ['法人', ['Property 法人 (办理 · 小格式) 小格式.gkformat:10']],
    ['网站', ['Field 网站 (发布渠道 · 示例局2024年报告) 2024.gkreport:8']],
    ['fbqd', ['Struct 发布渠道 (示例局2024年报告) 2024.gkreport:6']],
    ['2024年报', ['File 示例局2024年报告 2024.gkreport:4']],
    ['甲镇', ['File 政府信息公开年报（甲镇人民政府） 乡镇.gkreport:3']],
    ['渠道', ['Struct 发布渠道 (示例局2024年报告) 2024.gkreport:6']],
    ['草稿', ['File 草稿.gkreport 草稿.gkreport:0']],
    ['没有这个', []],
  ] as const)
    it(`finds ${expected.length} for “${query}”`, async () => {
      const symbols = await found(server, query);
      assert.equal(symbols.length, expected.length, symbols.join('\n'));
      expected.forEach((symbol, index) => {
        assert.ok(symbols[index]?.startsWith(symbol), symbols.join('\n'));
      });
    });

  it('finds everything for nothing, and Latin letters in either case', async () => {
    const reports = (await found(server, '')).filter((symbol) => symbol.startsWith('File'));
    assert.equal(reports.length, 3);
    await using latin = await startServer({ files: { 'a.gkformat': '格式 Demo { }' } });
    assert.deepEqual(await found(latin, 'dem'), ['Package Demo a.gkformat:0']);
  });

  it('answers with as many as anyone reads, the best first, however many reports there are', async () => {
    const report = (body: string) =>
      `机关: ${body}\n年度: 2024\n\n# ${body}年报\n\n## 一、总体情况\n\n表 申请办理\n| 本年新收 | 1 |\n`;
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`${index}.gkreport`, report(`第${index}局`)]),
    );
    await using own = await startServer({ files: many });
    const rows = await found(own, '本年新收');
    assert.equal(rows.length, 200);
    assert.ok(rows.every((row) => row.startsWith('Field 本年新收 (申请办理 · ')));
    assert.equal((await found(own, '总体')).length, 200);
    assert.deepEqual(await found(own, '第217局年报'), ['File 第217局年报 217.gkreport:3']);
    assert.ok((await found(own, '第217局'))[0]?.startsWith('File 第217局年报'));
  });

  it('follows what is typed', async () => {
    await using own = await startServer({ files });
    await own.open('2024.gkreport', '# 新的标题\n');
    assert.deepEqual(await found(own, '新的'), ['File 新的标题 2024.gkreport:0']);
  });
});
