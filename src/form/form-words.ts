import * as vscode from 'vscode';
import { escapeHtml, type FormParts } from '../preview/shell.ts';
import type { FormWords } from './messages.ts';

/** What a form has around the report, beside what any preview has. */
export function formParts(): FormParts {
  const text = escapeHtml(vscode.l10n.t('Text'));
  const textHint = escapeHtml(vscode.l10n.t('Show the text of the report beside the form'));
  const next = escapeHtml(vscode.l10n.t('Next field to fill in (F7)'));
  const fixes = escapeHtml(vscode.l10n.t('Quick fixes (Alt+Enter)'));
  const field = escapeHtml(vscode.l10n.t('Field'));
  return {
    body: ` class="form" data-form="${escapeHtml(JSON.stringify(formWords()))}"`,
    input: `<textarea id="form-input" rows="1" spellcheck="false" autocomplete="off" aria-label="${field}" lang="zh-CN"></textarea>\n`,
    field: '<div id="form-field" role="status"><p id="form-field-text"></p></div>\n',
    fixes: `<span id="form-fixes" role="group" aria-label="${fixes}" aria-keyshortcuts="Alt+Enter" title="${fixes}"></span>`,
    buttons: `<button id="form-missing" type="button" title="${next}" hidden></button>\n<button id="form-text" type="button" title="${textHint}">${text}</button>\n`,
  };
}

function formWords(): FormWords {
  return {
    missing: vscode.l10n.t('{0} to fill in'),
    lastYear: vscode.l10n.t('Last year: {0}'),
    computed: vscode.l10n.t('“=”: computed automatically; enter a number to replace it'),
    filled: vscode.l10n.t('From the row 其余'),
    unwritten: vscode.l10n.t('The row is not in the text yet; it is added when you fill it in'),
    gone: vscode.l10n.t('Cannot be read at the moment: as it was before; change it in the text'),
    waiting: vscode.l10n.t('Not in the text yet'),
    readOnly: vscode.l10n.t('The file is read-only'),
  };
}
