import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the extension logged as an error. A language server that dies and is started again may go unnoticed by every
 * test, but not here.
 */
export function loggedErrors(userData: string): readonly string[] {
  const logs = globSync('logs/**/gkreport.gkreport/*.log', { cwd: userData });
  return logs.flatMap((log) =>
    readFileSync(join(userData, log), 'utf8')
      .split('\n')
      .filter((line) => line.includes('[error]')),
  );
}
