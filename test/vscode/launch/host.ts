import { spawnSync } from 'node:child_process';

/** A VS Code that can run extension tests. */
export interface Host {
  /** What it is and why it was chosen, in a line. */
  readonly description: string;
  /** The program that `runTests` starts. */
  readonly executable: string;
  /** The program that installs extensions and tells the version. */
  readonly commandLine: string;
}

/** Runs VS Code's command line and gives what it printed. */
export function runCommandLine(host: Host, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(host.commandLine, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32', // a batch file there
  });
  if (status === 0) return stdout;
  throw new Error(`${host.commandLine} ${args.join(' ')} failed: ${error?.message ?? stdout + stderr}`);
}

/** The version as VS Code itself tells it. */
export function versionOf(host: Host, userDataFolder: string): string {
  return (
    runCommandLine(host, ['--version', `--user-data-dir=${userDataFolder}`])
      .trim()
      .split('\n')[0] ?? ''
  );
}
