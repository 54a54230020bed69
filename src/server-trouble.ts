import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The command that starts the checker again: behind every button that offers it. */
export const restartCommand = 'gkreport.restartServer';

/** Says that nothing is checked any more, why, and what to do: start it again, or look into the log. */
export async function tellServerEnded(what: string, client: BaseLanguageClient | undefined): Promise<void> {
  const startAgain = vscode.l10n.t('Start Again');
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('{0} Reports are neither checked nor previewed.', what);
  const answer = await vscode.window.showErrorMessage(message, startAgain, showLog);
  if (answer === startAgain) {
    await vscode.commands.executeCommand(restartCommand);
  } else if (answer === showLog) {
    client?.outputChannel.show();
  }
}

/** Says which document is left out because the checker ended at it. */
export function tellSetAside(uri: string): void {
  const { path } = vscode.Uri.parse(uri);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const message = vscode.l10n.t(
    'gkreport’s checker stopped several times while reading {0}, so this file is left out. All others are checked. Close the file and open it again to try once more.',
    name,
  );
  void vscode.window.showWarningMessage(message);
}
