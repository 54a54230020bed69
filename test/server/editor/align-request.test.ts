import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { AlignTableRequest } from '../../../server/shared/editor-protocol.ts';
import { applied } from '../../support/edits.ts';
import { startServer } from '../../support/lsp.ts';

const align = new ProtocolRequestType<AlignTableRequest.Params, AlignTableRequest.Result | null, never, void, void>(
  AlignTableRequest.type.method,
);

const report = `格式: 国办2021
机关: 示例县水务局
年度: 2024

#示例

表 第二十条第一项
| 规章 | 1 | 0 | 1 |
// 已核对

| 行政规范性文件 | 10 | 2 | 8 |

表 第二十条第六项
| 行政处罚 | 3 |
| 其余 | 12 |
`;

/** The text after the table with a row on a line, counted from 0, was left. */
async function afterLeaving(line: number, text = report): Promise<string> {
  await using server = await startServer();
  const uri = await server.open('a.gkreport', text);
  const result = await server.request(align, { uri, line });
  return result ? applied(text, result.edits) : 'not known';
}

describe('a table that is left', () => {
  it('has its rows aligned, and nothing else of the text is touched', async () => {
    const rows = report
      .replace('| 规章 | 1 | 0 | 1 |', '| 规章           |  1 | 0 | 1 |')
      .replace('| 行政规范性文件 | 10', '| 行政规范性文件 | 10');
    assert.equal(await afterLeaving(7), rows);
    assert.equal(await afterLeaving(10), rows);
    assert.equal(
      await afterLeaving(14),
      report.replace('行政处罚 | 3 |', '行政处罚 |  3 |').replace('其余 |', '其余     |'),
    );
  });

  it('stays as it is where a line of it cannot be read, and where there is no row', async () => {
    const broken = report.replace('// 已核对', '规则 规章 =');
    assert.equal(await afterLeaving(7, broken), broken);
    assert.equal(await afterLeaving(0), report);
  });
});
