import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/findings.ts';
import { open } from '../../support/engine.ts';

/** What a report must be read and checked within, in milliseconds, whatever is wrong with it. */
const limit = 1000;

/**
 * Reads and checks many texts as one document that is edited, as an editor does, and asserts for each that nothing
 * throws, that it is quick, and that every finding has words and lies within the text.
 */
export async function endure(texts: Iterable<string>): Promise<number> {
  const { engine, document, change } = await open('');
  let count = 0;
  for (const text of texts) {
    const start = performance.now();
    await change('报告.gkreport', text);
    const findings = findingsOf(document, engine.reader);
    const took = performance.now() - start;
    assert.ok(took < limit, `${took} ms for text ${count}`);
    const lines = text.split(/\r\n|\n|\r/);
    for (const { check, range, message } of findings) {
      const told = `${check} in text ${count}`;
      assert.ok(message.zh && message.en && !/undefined|NaN|\[object/.test(message.zh + message.en), told);
      for (const { line, character } of [range.start, range.end])
        assert.ok(character <= (lines[line]?.length ?? -1), `${told}: ${line}:${character}`);
    }
    assert.equal(engine.reader.read(document)?.uri, document.uri.toString());
    count++;
  }
  return count;
}
