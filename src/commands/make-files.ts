import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/shared/report-protocol.ts';
import type { ReportServer } from '../client.ts';
import { fileName } from '../preview/shell.ts';
import { exportFileName, exportPdfFonts } from '../settings.ts';
import type { PlacedFile } from './export-places.ts';
import { askAboutErrors } from './export-questions.ts';

/** What the server made of a report. */
export interface MadeReport {
  readonly report: vscode.Uri;
  readonly result: ExportRequest.Result;
}

/**
 * Has the server make reports into files. Reports with errors wait for a clear answer, unless `allowErrors` gives it;
 * undefined when the author would rather not, or stops it.
 */
export async function makeFiles(
  reports: readonly vscode.Uri[],
  targets: readonly ExportRequest.Target[],
  allowErrors: boolean | undefined,
  server: ReportServer,
): Promise<readonly MadeReport[] | undefined> {
  const all = await askServer(reports, targets, allowErrors === true, server);
  const wrong = all?.filter(({ result }) => result.errors > 0) ?? [];
  if (all === undefined || wrong.length === 0 || allowErrors === true) {
    return all;
  }
  const right = all.filter((made) => !wrong.includes(made));
  const answers = wrong.map(({ report, result }) => ({ report, errors: result.errors }));
  const answer = allowErrors === false ? 'leave-out' : await askAboutErrors(answers, right.length);
  if (answer !== 'export') {
    return answer && right;
  }
  const others = wrong.map(({ report }) => report);
  const allowed = await askServer(others, targets, true, server);
  return allowed && all.map((made) => allowed.find(({ report }) => report === made.report) ?? made);
}

async function askServer(
  reports: readonly vscode.Uri[],
  targets: readonly ExportRequest.Target[],
  allowErrors: boolean,
  server: ReportServer,
): Promise<readonly MadeReport[] | undefined> {
  return withProgress(vscode.l10n.t('Exporting'), async (tell, token) => {
    const made: MadeReport[] = [];
    for (const report of reports) {
      tell(fileName(report));
      // An open document is sent to the server as it is in the editor.
      await vscode.workspace.openTextDocument(report);
      const wanted = { targets, allowErrors, fileName: exportFileName(report), pdfFonts: exportPdfFonts(report) };
      const result = await server.export(report, wanted, token);
      if (result === null) {
        throw new Error(vscode.l10n.t('{0} is not a report.', fileName(report)));
      }
      made.push({ report, result });
    }
    return made;
  });
}

/** Formats that VS Code itself shows as what they are. */
const textTargets: readonly ExportRequest.Target[] = ['md', 'txt', 'json', 'csv'];

/** Says where the files are, and offers to open one, or its folder; to be left running, for nobody need answer. */
export async function offerToOpen(files: readonly PlacedFile[]): Promise<void> {
  const [first] = files;
  if (first === undefined) {
    return;
  }
  const open = vscode.l10n.t('Open');
  const showFolder = vscode.l10n.t('Open Folder');
  const message =
    files.length === 1
      ? vscode.l10n.t('Exported to {0}.', fileName(first.place))
      : vscode.l10n.t('Exported {0} files: {1}.', files.length, files.map(({ place }) => fileName(place)).join(' · '));
  const canOpen =
    files.length === 1 && (isOnThisComputer(first.place) || first.file.target === 'html' || isText(first));
  const answer = await vscode.window.showInformationMessage(message, ...(canOpen ? [open] : []), showFolder);
  if (answer === open) {
    await openFile(first);
  } else if (answer === showFolder) {
    const reveal = isOnThisComputer(first.place) ? 'revealFileInOS' : 'revealInExplorer';
    await vscode.commands.executeCommand(reveal, first.place);
  }
}

/** Word, a browser and the like open what VS Code cannot show, where they have the file. */
async function openFile(file: PlacedFile): Promise<void> {
  if (!isText(file) && isOnThisComputer(file.place)) {
    await vscode.env.openExternal(file.place);
  } else {
    await vscode.commands.executeCommand('vscode.open', file.place);
  }
}

function isText({ file }: PlacedFile): boolean {
  return textTargets.includes(file.target);
}

function isOnThisComputer({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

/** Work that takes a while, with a bar that stops it; undefined when it was stopped. */
export async function withProgress<Result>(
  title: string,
  work: (tell: (message: string) => void, token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    try {
      const result = await work((message) => progress.report({ message }), token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) {
        return undefined;
      }
      throw error;
    }
  });
}
