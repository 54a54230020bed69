import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appears, openFromExplorer, webview } from '../driver/workbench-actions.ts';
import type { Locator } from '../host/browser-library.ts';
import { waitFor } from '../support/wait-for.ts';
import { compose } from './compose.ts';
import { putOnClipboard } from './editor.ts';
import { whileHostStandsStill } from './frozen-host.ts';
import { workbench, workspaceFolder, writeWorkspaceFile } from './opened-workbench.ts';

const project = join(import.meta.dirname, '..', '..', '..');

const report = `格式: 国办2021
机关: 示例县水务局
年度: 2024

# {机关}{年度}年政府信息公开工作年度报告

## 一、总体情况

// 须写明：主动公开、依申请公开。

## 二、主动公开政府信息情况

表 第二十条第一项
| 规章           | 1 | 0 | 1 |
| 行政规范性文件 |   |   |   |

表 第二十条第五项
| 行政许可 | 46 |

表 第二十条第六项
| 其余 | 0 |
`;
const names = ['填报一', '填报二', '填报三', '填报四', '填报五', '填报六'];
for (const name of names) writeWorkspaceFile(`${name}.gkreport`, report);

/** With chapters that are still to be written. */
const begun = `${report}
## 五、存在的主要问题及改进情况

## 六、其他需要报告的事项
`;
writeWorkspaceFile('填报七.gkreport', begun);
for (const name of ['填报八', '填报九']) writeWorkspaceFile(`${name}.gkreport`, report);

const long = '滚动';
writeWorkspaceFile(`${long}.gkreport`, readFileSync(join(project, 'examples', '示例县水利局2025.gkreport'), 'utf8'));

const documents = '第二十条第一项.行政规范性文件';

/** A field of the form. */
function field(name: string): Locator {
  return webview(workbench()).locator(`[data-field="${name}"]`).first();
}

async function openForm(name: string): Promise<void> {
  await openFromExplorer(workbench(), `${name}.gkreport`);
  await workbench().locator('.editor-actions .codicon-edit').first().click();
  await field(`${documents}.制发`).waitFor();
}

/** Goes to a field with the mouse. */
async function goTo(name: string): Promise<void> {
  await field(name).click();
  await webview(workbench()).locator('#form-input:focus').waitFor();
}

/** Waits until the page shows a text in a field that the text of the report has as well. */
async function shows(name: string, text: string): Promise<void> {
  await webview(workbench())
    .locator(`[data-field="${name}"][data-text="${text}"]:not(.form-pending)`)
    .first()
    .waitFor();
}

/** What is in the file once it is saved. */
async function saved(name: string): Promise<string> {
  await workbench().keyboard.press('Control+s');
  await workbench().locator('.tab.active:not(.dirty)').first().waitFor();
  return readFileSync(join(workspaceFolder, `${name}.gkreport`), 'utf8');
}

function inPage<Result>(expression: string): Promise<Result> {
  return webview(workbench()).locator('body').evaluate(expression);
}

const active = () => inPage<string>('document.querySelector("#form-field-text").textContent');

