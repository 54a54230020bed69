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
function manualPage(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${path}` });
}

/** What there is to read, in the order of need. Paths are those of the package. */
function pages(): readonly (vscode.QuickPickItem & { readonly path: string })[] {
  const inChinese = vscode.env.language.toLowerCase().startsWith('zh');
  const page = (name: string) => `docs/${name}${inChinese ? '.zh-CN' : ''}.md`;
  return [
    { label: vscode.l10n.t('First report: step by step'), path: page('first-report') },
    { label: vscode.l10n.t('The report language'), path: page('language') },
    { label: vscode.l10n.t('The checks'), path: page('checks') },
    { label: vscode.l10n.t('The format language'), path: page('formats') },
    { label: vscode.l10n.t('The command line'), path: page('command-line') },
    { label: vscode.l10n.t('Word and WPS'), path: page('word-and-wps') },
    { label: vscode.l10n.t('Example: a real report'), path: 'examples/宿迁市2024.gkreport' },
    { label: vscode.l10n.t('Example: a report with ten mistakes'), path: 'examples/错误示例2024.gkreport' },
  ];
}

/** `gkreport.openManual [path]`: opens a manual or an example that comes with the extension; asks which one. */
export const openManual: Feature = () =>
  vscode.commands.registerCommand('gkreport.openManual', async (given: unknown) => {
    const placeHolder = vscode.l10n.t('What do you want to read?');
    const path =
      typeof given === 'string' ? given : (await vscode.window.showQuickPick(pages(), { placeHolder }))?.path;
    if (path !== undefined) {
      await vscode.commands.executeCommand('vscode.open', manualPage(path));
    }
  });
