import { resolve } from 'node:path';
import type { HostArguments } from './host-arguments.ts';
import { startServerProcess } from './server-process.ts';

/**
 * Starts VS Code's server and gives the address of its workbench: an ordinary extension host process of Node runs the
 * extension, documents are `file:` documents of this machine.
 */
export async function serverWorkbench(options: HostArguments, scratch: string): Promise<string> {
  const authority = `127.0.0.1:${await startServerProcess(options, scratch)}`;
  const remote = (path: string): string => `vscode-remote://${authority}${encodeURI(resolve(path))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...options.extensionDevelopmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(options.extensionTestsPath ? [['extensionTestsPath', remote(options.extensionTestsPath)]] : []),
  ];
  const url = new URL(`http://${authority}/`);
  if (options.target === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(options.target.endsWith('.code-workspace') ? 'workspace' : 'folder', options.target);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
