import * as vscode from 'vscode';
import type { ReportServer } from '../client.ts';
import { reportEdit } from '../paste/paste-tables.ts';
import { synchronize } from '../preview/editor-sync.ts';
import type { Unfinished } from '../preview/messages.ts';
import { Preview } from '../preview/preview.ts';
import type { PreviewView } from '../preview/preview-view.ts';
import { EntryQueue, type WriteOutcome } from './entry-queue.ts';
import { type FormHostMessage, type FormViewMessage, formViewMessage } from './messages.ts';
import { isReadOnly, onDidProtect } from './read-only.ts';

/** Milliseconds after which a checker is asked again that did not answer. */
const moment = 300;

/** The form of one document: a preview that brings what is typed into the text. */
export class Form implements vscode.Disposable {
  readonly preview: Preview;
  readonly #document: vscode.TextDocument;
  readonly #server: ReportServer;
  readonly #drafts: Map<string, Unfinished>;
  readonly #queue: EntryQueue;
  readonly #listeners: vscode.Disposable;
  /** What mends what was found at the field chosen last. */
  #fixes: readonly vscode.CodeAction[] = [];
  /** Where that field is in a version of the text, when something was found there. */
  #marked: { readonly place: vscode.Position; readonly version: number } | undefined;
  #isReadOnly = false;
  /** The last question what mends it; none once the form is closed. */
  #asked: symbol | undefined;

  /** `drafts`: what was typed and not entered in forms that were closed, by document. */
  constructor(view: PreviewView, document: vscode.TextDocument, server: ReportServer, drafts: Map<string, Unfinished>) {
    this.#document = document;
    this.#server = server;
    this.#drafts = drafts;
    this.#queue = new EntryQueue({
      ask: ({ field, before, done }) => server.form(document.uri, { field, before, entry: done }),
      apply: (result) => this.#apply(result.version, () => reportEdit(document.uri, result.edits)),
      recovered: () => this.#recovered(),
      tell: (message) => this.#post(message),
      restless: vscode.l10n.t('The text is being changed elsewhere; enter the value again.'),
      forbidden: vscode.l10n.t('The file is read-only'),
      unknown: vscode.l10n.t('The text is not recognised as a report.'),
    });
    this.preview = new Preview(view, document.uri, 0, server, true);
    this.#listeners = vscode.Disposable.from(
      synchronize(this.preview, vscode.ViewColumn.Beside),
      // What is found may become known after the page that shows it, and with it what mends it.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const isOurs = uris.some((uri) => uri.toString() === document.uri.toString());
        if (isOurs && this.#marked?.version === document.version) {
          void this.#offer();
        }
      }),
      view.onOtherMessage((received) => {
        const { data: message } = formViewMessage.safeParse(received);
        if (message !== undefined) {
          void this.#receive(message);
        }
      }),
      view.onMessage((message) => {
        if (message.kind === 'ready') {
          void this.#begin();
        }
      }),
      onDidProtect(() => this.#tellWhetherReadOnly()),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.reason !== undefined) {
          this.#post({ kind: 'undone', version: document.version });
        }
      }),
    );
  }

  dispose(): void {
    this.#asked = undefined;
    this.#queue.dispose();
    this.#listeners.dispose();
    this.preview.dispose();
  }

  #post(message: FormHostMessage): void {
    this.preview.view.postOther(message);
  }

  /** Tells a page that has just been loaded what it cannot know. */
  async #begin(): Promise<void> {
    const draft = this.#drafts.get(this.#document.uri.toString());
    if (draft !== undefined) {
      this.#post({ kind: 'draft', draft });
    }
    await this.#tellWhetherReadOnly();
  }

  async #tellWhetherReadOnly(): Promise<void> {
    this.#isReadOnly = await isReadOnly(this.#document);
    this.#post({ kind: 'readonly', is: this.#isReadOnly });
  }

  async #receive(message: FormViewMessage): Promise<void> {
    const key = this.#document.uri.toString();
    switch (message.kind) {
      case 'entered':
        await this.#queue.add(message.entry);
        break;
      case 'draft':
        if (message.draft === undefined) {
          this.#drafts.delete(key);
        } else {
          this.#drafts.set(key, message.draft);
        }
        break;
      case 'chosen':
        await this.#choose(message);
        break;
      case 'fix':
        await this.#fix(this.#fixes[message.index]);
        break;
      case 'save':
        await this.#queue.settled();
        await this.#document.save();
        break;
      case 'text':
        await vscode.commands.executeCommand(
          'vscode.openWith',
          this.#document.uri,
          'default',
          vscode.ViewColumn.Beside,
        );
        break;
    }
  }

  /** Makes an edit that is for a version of the text; the line is finished with it. */
  async #apply(version: number, edit: () => vscode.WorkspaceEdit): Promise<WriteOutcome> {
    if (this.#document.version !== version) {
      return 'stale';
    }
    // The workbench would let it pass.
    if (this.#isReadOnly) {
      return 'forbidden';
    }
    if (!(await vscode.workspace.applyEdit(edit()))) {
      return this.#document.version === version ? 'forbidden' : 'stale';
    }
    // What is found there need not wait for a caret that leaves the line.
    void this.#server.caretMoved(this.#document.uri, this.#document.lineCount);
    return this.#document.version;
  }

  #recovered(): Promise<void> {
    return new Promise((resolve) => {
      const begin = () => {
        listener.dispose();
        clearTimeout(timer);
        resolve();
      };
      const listener = this.#server.onLifeChanged(begin);
      const timer = setTimeout(begin, moment);
    });
  }

  /** Text beside the form shows the place of the field; what mends a finding there is offered. */
  async #choose({ line, character, come, marked }: Extract<FormViewMessage, { kind: 'chosen' }>): Promise<void> {
    const { lines } = this.preview;
    const place = this.#document.validatePosition(new vscode.Position(Math.floor(lines.inText(line)), character));
    // Whoever writes in the text meanwhile keeps the caret.
    for (const editor of come ? vscode.window.visibleTextEditors : []) {
      if (editor.document === this.#document && !editor.selection.active.isEqual(place)) {
        editor.selection = new vscode.Selection(place, place);
        editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
    }
    this.#marked = marked ? { place, version: this.#document.version } : undefined;
    await this.#offer();
  }

  /**
   * Offers what mends the finding at the field: of answers that overtake each other the last question's counts. Who asks while
   * a report is read anew may be turned away, and asks again.
   */
  async #offer(): Promise<void> {
    const asked = Symbol('asked');
    this.#asked = asked;
    const fixes = this.#marked ? await fixesAt(this.#document.uri, this.#marked.place).catch(() => undefined) : [];
    if (fixes === undefined) {
      await this.#recovered();
    }
    if (this.#asked !== asked) {
      return;
    }
    if (fixes === undefined) {
      await this.#offer();
      return;
    }
    this.#fixes = fixes;
    this.#post({ kind: 'fixes', titles: fixes.map(({ title }) => title) });
  }

  async #fix(action: vscode.CodeAction | undefined): Promise<void> {
    if (action?.edit !== undefined) {
      await this.#apply(this.#document.version, () => action.edit as vscode.WorkspaceEdit);
    }
    if (action?.command !== undefined) {
      const { command, arguments: given = [] } = action.command;
      await vscode.commands.executeCommand(command, ...given);
    }
  }
}

async function fixesAt(uri: vscode.Uri, place: vscode.Position): Promise<readonly vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<readonly (vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(place, place),
    vscode.CodeActionKind.QuickFix.value,
  );
  return found.filter((action) => action instanceof vscode.CodeAction);
}
