import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openUntitled } from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';

const report = `机关: 示例市水务局
机关类型: 部门
年度: 2024
发布日期: 2025-01-20

# {机关}{年度}年政府信息公开工作年度报告

## 一、总体情况

全年受理申请，主动公开、依申请公开、政府信息管理、平台建设和监督保障都有进展。

## 二、主动公开政府信息情况

表 第二十条第一项
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 0 | 13 |

表 第二十条第五项
| 行政许可 | 12 |
`;

/** Between two keys, in milliseconds. */
const humanPace = 60;

/** Milliseconds without a key that may be taken for a rest, in which the line is judged as it stands: a busy machine rests, too. */
const rest = 500;

describe('an author who types a report from nothing', function () {
  this.timeout(300_000);
  afterEach(closeEverything);

  it('sees no finding that goes away by itself', async () => {
    const { document } = await openUntitled('');
    const flashes: string[] = [];
    let shown: readonly string[] = [];
    let total = 0;
    let last = Date.now();
    for (const key of report) {
      // A closing bracket that the editor has put in is typed over.
      await vscode.commands.executeCommand('type', { text: key });
      await new Promise((resolve) => setTimeout(resolve, humanPace));
      const now = findingsOf(document.uri).filter((finding) => !finding.startsWith('Information '));
      const rested = Date.now() - last > rest;
      last = Date.now();
      if (rested) shown = shown.filter((finding) => now.includes(finding));
      flashes.push(...shown.filter((finding) => !now.includes(finding)));
      total += now.length;
      shown = now;
    }
    // A table that is left is aligned when there is time for it.
    equal(document.getText().replaceAll(/ +\|/g, ' |').replaceAll(/\| +/g, '| '), report);
    ok((flashes.length * 1000) / report.length < 5, flashes.join('\n'));
    ok(total / report.length < 0.3, `${total} findings in ${report.length} keys`);
  });

  it('is told of a wrong number right away', async () => {
    const { document } = await openUntitled(report);
    const editor = await vscode.window.showTextDocument(document);
    const row = report.split('\n').indexOf('| 规章 | 0 | 0 | 0 |');
    editor.selection = new vscode.Selection(row, 7, row, 8);
    await vscode.commands.executeCommand('type', { text: '5' });
    await waitForFindings(document.uri, 'a finding on the row of 规章', (findings) =>
      findings.some((finding) => finding.includes(` ${row + 1}:`)),
    );
  });
});
