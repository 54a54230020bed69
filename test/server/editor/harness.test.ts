import assert from 'node:assert/strict';
import { DefinitionRequest } from 'vscode-languageserver-protocol';
import { startServer } from '../../support/lsp.ts';
describe('x', () => {
  it('y', async () => {
    await using server = await startServer({ files: { '省/甲.gkformat': '格式 甲 扩展 国办2021 { }' } });
    console.log(server.initialized.capabilities);
    const uri = await server.open('a.gkreport', '格式: 甲\n年度: 2024\n\n# a\n');
    await new Promise((r) => setTimeout(r, 300));
    console.log((await server.diagnostics('a.gkreport')).map((d) => d.message));
    console.log(await server.request(DefinitionRequest.type, { textDocument: { uri }, position: { line: 0, character: 4 } }));
    await server.change('a.gkreport', '格式: 乙\n年度: 2024\n\n# a\n');
    console.log((await server.diagnostics('a.gkreport')).map((d) => d.message));
    await server.open('b.gkformat', '格式 乙 扩展 国办2021 { }');
    console.log((await server.diagnostics('b.gkformat')).map((d) => d.message));
    assert.ok(server);
  });
});
