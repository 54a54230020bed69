import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { scheme, sectionOf } from './pages.ts';

/**
 * Shows the manuals, which the manifest has VS Code open in its Markdown preview. Of a long page whose section is asked
 * for there is that section alone, and a link to the whole.
 */
export const manualPages: Feature = ({ context }) =>
  vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path, fragment }) {
      const file = vscode.Uri.joinPath(context.extensionUri, path);
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      const section = fragment === '' ? undefined : sectionOf(page, fragment);
      const name = path.slice(path.lastIndexOf('/') + 1);
      return section === undefined ? page : `${section}\n\n[${vscode.l10n.t('The checks')}](${name})\n`;
    },
  });

/** A manual or an example of the package by its path in there. */
export function manualPage(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${path}` });
}
