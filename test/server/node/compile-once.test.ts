import assert from 'node:assert/strict';
import { mock } from 'node:test';
import v8 from 'node:v8';
import { compileOnce } from '../../../server/node/compile-once.ts';

describe('a thread whose engine is WebAssembly', () => {
  afterEach(() => mock.restoreAll());

  for (const [what, electron, wanted] of [
    ['has it compiled once', undefined, ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']],
    ['leaves the settings of Electron alone', '40.0.0', []],
  ] as const)
    it(what, () => {
      const set = mock.method(v8, 'setFlagsFromString', () => undefined);
      const versions = process.versions;
      Object.defineProperty(process, 'versions', { value: { ...versions, electron }, configurable: true });
      try {
        compileOnce();
      } finally {
        Object.defineProperty(process, 'versions', { value: versions, configurable: true });
      }
      assert.deepEqual(
        set.mock.calls.map((call) => call.arguments[0]),
        wanted,
      );
    });
});
