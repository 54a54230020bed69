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

/** Sets the theme in the workspace's settings, and waits until the colours have reached the page of the preview. */
async function chooseTheme(theme: string, kind: string): Promise<void> {
  writeWorkspaceFile('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
  await webview(workbench()).locator(`body.${kind}`).waitFor({ timeout: 10_000 });
}

const example = '错误示例2024.gkreport';

describe('the preview is free of what axe calls serious', () => {
  before(() => writeWorkspaceFile(example, readFileSync(join(project, 'examples', example), 'utf8')));
  afterEach(() => runCommand(workbench(), 'View: Close All Editors'));
  after(() => writeWorkspaceFile('.vscode/settings.json', '{}'));

  const themes = {
    'Default Light Modern': 'vscode-light',
    'Default Dark Modern': 'vscode-dark',
    'Default High Contrast': 'vscode-high-contrast',
    'Default High Contrast Light': 'vscode-high-contrast-light',
  };
  for (const [theme, kind] of Object.entries(themes)) {
    it(`with the theme ${theme}, on the screen and as a page`, async function () {
      this.timeout(60_000);
      await openFromExplorer(workbench(), example);
      await workbench().locator('.editor-instance .view-line').first().click(); // the keys go to the editor from now on
      await workbench().keyboard.press('Control+Shift+V');
      await webview(workbench()).locator('article h1').waitFor();
      await chooseTheme(theme, kind);
      const body = webview(workbench()).locator('body');
      assert.deepEqual(await seriousFindings(body), []);
      await webview(workbench()).locator('#preview-look').click();
      assert.deepEqual(await seriousFindings(body), []);
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

  for (const name of ['定西市应急管理局2020', '宿迁市2024']) {
    it(`${name}, light and dark`, async function () {
      this.timeout(120_000);
      const file = join(folder, `${name}.html`);
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
