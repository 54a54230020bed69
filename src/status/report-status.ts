import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { createLanguageItems } from './language-items.ts';
import { ReportStates } from './report-states.ts';
import { createVerdictItem } from './verdict-item.ts';

/** The status bar says how the report in the active editor stands; of other files it says nothing. */
export const reportStatus: Feature = ({ server }) => {
  const states = new ReportStates(server);
  const items = [createVerdictItem(), createLanguageItems()];
  const show = () => {
    for (const item of items) {
      item.show(states.active);
    }
  };
  show();
  return vscode.Disposable.from(states, states.onChange(show), ...items);
};
