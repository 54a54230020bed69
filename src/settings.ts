import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { type PdfFonts, pdfFonts } from '../server/shared/export-targets.ts';

/** Who follows whom when editor or preview scroll; anything else someone wrote into the settings counts as `both`. */
const scrollSync = z.catch(z.enum(['both', 'editor', 'preview', 'off']), 'both');

/** How exported files are called, see the setting's description. */
export function exportFileName(report: vscode.Uri): string {
  return fileNameTemplate.parse(vscode.workspace.getConfiguration('gkreport', report).get('export.fileName'));
}

const fileNameTemplate = z.catch(z.string(), '{文件名}');

/** Which fonts a PDF is set in; anything else someone wrote into the settings counts as those of the computer. */
export function exportPdfFonts(report: vscode.Uri): PdfFonts {
  return fontsOfPdf.parse(vscode.workspace.getConfiguration('gkreport', report).get('export.pdfFonts'));
}

/** Whether a table is aligned when the caret leaves it. */
export function alignsTablesLeft(report: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('gkreport', report).get('format.onLeavingTable') !== false;
}

const fontsOfPdf = z.catch(z.enum(pdfFonts), 'system');

function readScrollSync(scope: vscode.Uri): z.infer<typeof scrollSync> {
  return scrollSync.parse(vscode.workspace.getConfiguration('gkreport', scope).get('preview.scrollSync'));
}

/** Whether the preview scrolls when the editor of its document does. */
export function followsEditor(document: vscode.Uri): boolean {
  return ['both', 'editor'].includes(readScrollSync(document));
}

/** Whether the editor scrolls when the preview of its document does. */
export function followsPreview(document: vscode.Uri): boolean {
  return ['both', 'preview'].includes(readScrollSync(document));
}
