import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';

/** `gkreport.bindNumbers`: references in the place of numbers of the prose, shown before they are written. */
export const bindNumbers: Feature = () =>
  vscode.commands.registerCommand('gkreport.bindNumbers', () =>
    vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.bindNumbers.gkreport',
      apply: 'first',
    }),
  );
