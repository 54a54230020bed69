import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report2021 } from '../../server/checks/support/report-texts.ts';
import { copyInto } from '../driver/typist.ts';
import {
  appears,
  explorerRow,
  goToLine,
  openFromExplorer,
  runCommand,
  waitForWebview,
  webview,
} from '../driver/workbench-actions.ts';
import type { Locator, Page } from '../host/browser-library.ts';
import { waitFor } from '../support/wait-for.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
const wrong = '错误示例2024.gkreport';
const city = '宿迁市2024.gkreport';
const pasted = '上年报告.gkreport';
const unfinished = '宿迁市2024填报.gkreport';
const above = '示例市2024.gkreport';
const typed = '示例市水务局2024.gkreport';

/** A picture of the editor at work on the examples. */
export interface Picture {
  /** Name of the file, without language and `.png`. */
  readonly name: string;
  /** Of the window, in pixels; {@link usualWidth} if left out. */
  readonly width?: number;
  /** In pixels; {@link usualHeight} if left out. */
  readonly height?: number;
  /** As on a system that is set to high contrast, which VS Code takes its theme from. */
  readonly highContrast?: true;
  /** Files that lie beside the examples, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Brings the workbench, in which no editor is open, to what the picture shows. */
  readonly arrange: (page: Page) => Promise<void>;
}

/** Wide enough for a row of the widest table. */
export const usualWidth = 1200;

/** Enough for most. */
export const usualHeight = 760;

/** At a width that many offices have. */
const form: Omit<Picture, 'name'> = {
  width: 1366,
  height: 768,
  files: { [unfinished]: unfinishedReport() },
  arrange: arrangeForm,
};

/** The pictures of the README. */
/** What stands behind rows is in no element: the style sheets alone know it. */
async function waitForNotes(page: Page): Promise<void> {
  const after = 'getComputedStyle(element, "::after").content';
  const said = `[...document.querySelectorAll('.view-line *')].map((element) => ${after}).join('')`;
  await waitFor(
    'values and columns stand behind rows',
    () => page.locator('body').evaluate<string>(said),
    (text) => text.includes('法律服务机构') && /\d{3}/.test(text),
  );
}

export const pictures: readonly Picture[] = [
  {
    name: 'import',
    files: { [pasted]: '' },
    arrange: async (page) => {
      await openFromExplorer(page, pasted);
      await page
        .locator('.statusbar-item:has-text("equations agree"), .statusbar-item:has-text("勾稽")')
        .first()
        .waitFor();
      await copyInto(page, { html: publishedPage(), text: '' });
      await page.keyboard.press('Control+v');
      await page.locator('.view-line:has-text("其他需要报告的事项")').first().waitFor();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+s');
    },
  },
  { name: 'form', ...form },
  { name: 'form-high-contrast', ...form, highContrast: true },
  {
    name: 'from-last-year',
    arrange: async (page) => {
      await openFromExplorer(page, city);
      await page.locator('.codelens-decoration:visible').first().waitFor();
      const chinese = page.locator('.statusbar-item:has-text("勾稽")').first();
      await runCommand(page, (await appears(chinese, 5000)) ? '由上年报告新建' : 'New Report from Last Year');
      await page.locator('.tab.active:has-text("宿迁市人民政府2025.gkreport")').first().waitFor();
      await page.locator('.view-line:has-text("// 沿用")').first().waitFor();
      await page.keyboard.press('Control+Home');
      await page.locator('.codelens-decoration').first().waitFor();
    },
  },
  {
    name: 'broken-total',
    arrange: async (page) => {
      await openFromExplorer(page, wrong);
      await page.locator('.squiggly-error').first().waitFor();
      await goTo(page, wrong, '复议后起诉');
      await page.locator('.codelens-decoration:visible').first().waitFor(); // it moves the lines, and a hover would go away
      await page.waitForTimeout(1000);
      await showHover(page, page.locator('.view-line:has-text("行政复议 "):has-text("3") span:has-text("3")').last());
    },
  },
  {
    name: 'quick-fix',
    arrange: async (page) => {
      await openFromExplorer(page, wrong);
      await page.locator('.squiggly-error').first().waitFor();
      await goTo(page, wrong, '不掌握');
      await page.locator('.codelens-decoration:visible').first().waitFor(); // it moves the lines
      await page.waitForTimeout(1000);
      await page.locator('.view-line:has-text("予以公开"):has-text("21") span:has-text("21")').last().click();
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'completion',
    arrange: async (page) => {
      await openFromExplorer(page, wrong);
      await page.locator('.squiggly-error').first().waitFor();
      await goTo(page, wrong, '第三方权益');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('| gj', { delay: 100 });
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('.suggest-widget.visible .monaco-list-row.focused').first().waitFor();
    },
  },
  {
    name: 'prose-finding',
    height: 560,
    files: { [typed]: typedReport() },
    arrange: async (page) => {
      await openFromExplorer(page, typed);
      await page.locator('.squiggly-warning').first().waitFor();
      await page.locator('.codelens-decoration:visible').first().waitFor(); // it moves the lines
      await page.waitForTimeout(1000);
      await showHover(page, page.locator('.squiggly-warning').first());
    },
  },
  {
    name: 'provenance',
    height: 700,
    files: reportsOfCity(),
    arrange: async (page) => {
      await openFromExplorer(page, above);
      await page.locator('.codelens-decoration:visible').first().waitFor(); // it moves the lines
      const line = reportOfCity()
        .split('\n')
        .findIndex((one) => one.includes('表 第二十条第五项'));
      await goToLine(page, line + 1);
      await page.waitForTimeout(1000);
      await showHover(page, page.locator('.view-line:has-text("行政许可"):has-text("96") span:has-text("96")').last());
    },
  },
  {
    name: 'hints',
    arrange: async (page) => {
      await openFromExplorer(page, city);
      await goTo(page, city, '三、收到和处理');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+Shift+K']) await page.keyboard.press(key);
      await page.locator('.codelens-decoration:visible').first().waitFor();
      // The names of the columns are longer than a row.
      await page.keyboard.press('Control+b');
      await waitForNotes(page);
    },
  },
  {
    name: 'annual-reports',
    arrange: async (page) => {
      await openFromExplorer(page, wrong);
      await page.locator('.squiggly-error').first().waitFor();
      const title = page.locator('.pane-header:has-text("Annual Reports"), .pane-header:has-text("年报")').first();
      await title.click();
      await page.locator('.monaco-list-row:has-text("示例市数据管理局") .codicon-error').first().waitFor();
      // The files above leave their room to it.
      await page.locator('.pane-header.expanded').first().click();
      await page.locator('.monaco-list-row:has-text("宿迁市人民政府")').first().waitFor();
    },
  },
  {
    name: 'years',
    width: 1640,
    arrange: async (page) => {
      await openFromExplorer(page, city);
      await page.locator('.codelens-decoration:visible').first().waitFor();
      const chinese = page.locator('.statusbar-item:has-text("勾稽")').first();
      await runCommand(page, (await appears(chinese, 5000)) ? '与上年报告比较' : 'Compare with Last Year');
      await waitForWebview(page);
      await webview(page).locator('table').first().waitFor();
      await page.keyboard.press('Control+b'); // the side bar leaves its room to the tables
    },
  },
  {
    name: 'preview',
    width: 1640,
    arrange: async (page) => {
      await openFromExplorer(page, city);
      await page.keyboard.press('Control+b'); // the side bar leaves its room to the preview
      await page.locator('.editor-actions .codicon-open-preview').first().click();
      await waitForWebview(page);
      await webview(page).locator('article table').first().waitFor();
      await goTo(page, city, '三安全一稳定');
    },
  },
];

/** Last year's report of the city as a web site shows it. */
function publishedPage(): string {
  const program = join(examples, '..', 'dist', 'cli.js');
  const words = ['export', join(examples, '宿迁市2023.gkreport'), '--to', 'html', '--out', '-'];
  return execFileSync(process.execPath, [program, ...words], { encoding: 'utf8', maxBuffer: 10_000_000 });
}

/** Places the cursor on the first line of an example that holds a text. */
async function goTo(page: Page, name: string, text: string): Promise<void> {
  const lines = readFileSync(join(examples, name), 'utf8').split('\n');
  await goToLine(page, lines.findIndex((line) => line.includes(text)) + 1);
}

/** Points at a place until its hover shows: lines that move meanwhile, as findings and lenses arrive, take it away again. */
async function showHover(page: Page, place: Locator): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    // A wave below a text lies under it.
    await place.hover({ force: true });
    if (await appears(page.locator('.monaco-hover:visible').first(), 3000)) return;
    await explorerRow(page, 'README.md').hover();
  }
  throw new Error('No hover came.');
}

