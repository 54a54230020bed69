import * as vscode from 'vscode';
import { previewStatus } from '../preview/words.ts';
import type { Shown } from './report-states.ts';
import { findingWords, missingWords, verdictWords } from './status-words.ts';

/** The item of the status bar that says how the report in the editor stands; a click leads to what is wrong with it. */
export function createVerdictItem(): { show(shown: Shown | undefined): void } & vscode.Disposable {
  const item = vscode.window.createStatusBarItem('gkreport.verdict', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Check results');
  item.command = 'workbench.actions.view.problems';
  return {
    show(shown) {
      if (shown?.state === undefined) {
        item.hide();
        return;
      }
      const { state } = shown;
      const words = [verdictWords(state), findingWords(state), missingWords(state)]
        .filter((part) => part !== '')
        .join(' · ');
      item.text = `${iconOf(state)} ${words}`;
      const { found, sums } = previewStatus(state);
      const whole = `${sums} · ${found}`;
      item.tooltip = whole;
      item.accessibilityInformation = { label: whole };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

function iconOf({ findings: { errors, warnings } }: NonNullable<Shown['state']>): string {
  return errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(pass)';
}
