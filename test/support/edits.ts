import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text after some edits of it. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('memory:///x', 'gkreport', 0, text), [...edits]);
}

/** The text after a code action on its only document. */
export function appliedAction(text: string, action: CodeAction): string {
  const [edits] = Object.values(action.edit?.changes ?? {});
  if (!edits) throw new Error(`“${action.title}” changes nothing.`);
  return applied(text, edits);
}
