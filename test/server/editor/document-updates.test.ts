import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ProtocolRequestType,
} from 'vscode-languageserver-protocol';
import { PreviewRequest } from '../../../server/shared/editor-protocol.ts';
import { startServer, type TestServer } from '../../support/lsp.ts';

const report = '格式: 国办2021\n机关: 示例县水务局\n年度: 2024\n\n# 示例\n';
const unsaved = 'untitled:Untitled-1';

describe('closing a document', () => {
  it('forgets a text that was never saved', async () => {
    await using server = await startServer();
    await openUnsaved(server);
    assert.equal(await shownTitle(server, unsaved), '示例');
    await closeUnsaved(server);
    await waitForTitle(server, unsaved, undefined);
  });

  it('leaves the server at work for other documents', async () => {
    await using server = await startServer();
    await openUnsaved(server);
    await closeUnsaved(server);
    const uri = await server.open('a.gkreport', report);
    await server.change('a.gkreport', report.replace('# 示例', '# 改动'));
    assert.equal(await shownTitle(server, uri), '改动');
  });

  it('reads a file again whose changes were thrown away', async () => {
    await using server = await startServer({ files: { 'a.gkreport': report } });
    const uri = await server.open('a.gkreport', report.replace('# 示例', '# 改动'));
    assert.equal(await shownTitle(server, uri), '改动');
    await server.close('a.gkreport');
    await waitForTitle(server, uri, '示例');
  });
});

function openUnsaved(server: TestServer): Promise<void> {
  const textDocument = { uri: unsaved, languageId: 'gkreport', version: 1, text: report };
  return server.notify(DidOpenTextDocumentNotification.type, { textDocument });
}

function closeUnsaved(server: TestServer): Promise<void> {
  return server.notify(DidCloseTextDocumentNotification.type, { textDocument: { uri: unsaved } });
}

const previewRequest = new ProtocolRequestType<PreviewRequest.Params, PreviewRequest.Result | null, never, void, void>(
  PreviewRequest.type.method,
);

/** The title at the head of the preview; undefined where there is no preview. */
async function shownTitle(server: TestServer, uri: string): Promise<string | undefined> {
  const preview = await server.request(previewRequest, { uri });
  return /<h1[^>]*>(.*?)<\/h1>/s.exec(preview?.page.pieces.join('') ?? '')?.[1]?.replace(/<[^>]+>/g, '');
}

/** The server learns of a closing, but says nothing when it has done its part: ask until it has, or the test ends. */
async function waitForTitle(server: TestServer, uri: string, title: string | undefined): Promise<void> {
  while ((await shownTitle(server, uri)) !== title) await pause(5);
}
