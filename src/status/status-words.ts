import * as vscode from 'vscode';
import type { ReportChangedNotification } from '../../server/protocol.ts';

type State = ReportChangedNotification.State;

/** `36 一致 1 不一致 1 未核`: verdicts that nothing got are left out. */
export function verdictWords({ verdicts: { holds, broken, unchecked } }: State): string {
  return [
    vscode.l10n.t('{0} equations agree', holds),
    ...(broken > 0 ? [vscode.l10n.t('{0} disagree', broken)] : []),
    ...(unchecked > 0 ? [vscode.l10n.t('{0} not checked', unchecked)] : []),
  ].join(' ');
}

/** `2 个错误 1 个警告`: what was found; empty when nothing was. */
export function findingWords({ findings: { errors, warnings } }: State): string {
  const parts = [
    ...(errors > 0 ? [errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0 ? [warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings)] : []),
  ];
  return parts.join(' ');
}

/** `还缺 3 章`: what is still to be written, the largest parts first; empty where nothing is. */
export function missingWords({ missing }: State): string {
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
export function lengthWords({ count, most }: State['lengths'][number]): string {
  return vscode.l10n.t('{0} / {1} characters', count, most);
}
