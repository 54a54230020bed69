import * as vscode from 'vscode';
import { waitFor } from './wait-for.ts';

/** A diagnostic in the form tests compare: `Error 3:5 message`, line and column counted from 1 as the editor shows them. */
export function findingsOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages.getDiagnostics(uri).map(({ severity, range, message }) => {
    return `${vscode.DiagnosticSeverity[severity]} ${range.start.line + 1}:${range.start.character + 1} ${message}`;
  });
}

/** Waits until the findings of a document are as described, and gives them. */
export function waitForFindings(
  uri: vscode.Uri,
  what: string,
  isWanted: (findings: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return waitFor(`${uri.path} has ${what}`, () => findingsOf(uri), isWanted);
}
