import type * as vscode from 'vscode';
import type { Lines } from './table-lines.ts';

/** The lines of a document in an editor, read when they are asked for. */
export function linesOf(document: vscode.TextDocument): Lines {
  return { count: document.lineCount, at: (line) => document.lineAt(line).text };
}
