/**
 * Changes the code of a folder in one place after another and tells which changes no test notices:
 * `npm run mutation server/report/diagnosis`. The tests are those that mirror the folder or file; others may be named
 * behind it, and `--quick` leaves out what is only read when a file is loaded, which takes a new process for each change.
 * What survived is in `out/mutation/`, as a page and in the terminal.
 */
import { existsSync, globSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const [place = 'server/report', ...further] = positionals.map((path) => path.replace(/\/$/, ''));
if (!existsSync(place)) throw new Error(`There is no ${place}.`);

const inFolder = (path: string, files: string) => (statSync(path).isDirectory() ? `${path}/**/${files}` : path);

/** The test of a file has its name; a file without one is tried with all tests of its folder. */
function mirror(path: string): string {
  const own = `test/${path.replace(/\.ts$/, '.test.ts')}`;
  return existsSync(own) ? own : mirror(path.slice(0, path.lastIndexOf('/')));
}

const tests = [...new Set([mirror(place), ...further])].map((path) => inFolder(path, '*.test.ts'));
console.log(`Changes in ${place}, tried with ${tests.join(', ')}.`);

await new Stryker({
  mutate: [inFolder(place, '*.ts'), '!**/generated/**'],
  plugins: [new URL('mocha-runner.ts', import.meta.url).href],
  testRunner: 'mocha-once',
  testRunnerNodeArgs: ['--import=./test/setup/text-modules.mjs'],
  testFiles: tests.flatMap((path) => globSync(path)),
  coverageAnalysis: 'perTest',
  ignoreStatic: values.quick ?? false,
  concurrency: 1,
  // Words are compared with the catalogue elsewhere.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['dist', 'out', 'tsconfig.json', 'test/vscode', 'images', '.cache', '*.vsix'],
  tempDirName: 'out/mutation/work',
  // TypeScript 7 cannot be asked for its settings as Stryker does; the tests need none.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 60,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: {
    allowColor: true,
    logTests: false,
    reportTests: false,
    reportMutants: true,
    reportScoreTable: true,
  },
  htmlReporter: { fileName: 'out/mutation/survivors.html' },
  jsonReporter: { fileName: 'out/mutation/survivors.json' },
  allowConsoleColors: false,
}).runMutationTest();
