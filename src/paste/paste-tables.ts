import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { PasteRequest } from '../../server/shared/editor-protocol.ts';
import type { ReportServer } from '../client.ts';
import type { Feature } from '../feature.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('gkreport', 'table');
const newTableKind = vscode.DocumentDropOrPasteEditKind.Empty.append('gkreport', 'newTable');

/** Ordinary paste turns copied tables into rows of the table at the cursor. */
export const pasteTables: Feature = ({ server }) =>
  vscode.languages.registerDocumentPasteEditProvider({ language: 'gkreport' }, new TablePaste(server), {
    pasteMimeTypes: ['text/html', 'text/plain'],
    providedPasteEditKinds: [kind, newTableKind],
  });

class TablePaste implements vscode.DocumentPasteEditProvider {
  readonly #server: ReportServer;
  readonly #refusals = new Refusals();

  constructor(server: ReportServer) {
    this.#server = server;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    const copied = await readCopied(dataTransfer);
    const isWhole = document.getText().trim() === '' && mayHoldReport(copied);
    if (range === undefined || ranges.length > 1 || !(isWhole || mayHoldTable(copied))) {
      return undefined;
    }
    const attempt = { uri: document.uri.toString(), version: document.version, ...copied };
    if (this.#refusals.insists(attempt)) {
      return undefined;
    }
    const pasted = await this.#server.paste(document.uri, range.start, copied, token);
    if (pasted?.kind === 'refused' && !token.isCancellationRequested) {
      this.#refusals.note(attempt);
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} Paste once more to paste it as text.', pasted.message));
    }
    return pasted === null ? undefined : [pasteEdit(pasted, document.uri)];
  }
}

async function readCopied(dataTransfer: vscode.DataTransfer): Promise<Copied> {
  const read = (type: string) => dataTransfer.get(type)?.asString();
  const [html, text] = await Promise.all([read('text/html'), read('text/plain')]);
  return { html, text };
}

function pasteEdit(pasted: PasteRequest.Result, uri: vscode.Uri): vscode.DocumentPasteEdit {
  switch (pasted.kind) {
    case 'report': {
      const edit = new vscode.DocumentPasteEdit(pasted.text, vscode.l10n.t('Import the report'), kind);
      tellDoubts(pasted.doubts);
      return edit;
    }
    case 'cell':
      return new vscode.DocumentPasteEdit(pasted.text, vscode.l10n.t('Fill in the cell'), kind);
    case 'new-table': {
      const text = new vscode.SnippetString()
        .appendText(pasted.before)
        .appendPlaceholder(pasted.title)
        .appendText(pasted.after);
      const edit = new vscode.DocumentPasteEdit(text, vscode.l10n.t('Insert a new table'), newTableKind);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return edit;
    }
    case 'form-tables': {
      const title = vscode.l10n.t('Fill in {0}', pasted.tables.join(', '));
      const edit = new vscode.DocumentPasteEdit('', title, kind);
      edit.additionalEdit = reportEdit(uri, pasted.edits);
      // Numbers somewhere else that somebody filled in are overwritten only on purpose.
      if (pasted.overwritten > 0) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return edit;
    }
    default: {
      // What is refused changes nothing, so that no text falls into the rows by accident.
      const edit = new vscode.DocumentPasteEdit('', vscode.l10n.t('Fill in the table'), kind);
      edit.additionalEdit = reportEdit(uri, pasted.kind === 'rows' ? pasted.edits : []);
      return edit;
    }
  }
}

/** Says that an imported report has doubtful places, where it has any. */
export function tellDoubts(doubts: number): void {
  if (doubts === 0) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} places of the imported report are doubtful: see the comments that begin with // 导入:', doubts),
  );
}

/** What was copied, in the forms that the clipboard has it in. */
type Copied = Pick<PasteRequest.Params, 'html' | 'text'>;

/** Whether there may be a table in it; most that is pasted is not worth asking the server. */
export function mayHoldTable({ html = '', text = '' }: Copied): boolean {
  return (
    /<t[rd]\b/i.test(html) ||
    text.includes('\t') ||
    // A table in Markdown: a line of dashes between bars.
    /(?:^|[\r\n])[ \t|:-]*-[ \t]*\|[ \t|:-]*(?:[\r\n]|$)/.test(text) ||
    /(?:^|[\r\n])[ \t]*\|[ \t:]*-[ \t|:-]*(?:[\r\n]|$)/.test(text) ||
    /^[\s\d.,+\u2212\uff0c\uff0e\uff10-\uff19-]*\d\s*[\r\n]/.test(text)
  );
}

/** Whether a whole report may have been copied. */
function mayHoldReport({ html = '', text = '' }: Copied): boolean {
  return [html, text].some((copied) => copied.length > 300 && /信息公开/.test(copied));
}

/** A paste as it was asked for. */
interface Attempt extends Copied {
  readonly uri: string;
  readonly version: number;
}

/** Remembers what was refused last: who pastes the same once more wants it as text. */
export class Refusals {
  #last: Attempt | undefined;

  note(attempt: Attempt): void {
    this.#last = attempt;
  }

  /** Whether this was refused just now; the next time it counts as new. */
  insists(attempt: Attempt): boolean {
    const last = this.#last;
    this.#last = undefined;
    return (
      last?.uri === attempt.uri &&
      last.version === attempt.version &&
      last.html === attempt.html &&
      last.text === attempt.text
    );
  }
}

/** Edits of the server as an edit of VS Code, one step to undo; with a label they are shown before they are made. */
export function reportEdit(uri: vscode.Uri, edits: readonly TextEdit[], label?: string): vscode.WorkspaceEdit {
  const shown = label === undefined ? undefined : { label, needsConfirmation: true };
  const edit = new vscode.WorkspaceEdit();
  for (const {
    range: { start, end },
    newText,
  } of edits) {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    edit.replace(uri, range, newText, shown);
  }
  return edit;
}