describe('the form', () => {
  it('is filled in with keys alone, each cell one change that undo takes back', async () => {
    const [name = ''] = names;
    await openForm(name);
    await goTo(`${documents}.制发`);
    await workbench().keyboard.type('12');
    await workbench().keyboard.press('Tab');
    await workbench().keyboard.type('3');
    await workbench().keyboard.press('Tab');
    await workbench().keyboard.type('9');
    await workbench().keyboard.press('Enter');
    await shows(`${documents}.有效`, '9');
    const filled = report
      .replace('| 规章           | 1 |', '| 规章           |  1 |')
      .replace('| 行政规范性文件 |   |   |   |', '| 行政规范性文件 | 12 | 3 | 9 |');
    assert.equal(await saved(name), filled);
    await goTo(`${documents}.有效`);
    const steps = [filled.replace('| 3 | 9 |', '| 3 |   |'), filled.replace('| 3 | 9 |', '|   |   |'), report];
    const left: readonly (readonly [string, string])[] = [
      [`${documents}.有效`, ''],
      [`${documents}.废止`, ''],
      [`${documents}.制发`, ''],
    ];
    for (const [index, step] of steps.entries()) {
      await workbench().keyboard.press('Control+z');
      const [changed = '', text = ''] = left[index] ?? [];
      await shows(changed, text);
      assert.equal(await saved(name), step);
    }
  });

  it('loses nothing of what is typed while no extension answers, and shows it at once', async () => {
    const [, name = ''] = names;
    await openForm(name);
    await goTo(`${documents}.制发`);
    await whileHostStandsStill(async () => {
      for (const key of ['1', '2', 'Tab', '3', '4', 'Tab', '5', '6', 'Enter']) {
        await workbench().keyboard.press(key);
        await workbench().waitForTimeout(30);
      }
      assert.equal(await field(`${documents}.有效`).innerText(), '56');
      assert.equal(await webview(workbench()).locator('.form-pending').count(), 3);
    });
    await shows(`${documents}.有效`, '56');
    assert.match(await saved(name), /^\| 行政规范性文件 \| 12 \| 34 \| 56 \|$/m);
  });

  it('takes what an input method composes from its first key on, in prose and in the header', async () => {
    const [, , name = ''] = names;
    await openForm(name);
    await goTo('¶ 一、总体情况');
    await compose('jinnian', '全年');
    await compose('gongkai', '平稳');
    await compose('.', '。');
    await workbench().keyboard.press('Enter');
    await webview(workbench()).locator('[data-text="全年平稳。"]').first().waitFor();
    await goTo('机关:');
    await compose('xinxi', '示例市');
    await workbench().keyboard.press('Enter');
    await shows('机关:', '示例市');
    // Enter has gone on to the next line of the header.
    await workbench().keyboard.insertText('２０２３');
    await workbench().keyboard.press('Enter');
    await shows('年度:', '2023');
    assert.equal(
      await saved(name),
      report
        .replace('机关: 示例县水务局\n年度: 2024', '机关: 示例市\n年度: 2023')
        .replace('依申请公开。\n', '依申请公开。\n\n全年平稳。\n'),
    );
  });

  it('keeps caret, text and place of what is being typed while the page becomes another around it', async () => {
    const name = '填报七';
    await openForm(name);
    await goTo('¶ 五、存在的主要问题及改进情况');
    await whileHostStandsStill(async () => {
      await workbench().keyboard.insertText('不足。');
      await workbench().keyboard.press('Enter');
      await workbench().keyboard.insertText('收费。');
      for (let key = 0; key < 3; key++) await workbench().keyboard.press('ArrowLeft');
    });
    // The page that comes has one paragraph more in front of the one that is being typed.
    await webview(workbench()).locator('[data-field="¶1:"][data-text="不足。"]:not(.form-pending)').waitFor();
    assert.deepEqual(
      await inPage('(({ value, selectionStart, id }) => [id, value, selectionStart])(document.activeElement)'),
      ['form-input', '收费。', 0],
    );
    await workbench().keyboard.insertText('没有');
    await workbench().keyboard.press('Enter');
    await webview(workbench()).locator('[data-field="¶1:"][data-text="没有收费。"]:not(.form-pending)').waitFor();
    assert.equal(await saved(name), begun.replace('情况\n\n## 六', '情况\n\n不足。\n\n## 六').concat('\n没有收费。\n'));
  });

  it('undoes typing alone while a cell is open, and Escape gives it up', async () => {
    const [, , , name = ''] = names;
    await openForm(name);
    await goTo('第二十条第五项.行政许可.处理决定');
    await workbench().keyboard.type('123');
    await workbench().keyboard.press('Control+z');
    assert.notEqual(await inPage('document.querySelector("#form-input").value'), '123');
    await workbench().keyboard.press('Escape');
    assert.equal(await inPage('document.querySelector("#form-input").value'), '46');
    assert.equal(await workbench().locator('.tab.dirty').count(), 0);
    assert.equal(await field('第二十条第五项.行政许可.处理决定').innerText(), '46');
  });

  it('saves what is being typed with everything else', async () => {
    const [, , , name = ''] = names;
    await openForm(name);
    await goTo('第二十条第五项.行政许可.处理决定');
    await workbench().keyboard.type('81');
    await workbench().keyboard.press('Control+s');
    await shows('第二十条第五项.行政许可.处理决定', '81');
    await workbench().locator('.tab.active:not(.dirty)').first().waitFor();
    assert.equal(readFileSync(join(workspaceFolder, `${name}.gkreport`), 'utf8'), report.replace('| 46 |', '| 81 |'));
  });

  it('moves as in a grid: arrows, ends of rows and tables, the next field to fill in', async () => {
    const [, , , , name = ''] = names;
    await openForm(name);
    await goTo('第二十条第一项.规章.制发');
    const way: readonly (readonly [string, RegExp])[] = [
      ['ArrowRight', /规章 · .*废止|废止.* · 规章/],
      ['End', /有效/],
      ['ArrowDown', /行政规范性文件/],
      ['Home', /制发/],
      ['Control+Home', /规章/],
      ['F7', /行政规范性文件/],
    ];
    for (const [key, place] of way) {
      await workbench().keyboard.press(key);
      assert.match(await active(), place, key);
    }
    assert.equal(await inPage('document.activeElement.id'), 'form-input');
    const stops = 'document.querySelectorAll("#preview-report :is([tabindex], a, button, input, textarea)").length';
    assert.equal(await inPage(`${stops} - document.querySelectorAll("#preview-report .gk-scroll").length`), 0);
  });

  it('pastes a block of numbers and copies it as a table; what does not fit is refused in its place', async () => {
    const [, , , , name = ''] = names;
    await openForm(name);
    await goTo('第二十条第一项.规章.废止');
    await putOnClipboard({ text: '5\t6\r\n7\t8\r\n' });
    await workbench().keyboard.press('Control+v');
    await shows(`${documents}.有效`, '8');
    assert.match(await saved(name), /^\| 规章 +\| 1 \| 5 \| 6 \|\n\| 行政规范性文件 \| {3}\| 7 \| 8 \|$/m);
    await goTo('第二十条第五项.行政许可.处理决定');
    await workbench().keyboard.press('Control+v');
    await webview(workbench()).locator('#form-field.refused').waitFor();
    assert.match(await active(), /第二十条第五项/);
  });

  it('computes a total with one key, and offers what mends a finding as a button', async () => {
    const [, , , , , name = ''] = names;
    await openForm(name);
    await goTo(`${documents}.制发`);
    await workbench().keyboard.type('3件');
    await workbench().keyboard.press('Enter');
    await webview(workbench()).locator(`[data-field="${documents}.制发"] .gk-flag`).waitFor();
    await goTo(`${documents}.制发`);
    await webview(workbench()).locator('#form-fixes button').first().click();
    await shows(`${documents}.制发`, '3');
    await goTo('第二十条第五项.行政许可.处理决定');
    await workbench().keyboard.press('Alt+Equal');
    await shows('第二十条第五项.行政许可.处理决定', '=');
  });

  it('leads to what mends a finding and back by keys alone', async () => {
    const [, , , , , name = ''] = names;
    await openForm(name);
    await goTo(`${documents}.废止`);
    await workbench().keyboard.type('4件');
    await workbench().keyboard.press('Enter');
    await goTo(`${documents}.废止`);
    const fixes = webview(workbench()).locator('#form-fixes');
    await fixes.locator('button').first().waitFor();
    await workbench().keyboard.press('Alt+Enter');
    await fixes.locator('button:focus').waitFor();
    await workbench().keyboard.press('Escape');
    await webview(workbench()).locator('#form-input:focus').waitFor();
    await workbench().keyboard.press('Alt+Enter');
    await workbench().keyboard.press('Enter');
    await shows(`${documents}.废止`, '4');
    await webview(workbench()).locator('#form-input:focus').waitFor();
  });

  it('stays open where the text can be read, and says which line stands in the way', async () => {
    const [, , , , , name = ''] = names;
    await openForm(name);
    await webview(workbench()).locator('#form-text').click();
    await workbench().locator('.view-line:has-text("第二十条第六项")').first().click();
    await workbench().keyboard.press('End');
    await workbench().keyboard.press('Enter');
    await workbench().keyboard.type('随手写的');
    await webview(workbench()).locator('#preview-banner.shown').waitFor();
    await goTo('第二十条第五项.行政许可.处理决定');
    await workbench().keyboard.type('9');
    await workbench().keyboard.press('Enter');
    await workbench().locator('.view-line:has-text("行政许可"):has-text("9")').first().waitFor();
    await shows('第二十条第五项.行政许可.处理决定', '9');
  });

  it('is in step with the text beside it: the caret goes where the author goes, and what it is at is marked', async () => {
    await openForm('填报八');
    await webview(workbench()).locator('#form-text').click();
    await workbench().locator('.view-line:has-text("第二十条第六项")').first().waitFor();
    await goTo('第二十条第五项.行政许可.处理决定');
    const lines = report.split('\n');
    const line = lines.indexOf('| 行政许可 | 46 |');
    // A text that is still being opened puts its caret where it was, once: the author goes there again.
    const place = `Ln ${line + 1}, Col ${(lines[line] ?? '').indexOf('46') + 1}`;
    await workbench().keyboard.press('Control+2');
    while (!(await appears(workbench().locator(`.statusbar-item:has-text("${place}")`).first(), 5000))) {
      await goTo('第二十条第六项.行政处罚.处理决定');
      await goTo('第二十条第五项.行政许可.处理决定');
      await workbench().keyboard.press('Control+2');
    }
    // A page that arrives late may have the focus in the form again, where no key leads to a line.
    await workbench().locator('.view-line:has-text("其余")').first().click();
    const marked = `document.querySelector('.current-line')?.dataset.line`;
    const other = String(lines.indexOf('| 其余 | 0 |'));
    await waitFor(
      'the line of the caret is marked',
      () => inPage(marked),
      (at) => at === other,
    );
  });

  it('scrolls with the text beside it, both ways', async () => {
    await openFromExplorer(workbench(), `${long}.gkreport`);
    await workbench().locator('.editor-actions .codicon-edit').first().click();
    await webview(workbench()).locator('article h2').first().waitFor();
    await webview(workbench()).locator('#form-text').click();
    const line = (text: string) => workbench().locator(`.view-line:has-text("${text}")`).first();
    await line('机关:').waitFor();
    const scrolled = () => inPage<number>('window.scrollY');
    await waitFor('the form is at its beginning', scrolled, (y) => y === 0);
    // What settles in the text may have the form follow it once more.
    const scrollDown = () => inPage('window.scrollTo(0, document.documentElement.scrollHeight)');
    do await scrollDown();
    while (!(await appears(line('## 六、'), 1000)));
    await line('## 六、').click();
    await waitFor('the form stays where the text is', scrolled, (y) => y > 1500);
    while (!(await appears(line('机关:'), 1000))) await workbench().keyboard.press('Alt+PageUp');
    await waitFor('the form is at its beginning', scrolled, (y) => y < 200);
  });

  for (const [kind, size] of [
    ['in a window of 1024 pixels', { width: 1024, height: 768 }],
    ['at a zoom of 200 % on a screen of 1366 pixels', { width: 683, height: 384 }],
  ] as const)
    it(`keeps the cell that is typed into in sight, and nothing beside the page, ${kind}`, async () => {
      const usual = workbench().viewportSize() ?? { width: 1280, height: 800 };
      try {
        await openForm('填报九');
        await workbench().setViewportSize(size);
        await goTo('第二十条第五项.行政许可.处理决定');
        await workbench().keyboard.type(String(size.width));
        const isInSight = `(() => {
          const { top, bottom, left, right } = document.activeElement.getBoundingClientRect();
          const { scrollWidth, clientWidth } = document.documentElement;
          const foot = document.querySelector('#preview-foot').getBoundingClientRect().top;
          return document.activeElement.id === 'form-input' && top >= 0 && bottom <= foot + 1 && left >= 0 &&
            right <= clientWidth && scrollWidth <= clientWidth;
        })()`;
        assert.ok(await inPage(isInSight));
        await workbench().keyboard.press('Enter');
        await shows('第二十条第五项.行政许可.处理决定', String(size.width));
      } finally {
        await workbench().setViewportSize(usual);
      }
    });
});
