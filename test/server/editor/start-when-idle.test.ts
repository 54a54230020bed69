import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { startWhenIdle } from '../../../server/editor/start-when-idle.ts';

type Listener = (event: { readonly document: { readonly uri: string } }) => void;

/** Open texts of which a test tells what becomes, and how often the engine was started. */
function editor() {
  const [opened, changed]: [Listener[], Listener[]] = [[], []];
  const listen = (listeners: Listener[]) => (listener: Listener) => {
    listeners.push(listener);
    return { dispose: () => undefined };
  };
  const starts = { count: 0 };
  startWhenIdle({ onDidOpen: listen(opened), onDidChangeContent: listen(changed) }, async () => {
    starts.count += 1;
    throw new Error('It cannot be read.');
  });
  const tell = (listeners: Listener[]) => (uri: string) => {
    for (const listener of listeners) listener({ document: { uri } });
  };
  return { starts, open: tell(opened), change: tell(changed) };
}

describe('the engine of PDF', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('starts when a report was opened and nobody types any more, once', () => {
    const { starts, open, change } = editor();
    open('file:///a.gkreport');
    for (let second = 0; second < 60; second += 10) {
      mock.timers.tick(10_000);
      change('file:///a.gkreport');
    }
    assert.equal(starts.count, 0);
    mock.timers.tick(15_000);
    assert.equal(starts.count, 1);
    change('file:///a.gkreport');
    mock.timers.tick(600_000);
    assert.equal(starts.count, 1);
  });

  it('starts again, where it has ended, with the next report that is opened', () => {
    const { starts, open } = editor();
    for (const uri of ['file:///a.gkreport', 'file:///b.gkreport']) {
      open(uri);
      mock.timers.tick(15_000);
    }
    assert.equal(starts.count, 2);
  });

  it('is not started for a format', () => {
    const { starts, open, change } = editor();
    open('file:///a.gkformat');
    change('file:///a.gkformat');
    mock.timers.tick(600_000);
    assert.equal(starts.count, 0);
  });
});
