import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { documentLines } from './cell-commands.ts';
import { moveRows } from './table-lines.ts';

/**
 * `gkreport.table.moveRowUp`: moves the selected rows past the one above. Unlike the editor's own command for lines, which
 * has the keys Alt+Up and Alt+Down in tables too, it keeps rows in their table. Hence no keys of its own.
 */
export const moveRowUp = moving('gkreport.table.moveRowUp', 'up');

/** `gkreport.table.moveRowDown`: moves the selected rows past the one below. */
export const moveRowDown = moving('gkreport.table.moveRowDown', 'down');

function moving(command: string, direction: 'up' | 'down'): Feature {
  // Not a text editor command: those do not wait for what they set off, and hold an edit of their own open meanwhile.
  return () =>
    vscode.commands.registerCommand(command, async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) {
        return;
      }
      const { document, selection } = editor;
      const move = moveRows(documentLines(document), selection.start.line, lastLineOf(selection), direction);
      if (move === undefined) {
        return;
      }
      const { line, texts, by } = move;
      const last = document.lineAt(line + texts.length - 1);
      const lineBreak = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
      await editor.edit((edit) => {
        edit.replace(new vscode.Range(line, 0, last.lineNumber, last.text.length), texts.join(lineBreak));
      });
      editor.selection = new vscode.Selection(selection.anchor.translate(by), selection.active.translate(by));
    });
}

/** A selection that ends before the first character of a line does not take that line along. */
function lastLineOf({ start, end }: vscode.Selection): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
