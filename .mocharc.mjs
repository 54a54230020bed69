import { availableParallelism } from 'node:os';

export default {
  'node-option': ['import=./test/setup/text-modules.mjs'],
  spec: ['test/server/**/*.test.ts', 'test/src/**/*.test.ts', 'test/project/**/*.test.ts', 'test/built/**/*.test.ts'],
  parallel: true,
  jobs: Math.max(2, availableParallelism()),
  timeout: 60_000,
};
