import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the language client logs when the server died; what it logs of requests that a closing window cut off is no fault. */
const death = /\[error\].*(process exited|connection to server|crashed|uncaught|unhandled)/i;

/** Signs that the language server died: it is started again, and every test may pass without noticing. */
export function loggedDeaths(userData: string): readonly string[] {
  const logs = globSync('logs/**/gkreport.gkreport/*.log', { cwd: userData });
  const lines = logs.flatMap((log) => readFileSync(join(userData, log), 'utf8').split('\n'));
  return lines.filter((line) => death.test(line));
}
