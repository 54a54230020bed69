import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { suitesFolder, supportFolder } from './scenarios.ts';

/**
 * The manifest of the extension that brings the tests into VS Code. It contributes nothing, but needs an entry point for
 * either kind of extension host: the tests run where it would.
 */
const harness = {
  name: 'test-harness',
  publisher: 'gkreport-test',
  version: '0.0.0',
  engines: { vscode: '^1.101.0' },
  main: './extension.cjs',
  browser: './extension.cjs',
};

/**
 * Bundles the suites of each scenario into `folder/NAME.cjs`, one file that runs alike in an extension host of Node and
 * in one that is a web worker, and makes `folder` the harness extension.
 */
export async function bundleSuites(scenarios: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(harness));
  writeFileSync(join(folder, 'extension.cjs'), 'exports.activate = () => undefined;\n');
  await Promise.all(scenarios.map((scenario) => bundle(scenario, folder)));
}

async function bundle(scenario: string, folder: string): Promise<void> {
  await build({
    stdin: { contents: entry(scenario), resolveDir: join(suitesFolder, scenario), sourcefile: `${scenario}.js` },
    outfile: join(folder, `${scenario}.cjs`),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'suites',
    target: 'es2022',
    external: ['vscode'],
    loader: { '.gkreport': 'text' },
    logLevel: 'warning',
    // Mocha's browser build takes any `module` it sees for its own: hide the one of the extension host from it.
    banner: { js: '((hostModule, require) => { const run = ((module, exports) => {' },
    footer: { js: 'return suites; })(); hostModule.exports = run; })(module, require);' },
  });
}

/** Loads the suites only when Mocha has set up `describe` and `it`. */
function entry(scenario: string): string {
  const files = readdirSync(join(suitesFolder, scenario)).filter((name) => name.endsWith('.test.ts'));
  if (files.length === 0) throw new Error(`The scenario ${scenario} has no suite.`);
  const loads = files.sort().map((name) => `require('./${name}');`);
  return `
    import { runSuites } from '${join(supportFolder, 'run-suites.ts')}';
    export const run = () => runSuites(() => { ${loads.join(' ')} });
  `;
}
