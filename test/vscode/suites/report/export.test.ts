import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, storedText, typeOver, workspaceFile } from '../../support/documents.ts';

/** Runs the command with all its answers, and gives the addresses of the files it says it wrote. */
async function runExport(answers: object): Promise<readonly string[]> {
  const written = await vscode.commands.executeCommand<readonly vscode.Uri[]>('gkreport.export', answers);
  return written.map(String);
}

async function exported(uri: vscode.Uri, to: string): Promise<vscode.Uri> {
  const target = workspaceFile(`exported.${to}`);
  equal(await runExport({ uri, to, target, overwrite: true }), [target.toString()]);
  return target;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

describe('export', () => {
  afterEach(closeEverything);

  it('writes the finished report as one HTML page without a script', async () => {
    const page = await storedText(await exported(workspaceFile('correct.gkreport'), 'html'));
    ok(/^<!doctype html>/i.test(page), `This is no page: ${page.slice(0, 100)}`);
    ok(page.includes('一、本年新收政府信息公开申请数量'), 'The statutory table is missing.');
    ok(!page.toLowerCase().includes('<script'), 'There is a script in the page.');
  });

  it('writes every text and number as JSON', async () => {
    const data: unknown = JSON.parse(await storedText(await exported(workspaceFile('correct.gkreport'), 'json')));
    ok(JSON.stringify(data).includes('示例县水务局'), 'The body is missing.');
  });

  it('takes the text as it stands in the editor, saved or not', async () => {
    const editor = await openFile('correct.gkreport');
    await typeOver(editor, '公开内容不够丰富', '解读形式单一');
    const page = await storedText(await exported(editor.document.uri, 'html'));
    ok(page.includes('解读形式单一'), 'The page shows the text of the file.');
  });

  it('leaves a file that exists as it is unless told otherwise', async () => {
    const target = workspaceFile('exists.html');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('mine'));
    const uri = workspaceFile('correct.gkreport');
    equal(await runExport({ uri, to: 'html', target, overwrite: false }), []);
    equal(await storedText(target), 'mine');
  });

  it('writes a report that has errors only when told to', async () => {
    const target = workspaceFile('wrong.html');
    const wrong = { uri: workspaceFile('wrong.gkreport'), to: 'html', target };
    equal(await runExport({ ...wrong, allowErrors: false }), []);
    equal(await exists(target), false);
    equal(await runExport({ ...wrong, allowErrors: true }), [target.toString()]);
    equal(await exists(target), true);
  });
});
