import assert from 'node:assert/strict';
import { ProtocolNotificationType } from 'vscode-languageserver-protocol';
import { AtWorkNotification } from '../../../server/shared/editor-protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { startServer, type TestServer, uriOf } from '../../support/lsp.ts';
import { fixture } from '../../support/reports.ts';

const text = fixture('宿迁2023.gkreport');

function atWork(server: TestServer): readonly (string | undefined)[] {
  const told: (string | undefined)[] = [];
  const { method } = AtWorkNotification.type;
  server.onNotification(new ProtocolNotificationType<AtWorkNotification.Params, void>(method), ({ uri }) => {
    told.push(uri);
  });
  return told;
}

describe('a client that asks which document the server is at', () => {
  it('is told before the work begins, and when all is done', async () => {
    await using server = await startServer({ initializationOptions: { tellsAtWork: true } });
    const told = atWork(server);
    const uri = await server.open('a.gkreport', text);
    await server.settle();
    assert.deepEqual([told.includes(uri), told.at(-1)], [true, undefined]);
    for (const typed of ['一', '一二']) {
      const before = told.length;
      await server.change('a.gkreport', `${text}${typed}\n`);
      await server.settle();
      assert.deepEqual(told.slice(before), [uri, undefined]);
    }
  });

  it('is told nothing unless it asks', async () => {
    await using server = await startServer();
    const told = atWork(server);
    await server.open('a.gkreport', text);
    await server.settle();
    assert.deepEqual(told, []);
  });
});

describe('a document that a client sets aside', () => {
  const initializationOptions = { setAside: [uriOf('a.gkreport').toString()] };

  it('is not read, and says so, while all others are', async () => {
    await using server = await startServer({ initializationOptions, files: { 'a.gkreport': text } });
    await server.open('a.gkreport', text.replace('# ', ''));
    await server.open('b.gkreport', text.replace('# ', ''));
    assert.deepEqual(await server.found('a.gkreport'), ['unreadable-file']);
    assert.ok((await server.found('b.gkreport')).includes('missing-title'));
    await server.change('a.gkreport', text);
    assert.deepEqual(await server.found('a.gkreport'), ['unreadable-file']);
  });

  it('is read when it is closed and opened again', async () => {
    await using server = await startServer({ initializationOptions, files: { 'a.gkreport': text } });
    await server.open('a.gkreport', text);
    assert.deepEqual(await server.found('a.gkreport'), ['unreadable-file']);
    await server.close('a.gkreport');
    await eventually(async () => (await server.found('a.gkreport')).includes('unreadable-file'), false);
    await server.open('a.gkreport', text);
    assert.ok(!(await server.found('a.gkreport')).includes('unreadable-file'));
  });
});
