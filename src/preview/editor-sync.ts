import * as vscode from 'vscode';
import { followsEditor, followsPreview } from '../settings.ts';
import type { Preview } from './preview.ts';
import { characterOfLine, EchoGuard, lineOfPosition } from './scroll-mapping.ts';

/** How long, in milliseconds, an editor may go on moving after we moved it: its smooth scrolling takes 125. */
const echoSpan = 250;

/**
 * Scrolls a preview and the editors of its document together, as the settings have it, until disposed. Where no editor shows
 * the text it is opened in `column`.
 */
export function synchronize(preview: Preview, column = vscode.ViewColumn.One): vscode.Disposable {
  const guard = new EchoGuard(echoSpan, Date.now);
  const isShown = (editor: vscode.TextEditor) => editor.document.uri.toString() === preview.uri.toString();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isShown(textEditor) && !guard.isEcho && followsEditor(preview.uri)) {
        preview.view.post({ kind: 'scroll', line: preview.lines.onPage(topLine(textEditor)) });
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const line = selections[0]?.active.line;
      if (isShown(textEditor) && line !== undefined && followsEditor(preview.uri)) {
        preview.view.post({ kind: 'cursor', line: preview.lines.onPage(line) });
      }
    }),
    preview.view.onMessage((message) => {
      if (message.kind === 'scrolled' && followsPreview(preview.uri)) {
        guard.expectEcho();
        scrollEditor(vscode.window.visibleTextEditors.find(isShown), preview.lines.inText(message.line));
      } else if (message.kind === 'clicked') {
        const place = new vscode.Position(preview.lines.inText(message.line), message.character);
        void goToSource(preview.uri, place, { column, guard });
      } else if (message.kind === 'sought') {
        void goToSource(preview.uri, new vscode.Position(message.line, 0), { column, guard });
      }
    }),
  );
}

/** The first line an editor shows, with the part of it that is scrolled away. */
export function topLine(editor: vscode.TextEditor): number {
  const start = editor.visibleRanges[0]?.start ?? new vscode.Position(0, 0);
  return lineOfPosition(start.line, start.character, editor.document.lineAt(start.line).text.length);
}

function scrollEditor(editor: vscode.TextEditor | undefined, line: number): void {
  if (editor !== undefined) {
    const place = editor.document.lineAt(Math.min(Math.floor(line), editor.document.lineCount - 1));
    const start = place.range.start.translate(0, characterOfLine(line, place.text.length));
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  }
}

async function goToSource(
  uri: vscode.Uri,
  wanted: vscode.Position,
  { column, guard }: { readonly column: vscode.ViewColumn; readonly guard: EchoGuard },
): Promise<void> {
  guard.expectEcho();
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const document = await vscode.workspace.openTextDocument(uri);
  // The text may have grown shorter since.
  const place = document.validatePosition(wanted);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? column,
  });
  // Showing may have taken longer than the first echo lasts.
  guard.expectEcho();
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
