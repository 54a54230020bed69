import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { base64 } from '../../server/shared/base64.ts';
import type { Feature } from '../feature.ts';
import { fileName } from '../preview/shell.ts';
import { askFiles, bytesOf } from './import-report.ts';
import { uriArgument } from './open-preview.ts';

const scheme = 'gkreport-compared';
const compareArguments = z.tuple([z.optional(uriArgument), z.optional(uriArgument)]);

/**
 * `gkreport.comparePublished [report, page]`: marks in the report what its published page does not say alike, and shows it as
 * a table, until `gkreport.stopComparing` or until the report is closed.
 */
export const comparePublished: Feature = ({ server, homeFolder }) => {
  const tables = new Map<string, string>();
  const compared = new Set<string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const note = () => vscode.commands.executeCommand('setContext', 'gkreport.withPublished', [...compared]);
  const compare = async (report: vscode.Uri, page: vscode.Uri) => {
    const name = fileName(page);
    try {
      // What is found is shown in open documents, and forgotten with them.
      await vscode.window.showTextDocument(report, { preview: false });
      const content = base64(await bytesOf(page));
      const result = await server.compare(report, { name, content });
      if (result === null) throw new Error(vscode.l10n.t('it is no report'));
      if ('problem' in result) throw new Error(result.problem);
      compared.add(report.toString());
      await note();
      const table = vscode.Uri.from({ scheme, path: `/${fileName(report)}.md`, query: report.toString() });
      tables.set(table.toString(), result.table);
      changed.fire(table);
      await showTable(table);
      return result.differences;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be compared: {1}', name, reason));
      return undefined;
    }
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => tables.get(uri.toString()) ?? '',
    }),
    vscode.commands.registerCommand('gkreport.comparePublished', async (first: unknown, second: unknown) => {
      const isUri = second instanceof vscode.Uri;
      const [given, page] = compareArguments.parse([first, isUri ? second : undefined]);
      const report = given ?? vscode.window.activeTextEditor?.document.uri;
      if (!report) return undefined;
      const folder = report.scheme === 'untitled' ? homeFolder : vscode.Uri.joinPath(report, '..');
      const chosen = page ?? (await askFiles(folder, { several: false, label: vscode.l10n.t('Compare') }))?.[0];
      return chosen && compare(report, chosen);
    }),
    vscode.commands.registerCommand('gkreport.stopComparing', async (first: unknown) => {
      const [given] = compareArguments.parse([first, undefined]);
      const report = given ?? vscode.window.activeTextEditor?.document.uri;
      if (!report) return;
      compared.delete(report.toString());
      await note();
      await server.compare(report, undefined);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (compared.delete(uri.toString())) void note();
    }),
  );
};

/** Rendered where there is somebody who renders Markdown. */
async function showTable(table: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', table);
  } catch {
    await vscode.window.showTextDocument(table, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }
}
