import assert from 'node:assert/strict';
import { explorerRow, openFromExplorer, runCommand } from '../driver/workbench-actions.ts';
import { editorText, putOnClipboard, waitForLine } from './editor.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

const lastYear = '上年.gkreport';
const thisYear = '示例市林业局2025.gkreport';
writeWorkspaceFile(lastYear, '');

const rows = [
  ...[
    ['一、本年新收政府信息公开申请数量', 2],
    ['二、上年结转政府信息公开申请数量', 0],
    ['（一）予以公开', 1],
  ],
  ...[
    ['（二）部分公开', 0],
    ['（七）总计', 1],
    ['四、结转下年度继续办理', 1],
  ],
] as const;
const cells = (label: string, number: number) =>
  `<tr><td>${label}</td><td>${number}</td>${'<td>0</td>'.repeat(5)}<td>${number}</td></tr>`;

const filledTable = `表 申请办理
| 本年新收 | 3 | 0 | 0 | 0 | 0 | 0 | = |
| 上年结转 | 1 | 0 | 0 | 0 | 0 | 0 | = |
| 予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | = |
| 不掌握   | 1 | 0 | 0 | 0 | 0 | 0 | = |
| 办理总计 | = | = | = | = | = | = | = |
| 其余     | 0 |
`;

/** A page as it comes from a browser, everything around the report selected with it. */
const page = `<div><a href="/">首页</a> &gt; 政府信息公开</div>
<h1>示例市林业局2024年政府信息公开工作年度报告</h1>
<p>发布日期：2025-01-20</p>
<h2>一、总体情况</h2>
<p>主动公开、依申请公开、政府信息管理、平台建设和监督保障都有进展。</p>
<h2>二、主动公开政府信息情况</h2>
<table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>12</td></tr></table>
<h2>三、收到和处理政府信息公开申请情况</h2>
<table><tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
${rows.map(([label, number]) => cells(label, number)).join('\n')}</table>
<h2>五、存在的主要问题及改进情况</h2>
<p>公开不够及时。下一步加强培训。</p>
<div>责任编辑：某某</div>`;

describe('the first report of a clerk', function () {
  this.timeout(180_000);

  it('goes from last year’s page on the clipboard to this year’s report in Word', async () => {
    await openFromExplorer(workbench(), lastYear);
    // The extension is there.
    await workbench().locator('.statusbar-item:has-text("equations agree")').first().waitFor();
    await putOnClipboard({ html: page, text: 'not what is wanted' });
    await workbench().keyboard.press('Control+v');
    await waitForLine('示例市林业局');
    const imported = await editorText();
    assert.match(imported, /^机关: 示例市林业局$/m);
    assert.match(imported, /^\| 本年新收 +\| +2 \|/m);
    assert.doesNotMatch(imported, /责任编辑：某某|not what is wanted/);
    await workbench().keyboard.press('Control+s');
    await workbench().locator(`.tab.active:not(.dirty):has-text("${lastYear}")`).first().waitFor();

    await runCommand(workbench(), 'New Report from Last Year');
    await workbench().locator(`.tab.active:has-text("${thisYear}")`).first().waitFor();
    await waitForLine('// 沿用');
    // The cursor goes to the first note when the text is there already, and may undo that all of it is selected.
    let begun = await editorText();
    for (let tries = 1; !begun.includes('\n表 ') && tries < 5; tries += 1) begun = await editorText();
    assert.match(begun, /^上年: \.\/上年\.gkreport$/m);
    assert.match(begun, /^\| 上年结转 +\| +1 \|/m);

    // What is left open is filled in, what was taken over is read: its notes go.
    const written = begun
      .replace(/^\/\/ 沿用.*\n/gm, '')
      .replace(/^表 申请办理\n(?:\|.*\n)*/m, filledTable)
      .replace(/(## 六、其他需要报告的事项\n+)\/\/.*\n/, '$1本年度未收取信息处理费。\n')
      .replace(/^\| *[^| ][^|]*\|.*\| +\|.*$/gm, (row) => row.replace(/\| +(?=\|)/g, '| 0 '));
    await putOnClipboard({ text: written });
    await workbench().keyboard.press('Control+a');
    await workbench().keyboard.press('Control+v');
    await waitForLine('不掌握');
    await workbench().locator('.statusbar-item:has-text("equations agree"):not(:has-text("error"))').first().waitFor();
    await workbench().keyboard.press('Control+s');
    await explorerRow(workbench(), thisYear).waitFor();
    // The editor of the file takes the place, and the keys, of that of the text not saved yet.
    await workbench().locator(`.tab.active:not(.dirty):has-text("${thisYear}")`).first().waitFor();

    await runCommand(workbench(), 'Export…');
    await tickOnly('Word');
    await workbench().keyboard.press('Enter');
    await workbench().locator('.quick-input-widget .monaco-button:has-text("OK")').first().click();
    await explorerRow(workbench(), thisYear.replace('gkreport', 'docx')).waitFor();
  });
});

/** Ticks one type of file in the list, and no other: the last choice is ticked already. */
async function tickOnly(type: string): Promise<void> {
  const row = (text: string) => workbench().locator(`.quick-input-list .monaco-list-row${text}`);
  await row(`:has-text("${type}")`).first().waitFor();
  const others = row(`[aria-checked="true"]:not(:has-text("${type}"))`);
  while ((await others.count()) > 0) await others.first().click();
  if ((await row(`[aria-checked="true"]:has-text("${type}")`).count()) === 0)
    await row(`:has-text("${type}")`).first().click();
}
