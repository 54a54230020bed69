import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { NewReportRequest } from '../../server/protocol.ts';
import type { Feature, Host } from '../feature.ts';
import { fileName } from '../preview/words.ts';
import { askNewReport } from './new-report-questions.ts';
import { freePlace, openUnsaved } from './open-unsaved.ts';
import { uriArgument } from './target.ts';
import { fileExists, writeWhole } from './write-file.ts';

/** The answers to what would be asked, and the file to make; without a file the report opens unsaved. */
const newReportArguments = z.object({
  body: z.string().check(z.minLength(1)),
  bodyKind: z.optional(z.string()),
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
  clicked: vscode.Uri | undefined,
  { homeFolder, server }: Host,
): Promise<vscode.Uri | undefined> {
  const wanted = given ?? (await askNewReport(server));
  if (wanted === undefined) {
    return undefined;
  }
  const { body, bodyKind, year } = wanted;
  const folder = given?.target ? vscode.Uri.joinPath(given.target, '..') : (clicked ?? folderAtHand());
  const report = await server.newReport({ body, bodyKind, year, folder: folder?.toString() });
  if (report === null) {
    throw new Error(vscode.l10n.t('There is no format for {0}.', year));
  }
  const place = await placeFor(report, given?.target, clicked, folder, homeFolder);
  if (place === undefined) {
    return undefined;
  }
  const document = await ('file' in place
    ? createFile(place.file, report.text)
    : openUnsaved(place.unsaved, report.text));
  const editor = await vscode.window.showTextDocument(document);
  const { line, character } = report.cursor;
  const cursor = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return document.uri;
}

/** A file that is made at once, or one that saving will make. */
type NewPlace = { readonly file: vscode.Uri } | { readonly unsaved: vscode.Uri | undefined };

/** Where nobody has said where to put a report, and no folder is at hand, the author is asked. */
async function placeFor(
  { fileName: name }: NewReportRequest.Result,
  target: vscode.Uri | undefined,
  clicked: vscode.Uri | undefined,
  folder: vscode.Uri | undefined,
  homeFolder: vscode.Uri | undefined,
): Promise<NewPlace | undefined> {
  if (target !== undefined) {
    return { file: target };
  }
  if (clicked === undefined && folder !== undefined) {
    return { unsaved: await freePlace(vscode.Uri.joinPath(folder, name)) };
  }
  const file = await askFile(vscode.Uri.joinPath(clicked ?? homeFolder ?? vscode.Uri.file('/'), name));
  return file && { file };
}

/** The folder of the report that is being edited, which the new one most likely goes beside; else the first that is open. */
function folderAtHand(): vscode.Uri | undefined {
  const edited = vscode.window.activeTextEditor?.document;
  const isInFolder = edited?.languageId === 'gkreport' && !edited.isUntitled;
  return isInFolder ? vscode.Uri.joinPath(edited.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function askFile(proposed: vscode.Uri): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: proposed,
    filters: { [vscode.l10n.t('Annual report')]: ['gkreport'] },
    saveLabel: vscode.l10n.t('Create'),
  });
}

/** A new report never takes the place of an old one, whatever the dialog was told. */
async function createFile(target: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  if (await fileExists(target)) {
    throw new Error(vscode.l10n.t('{0} already exists and was not changed.', fileName(target)));
  }
  await writeWhole(target, text, { overwrite: false });
  return vscode.workspace.openTextDocument(target);
}
