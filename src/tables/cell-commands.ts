import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { step } from './cell-steps.ts';
import { linesOf } from './document-lines.ts';
import { standsInRow } from './in-table-row.ts';

/** `gkreport.table.nextCell`: selects the next cell of the table. */
export const nextCell = stepping('gkreport.table.nextCell', 'next', 'tab');

/** `gkreport.table.previousCell`: selects the cell before. */
export const previousCell = stepping('gkreport.table.previousCell', 'previous', 'outdent');

/** Where the cursor has just left the row, and the key came first, it does what it does in a text. */
function stepping(command: string, direction: 'next' | 'previous', otherwise: string): Feature {
  return () =>
    vscode.commands.registerTextEditorCommand(command, (editor) => {
      if (!standsInRow(editor)) {
        void vscode.commands.executeCommand(otherwise);
        return;
      }
      const { line, character } = editor.selection.active;
      const target = step(linesOf(editor.document), line, character, direction);
      editor.selection = new vscode.Selection(target.line, target.start, target.line, target.end);
      editor.revealRange(editor.selection);
    });
}
