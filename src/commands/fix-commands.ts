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
  choices: z.array(z.object({ title: z.string(), detail: z.optional(z.string()), edits: z.array(textEdit) })),
  /** Any of them may be made, not one only; all are to begin with. */
  several: z.optional(z.boolean()),
});

type Choices = z.infer<typeof fixArguments>['choices'];

/** `gkreport.internal.chooseFix`: what a light bulb has no room for, as a list to search and choose from. */
export const chooseFix: Feature = () =>
  vscode.commands.registerCommand('gkreport.internal.chooseFix', async (argument: unknown) => {
    const { uri, version, choices, several } = fixArguments.parse(argument);
    const edits = await (several ? chooseSeveral(choices) : chooseOne(choices));
    if (edits === undefined || edits.length === 0) {
      return false;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.version !== version) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The report was changed in the meantime. Choose again.'));
      return false;
    }
    return vscode.workspace.applyEdit(reportEdit(uri, edits));
  });

async function chooseOne(choices: Choices): Promise<Choices[number]['edits'] | undefined> {
  const placeHolder = vscode.l10n.t('Compare with the records, then choose what to change');
  const chosen = await vscode.window.showQuickPick(choices.map(toItem), { placeHolder });
  return chosen?.edits;
}

async function chooseSeveral(choices: Choices): Promise<Choices[number]['edits'] | undefined> {
  const placeHolder = vscode.l10n.t('Untick what is to stay as it is');
  const items = choices.map((choice) => ({ ...toItem(choice), picked: true }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true, matchOnDetail: true });
  return chosen?.flatMap(({ edits }) => edits);
}

function toItem({ title, detail, edits }: Choices[number]) {
  return { label: title, edits, ...(detail !== undefined && { detail }) };
}

/** `gkreport.bindNumbers`: references in the place of numbers of the prose, as a list of changes to tick. */
export const bindNumbers: Feature = () =>
  vscode.commands.registerCommand('gkreport.bindNumbers', () =>
    vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.bindNumbers.gkreport',
      apply: 'first',
    }),
  );

/** `gkreport.fillFromBelow`: what the subordinate reports come to, as a list of changes to tick. */
export const fillFromBelow: Feature = () =>
  vscode.commands.registerCommand('gkreport.fillFromBelow', () =>
    vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.fillFromBelow.gkreport',
      apply: 'first',
    }),
  );
