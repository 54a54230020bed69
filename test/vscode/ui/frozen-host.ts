import { readdirSync, readFileSync } from 'node:fs';

/**
 * Does something while the extension host of this workbench stands still: no extension answers until it is done. What works
 * then works with every host that is slow.
 */
export async function whileHostStandsStill(act: () => Promise<void>): Promise<void> {
  const host = extensionHost();
  process.kill(host, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(host, 'SIGCONT');
  }
}

/** The process of the extension host that this program's VS Code server has started. */
function extensionHost(): number {
  const mark = `GKREPORT_HOST_PROCESS=${process.pid}\0`;
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((id) => read(id, 'cmdline').includes('--type=extensionHost') && read(id, 'environ').includes(mark));
  if (found === undefined) throw new Error('There is no extension host.');
  return Number(found);
}

/** A file that tells of a process; nothing where the process has ended or is somebody else's. */
function read(id: string, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
