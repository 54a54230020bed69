import assert from 'node:assert/strict';
import { type EntryManners, EntryQueue } from '../../../src/form/entry-queue.ts';
import type { FormEntry } from '../../../src/form/messages.ts';

const entry = (id: number): FormEntry => ({ id, field: `表.行.${id}`, before: '', done: { text: String(id) } });
const edit = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '1' };

/** A queue, and everything that it does, in order. */
function queued(manners: Partial<EntryManners> = {}) {
  const log: string[] = [];
  let version = 1;
  const queue = new EntryQueue({
    ask: async ({ id }) => {
      log.push(`ask ${id}`);
      return { kind: 'edits', version, edits: [edit] };
    },
    apply: async (edits) => {
      log.push(`apply ${edits.version}`);
      version += 1;
      return version;
    },
    recovered: async () => void log.push('recovered'),
    tell: ({ kind, id, ...rest }) => log.push(`${kind} ${id} ${Object.values(rest)[0]}`),
    restless: 'restless',
    forbidden: 'forbidden',
    unknown: 'unknown',
    ...manners,
  });
  return { queue, log };
}

describe('entries into the form', () => {
  it('are written one after the other, each into the text that the one before has left', async () => {
    const { queue, log } = queued();
    void queue.add(entry(1));
    await queue.add(entry(2));
    assert.deepEqual(log, ['ask 1', 'apply 1', 'written 1 2', 'ask 2', 'apply 2', 'written 2 3']);
  });

  it('are placed anew in a text that has become another meanwhile', async () => {
    const outcomes = ['stale', 7] as const;
    let tries = 0;
    const { queue, log } = queued({ apply: async () => outcomes[tries++] ?? 'stale' });
    await queue.add(entry(1));
    assert.deepEqual(log, ['ask 1', 'ask 1', 'written 1 7']);
  });

  it('are refused in words where the text never stands still, where nobody may write, and where it is no report', async () => {
    for (const [manners, message] of [
      [{ apply: async () => 'stale' }, 'restless'],
      [{ apply: async () => 'forbidden' }, 'forbidden'],
      [{ ask: async () => null }, 'unknown'],
      [{ ask: async () => ({ kind: 'refused', message: 'changed' }) }, 'changed'],
    ] as readonly (readonly [Partial<EntryManners>, string])[]) {
      const { queue, log } = queued(manners);
      await queue.add(entry(1));
      assert.equal(log.at(-1), `refused 1 ${message}`);
    }
  });

  it('wait for a checker that is away, and are written when it is back', async () => {
    let tries = 0;
    const { queue, log } = queued({
      ask: async () => {
        tries += 1;
        if (tries < 3) throw new Error('the checker is not running');
        return { kind: 'edits', version: 1, edits: [edit] };
      },
    });
    await queue.add(entry(1));
    assert.deepEqual(log, ['recovered', 'recovered', 'apply 1', 'written 1 2']);
  });

  it('of a form that was closed are still written, unless nobody answers', async () => {
    const { queue, log } = queued();
    const first = queue.add(entry(1));
    queue.dispose();
    await first;
    assert.equal(log.at(-1), 'written 1 2');
    const silent = queued({ ask: () => Promise.reject(new Error('the checker is not running')) });
    const second = silent.queue.add(entry(1));
    silent.queue.dispose();
    await second;
    assert.deepEqual(silent.log, ['refused 1 restless']);
  });

  it('that change nothing are written at once', async () => {
    const { queue, log } = queued({ ask: async () => ({ kind: 'edits', version: 4, edits: [] }) });
    await queue.add(entry(1));
    assert.deepEqual(log, ['written 1 4']);
  });
});
