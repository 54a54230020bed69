import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { extension } from '../../support/extension.ts';

/** Every file below a folder, by its path from there. */
async function filesBelow(folder: vscode.Uri, path = ''): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
  const files = entries.map(async ([name, type]) => {
    const below = path ? `${path}/${name}` : name;
    return type === vscode.FileType.Directory ? filesBelow(folder, below) : [below];
  });
  return (await Promise.all(files)).flat();
}

describe('the installed package', () => {
  before(function () {
    // The sources' folder holds everything; a web workbench cannot list where it loads extensions from.
    const { extensionUri } = extension();
    if (extensionUri.scheme !== 'file' || !/\/gkreport\.gkreport-[\d.]+$/.test(extensionUri.path)) this.skip();
  });

  it('holds no source, no source map, no package and no test', async () => {
    const files = await filesBelow(extension().extensionUri);
    equal(
      files.filter((file) => /\.(ts|map|vsix)$|(^|\/)(node_modules|src|server|test|scripts)\//.test(file)),
      [],
    );
  });

  it('begins its page in Chinese with what an author does, the English one below it', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, 'readme.md'));
    const headings: readonly string[] = new TextDecoder().decode(bytes).match(/^## .*$/gm) ?? [];
    equal(headings[0], '## 能帮您做什么');
    ok(headings.includes('## What it does'), 'There is no English page.');
  });

  it('holds manuals, examples and their pictures', async () => {
    const files = await filesBelow(extension().extensionUri);
    const wanted = ['docs/language.zh-CN.md', 'docs/checks.md', 'docs/checks.zh-CN.md', 'examples/宿迁市2024.gkreport'];
    equal(
      [...wanted, 'docs/images/preview.zh-cn.png'].filter((file) => !files.includes(file)),
      [],
    );
  });

  it('holds the licences of what it contains', async () => {
    const files = await filesBelow(extension().extensionUri);
    const licences = ['LICENSE.txt', 'dist/third-party-notices.txt'].filter((file) => !files.includes(file));
    equal(licences, []);
    const notices = vscode.Uri.joinPath(extension().extensionUri, 'dist/third-party-notices.txt');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(notices));
    for (const name of ['langium', 'vscode-languageclient', 'zod'])
      ok(text.includes(`${name} `), `${name} is missing.`);
  });
});
