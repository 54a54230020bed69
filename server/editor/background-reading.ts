import { delayNextTick } from 'langium';
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Text } from '../shared/text.ts';
import { logError } from './log.ts';
import type { EditorSharedServices } from './services.ts';

/** From how many reports on it is said that they are being checked. */
const worthTelling = 100;

const title: Text = { zh: '正在检查文件夹中的报告', en: 'Checking the reports in the folder' };

/**
 * Reads and checks the reports that no editor shows, a few at a time, while nothing else is to be done. Whoever uses the editor sees
 * how far that is, and may end it: what is open is checked all the same, and the others when something happens to them.
 */
export class BackgroundReading {
  readonly #services: EditorSharedServices;
  #reading: Promise<void> | undefined;

  constructor(services: EditorSharedServices) {
    this.#services = services;
    services.workspace.ClosedReports.onWaiting(() => {
      this.#reading ??= this.#readAll().catch((error) => logError(services, error));
    });
  }

  /** Resolves when there is nothing to be read any more, or whoever uses the editor has ended it. */
  async whenRead(): Promise<void> {
    await this.#services.workspace.WorkspaceManager.ready;
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder, ClosedReports } = this.#services.workspace;
    await WorkspaceManager.ready;
    // Not waited for: an editor may never answer.
    const begun = this.#beginProgress().catch(() => undefined);
    let progress: WorkDoneProgressServerReporter | undefined;
    void begun.then((reporter) => {
      progress = reporter;
    });
    try {
      let done = 0;
      while (ClosedReports.waiting > 0) {
        if (progress?.token.isCancellationRequested) return;
        const before = ClosedReports.waiting;
        // Whoever waits for something else comes first, and what has been sent meanwhile is heard: a key, or that it is enough.
        await delayNextTick();
        await WorkspaceLock.read(() => undefined);
        await WorkspaceLock.write((token) => DocumentBuilder.buildWaiting(token));
        done += Math.max(0, before - ClosedReports.waiting);
        const all = done + ClosedReports.waiting;
        progress?.report(Math.floor((done / all) * 100), `${done} / ${all}`);
      }
    } finally {
      // Nothing comes in between: what begins to wait from here on has itself read.
      this.#reading = undefined;
      void begun.then((reporter) => reporter?.done());
    }
  }

  async #beginProgress(): Promise<WorkDoneProgressServerReporter | undefined> {
    const { lsp, editor, workspace } = this.#services;
    const { waiting } = workspace.ClosedReports;
    if (waiting < worthTelling || !lsp.Connection) return undefined;
    const progress = await lsp.Connection.window.createWorkDoneProgress();
    progress.begin(title[editor.language.current], 0, `0 / ${waiting}`, true);
    return progress;
  }
}
