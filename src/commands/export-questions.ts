import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/protocol.ts';
import { fileName } from '../preview/words.ts';

/** Whether to export a report that is known to be wrong; offers to look at what is wrong instead. */
export async function confirmErrors(errors: number): Promise<boolean> {
  const goOn = vscode.l10n.t('Export Anyway');
  const showProblems = vscode.l10n.t('Show Problems');
  const answer = await vscode.window.showWarningMessage(
    errors === 1
      ? vscode.l10n.t('The report still has an error. Export it anyway?')
      : vscode.l10n.t('The report still has {0} errors. Export it anyway?', errors),
    { modal: true },
    goOn,
    showProblems,
  );
  if (answer === showProblems) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  return answer === goOn;
}

export async function confirmOverwriting(name: string): Promise<boolean> {
  const overwrite = vscode.l10n.t('Overwrite');
  const question = vscode.l10n.t('{0} exists already. Overwrite it?', name);
  return (await vscode.window.showWarningMessage(question, { modal: true }, overwrite)) === overwrite;
}

/** Says where the export is; to be left running, for nobody need answer. */
export async function offerToOpen(target: vscode.Uri, to: ExportRequest.Target): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Exported to {0}.', fileName(target));
  if ((await vscode.window.showInformationMessage(message, open)) !== open) {
    return;
  }
  const hasBrowser = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (to === 'html' && target.scheme === 'file' && hasBrowser) {
    await vscode.env.openExternal(target);
  } else {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
