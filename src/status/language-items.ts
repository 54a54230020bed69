import * as vscode from 'vscode';
import { restartCommand } from '../server-trouble.ts';
import type { Shown } from './report-states.ts';
import { findingWords, lengthWords, verdictWords } from './status-words.ts';

const { Error: error, Warning: warning, Information: information } = vscode.LanguageStatusSeverity;

/** What the language status in the status bar says of a report: its format, its sums, and how long its chapters are. */
export function createLanguageItems(): { show(shown: Shown | undefined): void } & vscode.Disposable {
  const format = createItem('format', vscode.l10n.t('Report format'));
  const verdict = createItem('sums', vscode.l10n.t('Totals and balances'));
  const length = createItem('length', vscode.l10n.t('Length of the report'));
  const showProblems = { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  const startAgain = { title: vscode.l10n.t('Start Again'), command: restartCommand };
  return {
    show(shown) {
      const state = shown?.state;
      for (const item of [format, verdict, length]) {
        item.busy = shown !== undefined && state === undefined && !shown.isUnchecked;
      }
      verdict.command = shown?.isUnchecked ? startAgain : showProblems;
      if (shown?.isUnchecked) {
        for (const item of [format, verdict, length]) {
          item.text = vscode.l10n.t('Not checked');
          item.severity = error;
        }
        return;
      }
      if (state === undefined) {
        return;
      }
      format.text = state.format ?? vscode.l10n.t('No format for this year');
      format.severity = state.format === undefined ? warning : information;
      verdict.text = verdictWords(state);
      verdict.detail = findingWords(state) || vscode.l10n.t('Totals and balances');
      verdict.severity = state.findings.errors > 0 ? error : state.findings.warnings > 0 ? warning : information;
      length.text = state.lengths.map(lengthWords).join(', ') || vscode.l10n.t('No limit');
      length.detail = state.lengths.map(({ chapter }) => chapter).join(', ');
      length.severity = state.lengths.some(({ count, most }) => count > most) ? warning : information;
    },
    dispose: () => vscode.Disposable.from(format, verdict, length).dispose(),
  };
}

function createItem(name: string, title: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`gkreport.${name}`, { language: 'gkreport' });
  item.name = title;
  item.detail = title;
  return item;
}
