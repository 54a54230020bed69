import assert from 'node:assert/strict';
import { CodeActionKind, CodeActionRequest } from 'vscode-languageserver-protocol';
import { type ClientOptions, startServer } from '../../support/lsp.ts';

const text = `格式: 国办2021
机关: 甲局
年度: 2024

# 标题

## 四、政府信息公开行政复议、行政诉讼情况

表 复议诉讼
| 行政复议 | 1 | 0 | 1 | 0 | 3 |
| 其余 | 0 |
`;

async function reference(options: ClientOptions) {
  await using server = await startServer(options);
  const uri = await server.open('a.gkreport', text);
  const found = (await server.diagnostics('a.gkreport')).find(({ range }) => range.start.line === 9);
  assert.ok(found);
  const context = { diagnostics: [], only: [CodeActionKind.QuickFix] };
  const actions = await server.request(CodeActionRequest.type, { textDocument: { uri }, range: found.range, context });
  const [action] = actions ?? [];
  assert.ok(action && 'diagnostics' in action);
  assert.equal(action.diagnostics?.[0]?.code, found.code, 'a fix names what it fixes in the same way');
  return [found.code, decodeURIComponent(found.codeDescription?.href ?? '')];
}

describe('the code of a finding', () => {
  const names = { initializationOptions: { codes: 'names' } };

  it('is in Chinese the name that 说明 lines use, and leads to the section of that name', async () => {
    assert.deepEqual(await reference({ ...names, locale: 'zh-cn' }), [
      '合计不符',
      'https://github.com/gkreport/gkreport/blob/main/docs/checks.zh-CN.md#合计不符',
    ]);
  });

  it('is the id of the check in English, and wherever the editor wants ids', async () => {
    const page = 'https://github.com/gkreport/gkreport/blob/main/docs/checks.md#wrong-total';
    assert.deepEqual(await reference({ ...names, locale: 'en' }), ['wrong-total', page]);
    const [code] = await reference({ locale: 'zh-cn', initializationOptions: { codes: 'ids' } });
    assert.equal(code, 'wrong-total');
  });

  it('leads to the manuals that the editor has', async () => {
    const documentation = 'some-scheme:/docs/';
    const [, page] = await reference({ locale: 'en', initializationOptions: { documentation } });
    assert.equal(page, 'some-scheme:/docs/checks.md#wrong-total');
    const [, other] = await reference({ locale: 'en', initializationOptions: { documentation: 'no folder' } });
    assert.match(String(other), /^https:/);
  });

  it('is for rules of the form the name of the rule', async () => {
    const files = { '2023.gkreport': text.replace('2024', '2023') };
    await using server = await startServer({ ...names, files });
    const linked = text.replace('年度: 2024\n', '年度: 2024\n上年: ./2023.gkreport\n');
    const table =
      '## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规章 | 1 | 0 | 9 |\n| 行政规范性文件 | 0 | 0 | 0 |\n\n';
    await server.open('a.gkreport', linked.replace('## 四', `${table}## 四`));
    const codes = (await server.diagnostics('a.gkreport')).map(({ code }) => code);
    assert.ok(
      codes.every((code) => /\p{Script=Han}/u.test(String(code))),
      String(codes),
    );
  });
});
