import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { groupBy } from '../../server/shared/group-by.ts';

/**
 * What the server hints at behind the rows of tables, such as the values of `=`. VS Code counts hints when it wraps lines, so that a row
 * that just fits into a narrow editor would go on below itself; what a decoration puts behind a line wraps nothing, and ends with
 * the editor where there is no room for it.
 */
export class NotesBehindRows implements vscode.Disposable {
  readonly #look = vscode.window.createTextEditorDecorationType({
    after: {
      margin: '0 0 0 1ch',
      color: new vscode.ThemeColor('editorInlayHint.foreground'),
      backgroundColor: new vscode.ThemeColor('editorInlayHint.background'),
    },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #listener = vscode.workspace.onDidChangeConfiguration((change) => {
    // Whoever turns hints off is not asked for them again.
    if (change.affectsConfiguration('editor.inlayHints')) {
      for (const editor of vscode.window.visibleTextEditors) {
        editor.setDecorations(this.#look, []);
      }
    }
  });

  dispose(): void {
    this.#listener.dispose();
    this.#look.dispose();
  }

  /** Takes the hints of a whole document that stand behind rows, and leaves those in a part of it to the editor. */
  readonly provideInlayHints: Required<Middleware>['provideInlayHints'] = async (document, range, token, next) => {
    const { version } = document;
    const last = document.lineCount - 1;
    const hints = await next(document, document.validateRange(new vscode.Range(0, 0, last + 1, 0)), token);
    if (!hints || document.version !== version) {
      return hints;
    }
    const isBehind = ({ position }: vscode.InlayHint) => position.character === endOf(document, position.line);
    const behind = groupBy(hints.filter(isBehind), ({ position }) => position.line);
    const notes = [...behind].map(([line, notes]) => noteBehind(line, endOf(document, line), notes));
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) {
        editor.setDecorations(this.#look, notes);
      }
    }
    return hints.filter((hint) => !isBehind(hint) && range.contains(hint.position));
  };
}

function endOf(document: vscode.TextDocument, line: number): number {
  return document.lineAt(line).text.trimEnd().length;
}

/** Pointing at the last bar tells how the values come about. */
function noteBehind(line: number, end: number, hints: readonly vscode.InlayHint[]): vscode.DecorationOptions {
  return {
    range: new vscode.Range(line, end - 1, line, end),
    hoverMessage: hints.flatMap(({ tooltip }) => tooltip ?? []),
    renderOptions: { after: { contentText: hints.map(labelOf).join(' ') } },
  };
}

function labelOf({ label }: vscode.InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}
