import assert from 'node:assert/strict';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver-protocol';
import { countWords } from '../../../server/checks/word-count.ts';
import { type Opened, opened, smallFormatFile, smallHeader } from './support/opened.ts';

const vsCode = { commands: ['gkreport.openPreviewToSide', 'gkreport.export'] };

async function lenses({ server, textDocument }: Opened): Promise<readonly CodeLens[]> {
  return (await server.request(CodeLensRequest.type, { textDocument })) ?? [];
}

/** What each lens says, behind the line it stands above. */
async function shown(document: Opened): Promise<string[]> {
  const lines = document.text.split('\n');
  return (await lenses(document)).map(({ range, command }) => `${lines[range.start.line]} ← ${command?.title}`);
}

const report = `${smallHeader}
# 报告

## 一、总体情况

全年公开信息3条。

### （一）概况

平稳有序。

## 二、申请情况

表 办理
| 新收 | 3 | 1 | = |
| 秘密 | 1 | 0 | 2 |
| 隐私 | 0 |   | 0 |
| 结果 | 2 | = | = |
`;

describe('code lens', () => {
  it('count the verdicts of a table and the words of a chapter with a limit', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    assert.deepEqual(await shown(document), [
      '## 一、总体情况 ← 19 字（一般不超过 20 字）',
      '表 办理 ← 勾稽关系 7 项：4 项一致，1 项不一致，2 项未核对',
    ]);
  });

  it('speak English to an English editor', async () => {
    await using document = await opened(report, { files: smallFormatFile, locale: 'en-US' });
    assert.deepEqual(await shown(document), [
      '## 一、总体情况 ← 19 characters (usually at most 20)',
      '表 办理 ← 7 equations: 4 agree, 1 disagrees, 2 not checked',
    ]);
  });

  it('tell by how much a chapter is too long', async () => {
    const long = report.replace('平稳有序。', '平稳有序，各项工作按计划完成。');
    await using document = await opened(long, { files: smallFormatFile });
    assert.equal((await shown(document))[0], '## 一、总体情况 ← 29 字，超出 9 字（一般不超过 20 字）');
  });

  it('count the rules of a table of one’s own', async () => {
    const own = '\n表 "渠道"\n| 渠道 | 条数 |\n| 网站 | 2 |\n| 微信 | 3 |\n| 合计 | 5 |\n规则 合计 = 网站 + 微信\n';
    await using document = await opened(`${smallHeader}\n# 报告\n${own}`, { files: smallFormatFile });
    assert.deepEqual(await shown(document), ['表 "渠道" ← 勾稽关系 1 项：1 项一致']);
  });

  it('offer preview and export above the title to an editor that has these commands', async () => {
    await using document = await opened(`${smallHeader}\n# 报告\n`, { initializationOptions: vsCode });
    assert.deepEqual(await lenses(document), [
      {
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 4 } },
        command: { title: '预览', command: 'gkreport.openPreviewToSide', arguments: [document.uri] },
      },
      {
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 4 } },
        command: { title: '导出', command: 'gkreport.export', arguments: [{ uri: document.uri }] },
      },
    ]);
  });

  it('name only the commands an editor has, whatever it tells of itself', async () => {
    const some = { commands: ['gkreport.export', 'other.command'] };
    await using one = await opened('# 报告\n', { initializationOptions: some });
    assert.deepEqual(await shown(one), ['# 报告 ← 导出']);
    await using none = await opened('# 报告\n', { initializationOptions: { commands: 'all' } });
    assert.deepEqual(await lenses(none), []);
  });

  it('say what they say as text where there is nothing to run', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    assert.deepEqual(
      (await lenses(document)).map(({ command }) => command?.command),
      ['', ''],
    );
  });

  it('are asked for anew when last year’s report changes', async () => {
    const format = smallFormatFile['小格式.gkformat'].replace(
      '规则 总计列',
      '核实 结转 每列 新收 = 上年.结果\n\n      规则 总计列',
    );
    const last = `格式: 小格式\n机关: 示例局\n年度: 2023\n\n# 报告\n\n## 二、申请情况\n\n表 办理\n| 结果 | 3 | 1 | = |\n| 其余 | 0 |\n`;
    const now = report.replace('年度: 2024\n', '年度: 2024\n上年: 2023.gkreport\n');
    await using document = await opened(now, { files: { '小格式.gkformat': format, '2023.gkreport': last } });
    assert.equal((await shown(document))[1], '表 办理 ← 勾稽关系 10 项：7 项一致，1 项不一致，2 项未核对');
    const { server } = document;
    const before = server.asked('workspace/codeLens/refresh');
    await server.open('2023.gkreport', last.replace('| 3 | 1 |', '| 9 | 1 |'));
    assert.equal((await shown(document))[1], '表 办理 ← 勾稽关系 10 项：5 项一致，3 项不一致，2 项未核对');
    assert.ok(server.asked('workspace/codeLens/refresh') > before);
  });
});

describe('the number of words', () => {
  for (const [text, count] of [
    ['平稳有序。', 5],
    ['全年公开信息3条', 8],
    ['收到 1,234 件', 4],
    ['见 GB 18030—2022', 5],
    ['　全角空格　不计　', 6],
    ['“引号”……', 6],
    ['𠮷姓', 2],
    ['', 0],
  ] as const)
    it(`of ${text || 'nothing'} is ${count}`, () => assert.equal(countWords(text), count));
});
