import * as vscode from 'vscode';
import type { ReportListRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer } from '../client.ts';

/** A report of the opened folders, as its header tells, and how it stands. */
export interface ListedReport {
  /** The same object as long as the report is there. */
  readonly uri: vscode.Uri;
  readonly body: string | undefined;
  readonly year: number | undefined;
  readonly yearText: string;
  /** Undefined until it was checked. */
  readonly findings: { readonly errors: number; readonly warnings: number } | undefined;
}

/** Changes come in swarms: of a folder that is copied, of keys. */
const patience = 300;

/**
 * The reports of the opened folders. It begins when somebody first asks for them, and keeps up then: with files that come and go, with
 * headers that are edited, and with what is found.
 */
export class ReportList implements vscode.Disposable {
  readonly #server: ReportServer;
  readonly #reports = new Map<string, Omit<ListedReport, 'findings'>>();
  readonly #findings = new Map<string, ListedReport['findings']>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];
  /** Whose headers are to be asked for again; `all` where folders have changed. */
  readonly #stale = new Map<string, vscode.Uri>();
  #isAllStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: Promise<void> | undefined;
  readonly onChange = this.#changed.event;

  constructor(server: ReportServer) {
    this.#server = server;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.gkreport');
    this.#listeners = [
      this.#changed,
      watcher,
      watcher.onDidCreate((uri) => this.#lookAgain(uri)),
      watcher.onDidChange((uri) => this.#lookAgain(uri)),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#lookAtAll()),
      server.onReportChanged(({ uri, state }) => this.#note(vscode.Uri.parse(uri), state?.findings)),
      server.onLifeChanged(() => {
        this.#findings.clear();
        this.#lookAtAll();
      }),
    ];
  }

  /** All of them; waits until they have been looked for once. */
  async all(): Promise<readonly ListedReport[]> {
    this.#first ??= this.#read(undefined);
    await this.#first;
    return [...this.#reports].map(([key, report]) => ({ ...report, findings: this.#findings.get(key) }));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#listeners).dispose();
  }

  #note(uri: vscode.Uri, findings: ListedReport['findings']): void {
    const key = uri.toString();
    this.#findings.set(key, findings);
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
    if (isOpen || !this.#reports.has(key)) this.#lookAgain(uri);
    else this.#soon();
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#findings.delete(key);
    if (this.#reports.delete(key)) this.#soon();
  }

  #lookAgain(uri: vscode.Uri): void {
    // What is not in a folder, such as an unsaved text, is none of its reports.
    if (!vscode.workspace.getWorkspaceFolder(uri)) return;
    this.#stale.set(uri.toString(), uri);
    this.#soon();
  }

  #lookAtAll(): void {
    this.#isAllStale = true;
    this.#soon();
  }

  /** Before anybody has asked there is nothing to keep up with. */
  #soon(): void {
    if (this.#first === undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(async () => {
      const uris = this.#isAllStale ? undefined : [...this.#stale.values()];
      this.#stale.clear();
      this.#isAllStale = false;
      if (uris === undefined || uris.length > 0) await this.#read(uris);
      this.#timer = undefined;
      this.#changed.fire();
      if (this.#isAllStale || this.#stale.size > 0) this.#soon();
    }, patience);
  }

  async #read(uris: readonly vscode.Uri[] | undefined): Promise<void> {
    try {
      const found = await this.#server.reports(uris);
      if (uris === undefined) this.#reports.clear();
      for (const report of found) this.#add(report);
    } catch {
      // The status bar tells that the checker is not running; as soon as it is, all are looked at again.
    }
  }

  #add({ uri, body, year, yearText }: ReportListRequest.Report): void {
    const parsed = vscode.Uri.parse(uri);
    const key = parsed.toString();
    this.#reports.set(key, { uri: this.#reports.get(key)?.uri ?? parsed, body, year, yearText });
  }
}
