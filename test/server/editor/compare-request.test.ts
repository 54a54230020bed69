import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { CompareRequest } from '../../../server/shared/report-protocol.ts';
import { startServer } from '../../support/lsp.ts';

const compareType = new ProtocolRequestType<CompareRequest.Params, CompareRequest.Result | null, never, void, void>(
  CompareRequest.type.method,
);
const path = '报告.gkreport';
const page = (number: string) => ({
  name: '公布.html',
  content: Buffer.from(
    `<!doctype html><meta charset="utf-8"><h1>示例市水务局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全年公开信息3条。</p>
<h2>二、主动公开政府信息情况</h2><table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>${number}</td></tr></table>`,
  ).toString('base64'),
});
const text = `机关: 示例市水务局
年度: 2023

# 示例市水务局2023年政府信息公开工作年度报告

## 一、总体情况

全年公开信息3条。

## 二、主动公开政府信息情况

表 第二十条第五项
| 行政许可 | 3 |
`;

describe('the request to compare a report with its published page', () => {
  it('tells what differs as a table, and finds it in the report until it is over', async () => {
    await using server = await startServer();
    const own = async () =>
      (await server.diagnostics(path))
        .filter(({ message }) => String(message).includes('公布的页面'))
        .map(({ range }) => range);
    const uri = await server.open(path, text);
    const compared = await server.request(compareType, { uri, page: page('8') });
    assert.deepEqual(compared, {
      differences: 1,
      table: [
        '# 与公布的页面比对',
        '公布.html · 1 处不同',
        '| 行 | 处 | 报告 | 公布的页面 |\n| --- | --- | --- | --- |\n| 13 | 第二十条第五项：行政许可·处理决定 | 3 | 8 |',
        '',
      ].join('\n\n'),
    });
    assert.deepEqual(await own(), [{ start: { line: 12, character: 9 }, end: { line: 12, character: 10 } }]);
    assert.deepEqual(await server.request(compareType, { uri }), { differences: 0, table: '' });
    assert.deepEqual(await own(), []);
  });

  it('is answered with the reason where the page holds no report, and with nothing for what is none', async () => {
    await using server = await startServer();
    const uri = await server.open(path, text);
    const content = Buffer.from('<p>会议召开。</p>').toString('base64');
    const refused = await server.request(compareType, { uri, page: { name: '新闻.html', content } });
    assert.ok(refused && 'problem' in refused);
    assert.match(refused.problem, /没有找到政府信息公开工作年度报告/);
    assert.equal(await server.request(compareType, { uri: 'file:///workspace/无.gkreport' }), null);
  });
});
