import * as vscode from 'vscode';
import type { ReportServer } from '../client.ts';
import type { Feature } from '../feature.ts';
import { alignsTablesLeft } from '../settings.ts';
import { documentLines } from './cell-commands.ts';
import { TableInWork } from './table-in-work.ts';

/**
 * Aligns a table when the caret leaves it after its rows were written, as one step to undo. Once undone it stays as it was
 * until its rows are written again; so nothing is lost that could be redone.
 */
export const alignLeftTable: Feature = ({ server }) => {
  const tables = new Map<string, TableInWork>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const editor = vscode.window.activeTextEditor;
      if (document.languageId !== 'gkreport' || contentChanges.length === 0) return;
      const key = document.uri.toString();
      const table = tables.get(key) ?? new TableInWork();
      tables.set(key, table);
      if (reason !== undefined) {
        table.settle();
        return;
      }
      const carets = editor?.document === document ? editor.selections.map(({ active }) => active.line) : [];
      for (const { range, text } of contentChanges) {
        const lastNow = range.start.line + text.split('\n').length - 1;
        table.changed({ first: range.start.line, last: range.end.line, lastNow }, documentLines(document), carets);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection, ...others] }) => {
      const table = tables.get(textEditor.document.uri.toString());
      if (!table || !selection?.isEmpty || others.length > 0 || textEditor !== vscode.window.activeTextEditor) return;
      const row = table.caretAt(selection.active.line, documentLines(textEditor.document));
      if (row !== undefined && alignsTablesLeft(textEditor.document.uri)) void align(textEditor, row, table, server);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => tables.delete(uri.toString())),
  );
};

/** Does nothing where the text changes meanwhile: the table is looked at again when the caret comes to another line. */
async function align(editor: vscode.TextEditor, row: number, table: TableInWork, server: ReportServer): Promise<void> {
  const { document } = editor;
  const { version } = document;
  // While nothing is checked tables stay as they are.
  const aligned = await server.alignTable(document.uri, row).catch(() => null);
  if (aligned?.version !== version || document.version !== version || editor !== vscode.window.activeTextEditor) return;
  table.settle();
  if (aligned.edits.length === 0) return;
  await editor.edit((edit) => {
    for (const { range, newText } of aligned.edits) {
      const { start, end } = range;
      edit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  });
}
