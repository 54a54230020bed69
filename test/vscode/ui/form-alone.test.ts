import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyInto, evaluate } from '../driver/typist.ts';
import {
  closeAllEditors,
  explorerRow,
  exportOnly,
  openFromExplorer,
  runCommand,
  webview,
} from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { scratchFolder } from '../host/workbench.ts';
import { waitFor } from '../support/wait-for.ts';
import { compose } from './compose.ts';
import { addSettings, openWebWorkbench, workbench, workspaceFolder, writeWorkspaceFile } from './opened-workbench.ts';

const name = '示例县文化局2025.gkreport';
const another = '另一份.gkreport';
// What “Configure Default Editor” writes, for this report alone: other suites work in the same folder.
const settings = { 'workbench.editorAssociations': { [name]: 'gkreport.form' } };
addSettings(settings);
writeWorkspaceFile(another, '');

const project = join(import.meta.dirname, '..', '..', '..');
const webFolder = join(scratchFolder(), 'form');

interface Opened {
  readonly page: Page;
  /** What is in the file of the report. */
  readonly stored: () => string | Promise<string>;
}

const hosts: Readonly<Record<string, () => Promise<Opened>>> = {
  'on the Node host': async () => ({
    page: workbench(),
    stored: () => readFileSync(join(workspaceFolder, name), 'utf8'),
  }),
  'on the web host': async () => {
    mkdirSync(join(webFolder, '.vscode'), { recursive: true });
    writeFileSync(join(webFolder, '.vscode', 'settings.json'), JSON.stringify(settings));
    writeFileSync(join(webFolder, another), '');
    const page = await openWebWorkbench(webFolder);
    return { page, stored: () => writtenInMemory(page, `/${basename(webFolder)}/${name}`) };
  },
};

/** Of the file system of the web workbench. */
function writtenInMemory(page: Page, path: string): Promise<string> {
  return evaluate(
    page,
    `new Promise((resolve) => {
    const channel = new BroadcastChannel('hostfs');
    channel.onmessage = ({ data: { written } }) => { if (written !== undefined) { channel.close(); resolve(written); } };
    channel.postMessage({ path: ${JSON.stringify(path)} });
  })`,
  );
}

/** One entry: the field, and what is done in it. Where no field is named, the keys have led there. */
interface Entry {
  readonly field?: string;
  readonly press?: string;
  readonly type?: string;
  readonly paste?: string;
  /** A field of what was pasted, and what it says once the page shows it. */
  readonly shows?: readonly [field: string, text: string];
  /** What an input method composes before the rest is typed. */
  readonly compose?: readonly [string, string];
}

const zeros = '0\t0\t0\t0\t0\t0\t=';
const applications = [
  '3\t1\t0\t0\t0\t0\t=',
  zeros,
  '2\t1\t0\t0\t0\t0\t=',
  ...Array.from({ length: 20 }, () => zeros),
  '=\t=\t=\t=\t=\t=\t=',
  '1\t0\t0\t0\t0\t0\t=',
];

/** A new report from top to bottom. Enter leads on to what is filled in next; a paste stays where it was. */
const entries: readonly Entry[] = [
  { field: '机关:', type: '示例县文化和旅游局' },
  { field: '¶1:', press: 'F2', type: '电话：0000-0000000。' },
  { compose: ['jinnian', '2025年'], type: '主动公开政府信息86条，办理依申请公开4件。' },
  { field: '¶ 一、总体情况', type: '规范政府信息管理，完善政府信息公开平台建设，做好监督保障。' },
  { paste: '0\t0\t0\r\n3\t1\t9\r\n', shows: ['第二十条第一项.行政规范性文件.有效', '9'] },
  { field: '第二十条第五项.行政许可.处理决定', type: '４６' },
  { type: '12' },
  { type: '0' },
  { type: '0' },
  { paste: `${applications.join('\r\n')}\r\n`, shows: ['申请办理.结转下年.自然人', '1'] },
  {
    field: '复议诉讼.行政复议.维持',
    paste: Array(3).fill('0\t0\t0\t0\t=').join('\t'),
    shows: ['复议诉讼.复议后起诉.未审结', '0'],
  },
  { press: 'F7', type: '主动公开的内容还不够丰富。下一步改进公开的内容和形式。' },
  { type: '本年度没有收取信息处理费。' },
];

