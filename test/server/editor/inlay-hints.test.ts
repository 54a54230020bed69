import assert from 'node:assert/strict';
import { type InlayHint, InlayHintKind, InlayHintRequest } from 'vscode-languageserver-protocol';
import { reportWith } from '../checks/support/narrated-report.ts';
import { type Opened, opened, smallFormatFile, smallHeader } from './support/opened.ts';

const all = { start: { line: 0, character: 0 }, end: { line: 1_000, character: 0 } };

/** Every hint as the line with the hints put in where the editor shows them, in 〔 〕. */
async function shown({ server, textDocument, text }: Opened, range = all): Promise<string[]> {
  const hints = (await server.request(InlayHintRequest.type, { textDocument, range })) ?? [];
  return text.split('\n').flatMap((source, line) => {
    const here = hints.filter(({ position }) => position.line === line).reverse();
    const put = (written: string, { position: { character }, label }: InlayHint) =>
      `${written.slice(0, character)}〔${label}〕${written.slice(character)}`;
    return here.length > 0 ? [here.reduce(put, source)] : [];
  });
}

const report = `${smallHeader}
# 报告

## 二、申请情况

表 办理
| 新收 | 3 | 1 | = |
| 秘密 | 1 | 0 | 1 |
| 隐私 | 0 | 0 | = |
| 结果 | = | = | = |
`;

describe('inlay hints', () => {
  it('show the values of = behind the row, where they push no bar, and name the columns in the first row', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    assert.deepEqual(await shown(document), [
      '| 新收 | 〔个人:〕3 | 〔组织:〕1 | 〔总计:〕= |〔4〕',
      '| 隐私 | 0 | 0 | = |〔0〕',
      '| 结果 | = | = | = |〔2〕〔1〕〔3〕',
    ]);
  });

  it('name the columns behind the first row where the row would get wider than a narrow editor', async () => {
    const row = `| 本年新收 | ${'0 | '.repeat(7)}`.trim();
    await using document = await opened(
      `${smallHeader.replace('小格式', '国办2021')}\n# 报告\n\n## 三、申请情况\n\n表 申请办理\n${row}\n`,
    );
    assert.deepEqual(await shown(document), [
      `${row}〔| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |〕`,
    ]);
  });

  it('tell the equation of a value and the official label of a column', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    const { server, textDocument } = document;
    const range = { start: { line: 9, character: 0 }, end: { line: 9, character: 20 } };
    const hints = await server.request(InlayHintRequest.type, { textDocument, range });
    assert.deepEqual(hints, [
      {
        position: { line: 9, character: 7 },
        label: '个人:',
        kind: InlayHintKind.Parameter,
        paddingRight: true,
        tooltip: '自然人',
      },
      {
        position: { line: 9, character: 11 },
        label: '组织:',
        kind: InlayHintKind.Parameter,
        paddingRight: true,
        tooltip: '法人',
      },
      { position: { line: 9, character: 15 }, label: '总计:', kind: InlayHintKind.Parameter, paddingRight: true },
      {
        position: { line: 9, character: 18 },
        label: '4',
        paddingLeft: true,
        tooltip: '“新收”行总计列：4 = 3 + 1',
      },
    ]);
  });

  it('speak English to an English editor', async () => {
    await using document = await opened(report, { files: smallFormatFile, locale: 'en' });
    const { server, textDocument } = document;
    const range = { start: { line: 12, character: 0 }, end: { line: 12, character: 20 } };
    const hints = await server.request(InlayHintRequest.type, { textDocument, range });
    assert.equal(hints?.[0]?.tooltip, 'Column “个人” 结果行: 2 = 3 - 1 - 0');
  });

  it('name no columns where a header row does', async () => {
    const withHeader = report.replace('表 办理\n', '表 办理\n| 项目 | 自然人 | 法人 | 总计 |\n');
    await using document = await opened(withHeader, { files: smallFormatFile });
    assert.deepEqual((await shown(document))[0], '| 新收 | 3 | 1 | = |〔4〕');
  });

  it('show nothing for = that cannot be computed, and then say which column has a value', async () => {
    await using document = await opened(report.replace('| 新收 | 3', '| 新收 |  '), { files: smallFormatFile });
    assert.deepEqual(await shown(document), [
      '| 新收 |〔个人:〕   | 〔组织:〕1 | 〔总计:〕= |',
      '| 隐私 | 0 | 0 | = |〔0〕',
      '| 结果 | = | = | = |〔组织 1〕',
    ]);
  });

  it('show the computed values of a table of one’s own', async () => {
    const source = `${smallHeader}\n# 报告\n\n表 "渠道"\n| 渠道 | 条数 |\n| 网站 | 2 |\n| 微信 | 3 |\n| 合计 | = |\n规则 合计 = 网站 + 微信\n`;
    await using document = await opened(source, { files: smallFormatFile });
    assert.deepEqual(await shown(document), ['| 合计 | = |〔5〕']);
  });

  it('say which number of the tables one in the text is, where that is wanted', async () => {
    const prose = '全年收到政府信息公开申请58件，办结65件，网上申请40件。';
    const settings = { inlayHints: { columnNames: false, computedValues: false, textNumbers: true } };
    await using document = await opened(reportWith(prose), { settings });
    assert.deepEqual(await shown(document), [
      '全年收到政府信息公开申请58件〔本年新收〕，办结65件〔办理总计 / 办理总计 - 其他处理 / 本年新收 - 结转下年?〕，网上申请40件。',
    ]);
    await using usual = await opened(reportWith(prose), { settings: { inlayHints: { columnNames: false } } });
    assert.deepEqual(await shown(usual), []);
  });

  it('come for the lines asked for only', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    const range = { start: { line: 11, character: 0 }, end: { line: 11, character: 5 } };
    assert.deepEqual(await shown(document, range), ['| 隐私 | 0 | 0 | = |〔0〕']);
  });

  it('can be switched off one by one, at the start and later', async () => {
    const settings = { inlayHints: { columnNames: false } };
    await using document = await opened(report, { files: smallFormatFile, settings });
    assert.equal((await shown(document))[0], '| 新收 | 3 | 1 | = |〔4〕');
    await document.server.configure({ inlayHints: { computedValues: false } });
    assert.deepEqual(await shown(document), ['| 新收 | 〔个人:〕3 | 〔组织:〕1 | 〔总计:〕= |']);
    await document.server.configure({ inlayHints: { computedValues: 'sometimes', columnNames: false } });
    assert.equal((await shown(document))[0], '| 新收 | 3 | 1 | = |〔4〕');
  });

  it('are asked for anew when a setting changes', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    const { server } = document;
    const before = server.asked('workspace/inlayHint/refresh');
    await server.configure({ inlayHints: { computedValues: false } });
    await shown(document);
    assert.equal(server.asked('workspace/inlayHint/refresh'), before + 1);
  });
});
