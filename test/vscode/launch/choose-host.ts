import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { installHost } from '../host/install.ts';
import { hostFolder } from '../host/places.ts';
import type { Host } from './host.ts';

/** Milliseconds without an answer after which VS Code counts as out of reach: waiting must not cost an offline machine minutes. */
const patience = 5000;

/**
 * Decides which VS Code runs the tests: the one that `VSCODE_TEST_EXECUTABLE` names, else the ordinary one of the desktop
 * that `@vscode/test-electron` downloads, else the stand-in. The web workbench is always the stand-in's.
 *
 * @throws where none can run here, with the reason for each.
 */
export async function chooseHost(web: boolean, say: (text: string) => void): Promise<Host> {
  if (web) return standIn('the web workbench is the stand-in’s', say);
  const given = process.env.VSCODE_TEST_EXECUTABLE;
  if (given) return desktop(given, 'named by VSCODE_TEST_EXECUTABLE');
  const obstacle = desktopObstacle();
  if (obstacle) return standIn(obstacle, say);
  try {
    return desktop(await downloadAndUnzipVSCode({ timeout: patience }), 'downloaded for tests');
  } catch (error) {
    return standIn(`VS Code cannot be downloaded (${error instanceof Error ? error.message : error})`, say);
  }
}

function desktop(executable: string, reason: string): Host {
  if (!existsSync(executable)) throw new Error(`There is no VS Code at ${executable} (${reason}).`);
  const commandLine = resolveCliPathFromVSCodeExecutablePath(executable);
  return { description: `VS Code of the desktop, ${reason}`, executable, commandLine };
}

/** Why a VS Code with a window cannot run on this machine, were it downloaded. */
function desktopObstacle(): string | undefined {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return 'there is no display for a window (xvfb-run would give one)';
}

function standIn(reason: string, say: (text: string) => void): Host {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No VS Code for the tests: ${reason}, and the stand-in runs on Linux x64 only. ` +
        'Set VSCODE_TEST_EXECUTABLE to the program of an installed VS Code.',
    );
  }
  installHost(say);
  const executable = join(hostFolder, 'vscode.ts');
  return {
    description: `stand-in (server and workbench of VS Code in a headless browser): ${reason}`,
    executable,
    commandLine: executable,
  };
}
