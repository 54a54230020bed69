import * as vscode from 'vscode';
import type { ReportChangedNotification } from '../../server/shared/editor-protocol.ts';
import type { ReportServer } from '../client.ts';

/** How the report in the active editor stands. */
export interface ActiveReport {
  readonly document: vscode.TextDocument;
  /** Undefined until it was checked for the first time. */
  readonly state: ReportChangedNotification.State | undefined;
  /** Nothing is checked: the checker has ended for good. */
  readonly isUnchecked: boolean;
}

/** Keeps what the server said last of each open report, and tells whenever the active editor shows another state. */
export class ReportStates implements vscode.Disposable {
  readonly #server: ReportServer;
  readonly #states = new Map<string, ReportChangedNotification.State>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  readonly onChange = this.#changed.event;

  constructor(server: ReportServer) {
    this.#server = server;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      server.onLifeChanged(() => {
        this.#states.clear();
        this.#tell();
      }),
      server.onReportChanged(({ uri, state }) => this.#note(vscode.Uri.parse(uri).toString(), state)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tell()),
      vscode.workspace.onDidOpenTextDocument(() => this.#tell()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#states.delete(uri.toString())),
    );
  }

  /** Undefined where the active editor shows no report. */
  get active(): ActiveReport | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'gkreport'
      ? { document, state: this.#states.get(document.uri.toString()), isUnchecked: this.#server.hasEnded }
      : undefined;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #note(uri: string, state: ReportChangedNotification.State | undefined): void {
    if (state === undefined) {
      this.#states.delete(uri);
    } else {
      this.#states.set(uri, state);
    }
    if (vscode.window.activeTextEditor?.document.uri.toString() === uri) {
      this.#tell();
    }
  }

  #tell(): void {
    this.#changed.fire();
  }
}
