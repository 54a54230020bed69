import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// Files are given to the jobs one by one: what takes longest begins first, or one job would work on it alone in the end.
const longest = [
  'test/server/robustness/*.test.ts',
  'test/built/*.test.ts',
  'test/server/editor/writing/*.test.ts',
  'test/server/render/{pdf,word}/*.test.ts',
  'test/project/*.test.ts',
];
const all = [
  'test/server/**/*.test.ts',
  'test/src/**/*.test.ts',
  'test/project/**/*.test.ts',
  'test/built/**/*.test.ts',
];

export default {
  'node-option': ['import=./test/setup/text-modules.mjs'],
  spec: [...new Set([...longest, ...all].flatMap((files) => globSync(files).sort()))],
  parallel: true,
  jobs: Math.max(2, availableParallelism()),
  // What hangs ends; how long a test may take is no matter of the clock.
  timeout: 600_000,
};
