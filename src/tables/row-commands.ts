import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { linesOf } from './cell-commands.ts';
import { isRow, type Lines, namesColumns, tableAround } from './table-lines.ts';

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
      const move = moveRows(linesOf(document), selection.start.line, lastLineOf(selection), direction);
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

/** Lines of a text in a new order. */
interface Move {
  /** The first line that changes. */
  readonly line: number;
  readonly texts: readonly string[];
  /** How many lines the moved rows go down; negative for up. */
  readonly by: number;
}

/**
 * Rows of a table, from `first` to `last`, moved past the row above or below them. Undefined where there is none: rows
 * never leave their table, nor pass the row that names its columns.
 */
export function moveRows(lines: Lines, first: number, last: number, direction: 'up' | 'down'): Move | undefined {
  const moved = linesFrom(lines, first, last);
  const { rows, statutory } = tableAround(lines, first);
  const named = rows[0] !== undefined && (!statutory || namesColumns(lines.at(rows[0]))) ? 1 : 0;
  const movable = rows.slice(named);
  const other = direction === 'up' ? movable.findLast((row) => row < first) : movable.find((row) => row > last);
  if (!moved.every(isRow) || !movable.includes(first) || !movable.includes(last) || other === undefined) {
    return undefined;
  }
  const passed = [lines.at(other)];
  if (direction === 'up') {
    const between = linesFrom(lines, other + 1, first - 1);
    return { line: other, texts: [...moved, ...between, ...passed], by: other - first };
  }
  const between = linesFrom(lines, last + 1, other - 1);
  return { line: first, texts: [...passed, ...between, ...moved], by: other - last };
}

function linesFrom(lines: Lines, first: number, last: number): readonly string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => lines.at(first + index));
}
