import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installHost } from '../../test/vscode/host/install.ts';
import type { Tell } from './figures.ts';

/** What one fresh window of VS Code took, in milliseconds by the clock. */
export interface WindowTimes {
  /** As VS Code itself tells of the extension, under *Show Running Extensions*. */
  readonly activation: number;
  /** From the double click on a report to the first wave below a wrong number. */
  readonly first: number;
  /** The same for another report, once the first has been seen. */
  readonly second: number;
}

/** From a window without anything to a finding that is seen, in both extension hosts. */
export async function benchExtensionHost(tell: Tell): Promise<void> {
  installHost(() => {});
  for (const host of ['Node', 'web'] as const) {
    const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'fresh-window.ts'), host], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`The window on the ${host} host ended with ${status}.`);
    const times = JSON.parse(stdout) as WindowTimes;
    tell({ what: `${host} host: activation`, value: times.activation, unit: 'ms', goal: 150 });
    tell({
      what: `${host} host: a report opened in a fresh window → first wave`,
      value: times.first,
      unit: 'ms',
      goal: 1_000,
    });
    tell({ what: `${host} host: the second report → its first wave`, value: times.second, unit: 'ms' });
  }
}
