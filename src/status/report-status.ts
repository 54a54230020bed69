import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { createLanguageItems } from './language-items.ts';
import { ReportStates } from './report-states.ts';
import { createVerdictItem } from './verdict-item.ts';

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
