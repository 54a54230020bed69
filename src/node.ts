// Entry point where extensions run in Node: the desktop, and remote hosts. The only file of src/ that knows it.
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activateFeatures } from './extension.ts';

/** Called by VS Code when a report or a format is opened, or one of our commands is run. */
export function activate(context: vscode.ExtensionContext): void {
  // Compiling the server takes a quarter of the time it needs to be up again: what was compiled is kept for the next start.
  const env = { NODE_COMPILE_CACHE: vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath };
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
  const createClient = (options: LanguageClientOptions) =>
    new QuietClient('gkreport', 'gkreport', { run, debug }, options);
  activateFeatures(context, createClient, vscode.Uri.file(homedir()));
}

/** Writes its troubles into the log; what people need to know is told in their language by those who ask. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
