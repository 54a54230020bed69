import * as vscode from 'vscode';
import * as z from 'zod/mini';

/** Who follows whom when editor or preview scroll; anything else someone wrote into the settings counts as `both`. */
const scrollSync = z.catch(z.enum(['both', 'editor', 'preview', 'off']), 'both');

/** How exported files are called, see the setting's description. */
export function exportFileName(report: vscode.Uri): string {
  return fileNameTemplate.parse(vscode.workspace.getConfiguration('gkreport', report).get('export.fileName'));
}

const fileNameTemplate = z.catch(z.string(), '{文件名}');

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
