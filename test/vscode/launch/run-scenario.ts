import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { defaultSettings } from '../host/default-settings.ts';
import { loggedDeaths } from './extension-log.ts';
import type { Host } from './host.ts';
import { argumentsOf, workspaceOf, workspacesFolder } from './scenarios.ts';

/** How a scenario is run. Paths are absolute. */
export interface ScenarioRun {
  readonly host: Host;
  readonly web: boolean;
  readonly scenario: string;
  /** The harness extension with the bundled suites. */
  readonly harness: string;
  /** The extension under test where it is run from its folder; absent where it is installed. */
  readonly extension: string | undefined;
  /** Where installed extensions lie; absent for an empty folder. */
  readonly extensionsFolder: string | undefined;
}

/** Runs the suites of one scenario in a VS Code of their own: fresh user data, a fresh copy of the workspace. */
export async function runScenario(run: ScenarioRun): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'gkreport-test-'));
  const userData = join(scratch, 'user-data');
  try {
    const passed = await launch(run, scratch, userData);
    // One scenario ends the server on purpose.
    const deaths = run.scenario === 'checker' ? [] : loggedDeaths(userData);
    if (deaths.length > 0) process.stderr.write(`The language server died:\n${deaths.join('\n')}\n`);
    return passed && deaths.length === 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function launch(run: ScenarioRun, scratch: string, userData: string): Promise<boolean> {
  const workspaces = join(scratch, 'workspaces');
  cpSync(workspacesFolder, workspaces, { recursive: true });
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(defaultSettings));
  const testRun = runTests({
    vscodeExecutablePath: run.host.executable,
    extensionDevelopmentPath: developmentPaths(run),
    extensionTestsPath: join(run.harness, `${run.scenario}.cjs`),
    launchArgs: [
      workspaceOf(run.scenario, workspaces),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${run.extensionsFolder ?? join(scratch, 'extensions')}`,
      ...argumentsOf(run.scenario),
      ...(run.web ? ['--web'] : []),
    ],
  });
  // VS Code has printed what failed; only its exit code comes as an error.
  return testRun.then(
    () => true,
    () => false,
  );
}

/** The suites must lie below an extension under development. The project's folder holds them already; a server's workbench takes one only. */
function developmentPaths({ extension, harness }: ScenarioRun): string[] {
  if (extension === undefined) return [harness];
  return harness.startsWith(extension + sep) ? [extension] : [extension, harness];
}
