import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { isRowLine } from '../../server/shared/line-kinds.ts';
import type { Feature } from '../feature.ts';
import type { Lines } from './table-lines.ts';

/** `gkreport.table.nextCell`: what Tab does in tables. */
export const nextCell = pressing('gkreport.table.nextCell', 'tab');

/** `gkreport.table.previousCell`: what Shift+Tab does in tables. */
export const previousCell = pressing('gkreport.table.previousCell', 'shift+tab');

/** What a key does is written in the manifest, for the editor to do it by itself, and there only. */
const keybinding = z.object({ command: z.string(), key: z.string(), when: z.string(), args: z.optional(z.unknown()) });
const manifest = z.object({ contributes: z.object({ keybindings: z.array(keybinding) }) });

function pressing(command: string, key: string): Feature {
  return ({ context }) => {
    const { keybindings } = manifest.parse(context.extension.packageJSON).contributes;
    const ofKey = keybindings.filter((binding) => binding.key === key && binding.command === 'runCommands');
    return vscode.commands.registerCommand(command, () => {
      const editor = vscode.window.activeTextEditor;
      const place = editor && standsInRow(editor) ? 'gkreport.inTableRow' : '!gkreport.inTableRow';
      const binding = ofKey.find(({ when }) => when.startsWith(place)) ?? ofKey[0];
      return editor && binding && vscode.commands.executeCommand('runCommands', binding.args);
    });
  };
}

/** The context key `gkreport.inTableRow`: the cursor of the active editor stands in a row of a report's table. */
export const inTableRow: Feature = () => {
  let told = false;
  const tell = (editor: vscode.TextEditor | undefined) => {
    const now = editor !== undefined && standsInRow(editor);
    if (now !== told) {
      told = now;
      void vscode.commands.executeCommand('setContext', 'gkreport.inTableRow', now);
    }
  };
  tell(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) {
        tell(textEditor);
      }
    }),
  );
};

/** Whether the cursor stands in a row; a selection over several lines is in none. */
function standsInRow({ document, selection }: vscode.TextEditor): boolean {
  return (
    document.languageId === 'gkreport' && selection.isSingleLine && isRowLine(document.lineAt(selection.active).text)
  );
}

/** The lines of a document in an editor, read when they are asked for. */
export function documentLines(document: vscode.TextDocument): Lines {
  return { count: document.lineCount, at: (line) => document.lineAt(line).text };
}
