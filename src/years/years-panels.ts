import * as vscode from 'vscode';
import type { YearsRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer } from '../client.ts';
import { LatestRun } from '../preview/latest-run.ts';
import { escapeHtml, fileName } from '../preview/shell.ts';

/** What VS Code calls a view of two years; menus name it. */
const viewType = 'gkreport.years';

/** A change is shown at once; under a steady stream of changes after so many milliseconds. */
const patience = 500;

const clock = {
  now: () => Date.now(),
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

/** The reports that are shown beside last year's: one view for each, brought up to date while either is edited. */
export class YearsPanels implements vscode.Disposable {
  readonly #server: ReportServer;
  readonly #open = new Map<string, { readonly panel: vscode.WebviewPanel; readonly uri: vscode.Uri }>();

  constructor(server: ReportServer) {
    this.#server = server;
  }

  /** The report of the view that has the focus. */
  get active(): vscode.Uri | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows a report beside last year's; says why where there is nothing to compare with. */
  async show(uri: vscode.Uri): Promise<boolean> {
    const known = this.#open.get(uri.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return true;
    }
    const first = await this.#page(uri);
    if (first === undefined) return false;
    const title = vscode.l10n.t('{0} and last year', fileName(uri));
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // What is shown holds no script, and needs nothing from disk.
    const panel = vscode.window.createWebviewPanel(viewType, title, place, {
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.webview.html = first;
    this.#follow(uri, panel);
    return true;
  }

  /** What a view shows, for tests; undefined where none is open. */
  shown(uri: vscode.Uri): string | undefined {
    return this.#open.get(uri.toString())?.panel.webview.html;
  }

  dispose(): void {
    for (const { panel } of this.#open.values()) panel.dispose();
  }

  #follow(uri: vscode.Uri, panel: vscode.WebviewPanel): void {
    const key = uri.toString();
    this.#open.set(key, { panel, uri });
    const refresh = new LatestRun((signal) => this.#refresh(uri, panel, signal), patience, clock);
    const listener = this.#server.onReportChanged((changed) => {
      if (vscode.Uri.parse(changed.uri).toString() === key) refresh.request();
    });
    panel.onDidDispose(() => {
      this.#open.delete(key);
      listener.dispose();
      refresh.dispose();
    });
  }

  /** A report that is being written may lack its last year for a moment: the page stays, or says why. */
  async #refresh(uri: vscode.Uri, panel: vscode.WebviewPanel, signal: AbortSignal): Promise<void> {
    try {
      const result = await this.#server.years(uri, 'html');
      if (signal.aborted || !this.#open.has(uri.toString())) return;
      if (result !== null) panel.webview.html = 'problem' in result ? problemPage(result.problem) : pageOf(result);
    } catch {
      // The next change asks again.
    }
  }

  async #page(uri: vscode.Uri): Promise<string | undefined> {
    const result = await this.#server.years(uri, 'html');
    if (result === null) throw new Error(vscode.l10n.t('it is no report'));
    if ('problem' in result) throw new Error(result.problem);
    return pageOf(result);
  }
}

function pageOf({ content }: Extract<YearsRequest.Result, { content: object }>): string {
  return 'text' in content ? content.text : '';
}

function problemPage(problem: string): string {
  return `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${escapeHtml(problem)}</p></body></html>`;
}
