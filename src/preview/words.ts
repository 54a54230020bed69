// What a preview says to its reader besides the report itself.
import * as vscode from 'vscode';
import type { PreviewRequest } from '../../server/protocol.ts';
import type { Banner, Status } from './messages.ts';
import type { ShellWords } from './shell.ts';
import type { ShownDamage } from './what-to-show.ts';

/** `Preview 2024.gkreport` */
export function previewTitle(uri: vscode.Uri): string {
  return vscode.l10n.t('Preview {0}', fileName(uri));
}

/** The words around the report. */
export function shellWords(): ShellWords {
  return {
    waiting: vscode.l10n.t('The report is being prepared…'),
    pageView: vscode.l10n.t('A4 page'),
    pageViewHint: vscode.l10n.t('Show the report in the fonts and width of the printed page: A4, GB/T 9704'),
    unpaged: vscode.l10n.t('Fonts and width as on A4 paper. Export to PDF or Word to see the page breaks.'),
    goToLine: vscode.l10n.t('Go to the line'),
    startAgain: vscode.l10n.t('Start Again'),
    export: vscode.l10n.t('Export…'),
    tourHint: vscode.l10n.t('F8 and Shift+F8 move from finding to finding and say what each is about.'),
    nothingFound: vscode.l10n.t('No errors or warnings are marked on this page.'),
    broken: vscode.l10n.t('✕ error'),
    doubtful: vscode.l10n.t('! warning'),
    unchecked: vscode.l10n.t('… not checked'),
  };
}

/** The verdicts on the report's equations, and what was found. */
export function previewStatus({ verdicts, findings }: Pick<PreviewRequest.Result, 'verdicts' | 'findings'>): Status {
  const { holds, broken, unchecked } = verdicts;
  const all = holds + broken + unchecked;
  return {
    found: vscode.l10n.t('{0} errors, {1} warnings', findings.errors, findings.warnings),
    short: `\u2715${findings.errors} !${findings.warnings}`,
    sums: vscode.l10n.t('{0} equations: {1} agree, {2} disagree, {3} not checked', all, holds, broken, unchecked),
  };
}

/** What of the text is missing from the page, and whether an older one is shown for it. */
export function damageBanner({ line, message, kept }: ShownDamage): Banner {
  const text = kept
    ? vscode.l10n.t('Line {0} cannot be read: {1}. Below is the report as it was before the change.', line + 1, message)
    : vscode.l10n.t('Line {0} cannot be read: {1}. Below is what could be read.', line + 1, message);
  return { text, line };
}

/** Why the view is older than the text. */
export function outOfDate(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('The preview could not be brought up to date: {0}', reason);
}

/** The server does not know the document as a report. */
export function notAReport(): string {
  return vscode.l10n.t('The preview could not be brought up to date: the text is not recognised as a report.');
}

/** Why nothing can be brought up to date: for {@link outOfDate}. */
export function textClosed(): string {
  return vscode.l10n.t('the text is no longer open');
}

/** The last part of a document's path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
