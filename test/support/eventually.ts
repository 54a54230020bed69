import assert from 'node:assert/strict';

/** How often it is asked before that fails: for a minute at least, which no machine needs. */
const patience = 3_000;

/** Asks again until the answer is as wanted: for what a server does of itself and tells nobody. Fails with the last answer. */
export async function eventually<T>(ask: () => T | Promise<T>, wanted: T): Promise<void> {
  let last = await ask();
  for (let tries = 0; tries < patience; tries++) {
    if (JSON.stringify(last) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
    last = await ask();
  }
  assert.deepEqual(last, wanted);
}
