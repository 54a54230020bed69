import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ExportRequest } from '../../server/protocol.ts';
import type { Feature, Host } from '../feature.ts';
import { fileName } from '../preview/words.ts';
import { confirmErrors, confirmOverwriting, offerToOpen } from './export-questions.ts';
import { targetReport, uriArgument } from './target.ts';
import { fileExists, writeWhole } from './write-file.ts';

/** What is left out is asked for. */
const exportArguments = z.object({
  /** The report; the active one when left out. */
  uri: z.optional(uriArgument),
  to: z.optional(z.enum(['html', 'json'])),
  /** The file to write. */
  target: z.optional(uriArgument),
  /** Answers whether to export a report that has errors. */
  allowErrors: z.optional(z.boolean()),
  /** Answers whether to overwrite `target`. */
  overwrite: z.optional(z.boolean()),
});
type ExportArguments = z.infer<typeof exportArguments>;

/** `gkreport.export [uri | { uri, to, target, allowErrors, overwrite }]`: gives the file written, if any. */
export const exportReport: Feature = (host) =>
  vscode.commands.registerCommand('gkreport.export', async (argument: unknown) => {
    const wanted = argument instanceof vscode.Uri ? { uri: argument } : exportArguments.parse(argument ?? {});
    try {
      return await runExport(wanted, host);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be exported: {0}', reason));
      return undefined;
    }
  });

async function runExport(wanted: ExportArguments, { server, previews }: Host): Promise<vscode.Uri | undefined> {
  const uri = targetReport(wanted.uri, previews);
  const to = uri && (wanted.to ?? (await askFormat()));
  if (uri === undefined || to === undefined) {
    return undefined;
  }
  // An open document is sent to the server as it is in the editor.
  await vscode.workspace.openTextDocument(uri);
  const file = await server.export(uri, to);
  if (file === null) {
    throw new Error(vscode.l10n.t('{0} is not a report.', fileName(uri)));
  }
  if (file.errors > 0 && !(wanted.allowErrors ?? (await confirmErrors(file.errors)))) {
    return undefined;
  }
  const target = wanted.target
    ? await agreeOn(wanted.target, wanted.overwrite)
    : await askTarget(uri, file.fileName, to);
  if (target === undefined) {
    return undefined;
  }
  await writeWhole(target, file.text, { overwrite: true });
  void offerToOpen(target, to);
  return target;
}

async function askFormat(): Promise<ExportRequest.Target | undefined> {
  const formats: readonly (vscode.QuickPickItem & { readonly to: ExportRequest.Target })[] = [
    { label: 'HTML', description: vscode.l10n.t('One page to publish or print'), to: 'html' },
    { label: 'JSON', description: vscode.l10n.t('All texts and numbers as data'), to: 'json' },
  ];
  const placeHolder = vscode.l10n.t('Export the report as…');
  return (await vscode.window.showQuickPick(formats, { placeHolder }))?.to;
}

/** The dialog itself asks before overwriting. */
async function askTarget(report: vscode.Uri, name: string, to: ExportRequest.Target): Promise<vscode.Uri | undefined> {
  const folder =
    report.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(report, '..');
  return vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [to.toUpperCase()]: [to] },
    saveLabel: vscode.l10n.t('Export'),
  });
}

async function agreeOn(target: vscode.Uri, overwrite: boolean | undefined): Promise<vscode.Uri | undefined> {
  const isFree = overwrite === true || !(await fileExists(target));
  return isFree || (overwrite ?? (await confirmOverwriting(fileName(target)))) ? target : undefined;
}
