import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const testFolder = join(import.meta.dirname, '..');

/** The suites, one folder per scenario. */
export const suitesFolder = join(testFolder, 'suites');

/** What suites share. */
export const supportFolder = join(testFolder, 'support');

/** The workspaces, one per scenario and of its name. */
export const workspacesFolder = join(testFolder, 'workspaces');

/** The names of all scenarios: a suite is added by writing its file, a scenario by making its two folders. */
export function scenarioNames(): readonly string[] {
  return readdirSync(suitesFolder).sort();
}

/** Arguments that VS Code is started with for a scenario, beside those of all. */
export function argumentsOf(scenario: string): readonly string[] {
  return scenario === 'chinese' ? ['--locale=zh-cn'] : [];
}

/** What VS Code opens for a scenario, below a copy of the workspaces: a `.code-workspace` file where there is one, else the folder. */
export function workspaceOf(scenario: string, workspaces: string): string {
  const file = join(workspaces, scenario, `${scenario}.code-workspace`);
  const folder = join(workspaces, scenario);
  if (!existsSync(folder)) throw new Error(`The scenario ${scenario} has no workspace.`);
  return existsSync(file) ? file : folder;
}
