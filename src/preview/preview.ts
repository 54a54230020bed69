import * as vscode from 'vscode';
import type { PreviewPage, ReportServer } from '../client.ts';
import { restartCommand } from '../server-life.ts';
import { LatestRun } from './latest-run.ts';
import type { Banner, PageContent } from './messages.ts';
import { PageLines } from './page-lines.ts';
import type { PreviewView } from './preview-view.ts';
import { damageBanner, outOfDate, previewStatus, previewTitle, textClosed, unknownAsReport } from './shell.ts';
import { type Page, whatToShow } from './what-to-show.ts';

/** How long, in milliseconds, renderings may be given up for newer ones before one is shown. */
const patience = 400;

const clock = {
  now: () => Date.now(),
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

/** The preview of one document: keeps its view at the state of the text. */
export class Preview implements vscode.Disposable {
  readonly view: PreviewView;
  readonly lines = new PageLines(() => findDocument(this.#uri));
  readonly #server: ReportServer;
  readonly #renewal = new LatestRun((signal) => this.#renew(signal), patience, clock);
  readonly #listeners: vscode.Disposable;
  #uri: vscode.Uri;
  #content: PageContent | undefined;
  /** The last page on which nothing of the text was missing. */
  #whole: Page | undefined;
  /** Why the content could not be renewed, if it could not. */
  #failure: Banner | undefined;
  /** Where the view begins, until it has been told. */
  #firstLine: number | undefined;

  readonly #hasFields: boolean;

  /**
   * `line` is at the top when the view appears, unless the view knows better from before a reload. `hasFields`: the page is a
   * form.
   */
  constructor(view: PreviewView, uri: vscode.Uri, line: number, server: ReportServer, hasFields = false) {
    this.view = view;
    this.#hasFields = hasFields;
    this.#uri = uri;
    this.#server = server;
    this.#listeners = vscode.Disposable.from(
      view.onMessage((message) => {
        if (message.kind === 'ready') {
          this.#begin(message.line ?? line);
        } else if (message.kind === 'restart') {
          void vscode.commands.executeCommand(restartCommand);
        } else if (message.kind === 'export') {
          void vscode.commands.executeCommand('gkreport.export', this.#uri);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#uri.toString()) {
          this.lines.textChanged();
        }
      }),
      server.onLifeChanged(() => this.#renewWhenShown()),
      server.onReportChanged((changed) => {
        if (vscode.Uri.parse(changed.uri).toString() === this.#uri.toString()) {
          this.#renewWhenShown();
        }
      }),
    );
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Shows another document from now on: the same report under a new name. */
  moveTo(uri: vscode.Uri): void {
    this.#uri = uri;
    this.view.panel.title = previewTitle(uri);
    this.#renewWhenShown();
  }

  dispose(): void {
    this.#renewal.dispose();
    this.#listeners.dispose();
    this.view.dispose();
  }

  /** Fills a page that has just been loaded: first with what is known, then with what is new. */
  #begin(line: number): void {
    this.#firstLine = line;
    void this.#postContent();
    this.#postFailure();
    this.#renewWhenShown();
  }

  /** A hidden view catches up when it is shown. */
  #renewWhenShown(): void {
    if (this.view.isListening) {
      this.#renewal.request();
    }
  }

  async #renew(signal: AbortSignal): Promise<void> {
    const uri = this.#uri;
    try {
      await this.#openDocument(uri);
      const result = await this.#server.preview(uri, signal, this.#hasFields);
      if (!signal.aborted) {
        await this.#show(uri, result);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#keepShowing({ text: outOfDate(error), startsAgain: this.#server.hasEnded });
      }
    }
  }

  /** Makes the server know the text, also when no editor shows it (any more). */
  async #openDocument(uri: vscode.Uri): Promise<void> {
    const isOpen = findDocument(uri) !== undefined;
    if (!isOpen && uri.scheme === 'untitled') {
      throw new Error(textClosed());
    }
    if (!isOpen) {
      await vscode.workspace.openTextDocument(uri);
    }
  }

  async #show(uri: vscode.Uri, result: PreviewPage | null): Promise<void> {
    if (result === null) {
      this.#keepShowing({ text: unknownAsReport() });
      return;
    }
    const { page, whole, damage } = whatToShow(this.#whole, result);
    const banner = damage && damageBanner(damage);
    this.#whole = whole;
    if (damage === undefined) {
      this.lines.showsWhole(page.version);
    } else if (damage.kept) {
      this.lines.keeps();
    } else {
      this.lines.showsPart();
    }
    this.#content = {
      uri: uri.toString(),
      ...page,
      status: previewStatus(result),
      banner,
      ...(this.#hasFields && damage?.kept && { current: { html: result.html, version: result.version } }),
    };
    this.#failure = undefined;
    await this.#postContent();
  }

  /** The last view stays, with a word on why it is not newer. */
  #keepShowing(banner: Banner): void {
    this.#failure = banner;
    this.#postFailure();
  }

  async #postContent(): Promise<void> {
    if (this.#content !== undefined && this.view.isListening) {
      const line = this.#firstLine;
      this.#firstLine = undefined;
      const html = this.view.withPictures(this.#content.html);
      await this.view.show({ ...this.#content, html, ...(line === undefined ? {} : { line }) });
    }
  }

  #postFailure(): void {
    if (this.#failure !== undefined) {
      this.view.post({ kind: 'stale', banner: this.#failure });
    }
  }
}

/** The text as the editor has it, shown or not; undefined when it is not open. */
function findDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
