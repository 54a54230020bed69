import * as vscode from 'vscode';
import { waitFor } from './wait-for.ts';

/** Takes the entry that is chosen in the list that is open, as Enter would; there may be none yet. */
export function takeFirst(until: () => boolean): Promise<void> {
  return repeated('an entry of the list is taken', ['workbench.action.acceptSelectedQuickOpenItem'], until);
}

async function repeated(what: string, commands: readonly string[], until: () => boolean): Promise<void> {
  await waitFor(
    what,
    async () => {
      for (const command of commands) await vscode.commands.executeCommand(command);
      return until();
    },
    (isDone) => isDone,
  );
}
