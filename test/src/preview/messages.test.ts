import assert from 'node:assert/strict';
import {
  ContentReceiver,
  ContentSender,
  hostMessage,
  persistedState,
  viewMessage,
} from '../../../src/preview/messages.ts';

describe('messages of the preview', () => {
  it('to the view are read as what they are', () => {
    const content = {
      kind: 'content',
      uri: 'file:///2024.gkreport',
      page: { id: 8, base: 7, pieces: [[0, 3, 0], '<p>新</p>', [4, 2, 1]] },
      version: 3,
      status: { found: '', short: '', sums: '' },
    };
    assert.deepEqual(hostMessage.parse(content), content);
    assert.deepEqual(hostMessage.parse({ kind: 'scroll', line: 12.5 }), { kind: 'scroll', line: 12.5 });
  });

  it('to the view say why the page is not the text as it is now, and in which line, if it is one', () => {
    for (const banner of [{ text: '第12行写法有误', line: 11 }, { text: '预览未能更新' }]) {
      assert.deepEqual(hostMessage.parse({ kind: 'stale', banner }), { kind: 'stale', banner });
    }
    assert.equal(hostMessage.safeParse({ kind: 'stale', banner: { text: '', line: 0.5 } }).success, false);
    assert.equal(hostMessage.safeParse({ kind: 'stale', banner: { line: 3 } }).success, false);
  });

  it('to the view are refused when their kind is unknown or something is missing', () => {
    assert.equal(hostMessage.safeParse({ kind: 'run', code: 'alert(1)' }).success, false);
    assert.equal(hostMessage.safeParse({ kind: 'content', page: { id: 1, pieces: [] } }).success, false);
    assert.equal(hostMessage.safeParse('scroll').success, false);
  });

  it('from the view are refused when they name no possible line', () => {
    for (const line of [-1, Number.NaN, Number.POSITIVE_INFINITY, '3', null]) {
      assert.equal(viewMessage.safeParse({ kind: 'scrolled', line }).success, false, String(line));
    }
    assert.equal(viewMessage.safeParse({ kind: 'clicked', line: 1.5, character: 0 }).success, false);
    assert.equal(viewMessage.safeParse({ kind: 'sought', line: 1.5 }).success, false);
  });

  it('from the view ask for an export without naming files or formats', () => {
    const message = { kind: 'export', folder: 'file:///etc', to: 'docx' };
    assert.deepEqual(viewMessage.parse(message), { kind: 'export' });
  });

  it('from the view lose what nobody asked for', () => {
    const message = { kind: 'clicked', line: 3, character: 2, command: 'workbench.action.quit' };
    assert.deepEqual(viewMessage.parse(message), { kind: 'clicked', line: 3, character: 2 });
  });
});

describe('the content of a preview', () => {
  const status = { found: '', short: '', sums: '' };
  const of = (text: string) => ({ uri: 'file:///a.gkreport', html: `<p>甲</p><p>${text}</p>`, version: 1, status });

  it('arrives as it was sent, though only what changed is on the way', () => {
    const sender = new ContentSender();
    const receiver = new ContentReceiver();
    for (const [text, pieces] of [
      ['乙', ['<p>甲</p><p>乙</p>']],
      ['丙', [[0, 1, 0], '<p>丙</p>']],
    ] as const) {
      const message = hostMessage.parse(sender.message(of(text), receiver.known));
      assert.ok(message.kind === 'content');
      assert.deepEqual(message.page.pieces, pieces);
      assert.deepEqual(receiver.content(message), of(text));
    }
  });

  it('brings what can be read now beside the page that is kept, as what differs from it', () => {
    const content = { ...of('乙'), current: { html: of('丙').html, version: 2 } };
    const message = new ContentSender().message(content, []);
    assert.deepEqual(message.current?.page.pieces, [[0, 1, 0], '<p>丙</p>']);
    assert.deepEqual(new ContentReceiver().content(message), content);
  });

  it('is nothing to a view that never received what it is based on', () => {
    const sender = new ContentSender();
    const { page } = sender.message(of('乙'), []);
    assert.equal(new ContentReceiver().content(sender.message(of('丙'), [page.id])), undefined);
  });
});

describe('stored state of a preview', () => {
  it('is read back', () => {
    const state = { uri: 'untitled:Untitled-1', line: 40, look: 'page' };
    assert.deepEqual(persistedState.parse(state), state);
  });

  it('begins at the top where it names no line, on the screen where it names no look that there is', () => {
    const state = { uri: 'file:///a.gkreport', line: 0, look: 'screen' };
    assert.deepEqual(persistedState.parse({ uri: 'file:///a.gkreport' }), state);
    assert.deepEqual(persistedState.parse({ uri: 'file:///a.gkreport', look: 'scroll' }), state);
  });

  it('is refused without a document', () => {
    for (const state of [undefined, null, {}, { uri: '' }, { uri: 7, line: 0 }]) {
      assert.equal(persistedState.safeParse(state).success, false);
    }
  });
});
