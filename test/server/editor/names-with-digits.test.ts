import assert from 'node:assert/strict';
import { ReferencesRequest, SemanticTokensRequest } from 'vscode-languageserver-protocol';
import { hover } from './hover/support/hover.ts';
import { opened } from './support/opened.ts';
import { renamed } from './support/renaming.ts';

const text = (mark: string) => {
  const source =
    '格式: 国办2021\n机关: 某局\n年度: 2025\n\n# 题\n\n## 一、总体情况\n\n表 "热线"\n| 渠道 | 1月 | 全年 |\n| 12345热线 | 3 | 40 |\n' +
    '| 12328 | 1 | 5 |\n| 微信（含视频号） | 0 | 2 |\n| 合计 | = | = |\n规则 合计 = 12345热线 + "12328" + "微信（含视频号）"\n\n' +
    '共{热线.12345热线.1月}件，{热线.12328.全年}件，{热线."微信（含视频号）".全年}件。\n';
  const plain = mark.replace(/[«»]/g, '');
  assert.ok(source.includes(plain), plain);
  return source.replace(plain, mark);
};

describe('names with digits and names in quotes', () => {
  it('are told of where the cursor is on them', async () => {
    assert.match((await hover(text('规则 合计 = «12345热线»'))) ?? '', /\*\*12345热线\*\*/);
    assert.match((await hover(text('+ «"12328"» +'))) ?? '', /\*\*12328\*\*/);
    assert.match((await hover(text('+ «"微信（含视频号）"»'))) ?? '', /微信（含视频号）\*\*/);
    assert.match((await hover(text('«{热线.12328.全年}»'))) ?? '', /5/);
  });

  it('are renamed wherever they stand, in quotes where they need them', async () => {
    await using hotline = await opened(text('| 12345«»热线 |'));
    assert.deepEqual(await renamed(hotline, '12345（政务热线）'), {
      '报告.gkreport':
        '| 12345（政务热线） | 3 | 40 |\n规则 合计 = "12345（政务热线）" + "12328" + "微信（含视频号）"\n' +
        '共{热线."12345（政务热线）".1月}件，{热线.12328.全年}件，{热线."微信（含视频号）".全年}件。',
    });
    await using month = await opened(text('| 渠道 | 1«»月 |'));
    assert.deepEqual(await renamed(month, '一月'), {
      '报告.gkreport':
        '| 渠道 | 一月 | 全年 |\n共{热线.12345热线.一月}件，{热线.12328.全年}件，{热线."微信（含视频号）".全年}件。',
    });
    await using quoted = await opened(text('+ "123«»28"'));
    assert.deepEqual(await renamed(quoted, '交通热线'), {
      '报告.gkreport':
        '| 交通热线 | 1 | 5 |\n规则 合计 = 12345热线 + 交通热线 + "微信（含视频号）"\n' +
        '共{热线.12345热线.1月}件，{热线.交通热线.全年}件，{热线."微信（含视频号）".全年}件。',
    });
  });

  it('are found by their references, and coloured by what they name', async () => {
    await using document = await opened(text('| 微信«»（含视频号） |'));
    const { server, textDocument, position } = document;
    const found = await server.request(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    assert.equal(found?.length, 3);
    const tokens = await server.request(SemanticTokensRequest.type, { textDocument });
    assert.ok((tokens?.data.length ?? 0) > 0);
  });
});
