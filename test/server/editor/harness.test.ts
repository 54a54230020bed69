import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CodeLensRequest, DefinitionRequest, DocumentLinkRequest, DocumentSymbolRequest, FoldingRangeRequest, InlayHintRequest, SelectionRangeRequest, SemanticTokensRequest, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import { startServer } from '../../support/lsp.ts';
describe('x', () => {
  it('y', async () => {
    const last = readFileSync('examples/宿迁市2023.gkreport', 'utf8');
    const text = readFileSync(process.env.F ?? 'examples/宿迁市2024.gkreport', 'utf8');
    await using server = await startServer({ files: { '宿迁市2023.gkreport': last }, initializationOptions: { commands: ['gkreport.export'] } });
    console.log(server.initialized.capabilities);
    const uri = await server.open('宿迁市2024.gkreport', text);
    const textDocument = { uri };
    console.log((await server.diagnostics('宿迁市2024.gkreport')).map((d) => d.message));
    const show = (list, depth = 0) => { for (const s of list ?? []) { console.log('  '.repeat(depth) + s.name + ' — ' + s.detail + ` ${s.range.start.line}-${s.range.end.line}`); show(s.children, depth + 1); } };
    show(await server.request(DocumentSymbolRequest.type, { textDocument }));
    console.log((await server.request(FoldingRangeRequest.type, { textDocument }))?.map((r) => `${r.startLine}-${r.endLine}${r.kind ?? ''}`).join(' '));
    console.log((await server.request(InlayHintRequest.type, { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } } }))?.map((r) => `${r.position.line}:${r.position.character} ${r.label} ${r.tooltip}`).join('\n'));
    console.log(JSON.stringify(await server.request(CodeLensRequest.type, { textDocument }), null, 0));
    console.log(JSON.stringify(await server.request(DocumentLinkRequest.type, { textDocument }), null, 0));
    const tokens = await server.request(SemanticTokensRequest.type, { textDocument });
    let l = 0, c = 0; const lines = text.split('\n'); const out = [];
    const legend = server.initialized.capabilities.semanticTokensProvider.legend;
    for (let i = 0; i < tokens.data.length; i += 5) { const [dl, dc, len, t, m] = tokens.data.slice(i, i + 5); l += dl; c = dl ? dc : c + dc; out.push(`${lines[l].slice(c, c + len)}:${legend.tokenTypes[t]}${m ? '!' + m : ''}`); }
    console.log(out.join(' '));
    console.log(JSON.stringify(await server.request(WorkspaceSymbolRequest.type, { query: '公开' }), null, 0));
    const line = lines.findIndex((x) => x.includes('{申请办理.办理总计}'));
    const character = lines[line].indexOf('办理总计}') + 1;
    console.log(JSON.stringify(await server.request(DefinitionRequest.type, { textDocument, position: { line, character } })));
    for (let s = (await server.request(SelectionRangeRequest.type, { textDocument, positions: [{ line, character }] }))[0]; s; s = s.parent) console.log(JSON.stringify(s.range));
    assert.ok(server);
  });
});
