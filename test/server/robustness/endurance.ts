import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { type Files, open, rethrow } from '../../support/engine.ts';

interface Endurance {
  readonly path?: string;
  /** What lies beside the text. */
  readonly files?: Files;
  /**
   * What a text may take to be read and checked, in milliseconds of this process. A text that takes longer is read
   * again: what the text costs it costs each time, what the collector of garbage costs falls on another text.
   */
  readonly limit?: number;
}

const tries = 3;

/**
 * Reads and checks many texts as one document that is edited, as an editor does, and asserts for each that nothing
 * throws, that it is quick, and that every finding has words and lies within the text. Returns how many texts there
 * were.
 */
export async function endure(texts: Iterable<string>, endurance: Endurance = {}): Promise<number> {
  // What is thrown while references are resolved is caught and printed.
  const printed = mock.method(console, 'error', () => undefined);
  try {
    const count = await readAll(texts, endurance);
    assert.deepEqual(
      printed.mock.calls.map((call) => call.arguments),
      [],
    );
    return count;
  } finally {
    printed.mock.restore();
  }
}

async function readAll(texts: Iterable<string>, endurance: Endurance): Promise<number> {
  const { path = '报告.gkreport', files = {}, limit = 1000 } = endurance;
  const { engine, document, change } = await open('', { path, files });
  const read = async (text: string) => {
    const start = process.cpuUsage();
    await change(path, text);
    const findings = findingsOf(document, engine.reader, rethrow);
    engine.reader.formats();
    const { user, system } = process.cpuUsage(start);
    return { findings, took: (user + system) / 1000 };
  };
  let count = 0;
  for (const text of texts) {
    const { findings, took } = await read(text);
    const times = [took];
    while (Math.min(...times) >= limit && times.length < tries) {
      await read('');
      times.push((await read(text)).took);
    }
    assert.ok(Math.min(...times) < limit, `${times.join(', ')} ms for text ${count}`);
    const lines = text.split(/\r\n|\n|\r/);
    for (const { check, range, message } of findings) {
      const told = `${check} in text ${count}`;
      assert.ok(message.zh && message.en && !/undefined|NaN|\[object/.test(message.zh + message.en), told);
      for (const { line, character } of [range.start, range.end])
        assert.ok(character <= (lines[line]?.length ?? -1), `${told}: ${line}:${character}`);
    }
    count++;
  }
  return count;
}
