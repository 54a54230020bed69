import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { NewReportRequest } from '../../server/protocol.ts';
import type { Feature, Host } from '../feature.ts';
import { fileName } from '../preview/words.ts';
import { askNewReport } from './new-report-questions.ts';
import { openUnsaved } from './open-unsaved.ts';
import { uriArgument } from './target.ts';
import { fileExists, writeWhole } from './write-file.ts';

/** The answers to what would be asked, and the file to make; without a file the report opens unsaved. */
const newReportArguments = z.object({
  body: z.string().check(z.minLength(1)),
  bodyKind: z.enum(['政府', '部门', '乡镇街道', '垂直管理', '公共组织']),
  year: z.int(),
  target: z.optional(uriArgument),
});

/** `gkreport.newReport [folder | { body, bodyKind, year, target }]`: gives the document opened, if any. */
export const newReport: Feature = (host) =>
  vscode.commands.registerCommand('gkreport.newReport', async (argument: unknown) => {
    const folder = argument instanceof vscode.Uri ? argument : undefined;
    const given = folder || argument === undefined ? undefined : newReportArguments.parse(argument);
    try {
      return await createReport(given, folder, host);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be created: {0}', reason));
      return undefined;
    }
  });

async function createReport(
  given: z.infer<typeof newReportArguments> | undefined,
  folder: vscode.Uri | undefined,
  { server }: Host,
): Promise<vscode.Uri | undefined> {
  const wanted: NewReportRequest.Params | undefined = given ?? (await askNewReport());
  if (wanted === undefined) {
    return undefined;
  }
  const { body, bodyKind, year } = wanted;
  const report = await server.newReport({ body, bodyKind, year });
  if (report === null) {
    throw new Error(vscode.l10n.t('There is no format for {0}.', year));
  }
  const target = given?.target ?? (folder && (await askFile(folder, report.fileName)));
  if (folder !== undefined && target === undefined) {
    return undefined;
  }
  const document = await (target ? createFile(target, report.text) : openUnsaved(report));
  await vscode.window.showTextDocument(document);
  return document.uri;
}

async function askFile(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { [vscode.l10n.t('Yearly report')]: ['gkreport'] },
    saveLabel: vscode.l10n.t('Create'),
  });
}

/** A new report never takes the place of an old one, whatever the dialog was told. */
async function createFile(target: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  if (await fileExists(target)) {
    throw new Error(vscode.l10n.t('{0} exists already and was left as it is.', fileName(target)));
  }
  await writeWhole(target, text, { overwrite: false });
  return vscode.workspace.openTextDocument(target);
}
