import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Outcome } from './command-line-thread.ts';

const project = fileURLToPath(new URL('../../../../', import.meta.url));

const textModules = join(project, 'test/setup/text-modules.mjs');

/** The bundle that ships. */
export const bundle = join(project, 'dist', 'cli.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  /** Added to an environment that says nothing about language or colour. */
  readonly env?: Readonly<Record<string, string>>;
  /** How what it prints is read; latin1 keeps every byte. */
  readonly encoding?: 'utf8' | 'latin1';
}

let thread: Worker | undefined;

/**
 * Runs the command line, from its sources, in a thread that is kept: a process takes half a second to get up. What
 * only a process has, such as the pipes it writes to, needs {@link gkreportProcess}.
 */
export function gkreport(words: readonly string[], { cwd, env = {}, encoding = 'utf8' }: Surroundings): Ended {
  if (!thread) {
    // The path is absolute, since the thread may start when the folder has changed.
    const execArgv = ['--import', textModules];
    const file = new URL('command-line-thread.ts', import.meta.url);
    thread = new Worker(file, { workerData: program.at(-1), env: {}, execArgv });
    thread.unref();
  }
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const back = process.cwd();
  process.chdir(cwd);
  try {
    thread.postMessage({ words, env: environmentWith(env), answer: port2, done }, [port2]);
    assert.notEqual(Atomics.wait(done, 0, 0, 60_000), 'timed-out', `gkreport ${words.join(' ')} does not end`);
    const outcome = receiveMessageOnPort(port1)?.message as Outcome | { readonly failed: string };
    if ('failed' in outcome) throw new Error(outcome.failed);
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString(encoding);
    return { status: outcome.status, stdout: text(outcome.stdout), stderr: text(outcome.stderr) };
  } finally {
    port1.close();
    process.chdir(back);
  }
}

/** Runs the command line as a process: the bundle when it is newer than its sources, otherwise the sources. */
export function gkreportProcess(words: readonly string[], { cwd, env = {}, encoding = 'utf8' }: Surroundings): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    cwd,
    env: environmentWith(env),
    encoding,
  });
  return { status, stdout, stderr };
}

function environmentWith(env: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', ...env };
}

/** Whether it is the bundle that runs, and what lies beside it is at hand. */
export const runsBundle = isCurrent();

/** What Node is to run, before the words of the command line. */
export const program: readonly string[] = runsBundle
  ? [bundle]
  : ['--import', textModules, join(project, 'server/cli/main.ts')];

function isCurrent(): boolean {
  if (!existsSync(bundle)) return false;
  const server = join(project, 'server');
  const built = statSync(bundle).mtimeMs;
  return readdirSync(server, { recursive: true, encoding: 'utf8' }).every(
    (path) => statSync(join(server, path)).mtimeMs <= built,
  );
}
