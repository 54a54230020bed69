import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeEverything, openUntitled, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

const report = `格式: 国办2021
机关: 示例县水务局
年度: 2024

# {机关}{年度}年政府信息公开工作年度报告

## 二、主动公开政府信息情况

表 第二十条第一项
| 规章           | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 9 |

表 第二十条第五项
| 行政许可 | 46 |
`;

describe('a table that was written in', () => {
  after(closeEverything);

  it('is aligned when the cursor leaves it, and is what was typed after one undo', async () => {
    const editor = await openUntitled(report);
    const { document } = editor;
    const { end } = rangeOf(document, '| 规章           | 0');
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '00' });
    const typed = report.replace('规章           | 0 |', '规章           | 000 |');
    await waitFor(
      'the text is typed',
      () => document.getText(),
      (text) => text === typed,
    );
    const aligned = typed.replace('行政规范性文件 | 2 |', '行政规范性文件 |   2 |');
    // While the report is read the table stays as it is, and is looked at again when the cursor comes to another line.
    let line = 1;
    const leave = () => {
      line = 3 - line;
      editor.selection = new vscode.Selection(line, 0, line, 0);
      return document.getText();
    };
    await waitFor('the table is aligned', leave, (text) => text === aligned);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), typed);
  });
});
