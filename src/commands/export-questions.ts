import * as vscode from 'vscode';
import { fileName } from '../preview/shell.ts';

/** A report that has errors. */
export interface WrongReport {
  readonly report: vscode.Uri;
  readonly errors: number;
}

/**
 * What to do with reports that are known to be wrong, `others` being without errors; undefined to do nothing at all.
 * Offers to look at what is wrong instead.
 */
export async function askAboutErrors(
  wrong: readonly WrongReport[],
  others: number,
): Promise<'export' | 'leave-out' | undefined> {
  const goOn = vscode.l10n.t('Export Anyway');
  const leaveOut = vscode.l10n.t('Leave Them Out');
  const showProblems = vscode.l10n.t('Show Problems');
  const answer = await vscode.window.showWarningMessage(
    questionOf(wrong),
    { modal: true, ...(wrong.length + others > 1 ? { detail: listOf(wrong) } : {}) },
    ...[goOn, ...(others > 0 ? [leaveOut] : []), showProblems],
  );
  if (answer === showProblems) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  return answer === goOn ? 'export' : answer === leaveOut ? 'leave-out' : undefined;
}

function questionOf(wrong: readonly WrongReport[]): string {
  const errors = wrong[0]?.errors ?? 0;
  if (wrong.length > 1) {
    return vscode.l10n.t('{0} reports still have errors. Export them anyway?', wrong.length);
  }
  return errors === 1
    ? vscode.l10n.t('The report still has an error. Export it anyway?')
    : vscode.l10n.t('The report still has {0} errors. Export it anyway?', errors);
}

function listOf(wrong: readonly WrongReport[]): string {
  return wrong.map(({ report, errors }) => vscode.l10n.t('{0}: {1} error(s)', fileName(report), errors)).join('\n');
}

/** `names` are of files that exist. */
export async function confirmOverwriting(names: readonly string[]): Promise<boolean> {
  const overwrite = vscode.l10n.t('Overwrite');
  const [name = ''] = names;
  const question =
    names.length === 1
      ? vscode.l10n.t('{0} already exists. Overwrite it?', name)
      : vscode.l10n.t('{0} files already exist. Overwrite them?', names.length);
  const detail = names.length === 1 ? {} : { detail: names.join('\n') };
  return (await vscode.window.showWarningMessage(question, { modal: true, ...detail }, overwrite)) === overwrite;
}
