import * as vscode from 'vscode';
import { previewStatus } from '../preview/words.ts';
import { restartCommand } from '../server-trouble.ts';
import type { Shown } from './report-states.ts';
import { findingWords, missingWords, verdictWords } from './status-words.ts';

/** The item of the status bar that says how the report in the editor stands; a click leads to what is wrong with it. */
interface VerdictItem extends vscode.Disposable {
  show(shown: Shown | undefined): void;
  /** What it says; empty while it is hidden. */
  readonly text: string;
}

export function createVerdictItem(): VerdictItem {
  const item = vscode.window.createStatusBarItem('gkreport.verdict', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Check results');
  let isHidden = true;
  return {
    get text() {
      return isHidden ? '' : item.text;
    },
    show(shown) {
      isHidden = shown === undefined || (shown.state === undefined && !shown.isUnchecked);
      item.command = shown?.isUnchecked ? restartCommand : 'workbench.actions.view.problems';
      if (shown?.isUnchecked) {
        const label = vscode.l10n.t('Nothing is checked: the checker has stopped. Click to start it again.');
        item.text = `$(error) ${vscode.l10n.t('Not checked')}`;
        item.tooltip = label;
        item.accessibilityInformation = { label };
        item.show();
        return;
      }
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
