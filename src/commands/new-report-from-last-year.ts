import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Feature } from '../feature.ts';
import { uriArgument } from './open-preview.ts';
import { folderAtHand, freePlace, openUnsaved, showNew } from './unsaved-report.ts';

const ofReport = z.optional(uriArgument);

/** `gkreport.newReportFromLastYear [report]`: gives the document opened, if any. */
export const newReportFromLastYear: Feature = ({ server, homeFolder }) =>
  vscode.commands.registerCommand('gkreport.newReportFromLastYear', async (argument: unknown) => {
    const lastYear = ofReport.parse(argument) ?? editedReport() ?? (await askReport(folderAtHand() ?? homeFolder));
    if (lastYear === undefined) {
      return undefined;
    }
    try {
      const report = await server.newReportFrom(lastYear);
      if ('problem' in report) throw new Error(report.problem);
      // What is not saved yet is saved where its name says, and the new report goes beside it.
      const beside = lastYear.scheme === 'untitled' ? lastYear.with({ scheme: 'file' }) : lastYear;
      const place = await freePlace(vscode.Uri.joinPath(beside, '..', report.fileName));
      const document = await openUnsaved(place, report.text);
      await showNew(document, report.cursor);
      return document.uri;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be created: {0}', reason));
      return undefined;
    }
  });

function editedReport(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'gkreport' ? document.uri : undefined;
}

async function askReport(folder: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      ...(folder && { defaultUri: folder }),
      filters: { [vscode.l10n.t('Annual report')]: ['gkreport'] },
      openLabel: vscode.l10n.t('Begin from This Report'),
    })) ?? [];
  return chosen;
}
