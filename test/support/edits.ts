import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text after some edits of it. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('memory:///x', 'gkreport', 0, text), [...edits]);
}

/** The text after a code action on its only document. */
export function appliedAction(text: string, action: CodeAction): string {
  const [edits = editsOf(action)] = Object.values(action.edit?.changes ?? {});
  if (!edits) throw new Error(`“${action.title}” changes nothing.`);
  return applied(text, edits);
}

/** The edits of an action that says more of them: which is the version, what is to be asked before. */
function editsOf({ edit }: CodeAction): readonly TextEdit[] | undefined {
  const [change] = edit?.documentChanges ?? [];
  return change && 'edits' in change ? change.edits.filter((one) => 'newText' in one) : undefined;
}
