import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../../', import.meta.url));

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

/** Runs the command line as a process: the bundle when it is newer than its sources, otherwise the sources. */
export function gkreport(words: readonly string[], { cwd, env = {}, encoding = 'utf8' }: Surroundings): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding,
  });
  return { status, stdout, stderr };
}

/** Whether it is the bundle that runs, and what lies beside it is at hand. */
export const runsBundle = isCurrent();

/** What Node is to run, before the words of the command line. */
export const program: readonly string[] = runsBundle
  ? [bundle]
  : ['--import', join(project, 'test/setup/text-modules.mjs'), join(project, 'server/cli/main.ts')];

function isCurrent(): boolean {
  if (!existsSync(bundle)) return false;
  const server = join(project, 'server');
  const built = statSync(bundle).mtimeMs;
  return readdirSync(server, { recursive: true, encoding: 'utf8' }).every(
    (path) => statSync(join(server, path)).mtimeMs <= built,
  );
}
