import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFromExplorer, runCommand, webview } from '../driver/workbench-actions.ts';
import type { Locator, Page } from '../host/browser-library.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical';
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds in the page of an element that people would stumble over; each with the first place. */
async function seriousFindings(body: Locator): Promise<readonly string[]> {
  await body.evaluate(`${axe};0`);
  const violations = await body.evaluate<readonly Violation[]>(
    'axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
}

/** Colours of VS Code's own themes that the preview uses, as its page gets them. */
const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vscode-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'editorError-foreground': '#e51400',
    'editorWarning-foreground': '#bf8803',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'textLink-foreground': '#005fb8',
  },
  'vscode-dark': {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    descriptionForeground: '#9d9d9d',
    'editorError-foreground': '#f14c4c',
    'editorWarning-foreground': '#cca700',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'textLink-foreground': '#4daafc',
  },
  'vscode-high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    contrastBorder: '#6fc3df',
    'editorError-foreground': '#f48771',
    'editorWarning-foreground': '#ffd370',
    'button-background': '#000000',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#000000',
    'button-secondaryForeground': '#ffffff',
    'textLink-foreground': '#21a6ff',
  },
};

/** Gives the page of the preview the colours of a theme. */
async function chooseTheme(body: Locator, kind: string): Promise<void> {
  const colours = JSON.stringify(Object.entries(themes[kind] ?? {}));
  const paint = `document.documentElement.style.setProperty('--vscode-' + name, colour)`;
  await body.evaluate(`document.body.classList.remove('vscode-light', 'vscode-dark', 'vscode-high-contrast');
    document.body.classList.add('${kind}');
    ${colours}.forEach(([name, colour]) => ${paint})`);
}

const example = '错误示例2024.gkreport';
writeWorkspaceFile(example, readFileSync(join(project, 'examples', example), 'utf8'));

describe('the preview is free of what axe calls serious', () => {
  afterEach(() => runCommand(workbench(), 'View: Close All Editors'));

  for (const kind of Object.keys(themes)) {
    it(`with a theme of the kind ${kind}, on the screen and as a page`, async function () {
      this.timeout(120_000);
      await openFromExplorer(workbench(), example);
      await workbench().locator('.editor-actions .codicon-open-preview').first().click();
      await webview(workbench()).locator('article h1').waitFor();
      const body = webview(workbench()).locator('body');
      await chooseTheme(body, kind);
      assert.deepEqual(await seriousFindings(body), []);
      await webview(workbench()).locator('#preview-look').press('F8');
      await webview(workbench()).locator('.current-finding').waitFor();
      assert.deepEqual(await seriousFindings(body), []);
      await webview(workbench()).locator('#preview-look').click();
      assert.deepEqual(await seriousFindings(body), []);
    });
  }
});

describe('the form is free of what axe calls serious', () => {
  afterEach(() => runCommand(workbench(), 'View: Close All Editors'));

  for (const kind of Object.keys(themes)) {
    it(`with a theme of the kind ${kind}, at rest and while something is typed`, async function () {
      this.timeout(120_000);
      await openFromExplorer(workbench(), example);
      await workbench().locator('.editor-actions .codicon-edit').first().click();
      const cell = webview(workbench()).locator('[data-field="申请办理.予以公开.自然人"]').first();
      await cell.waitFor();
      const body = webview(workbench()).locator('body');
      await chooseTheme(body, kind);
      await cell.click();
      await webview(workbench()).locator('#form-input:focus').waitFor();
      assert.deepEqual(await seriousFindings(body), []);
      await workbench().keyboard.type('2');
      assert.deepEqual(await seriousFindings(body), []);
      const name = 'document.activeElement.getAttribute("aria-label")';
      assert.match(await body.evaluate<string>(name), /自然人.*予以公开/s);
      await workbench().keyboard.press('Escape');
    });
  }
});

describe('the exported page is free of what axe calls serious', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-page-'));
  let page: Page;
  before(async () => {
    page = await workbench().context().newPage();
  });
  after(async () => {
    await page.close();
    rmSync(folder, { recursive: true });
  });

  for (const name of [
    ...['定西市应急管理局2020', '宿迁市2024', '示例县水利局2025'],
    ...['政府网站/示例县水利局2025', '高等学校/示例大学2024-2025学年'],
  ]) {
    it(`${name}, light and dark`, async function () {
      this.timeout(120_000);
      const file = join(folder, `${name.replace('/', '-')}.html`);
      const report = join(project, 'examples', `${name}.gkreport`);
      const words = ['export', report, '--to', 'html', '--out', file, '--force', '--allow-errors'];
      const { stderr } = spawnSync(process.execPath, [join(project, 'dist', 'cli.js'), ...words], { encoding: 'utf8' });
      await page.goto(pathToFileURL(file).href).catch(() => assert.fail(stderr));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await seriousFindings(page.locator('body')), [], colorScheme);
      }
    });
  }
});
