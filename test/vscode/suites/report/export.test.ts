import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, storedText, typeOver, workspaceFile } from '../../support/documents.ts';
import { readableText } from '../../support/preview.ts';

const correct = 'correct.gkreport';

/** Of the table of applications in the correct report: what every format has to show. */
const numbers = ['2', '0', '0', '0', '0', '0', '2'];

/** Runs the command with every question answered; gives the files it says it wrote. */
async function exported(name: string, to: string | readonly string[], more: object = {}): Promise<vscode.Uri[]> {
  const wanted = { uri: workspaceFile(name), to, overwrite: true, ...more };
  return vscode.commands.executeCommand<vscode.Uri[]>('gkreport.export', wanted);
}

async function exportedText(to: string): Promise<string> {
  const target = workspaceFile(`exported.${to}`);
  equal(String(await exported(correct, to, { target })), target.toString());
  return storedText(target);
}

/** The parts of an Office file, by name. */
async function partsOf(file: vscode.Uri | undefined): Promise<Readonly<Record<string, string>>> {
  ok(file, 'The file was not written.');
  const parts = unzipSync(await vscode.workspace.fs.readFile(file));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function namesOf(files: readonly vscode.Uri[]): readonly string[] {
  return files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
}

describe('export', () => {
  afterEach(closeEverything);

  it('writes Word, spreadsheet and page at once, beside the report, with the numbers of its tables', async () => {
    const files = await exported(correct, ['docx', 'xlsx', 'html']);
    equal(namesOf(files), ['correct.docx', 'correct.xlsx', 'correct.html']);
    const [word, sheets, page] = files;
    const rows = ((await partsOf(word))['word/document.xml'] ?? '').split('<w:tr>').map((row) => textsIn(row, 'w:t'));
    ok(endsOne(rows, ['一、本年新收政府信息公开申请数量', ...numbers]), 'The numbers are missing in Word.');
    const cells = ((await partsOf(sheets))['xl/worksheets/sheet2.xml'] ?? '').split('<row ');
    ok(
      endsOne(
        cells.map((row) => textsIn(row, 'v')),
        numbers,
      ),
      'The numbers are missing in the spreadsheet.',
    );
    const lines = (await storedText(page as vscode.Uri)).split('<tr').map((row) => textsIn(row, 't[hd]'));
    ok(endsOne(lines, ['一、本年新收政府信息公开申请数量', ...numbers]), 'The numbers are missing on the page.');
  });

  it('writes the finished report as one HTML page without a script', async () => {
    const page = await exportedText('html');
    ok(/^<!doctype html>/i.test(page), `This is no page: ${page.slice(0, 100)}`);
    ok(!page.toLowerCase().includes('<script'), 'There is a script in the page.');
  });

  it('writes every text and number as JSON', async () => {
    const data: unknown = JSON.parse(await exportedText('json'));
    ok(JSON.stringify(data).includes('示例县水务局'), 'The body is missing.');
  });

  it('takes the text as it stands in the editor, saved or not', async () => {
    const editor = await openFile(correct);
    await typeOver(editor, '公开内容不够丰富', '解读形式单一');
    ok((await exportedText('html')).includes('解读形式单一'), 'The page shows the text of the file.');
  });

  it('leaves a file that exists as it is unless told otherwise', async () => {
    const target = workspaceFile('exists.html');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('mine'));
    equal(await exported(correct, 'html', { target, overwrite: false }), []);
    equal(await storedText(target), 'mine');
  });

  it('writes a report that has errors only when told to, and says so inside the file', async () => {
    const target = workspaceFile('wrong.docx');
    equal(await exported('wrong.gkreport', 'docx', { target, allowErrors: false }), []);
    equal(await exists(target), false);
    equal(namesOf(await exported('wrong.gkreport', 'docx', { target, allowErrors: true })), ['wrong.docx']);
    const properties = (await partsOf(target))['docProps/core.xml'] ?? '';
    ok(/still had 1 error|仍有 1 处错误/.test(properties), `There is no word of it in ${properties}`);
  });

  it('writes several reports, those with errors left out', async () => {
    const uri = [workspaceFile(correct), workspaceFile('wrong.gkreport')];
    const folder = workspaceFile('out');
    const files = await exported(correct, ['txt', 'csv'], { uri, folder, allowErrors: false });
    equal(namesOf(files), ['correct.txt', 'correct.csv']);
    ok((await storedText(vscode.Uri.joinPath(folder, 'correct.txt'))).includes('示例县水务局'), 'The text is missing.');
  });

  it('writes PDF where its engine runs, and the other formats anywhere', async () => {
    const folder = workspaceFile('out');
    const files = await exported(correct, ['pdf', 'txt'], { folder });
    const isWorker = 'WorkerGlobalScope' in globalThis;
    equal(namesOf(files), isWorker ? ['correct.txt'] : ['correct.pdf', 'correct.txt']);
    const [first = folder] = files;
    const start = new TextDecoder().decode((await vscode.workspace.fs.readFile(first)).subarray(0, 5));
    equal(start === '%PDF-', !isWorker);
  });

  it('names files as the setting says', async () => {
    const settings = vscode.workspace.getConfiguration('gkreport', workspaceFile(correct));
    await settings.update('export.fileName', '{机关}{年度}年报', vscode.ConfigurationTarget.Workspace);
    try {
      equal(namesOf(await exported(correct, 'md', { folder: workspaceFile('out') })), ['示例县水务局2024年报.md']);
    } finally {
      await settings.update('export.fileName', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('copies the report as HTML for web editors', async () => {
    const copied = await vscode.commands.executeCommand('gkreport.copyHtml', workspaceFile(correct));
    equal(copied, true);
    const markup = await vscode.env.clipboard.readText();
    ok(markup.startsWith('<h1 '), `This is no fragment: ${markup.slice(0, 100)}`);
    ok(readableText(markup).includes('一、本年新收政府信息公开申请数量'), 'The statutory table is missing.');
  });
});

/** What elements of a name hold, marks left out; `name` is a pattern. */
function textsIn(xml: string, name: string): readonly string[] {
  const elements = xml.matchAll(new RegExp(`<(${name})(?: [^>]*)?>(.*?)</\\1>`, 'gs'));
  return [...elements].map(([, , content = '']) => content.replace(/<[^>]*>/g, ''));
}

function endsOne(rows: readonly (readonly string[])[], cells: readonly string[]): boolean {
  return rows.some((row) => row.slice(-cells.length).join('|') === cells.join('|'));
}
