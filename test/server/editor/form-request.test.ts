import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { FormRequest, PreviewRequest } from '../../../server/shared/editor-protocol.ts';
import { applied } from '../../support/edits.ts';
import { startServer, type TestServer } from '../../support/lsp.ts';

const form = new ProtocolRequestType<FormRequest.Params, FormRequest.Result | null, never, void, void>(
  FormRequest.type.method,
);
const preview = new ProtocolRequestType<PreviewRequest.Params, PreviewRequest.Result | null, never, void, void>(
  PreviewRequest.type.method,
);

const report = `格式: 国办2021
机关: 示例县水务局
年度: 2024

# 示例

## 一、总体情况

## 二、主动公开政府信息情况

表 第二十条第一项
| 规章           |  1 |  0 |  1 |
| 行政规范性文件 | 10 |  2 |  8 |

表 第二十条第六项
| 行政处罚 | 3 |
| 行政强制 |   |
`;

/** The text after what was done in a field, or why it was refused. */
async function outcome(
  field: string,
  before: string,
  entry: FormRequest.Params['entry'],
  text = report,
): Promise<string> {
  await using server = await startServer();
  const uri = await server.open('a.gkreport', text);
  const result = await server.request(form, { uri, field, before, entry });
  return result?.kind === 'edits' ? applied(text, result.edits) : (result?.message ?? '');
}

/** The attributes of a field on the page, in the order of their names. */
function fieldIn(html: string, name: string): string | undefined {
  return new RegExp(`<\\w+([^>]* data-field="${name}"[^>]*)>`).exec(html)?.[1];
}

/** A page as HTML: who knows none is sent all of it. */
async function pageOf(server: TestServer, asked: PreviewRequest.Params): Promise<string> {
  return (await server.request(preview, asked))?.page.pieces.join('') ?? '';
}

describe('the form', () => {
  it('is the page of the preview with names at what can be filled in', async () => {
    await using server = await startServer();
    const uri = await server.open('a.gkreport', report);
    const plain = await pageOf(server, { uri });
    const html = await pageOf(server, { uri, fields: true });
    assert.doesNotMatch(plain, /data-field/);
    assert.match(fieldIn(html, '第二十条第六项.行政处罚.处理决定') ?? '', / data-text="3"/);
    assert.match(fieldIn(html, '第二十条第六项.行政强制.处理决定') ?? '', / data-how="blank" data-empty=""/);
    assert.match(html, /<dt>年度<\/dt><dd data-field="年度:" data-text="2024" data-line="2">2024<\/dd>/);
    assert.match(html, /<p class="gk-new-prose" data-field="¶ 一、总体情况" data-text="" data-empty="" data-line="6">/);
  });

  it('shows what a number was last year', async () => {
    await using server = await startServer();
    await server.open('b.gkreport', report.replace('2024', '2023').replace('| 3 |', '| 9 |'));
    const uri = await server.open('a.gkreport', report.replace('年度: 2024', '年度: 2024\n上年: ./b.gkreport'));
    const html = await pageOf(server, { uri, fields: true });
    assert.match(fieldIn(html, '第二十条第六项.行政处罚.处理决定') ?? '', / data-last-year="9"/);
  });

  it('answers what is typed with the edits of its cell, for the version of the text that they are for', async () => {
    await using server = await startServer();
    const uri = await server.open('a.gkreport', report);
    const result = await server.request(form, {
      uri,
      field: '第二十条第六项.行政处罚.处理决定',
      before: '3',
      entry: { text: '４' },
    });
    const start = { line: 15, character: 9 };
    assert.deepEqual(result, {
      kind: 'edits',
      version: 1,
      edits: [{ range: { start, end: { line: 15, character: 10 } }, newText: '4' }],
    });
  });

  it('says in words why it writes nothing over what somebody else wrote', async () => {
    assert.match(
      await outcome('第二十条第六项.行政处罚.处理决定', '2', { text: '4' }),
      /^这一处的内容已在文本中改动，没有覆盖/,
    );
  });

  it('pastes numbers without labels from the cell on, to the right and down', async () => {
    assert.equal(
      await outcome('第二十条第一项.规章.废止', '0', { pasted: { text: '5\t6\r\n7\t8\r\n' } }),
      report.replace('1 |  0 |  1 |', '1 | 5 | 6 |').replace('10 |  2 |  8 |', '10 | 7 | 8 |'),
    );
  });

  it('pastes rows with labels where these are, whatever the cell', async () => {
    assert.equal(
      await outcome('第二十条第六项.行政处罚.处理决定', '3', { pasted: { text: '行政强制\t6\r\n行政处罚\t5\r\n' } }),
      report.replace('| 3 |', '| 5 |').replace('|   |', '| 6 |'),
    );
  });

  it('refuses what reaches over the edge of the table, in the words of any paste', async () => {
    const refusal = await outcome('第二十条第六项.行政强制.处理决定', '', { pasted: { text: '1\r\n2\r\n3\r\n' } });
    assert.match(refusal, /第二十条第六项/);
  });

  it('pastes one cell, or a text, into the field alone', async () => {
    for (const text of ['12\r\n', ' 12 '])
      assert.equal(
        await outcome('第二十条第六项.行政强制.处理决定', '', { pasted: { text } }),
        report.replace('| 3 |', '|  3 |').replace('|   |', '| 12 |'),
      );
    assert.equal(
      await outcome('¶ 一、总体情况', '', { pasted: { text: '甲。' } }),
      report.replace('## 一、总体情况\n', '## 一、总体情况\n\n甲。\n'),
    );
  });
});
