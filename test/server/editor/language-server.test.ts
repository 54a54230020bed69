import assert from 'node:assert/strict';
import * as lsp from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../../support/lsp.ts';
import { smallFormat, smallHeader } from './support/opened.ts';

const report = `${smallHeader}上年: 2023.gkreport

# {机关}报告

## 一、总体情况

收到{办理.新收}件。

## 二、申请情况

表 办理
| 新收 | 3 | 1 | = |
| 秘密 | 1 | 0 |  2 |
| 其余 | 0 |

表 "渠道"
| 渠道 | 条数 |
| 网站 | 2 |
`;

/** One request for every capability; each has something to answer about the report above. */
const requests: Readonly<Record<string, (server: TestServer, uri: string) => Promise<unknown>>> = {
  completionProvider: (server, uri) => server.request(lsp.CompletionRequest.type, at(uri, 9, 3)),
  referencesProvider: (server, uri) =>
    server.request(lsp.ReferencesRequest.type, { ...at(uri, 14, 3), context: { includeDeclaration: true } }),
  documentSymbolProvider: (server, uri) => server.request(lsp.DocumentSymbolRequest.type, of(uri)),
  definitionProvider: (server, uri) => server.request(lsp.DefinitionRequest.type, at(uri, 14, 3)),
  documentHighlightProvider: (server, uri) => server.request(lsp.DocumentHighlightRequest.type, at(uri, 14, 3)),
  codeActionProvider: async (server, uri) => {
    const diagnostics = [...(await server.diagnostics('2024.gkreport'))];
    return server.request(lsp.CodeActionRequest.type, { ...of(uri), range: everywhere, context: { diagnostics } });
  },
  documentFormattingProvider: (server, uri) =>
    server.request(lsp.DocumentFormattingRequest.type, { ...of(uri), options: indentation }),
  documentRangeFormattingProvider: (server, uri) =>
    server.request(lsp.DocumentRangeFormattingRequest.type, { ...of(uri), range: everywhere, options: indentation }),
  documentOnTypeFormattingProvider: (server, uri) =>
    server.request(lsp.DocumentOnTypeFormattingRequest.type, { ...at(uri, 17, 0), ch: '\n', options: indentation }),
  foldingRangeProvider: (server, uri) => server.request(lsp.FoldingRangeRequest.type, of(uri)),
  hoverProvider: (server, uri) => server.request(lsp.HoverRequest.type, at(uri, 14, 7)),
  renameProvider: (server, uri) => server.request(lsp.RenameRequest.type, { ...at(uri, 20, 3), newName: '官网' }),
  semanticTokensProvider: async (server, uri) => (await server.request(lsp.SemanticTokensRequest.type, of(uri)))?.data,
  documentLinkProvider: (server, uri) => server.request(lsp.DocumentLinkRequest.type, of(uri)),
  codeLensProvider: (server, uri) => server.request(lsp.CodeLensRequest.type, of(uri)),
  inlayHintProvider: (server, uri) => server.request(lsp.InlayHintRequest.type, { ...of(uri), range: everywhere }),
  workspaceSymbolProvider: (server) => server.request(lsp.WorkspaceSymbolRequest.type, { query: '' }),
  selectionRangeProvider: (server, uri) =>
    server.request(lsp.SelectionRangeRequest.type, { ...of(uri), positions: [at(uri, 14, 7).position] }),
};

const everywhere = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
const indentation = { tabSize: 2, insertSpaces: true };

function of(uri: string) {
  return { textDocument: { uri } };
}

function at(uri: string, line: number, character: number) {
  return { textDocument: { uri }, position: { line, character } };
}

const workspace = { files: { '小格式.gkformat': smallFormat, '2023.gkreport': '年度: 2023\n' } };

describe('the language server', () => {
  it('advertises what it can do, and nothing else', async () => {
    await using server = await startServer(workspace);
    const { capabilities } = server.initialized;
    const features = Object.entries(capabilities)
      .filter(([name, value]) => name.endsWith('Provider') && Boolean(value))
      .map(([name]) => name);
    assert.deepEqual(features.sort(), Object.keys(requests).sort());
    assert.deepEqual(capabilities.textDocumentSync, {
      openClose: true,
      change: lsp.TextDocumentSyncKind.Incremental,
      save: true,
      willSave: false,
      willSaveWaitUntil: false,
    });
    assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['gkreport'] });
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(capabilities.semanticTokensProvider, {
      legend: {
        tokenTypes: ['class', 'property', 'parameter', 'function', 'variable', 'number', 'operator', 'keyword'],
        tokenModifiers: ['declaration', 'broken', 'unchecked'],
      },
      full: { delta: false },
      range: true,
    });
  });

  describe('has an answer to', () => {
    let server: TestServer;
    let uri = '';
    before(async () => {
      server = await startServer(workspace);
      uri = await server.open('2024.gkreport', report);
    });
    after(() => server[Symbol.asyncDispose]());

    for (const [capability, ask] of Object.entries(requests))
      it(capability, async () => {
        const answer = await ask(server, uri);
        assert.ok(answer);
        assert.ok(!Array.isArray(answer) || answer.length > 0);
      });
  });

  it('answers everything about a report and a format that break off anywhere', async () => {
    await using server = await startServer(workspace);
    const paths = { '2024.gkreport': report, '小格式.gkformat': smallFormat };
    for (const [path, text] of Object.entries(paths)) {
      const uri = await server.open(path, '');
      for (let end = 7; end < text.length; end += 7) {
        await server.change(path, text.slice(0, end));
        const position = lastPlace(text.slice(0, end));
        for (const type of aboutDocument) await server.request(type, { ...of(uri), range: everywhere });
        for (const type of aboutPlace)
          await server.request(type, { ...of(uri), position, positions: [position], ...referenceContext });
      }
    }
  });

  it('answers about a text that was never saved', async () => {
    await using server = await startServer(workspace);
    const uri = 'untitled:Untitled-1';
    await server.notify(lsp.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'gkreport', version: 1, text: report },
    });
    const links = await server.request(lsp.DocumentLinkRequest.type, of(uri));
    assert.equal(links?.length, 1, 'of the format alone');
    const symbols = await server.request(lsp.DocumentSymbolRequest.type, of(uri));
    assert.equal(symbols?.[0]?.name, '示例局报告');
  });
});

const referenceContext = { context: { includeDeclaration: true } };

const aboutDocument = [
  lsp.DocumentSymbolRequest.type,
  lsp.FoldingRangeRequest.type,
  lsp.SemanticTokensRequest.type,
  lsp.DocumentLinkRequest.type,
  lsp.CodeLensRequest.type,
  lsp.InlayHintRequest.type,
] as readonly lsp.ProtocolRequestType<object, unknown, unknown, unknown, unknown>[];

const aboutPlace = [
  lsp.DefinitionRequest.type,
  lsp.ReferencesRequest.type,
  lsp.DocumentHighlightRequest.type,
  lsp.SelectionRangeRequest.type,
] as readonly lsp.ProtocolRequestType<object, unknown, unknown, unknown, unknown>[];

function lastPlace(text: string): lsp.Position {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
