// The extension in Node: on the desktop, and on remote hosts. The only file of src/ that knows it.
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Platform } from './platform.ts';

/** Writes its troubles into the log; what people need to know is told in their language by those who ask. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

const platform: Platform = {
  createClient(context, options) {
    // Compiling the server takes a quarter of the time it needs to be up again: what was compiled is kept for the next start.
    const env = { NODE_COMPILE_CACHE: vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath };
    // New objects are looked through sooner, so that less garbage stands about: half the memory, and no slower.
    const execArgv = ['--max-semi-space-size=8'];
    const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new QuietClient(
      'gkreport',
      'gkreport',
      {
        run: { ...run, options: { env, execArgv } },
        debug: { ...run, options: { env, execArgv: [...execArgv, '--nolazy', '--inspect=6009'] } },
      },
      options,
    );
  },
  storage: (context) => vscode.Uri.joinPath(context.globalStorageUri, 'reports'),
  homeFolder: vscode.Uri.file(homedir()),
};

export default platform;