for (const [host, opened] of Object.entries(hosts))
  describe(`a report that is filled in without its text, ${host}`, function () {
    this.timeout(180_000);
    let page: Page;
    let stored: Opened['stored'];
    before(async () => {
      ({ page, stored } = await opened());
    });
    after(async () => {
      if (page !== workbench()) await page.close();
    });

    it('is begun, filled in, exported and taken back step by step in the form alone', async () => {
      await beginReport(page);
      await save(page);
      const texts = [await stored()];
      for (const entry of entries) {
        await enter(page, entry);
        texts.push(await savedOnceOther(page, stored, texts.at(-1) ?? ''));
      }
      await webview(page).locator('#form-missing').waitFor({ state: 'hidden' });
      await webview(page).locator('#preview-found:has-text("0 errors, 0 warnings")').waitFor();
      const finished = texts.at(-1) ?? '';
      expectFinished(finished);

      await webview(page).locator('#preview-export').click();
      await exportOnly(page, 'Word');
      await explorerRow(page, name.replace('gkreport', 'docx')).waitFor();
      assert.equal(await page.locator('.editor-instance .monaco-editor').count(), 0);

      await goTo(page, '机关:');
      for (const text of texts.slice(0, -1).toReversed()) {
        const before = await stored();
        await page.keyboard.press('Control+z');
        assert.equal(await savedOnceOther(page, stored, before), text);
      }
      await closeAllEditors(page);
    });

    it('keeps what is typed over a change of tabs', async () => {
      await explorerRow(page, name).dblclick();
      await goTo(page, '机关:');
      const before = await stored();
      await page.keyboard.insertText('示例县文旅局');
      await openFromExplorer(page, another);
      await webview(page).locator('#form-input').waitFor({ state: 'hidden' });
      await page.locator(`.tab:has-text("${name}")`).first().click();
      await goTo(page, '年度:');
      await webview(page)
        .locator('[data-field="机关:"][data-text="示例县文旅局"]:not(.form-pending)')
        .first()
        .waitFor();
      assert.equal(await savedOnceOther(page, stored, before), before.replace(/(?<=^机关:).*$/m, ' 示例县文旅局'));
      await closeAllEditors(page);
    });
  });

/** Through the palette: the new report opens as its author has set it. */
async function beginReport(page: Page): Promise<void> {
  await page.locator('.pane-header:has-text("Annual Reports")').first().waitFor(); // the extension is known
  await runCommand(page, 'New Report…');
  for (const answer of [name.slice(0, -'2025.gkreport'.length), '2025']) {
    const box = page.locator('.quick-input-widget input').first();
    await page.locator(`.quick-input-widget:has-text("${answer === '2025' ? 'Report year' : 'Full name'}")`).waitFor();
    await box.fill(answer);
    await page.keyboard.press('Enter');
  }
  await field(page, '机关:').waitFor();
}

function field(page: Page, called: string) {
  return webview(page).locator(`[data-field="${called}"]`).first();
}

async function goTo(page: Page, called: string): Promise<void> {
  await field(page, called).click();
  await webview(page).locator('#form-input:focus').waitFor();
}

async function enter(page: Page, entry: Entry): Promise<void> {
  const { field: called, press, compose: composed, type, paste, shows } = entry;
  if (called !== undefined) await goTo(page, called);
  if (press !== undefined) await page.keyboard.press(press);
  if (composed) await compose(...composed, page);
  if (type !== undefined) await page.keyboard.insertText(type);
  if (paste !== undefined) {
    await copyInto(page, { text: paste });
    await page.keyboard.press('Control+v');
    const [pasted, text] = shows ?? [];
    await webview(page).locator(`[data-field="${pasted}"][data-text="${text}"]`).first().waitFor();
  } else await page.keyboard.press('Enter');
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)').first().waitFor();
}

/** The text of the file once it is another than before, with the page of the form brought up to it. */
async function savedOnceOther(page: Page, stored: Opened['stored'], before: string): Promise<string> {
  const saved = async () => {
    await save(page);
    await page.waitForTimeout(100);
    return stored();
  };
  const text = await waitFor('something has come into the text', saved, (now) => now !== before);
  await webview(page).locator('body:not(:has(.form-pending))').waitFor();
  return text;
}

/** Neither the formatter nor the checks have anything to say of it. */
function expectFinished(text: string): void {
  const file = join(scratchFolder(), name);
  writeFileSync(file, text);
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [join(project, 'dist', 'cli.js'), ...words, '--lang', 'en'], { encoding: 'utf8' });
  run('format', '--check', file);
  assert.match(run('check', file), /, 0 disagree, .* 0 errors, 0 warnings, 0 hints/);
}
