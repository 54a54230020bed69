import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeClosing, end, isClosing } from './closing.ts';
import { defaultSettings } from './default-settings.ts';
import type { HostArguments } from './host-arguments.ts';
import { hostFolder, serverFolder } from './places.ts';

const program = join(serverFolder, 'out', 'server-main.js');

/** Runs a command of the server's own command line (list or install extensions) and gives its exit code. */
export function runServerCommand(options: HostArguments, scratch: string): number {
  const args = [program, ...folders(options, scratch), ...options.serverCommand];
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: environment(scratch) }).status ?? 1;
}

/** Starts the server on loopback and gives its port. It ends with this program. */
export async function startServerProcess(options: HostArguments, scratch: string): Promise<number> {
  const watch = pathToFileURL(join(hostFolder, 'end-with-parent.mjs')).href;
  const server = spawn(
    process.execPath,
    [
      ...['--import', watch, program, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-telemetry'],
      ...['--disable-workspace-trust', '--disable-getting-started-override'],
      '--force-disable-user-env', // or it starts a login shell to read its environment
      '--enable-smoke-test-driver', // or the workbench ignores which extension is under development
      ...folders(options, scratch),
    ],
    { env: environment(scratch), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  beforeClosing(() => stop(server));
  process.on('exit', () => kill(server, 'SIGKILL'));
  return portOf(server);
}

function folders(options: HostArguments, scratch: string): readonly string[] {
  const userData = options.userDataFolder ?? join(scratch, 'user-data');
  const extensions = options.extensionsFolder ?? join(userData, 'extensions');
  const settings = join(userData, 'Machine', 'settings.json');
  mkdirSync(extensions, { recursive: true });
  mkdirSync(join(userData, 'Machine'), { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(defaultSettings, undefined, 2));
  const serverData = join(userData, 'server');
  return ['--server-data-dir', serverData, '--user-data-dir', userData, '--extensions-dir', extensions];
}

function environment(scratch: string): NodeJS.ProcessEnv {
  const { NODE_OPTIONS, ELECTRON_RUN_AS_NODE, ...inherited } = process.env;
  const noMarketplace = { EXTENSIONS_GALLERY: '{}' };
  return { ...inherited, ...noMarketplace, XDG_RUNTIME_DIR: scratch, GKREPORT_HOST_PROCESS: String(process.pid) };
}

function portOf(server: ChildProcess): Promise<number> {
  let log = '';
  return new Promise((resolve, reject) => {
    const read = (data: Buffer): void => {
      log += data.toString();
      if (process.env.VSCODE_HOST_VERBOSE) process.stderr.write(data);
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', (code) => {
      if (isClosing()) return;
      process.stderr.write(`The VS Code server stopped (${code}):\n${log.slice(-3000)}\n`);
      void end(1);
    });
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  kill(server, 'SIGTERM');
  await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 2000))]);
}

/** Signals the server and the extension hosts it started: they form one process group. */
function kill(server: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (server.pid) process.kill(-server.pid, signal);
  } catch {
    // Nothing left to signal.
  }
}
