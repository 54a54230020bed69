import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Feature } from '../feature.ts';
import { reportEdit } from '../paste/paste-tables.ts';
import { uriArgument } from './open-preview.ts';

const position = z.object({ line: z.number(), character: z.number() });
const textEdit = z.object({ range: z.object({ start: position, end: position }), newText: z.string() });
const fixArguments = z.object({
  uri: uriArgument,
  /** The version of the text that the edits are for. */
  version: z.number(),
  choices: z.array(z.object({ title: z.string(), edits: z.array(textEdit) })),
});

/** `gkreport.internal.chooseFix`: what a light bulb has no room for, as a list to search and choose from. */
export const chooseFix: Feature = () =>
  vscode.commands.registerCommand('gkreport.internal.chooseFix', async (argument: unknown) => {
    const { uri, version, choices } = fixArguments.parse(argument);
    const chosen = await vscode.window.showQuickPick(
      choices.map(({ title, edits }) => ({ label: title, edits })),
      { placeHolder: vscode.l10n.t('Compare with the records, then choose what to change') },
    );
    if (chosen === undefined) {
      return false;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.version !== version) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The report was changed in the meantime. Choose again.'));
      return false;
    }
    return vscode.workspace.applyEdit(reportEdit(uri, chosen.edits));
  });
