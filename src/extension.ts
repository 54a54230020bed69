import * as vscode from 'vscode';
import platform from '#platform';
import { startServer } from './client.ts';
import { calculateFee } from './commands/calculate-fee.ts';
import { compareLastYear } from './commands/compare-last-year.ts';
import { comparePublished } from './commands/compare-published.ts';
import { copyHtml, exportReports } from './commands/export.ts';
import { fillFromLedger } from './commands/fill-from-ledger.ts';
import { bindNumbers, chooseFix, fillFromBelow } from './commands/fix-commands.ts';
import { importReport } from './commands/import-report.ts';
import { newReport } from './commands/new-report.ts';
import { newReportFromLastYear } from './commands/new-report-from-last-year.ts';
import { openPreview, openPreviewToSide, previewState } from './commands/open-preview.ts';
import type { Feature } from './feature.ts';
import { formEditor, openForm } from './form/form-editor.ts';
import { manualPages, openManual } from './manuals/manual-pages.ts';
import { bringFiles } from './paste/bring-files.ts';
import { dropDocuments } from './paste/drop-documents.ts';
import { dropReports } from './paste/drop-reports.ts';
import { pasteTables } from './paste/paste-tables.ts';
import { Previews } from './preview/previews.ts';
import { auditReports } from './reports/audit-reports.ts';
import { reportsView } from './reports/reports-view.ts';
import { reportStatus } from './status/report-status.ts';
import { alignLeftTable } from './tables/align-left-table.ts';
import { inTableRow, nextCell, previousCell } from './tables/cell-commands.ts';
import { moveRowDown, moveRowUp } from './tables/row-commands.ts';
import { firstStepsDone, openFirstSteps } from './welcome/first-steps.ts';
import { openExamples } from './welcome/open-examples.ts';

/** `gkreport.restartServer`: starts the checker again, also when it has ended for good. */
const restartServer: Feature = ({ server }) =>
  vscode.commands.registerCommand('gkreport.restartServer', () => server.restart());

/**
 * Tells the server when the caret leaves a line that was edited: what is found there is held back until then. Nothing is
 * told of lines that the caret only passes.
 */
const followCaret: Feature = ({ server }) => {
  const edited = new Map<string, number>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
      if (document.languageId === 'gkreport' && change) {
        edited.set(document.uri.toString(), change.range.start.line + change.text.split('\n').length - 1);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
      const key = document.uri.toString();
      const line = edited.get(key);
      if (line !== undefined && selection && selection.active.line !== line) {
        edited.delete(key);
        void server.caretMoved(document.uri, selection.active.line);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => edited.delete(uri.toString())),
  );
};

/** All the extension offers beside what the language server offers by itself. */
const features: readonly Feature[] = [
  openPreview,
  openPreviewToSide,
  formEditor,
  openForm,
  exportReports,
  copyHtml,
  newReport,
  newReportFromLastYear,
  importReport,
  comparePublished,
  fillFromLedger,
  calculateFee,
  compareLastYear,
  manualPages,
  openManual,
  openExamples,
  openFirstSteps,
  firstStepsDone,
  chooseFix,
  previewState,
  restartServer,
  alignLeftTable,
  bindNumbers,
  fillFromBelow,
  pasteTables,
  dropReports,
  dropDocuments,
  bringFiles,
  inTableRow,
  nextCell,
  previousCell,
  moveRowUp,
  moveRowDown,
  reportStatus,
  reportsView,
  auditReports,
  followCaret,
];

/**
 * Starts the language server and every feature: called by VS Code when a report or a format is opened, or one of our commands
 * is run. `#platform` is `node.ts` or `web.ts`, as `imports` in `package.json` says.
 */
export function activate(context: vscode.ExtensionContext): void {
  const server = startServer(context, platform);
  const { homeFolder } = platform;
  const previews = new Previews(context.extensionUri, server);
  context.subscriptions.push(
    previews,
    ...features.map((feature) => feature({ context, server, previews, homeFolder })),
  );
}
