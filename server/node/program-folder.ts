import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the running program lies, `dist` as a rule: what comes along with it lies beside it. Links are followed. */
export function programFolder(): string {
  return dirname(realpathSync(process.argv[1] ?? process.execPath));
}
