import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs by where the extension runs: in Node, which is the desktop and remote hosts, or in a web worker. */
export interface Platform {
  /**
   * Makes the client of a language server that runs where the extension runs: in a process of its own, or a web worker.
   * It shows no messages itself.
   */
  readonly createClient: (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;
  /** Where the server may keep what it knows of reports for the next start, if anywhere. */
  readonly storage: (context: vscode.ExtensionContext) => vscode.Uri | undefined;
  /** Where people keep their files; unknown in a browser. */
  readonly homeFolder: vscode.Uri | undefined;
}
