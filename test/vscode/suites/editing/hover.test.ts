import * as vscode from 'vscode';
import { ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

/** What pointing at the first character of a text shows. */
async function hoverOver(text: string): Promise<string> {
  const { document } = await openFile('示例局2024.gkreport');
  return waitFor(
    `pointing at ${text} shows something`,
    async () => {
      const { start } = rangeOf(document, text);
      const command = 'vscode.executeHoverProvider';
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, start);
      return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
    },
    (shown) => shown !== '',
  );
}

describe('hover', () => {
  after(closeEverything);

  for (const [text, expected] of [
    ['2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 上年结转', '本年新收 2 + 上年结转 0 = 办理总计 2 + 结转下年 0'],
    ['行政检查 | 7', '行政检查'],
    ['## 二、主动公开', 'Art. 50'],
    ['机关类型', '公共组织'],
    ['第二十条第六项.行政检查', '7'],
  ] as const)
    it(`tells about ${text.split('\n', 1)[0]}`, async () => {
      const shown = await hoverOver(text);
      ok(shown.includes(expected), `${expected} is not in ${shown}`);
    });
});
