import { waitFor } from './wait-for.ts';

interface Builtins {
  getBuiltinModule?(name: 'node:fs'): {
    existsSync(path: string): boolean;
    readdirSync(path: string): readonly string[];
    readFileSync(path: string, encoding: 'utf8'): string;
  };
  readonly pid: number;
  kill(pid: number, signal: string): void;
}

const host = (globalThis as { readonly process?: Builtins }).process;
const files = host?.getBuiltinModule?.('node:fs');

/** The process of the language server, where it is one of this machine's and can be found; else there is no such function. */
export const serverPid = host && files?.existsSync('/proc/self/stat') ? findServer : undefined;

function findServer(): number | undefined {
  return files
    ?.readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => isServer(pid));
}

function isServer(pid: number): boolean {
  try {
    const parent = files?.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S+ (\d+) .*$/s, '$1');
    return (
      Number(parent) === host?.pid && /dist\/server\.js/.test(files?.readFileSync(`/proc/${pid}/cmdline`, 'utf8') ?? '')
    );
  } catch {
    return false; // it has ended meanwhile
  }
}

/** Ends the server as nothing but the operating system can; waits for one that is about to start, and does nothing where none does. */
export async function endServer(): Promise<void> {
  const end = Date.now() + 5_000;
  const pid = await waitFor(
    'there is a server',
    () => serverPid?.(),
    (found) => found !== undefined || Date.now() > end,
  );
  if (pid === undefined) return;
  host?.kill(pid, 'SIGKILL');
  await waitFor(
    `${pid} has ended`,
    () => serverPid?.(),
    (found) => found !== pid,
  );
}
