import { CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Binding } from '../../checks/narration/bindings.ts';
import type { Language, Text } from '../../shared/text.ts';
import { editShownFirst } from './fix.ts';

/** Puts references to the tables in the place of all numbers of the prose that state theirs. */
export const bindNumbersKind = `${CodeActionKind.Source}.bindNumbers.gkreport`;

/** What this action is called, in its menu and in the preview of what it changes. */
export const bindNumbersTitle: Text = {
  zh: '正文中的数改为引用表格',
  en: 'Bind numbers in the text to the tables',
};

/** The edits as one change, for editors without a list to choose from; `shown` to the author first where they can do so. */
export function bindingEdit(
  found: readonly Binding[],
  { uri, version, shown, language }: { uri: string; version: number; shown: boolean; language: Language },
): WorkspaceEdit {
  const edits = found.map(({ range, text }) => ({ range, newText: text }));
  return editShownFirst(edits, { uri, version, shown, id: 'bind', label: bindNumbersTitle[language] });
}
