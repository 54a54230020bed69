import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder may be shared: only of its own computer's processes can a program know whether they still run. */
const computer = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const ours = /^\.gkreport-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** After so many milliseconds a file was left behind, whoever wrote it: nothing takes so long to write. */
const longest = 24 * 60 * 60 * 1000;

const pending = new Set<string>();

/**
 * A place for a file that is not whole yet: hidden, in the folder it goes to, of a name that tells who writes it. It is
 * taken away should the process be asked to end, until it is {@link settled}.
 */
export function placeFor(folder: string): string {
  if (pending.size === 0) watchSignals();
  const place = join(folder, `.gkreport-${computer}-${process.pid}-${randomUUID()}.tmp`);
  pending.add(place);
  return place;
}

/** Takes away what may still stand at a place, and forgets it. */
export async function settled(place: string): Promise<void> {
  await rm(place, { force: true });
  pending.delete(place);
  if (pending.size === 0) for (const signal of signals) process.off(signal, endBySignal);
}

/** Takes away what processes that were killed left in a folder, and nothing else. */
export async function clearLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const place = join(folder, name);
    // What cannot be taken away stays; whatever is to be written matters more.
    if (await isLeftOver(name, place)) await rm(place, { force: true }).catch(() => undefined);
  }
}

async function isLeftOver(name: string, place: string): Promise<boolean> {
  const [, writtenOn, writer] = ours.exec(name) ?? [];
  if (writer === undefined || pending.has(place)) return false;
  const stats = await stat(place).catch(() => undefined);
  if (!stats?.isFile()) return false;
  return Date.now() - stats.mtimeMs > longest || (writtenOn === computer && !isRunning(Number(writer)));
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function watchSignals(): void {
  for (const signal of signals) process.on(signal, endBySignal);
}

/** Ends as the signal would have ended it, with nothing left behind. */
function endBySignal(signal: NodeJS.Signals): void {
  for (const place of pending) rmSync(place, { force: true });
  for (const each of signals) process.off(each, endBySignal);
  process.kill(process.pid, signal);
}
