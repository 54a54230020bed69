import type * as vscode from 'vscode';
import type { ReportServer } from './client.ts';
import type { Previews } from './preview/previews.ts';

/** What features work with. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly server: ReportServer;
  readonly previews: Previews;
  /** Where people keep their files; unknown in a browser. */
  readonly homeFolder: vscode.Uri | undefined;
}

/** One thing the extension offers; disposing what it returns takes it away. */
export type Feature = (host: Host) => vscode.Disposable;
