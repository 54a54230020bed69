/**
 * Runs everything that has to pass: `node scripts/test-all.ts`. What is looked at and made first, lint, types, the package and
 * the stand-in for VS Code, goes on at once. Then come the suites of `test/vscode` on the package, in lines, and beside them
 * the unit tests, which take what time the lines leave. `--vscode` runs the suites only, on what is packed already.
 */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenarioNames } from '../test/vscode/launch/scenarios.ts';
import { dist, project } from './bundles.ts';
import { npm } from './package-npm.ts';
import { type Program, runInLines } from './programs.ts';

const { values } = parseArgs({ options: { vscode: { type: 'boolean', default: false } } });
const runner = join(project, 'scripts/test-vscode.ts');
const vsix = ['--vsix', join(dist, 'gkreport.vsix')];

const suites = globSync('test/vscode/ui/*.test.ts', { cwd: project }).map((path) => basename(path, '.test.ts'));
const [desktop, desktopToo] = dealt(scenarioNames());
const [ui, uiToo] = dealt(suites.filter((name) => name !== 'keys').sort());

const standIn: Program = { name: 'the stand-in for VS Code', words: [runner, '--install'] };
const preparations: readonly Program[] = [npmRun('package'), npmRun('lint'), npmRun('typecheck'), standIn];

/** What takes longest begins first, so that the lines end together. */
const inVsCode: readonly Program[] = [
  { name: 'VS Code in the web', words: [runner, ...vsix, '--web'] },
  { name: 'VS Code on the desktop', words: [runner, ...vsix, ...desktop] },
  { name: 'real keys', words: [runner, '--ui', 'keys'] },
  { name: 'mouse and keyboard', words: [runner, '--ui', ...ui] },
  { name: 'mouse and keyboard, too', words: [runner, '--ui', ...uiToo] },
  { name: 'VS Code on the desktop, too', words: [runner, ...vsix, ...desktopToo] },
];
const units: Program = { name: 'unit tests', words: [join(project, 'node_modules/mocha/bin/mocha.js')], aside: true };

const failures = await runInLines(values.vscode ? [standIn] : preparations, preparations.length);
if (failures.length === 0) {
  const results = await Promise.all([runInLines(inVsCode, 3), runInLines(values.vscode ? [] : [units], 1)]);
  failures.push(...results.flat());
}
// Behind everything else, where whoever reads a long log begins.
for (const { name, lastLines } of failures)
  if (lastLines) process.stdout.write(`\n=== ${name} ended with\n${lastLines}`);
if (failures.length > 0) process.stdout.write(`\n=== failed: ${failures.map(({ name }) => name).join(', ')}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Names dealt to two in turn. */
function dealt(names: readonly string[]): readonly [string[], string[]] {
  return [names.filter((_, index) => index % 2 === 0), names.filter((_, index) => index % 2 === 1)];
}

function npmRun(script: string): Program {
  const [program, words] = npm();
  return { name: `npm run ${script}`, program, words: [...words, 'run', '--silent', script] };
}
