import * as vscode from 'vscode';
import type { ReportChangedNotification } from '../../server/shared/editor-protocol.ts';
import type { Feature } from '../feature.ts';
import { errorsInWords, previewStatus, warningsInWords } from '../preview/shell.ts';
import { restartCommand } from '../server-life.ts';
import { type ActiveReport, ReportStates } from './report-states.ts';

/** The status bar says how the report in the active editor stands; of other files it says nothing. */
export const reportStatus: Feature = ({ server }) => {
  const states = new ReportStates(server);
  const verdict = createVerdictItem();
  const items = [verdict, createLanguageItems()];
  const show = () => {
    for (const item of items) {
      item.show(states.active);
    }
  };
  show();
  return vscode.Disposable.from(
    states,
    states.onChange(show),
    ...items,
    // Not offered to people: what the status bar says at this moment, and of which document.
    vscode.commands.registerCommand('gkreport.internal.reportStatus', () => {
      const { active } = states;
      return active && { uri: active.document.uri.toString(), text: verdict.text };
    }),
  );
};

const { Error: error, Warning: warning, Information: information } = vscode.LanguageStatusSeverity;

/** What the language status in the status bar says of a report: its format, its sums, and how long its chapters are. */
function createLanguageItems(): { show(shown: ActiveReport | undefined): void } & vscode.Disposable {
  const format = createItem('format', vscode.l10n.t('Report format'));
  const verdict = createItem('sums', vscode.l10n.t('Equations'));
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
      verdict.detail = findingWords(state) || vscode.l10n.t('Equations');
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

type State = ReportChangedNotification.State;

/** `36 一致 1 不一致 1 未核`: verdicts that nothing got are left out. */
function verdictWords({ verdicts: { holds, broken, unchecked } }: State): string {
  return [
    vscode.l10n.t('{0} equations agree', holds),
    ...(broken > 0 ? [vscode.l10n.t('{0} disagree', broken)] : []),
    ...(unchecked > 0 ? [vscode.l10n.t('{0} not checked', unchecked)] : []),
  ].join(' ');
}

/** `2 个错误 1 个警告`: what was found; empty when nothing was. */
function findingWords({ findings: { errors, warnings } }: State): string {
  const parts = [...(errors > 0 ? [errorsInWords(errors)] : []), ...(warnings > 0 ? [warningsInWords(warnings)] : [])];
  return parts.join(' ');
}

/** `还缺 3 章`: what is still to be written, the largest parts first; empty where nothing is. */
function missingWords({ missing }: State): string {
  if (!missing) {
    return '';
  }
  const { chapters, tables, rows } = missing;
  return [
    ...(chapters > 0 ? [vscode.l10n.t('{0} chapters to go', chapters)] : []),
    ...(tables > 0 ? [vscode.l10n.t('{0} tables to go', tables)] : []),
    ...(chapters + tables === 0 ? [vscode.l10n.t('{0} rows to go', rows)] : []),
  ].join(' ');
}

/** `853 / 1000 字` */
function lengthWords({ count, most }: State['lengths'][number]): string {
  return vscode.l10n.t('{0} / {1} characters', count, most);
}

/** The item of the status bar that says how the report in the editor stands; a click leads to what is wrong with it. */
interface VerdictItem extends vscode.Disposable {
  show(shown: ActiveReport | undefined): void;
  /** What it says; empty while it is hidden. */
  readonly text: string;
}

function createVerdictItem(): VerdictItem {
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

function iconOf({ findings: { errors, warnings } }: NonNullable<ActiveReport['state']>): string {
  return errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(pass)';
}
