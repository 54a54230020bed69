import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';

/** `gkreport.restartServer`: starts the checker again, also when it has ended for good. */
export const restartServer: Feature = ({ server }) =>
  vscode.commands.registerCommand('gkreport.restartServer', () => server.restart());
