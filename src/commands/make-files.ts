import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/protocol.ts';
import type { ReportServer } from '../client.ts';
import { fileName } from '../preview/words.ts';
import { exportFileName, exportPdfFonts } from '../settings.ts';
import { askAboutErrors } from './export-questions.ts';
import { withProgress } from './progress.ts';

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
