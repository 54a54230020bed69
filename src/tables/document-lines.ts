import type * as vscode from 'vscode';
import type { Lines } from './table-lines.ts';

export function linesOf(document: vscode.TextDocument): Lines {
  return { count: document.lineCount, at: (line) => document.lineAt(line).text };
}
