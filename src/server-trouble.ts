import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Says that nothing is checked any more, why, and what to do: start afresh, or look into the log. */
export async function tellServerTrouble(what: string, client: BaseLanguageClient): Promise<void> {
  const reload = vscode.l10n.t('Reload Window');
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('{0} Reports are neither checked nor previewed.', what);
  const answer = await vscode.window.showErrorMessage(message, reload, showLog);
  if (answer === reload) {
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
  } else if (answer === showLog) {
    client.outputChannel.show();
  }
}
