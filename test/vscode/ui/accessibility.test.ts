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

async function chooseTheme(name: string): Promise<void> {
  await runCommand(workbench(), 'Preferences: Color Theme');
  await workbench().keyboard.type(name);
  await workbench().locator(`.quick-input-list .monaco-list-row.focused:has-text("${name}")`).waitFor();
  await workbench().keyboard.press('Enter');
  await workbench().locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await workbench().waitForTimeout(1000); // until the colours have reached the page of the preview
}

const example = '错误示例2024.gkreport';

describe('the preview is free of what axe calls serious', () => {
  before(() => writeWorkspaceFile(example, readFileSync(join(project, 'examples', example), 'utf8')));
  after(() => chooseTheme('Light Modern'));

  const themes = {
    'Light Modern': 'vscode-light',
    'Dark Modern': 'vscode-dark',
    'Dark High Contrast': 'vscode-high-contrast',
    'Light High Contrast': 'vscode-high-contrast-light',
  };
  for (const [theme, kind] of Object.entries(themes)) {
    it(`with the theme ${theme}, on the screen and as a page`, async function () {
      this.timeout(120_000);
      await chooseTheme(theme);
      await openFromExplorer(workbench(), example);
      await workbench().keyboard.press('Control+Shift+V');
      await webview(workbench()).locator('article h1').waitFor();
      const body = webview(workbench()).locator('body');
      assert.equal(await body.evaluate(`document.body.classList.contains('${kind}')`), true);
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