/** The city's report with two cells still to be filled in, and a wrong total. */
function unfinishedReport(): string {
  return readFileSync(join(examples, city), 'utf8')
    .replace('|  118 |  3 |', '|      |    |')
    .replace('| 1431 |', '| 1413 |');
}

/** The form at a wrong total, with what mends it. */
async function arrangeForm(page: Page): Promise<void> {
  await openFromExplorer(page, unfinished);
  await page.keyboard.press('Control+b'); // as wide as a clerk has it, without the Explorer
  await page.locator('.editor-actions .codicon-edit').first().click();
  await webview(page).locator('[data-field="申请办理.予以公开.总计"] .gk-flag').first().waitFor();
  await webview(page).locator('[data-field="申请办理.予以公开.总计"]').first().click();
  await webview(page).locator('#form-fixes button').first().waitFor();
}

/** A report in which a number of the text is not that of the table. */
function typedReport(): string {
  const numbers = report2021.replace('| 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 31 | 7 | 0 | 0 | 0 | 0 | 38 |');
  return numbers
    .replace('| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 予以公开 | 31 | 7 | 0 | 0 | 0 | 0 | 38 |')
    .replace(
      '全年主动公开政府信息，受理申请{申请办理.本年新收}件。',
      '全年主动公开政府信息，收到政府信息公开申请83件，已全部答复，其中予以公开38件。',
    );
}

/** The report of a city that is off the sum of its three agencies at one number. */
function reportOfCity(): string {
  const below = ['水务', '民政', '审计'].map((name) => `下级: ${agency(name)}\n`).join('');
  return report2021
    .replaceAll('示例市水务局', '示例市人民政府')
    .replace('机关类型: 部门\n', `机关类型: 政府\n${below}`)
    .replace('2025-01-20', '2025-03-20')
    .replace('| 1 | 0 | 3 |', '| 3 | 0 | 9 |')
    .replace('| 行政许可 | 12 |', '| 行政许可 | 96 |')
    .replace('| 行政处罚 | 3 |', '| 行政处罚 | 9 |')
    .replace('| 0.5 |', '| 1.5 |')
    .replaceAll('| 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 6 | 0 | 0 | 0 | 0 | 0 | 6 |');
}

function agency(name: string): string {
  return `示例市${name}局2024.gkreport`;
}

function reportsOfCity(): Readonly<Record<string, string>> {
  const permits = { 水务: 12, 民政: 48, 审计: 30 };
  const agencies = Object.entries(permits).map(([name, count]) => [
    agency(name),
    report2021.replaceAll('示例市水务局', `示例市${name}局`).replace('| 行政许可 | 12 |', `| 行政许可 | ${count} |`),
  ]);
  return { ...Object.fromEntries(agencies), [above]: reportOfCity() };
}
