import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** What a program that has ended took: of the clock, of the processor with all its threads, and of memory. */
export interface ProgramCosts {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of the processor, those of the system included. */
  readonly processor: number;
  /** The most memory that it had in use, in megabytes. */
  readonly memory: number;
  readonly status: number | null;
  readonly stdout: string;
}

/** A program of Node tells on its way out what it took. */
const tellCosts = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ processor: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));
});`)}`;

/** Runs a program of Node to its end, whatever its exit status. */
export function runProgram(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<ProgramCosts> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellCosts, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  let stdout = '';
  let costs = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    stdout += bytes.toString('utf8');
  });
  child.stdio[3]?.on('data', (bytes: Buffer) => {
    costs += bytes.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const wall = performance.now() - start;
      if (!costs) return reject(new Error(`${words.join(' ')} ended with ${status} and told no costs.`));
      resolve({ wall, status, stdout, ...(JSON.parse(costs) as Pick<ProgramCosts, 'processor' | 'memory'>) });
    });
  });
}

/**
 * Milliseconds of the processor that the main thread of a running process has had; of all its threads where `threads` says
 * so. Not a number where the system does not tell (only Linux does).
 */
export function processorTime(pid: number | undefined, threads: 'main' | 'all' = 'main'): number {
  try {
    if (threads === 'main')
      return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
    // Time of the user and of the system, in hundredths of a second; the name before them may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Waits until a process has nothing more to do: what an answer leaves behind belongs to its costs. */
export async function untilQuiet(pid: number | undefined, threads: 'main' | 'all' = 'main', quiet = 4): Promise<void> {
  let before = processorTime(pid, threads);
  if (Number.isNaN(before)) return;
  for (;;) {
    await setTimeout(quiet);
    const now = processorTime(pid, threads);
    // A thread that only wakes to find nothing to do takes less than this.
    if (now - before < 0.3) return;
    before = now;
  }
}

/** Memory of a running process in megabytes: what it has now, and the most it had. Not numbers where the system does not tell. */
export function memoryOf(pid: number | undefined): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
  } catch {
    return { now: Number.NaN, most: Number.NaN };
  }
}
