/**
 * Runs the suites of `test/vscode` in a real VS Code: `node scripts/test-vscode.ts [--web] [--vsix FILE] [SCENARIO…]`,
 * `--ui [SUITE…]`, or `--install`.
 *
 * `--web` runs them in the web workbench, whose extension host is a web worker; `--vsix FILE` runs them on that package,
 * installed into an empty VS Code, in place of the sources' build. `--ui` runs the suites that need mouse and keyboard.
 * `--install` only puts the stand-in in its place, which otherwise is done when it is needed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost } from '../test/vscode/host/install.ts';
import { bundleSuites } from '../test/vscode/launch/bundle-suites.ts';
import { chooseHost } from '../test/vscode/launch/choose-host.ts';
import { type Host, versionOf } from '../test/vscode/launch/host.ts';
import { installVsix } from '../test/vscode/launch/installed-extension.ts';
import { runScenario } from '../test/vscode/launch/run-scenario.ts';
import { runUiSuites } from '../test/vscode/launch/run-ui-suites.ts';
import { scenarioNames } from '../test/vscode/launch/scenarios.ts';

const project = join(import.meta.dirname, '..');

// VS Code's server and the stand-in are started as programs of their own and must find this Node, not an older one.
process.env.PATH = `${join(process.execPath, '..')}:${process.env.PATH}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    install: { type: 'boolean', default: false },
    ui: { type: 'boolean', default: false },
    vsix: { type: 'string' },
    web: { type: 'boolean', default: false },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'gkreport-vscode-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.exitCode = (await run()) ? 0 : 1;

async function run(): Promise<boolean> {
  if (values.ui) return runUiSuites(project, positionals, say);
  if (!values.install) return runScenarios();
  installHost(say);
  return true;
}

async function runScenarios(): Promise<boolean> {
  if (values.web) requireWebEntry();
  const host = await chooseHost(values.web, say);
  say(`VS Code ${versionOf(host, join(scratch, 'user-data'))}, ${host.description}`);
  const scenarios = positionals.length > 0 ? positionals : scenarioNames();
  // A folder of its own: others may be running theirs.
  const harness = join(project, 'dist', 'test', basename(scratch));
  process.on('exit', () => rmSync(harness, { recursive: true, force: true }));
  await bundleSuites(scenarios, harness);
  const tested = extensionUnderTest(host);
  const failed: string[] = [];
  for (const scenario of scenarios) {
    say(`${scenario}${values.web ? ', web' : ''}${values.vsix ? ', installed from the VSIX' : ''}`);
    if (!(await runScenario({ host, web: values.web, scenario, harness, ...tested }))) failed.push(scenario);
  }
  say(failed.length === 0 ? `${scenarios.length} scenarios passed` : `failed: ${failed.join(', ')}`);
  return failed.length === 0;
}

/** Without it a web workbench would not load the extension, and the tests would wait in vain. */
function requireWebEntry(): void {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { browser?: string };
  if (!manifest.browser)
    throw new Error('The manifest has no `browser` entry: there is nothing to test in a web workbench.');
}

interface ExtensionUnderTest {
  readonly extension: string | undefined;
  readonly extensionsFolder: string | undefined;
}

function extensionUnderTest(host: Host): ExtensionUnderTest {
  if (!values.vsix) return { extension: project, extensionsFolder: undefined };
  const extensionsFolder = join(scratch, 'extensions');
  const unpacked = installVsix(host, values.vsix, extensionsFolder, join(scratch, 'user-data'));
  // A web workbench installs from a marketplace only: it is given the folder that the VSIX was unpacked to.
  return values.web ? { extension: unpacked, extensionsFolder: undefined } : { extension: undefined, extensionsFolder };
}

function say(text: string): void {
  process.stdout.write(`\n=== ${text}\n`);
}
