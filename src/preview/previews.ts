import * as vscode from 'vscode';
import type { ReportServer } from '../client.ts';
import { synchronize } from './editor-sync.ts';
import { type PreviewState, persistedState } from './messages.ts';
import { Preview } from './preview.ts';
import { PreviewView, viewType } from './preview-view.ts';
import { previewTitle } from './shell.ts';

/** Every open preview: one per document at most. */
export class Previews implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #server: ReportServer;
  readonly #open = new Set<Preview>();
  readonly #forms = new Set<Preview>();
  readonly #listeners: vscode.Disposable;

  constructor(extension: vscode.Uri, server: ReportServer) {
    this.#extension = extension;
    this.#server = server;
    this.#listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#followRename(files)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#followFirstSave(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#followDiscarding(document)),
    );
  }

  /** The preview that has the focus, or the form. */
  get active(): Preview | undefined {
    return [...this.#open, ...this.#forms].find((preview) => preview.view.panel.active);
  }

  /** A form is a preview too, for commands that are about what has the focus; until it is disposed. */
  addForm(form: Preview): vscode.Disposable {
    this.#forms.add(form);
    return new vscode.Disposable(() => this.#forms.delete(form));
  }

  find(uri: vscode.Uri): Preview | undefined {
    return [...this.#open].find((preview) => preview.uri.toString() === uri.toString());
  }

  /** Shows a document's preview, opening it in `column` where there is none; `line` is then at its top. */
  show(uri: vscode.Uri, column: vscode.ViewColumn, line: number): void {
    const preserveFocus = column === vscode.ViewColumn.Beside;
    const known = this.find(uri);
    if (known !== undefined) {
      known.view.panel.reveal(undefined, preserveFocus);
      return;
    }
    const place = { viewColumn: column, preserveFocus };
    const panel = vscode.window.createWebviewPanel(viewType, previewTitle(uri), place, { enableFindWidget: true });
    this.#add(panel, { uri: uri.toString(), line });
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const preview of this.#open) {
      preview.dispose();
    }
  }

  #add(panel: vscode.WebviewPanel, state: Pick<PreviewState, 'uri' | 'line'>): void {
    const uri = vscode.Uri.parse(state.uri);
    const preview = new Preview(new PreviewView(panel, this.#extension, uri), uri, state.line, this.#server);
    const synchronization = synchronize(preview);
    this.#open.add(preview);
    panel.onDidDispose(() => {
      this.#open.delete(preview);
      synchronization.dispose();
      preview.dispose();
    });
  }

  /** After a reload of the window; a state we cannot read, or a second view of one document, is closed. */
  #restore(panel: vscode.WebviewPanel, stored: unknown): void {
    const { data: state } = persistedState.safeParse(stored);
    if (state === undefined || this.find(vscode.Uri.parse(state.uri)) !== undefined) {
      panel.dispose();
      return;
    }
    this.#add(panel, state);
  }

  #followRename(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const { oldUri, newUri } of files) {
      for (const preview of this.#open) {
        const { path } = preview.uri;
        const isInside = path === oldUri.path || path.startsWith(`${oldUri.path}/`);
        if (isInside && preview.uri.scheme === oldUri.scheme && preview.uri.authority === oldUri.authority) {
          preview.moveTo(newUri.with({ path: newUri.path + path.slice(oldUri.path.length) }));
        }
      }
    }
  }

  /** The first save of a text makes a file of the same content, and closes the text. */
  #followFirstSave(saved: vscode.TextDocument): void {
    const text = vscode.workspace.textDocuments.find(
      (document) =>
        document.isUntitled && document.languageId === saved.languageId && document.getText() === saved.getText(),
    );
    if (text !== undefined && this.find(saved.uri) === undefined) {
      this.find(text.uri)?.moveTo(saved.uri);
    }
  }

  /** A text that closes unsaved is thrown away: nothing is left to preview. */
  #followDiscarding(closed: vscode.TextDocument): void {
    if (closed.isUntitled) {
      this.find(closed.uri)?.dispose();
    }
  }
}
