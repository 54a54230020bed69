import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFromExplorer, runCommand, webview } from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

const project = join(import.meta.dirname, '..', '..', '..');
/** Nobody's; whatever asks for it, or leaves this mark in the page, was made to by the text. */
const foreign = 'hostile.invalid';
const mark = 'window.wasRun=1;alert(1)';

const corpus = [
  `<script>${mark}</script>`,
  `<script src="https://${foreign}/a.js"></script>`,
  `<img src="https://${foreign}/a.png" onerror="${mark}">`,
  `"><svg onload="${mark}"><use href="https://${foreign}/a.svg#b"/></svg>`,
  `<svg><script>${mark}</script></svg>`,
  `' onmouseover='${mark}' autofocus onfocus='${mark}`,
  `</style><style>@import url(https://${foreign}/a.css);body{background:url(https://${foreign}/b)}</style>`,
  `</title></head><body onload="${mark}">`,
  `&lt;script&gt;${mark}&lt;/script&gt;&#60;script&#62;${mark}`,
  `[词](javascript:${mark}) [词](JaVaScRiPt&#58;${mark}) [词](data:text/html,<script>${mark}</script>)`,
  `<iframe srcdoc="<script>parent.wasRun=1</script>" src="https://${foreign}/f"></iframe>`,
  `<meta http-equiv="refresh" content="0;url=https://${foreign}/"><base href="https://${foreign}/">`,
  `<link rel="stylesheet" href="https://${foreign}/a.css"><object data="https://${foreign}/o"></object>`,
  `\${${mark}} {{${mark}}} <%= ${mark} %> #{${mark}} \`\${${mark}}\``,
  `<!--><script>${mark}</script-->`,
];

/** Hostile text in every place where a report takes text. */
function hostileReport(): string {
  const places = corpus.map((text, index) => {
    const cell = text.replaceAll('|', '');
    return `### ${text}\n\n${text}\n\n**${text}**\n\n表 "${index}${text.replaceAll('"', '')}"\n| ${cell} | 数 |\n| ${cell} | ${cell} |\n`;
  });
  const [first = ''] = corpus;
  return `机关: ${first}\n年度: 2024\n责任编辑: ${corpus[2]}\n网址: javascript:${mark}\n\n# ${corpus[7]}\n\n${first}\n\n## ${corpus[3]}\n\n${places.join('\n')}`;
}

/** Notes every dialog, and every request to the foreign host. */
function watch(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes(foreign)) seen.push(request.url());
  });
  return seen;
}

const name = 'hostile.gkreport';
writeWorkspaceFile(name, hostileReport());
const wasRun = 'window.wasRun === 1';
const shown = 'document.querySelector("article").textContent';

describe('hostile text', () => {
  it('is shown by the preview and does nothing', async () => {
    const seen = watch(workbench());
    await openFromExplorer(workbench(), name);
    await workbench().locator('.editor-actions .codicon-open-preview').first().click();
    await webview(workbench()).locator('article h1').waitFor();
    const body = webview(workbench()).locator('body');
    await workbench().waitForTimeout(500); // what would load or run has had its time
    const text = await body.evaluate<string>(shown);
    for (const index of [0, 1, 2, 4, 6, 10]) assert.ok(text.includes(corpus[index] ?? ''), corpus[index]);
    assert.equal(await body.evaluate(wasRun), false);
    assert.deepEqual(seen, []);
    await runCommand(workbench(), 'View: Close All Editors');
  });

  it('is shown by the exported page and does nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gkreport-hostile-'));
    const page = await workbench().context().newPage();
    const seen = watch(page);
    const [report, file] = [join(folder, name), join(folder, 'hostile.html')];
    writeFileSync(report, hostileReport());
    const words = ['export', report, '--to', 'html', '--out', file, '--force', '--allow-errors'];
    const { stderr } = spawnSync(process.execPath, [join(project, 'dist', 'cli.js'), ...words], { encoding: 'utf8' });
    await page.goto(pathToFileURL(file).href).catch(() => assert.fail(stderr));
    await page.waitForTimeout(500); // what would load or run has had its time
    const body = page.locator('body');
    const text = await body.evaluate<string>(shown);
    for (const index of [0, 1, 2, 4, 6, 10]) assert.ok(text.includes(corpus[index] ?? ''), corpus[index]);
    assert.equal(await body.evaluate(wasRun), false);
    assert.deepEqual(seen, []);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});
