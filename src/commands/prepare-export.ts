import * as vscode from 'vscode';
import type { ReportServer } from '../client.ts';
import { exportPdfFonts } from '../settings.ts';

/** Has the server begin, while the author chooses, with what takes long the first time. What goes wrong is told later. */
export async function prepareExport(report: vscode.Uri, server: ReportServer): Promise<void> {
  try {
    // An open document is sent to the server as it is in the editor.
    await vscode.workspace.openTextDocument(report);
    await server.prepareExport(report, { pdfFonts: exportPdfFonts(report) });
  } catch {
    // The export itself meets the same trouble, and tells it.
  }
}
