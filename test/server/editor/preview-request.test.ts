import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { PreviewRequest } from '../../../server/shared/editor-protocol.ts';
import { startServer } from '../../support/lsp.ts';

const preview = new ProtocolRequestType<PreviewRequest.Params, PreviewRequest.Result | null, never, void, void>(
  PreviewRequest.type.method,
);
const report = `格式: 国办2021
机关: 示例县水务局
年度: 2024

# 示例

## 二、主动公开政府信息情况

表 第二十条第六项
| 行政处罚 | 3 |
| 行政强制 | 0 |
`;

describe('the preview', () => {
  it('comes without damage where the whole text is on the page', async () => {
    await using server = await startServer();
    const uri = await server.open('a.gkreport', report);
    assert.equal((await server.request(preview, { uri }))?.damage, undefined);
  });

  it('comes with the first line that the page leaves out, in the words of its diagnostic', async () => {
    await using server = await startServer();
    const uri = await server.open('a.gkreport', report.replace('| 行政强制', '随手写的\n| 行政强制'));
    const message =
      '本行在表格中却不以“|”开头，不参与核对，也不会出现在正式报告中；表格的行请以“|”开头，正文请移到表格之后';
    assert.deepEqual((await server.request(preview, { uri }))?.damage, { line: 10, message });
  });
});
