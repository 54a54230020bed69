import * as vscode from 'vscode';
import { waitFor } from './wait-for.ts';

/** Takes the entry that is chosen in the list that is open, as Enter would; there may be none yet. */
export function takeFirst(until: () => boolean): Promise<void> {
  return repeated('an entry of the list is taken', ['workbench.action.acceptSelectedQuickOpenItem'], until);
}

/**
 * Ticks the changes that the preview of a refactoring shows, and applies them; there may be none yet. What was ticked by an attempt
 * that came too early is ticked again by the next but one.
 */
export function applyPreview(until: () => boolean): Promise<void> {
  const commands = ['focus', 'toggleCheckedState', 'apply'].map((name) => `refactorPreview.${name}`);
  const [focus = '', ...others] = commands;
  return repeated('the changes that are shown are made', [focus, 'list.focusFirst', ...others], until);
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
