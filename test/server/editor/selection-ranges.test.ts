import assert from 'node:assert/strict';
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver-protocol';
import { type Opened, opened, smallFormatFile, smallHeader } from './support/opened.ts';

/** What a selection at the mark grows to; long texts by their first and last line. */
async function steps({ server, textDocument, position, at }: Opened): Promise<string[]> {
  const [innermost] = (await server.request(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
  const ladder: string[] = [];
  for (let step: SelectionRange | undefined = innermost; step; step = step.parent) {
    const lines = at(step.range).split('\n');
    ladder.push(lines.length > 1 ? `${lines[0]} … ${lines.at(-1)}` : (lines[0] ?? ''));
  }
  return ladder;
}

const report = `${smallHeader}
# 报告

## 一、总体情况

### （一）概况

正文。

## 二、申请情况

表 办理
| 新收 | 31 | 1 | 4 |
| （二）不予公开 |
| 秘密 | 1 | 0 | 1 |
`;

describe('selection ranges of a report', () => {
  it('grow from a number to its row, table, chapter and the document', async () => {
    await using document = await opened(report.replace('31', '3«»1'), { files: smallFormatFile });
    assert.deepEqual(await steps(document), [
      '31',
      '| 新收 | 31 | 1 | 4 |',
      '表 办理 … | 秘密 | 1 | 0 | 1 |',
      '## 二、申请情况 … | 秘密 | 1 | 0 | 1 |',
      '# 报告 … | 秘密 | 1 | 0 | 1 |',
      '格式: 小格式 … ',
    ]);
  });

  it('grow from a word of a label to the label, and from a row to its group', async () => {
    await using label = await opened(report.replace('不予公开', '不予«»公开'), { files: smallFormatFile });
    assert.deepEqual((await steps(label)).slice(0, 4), [
      '公开',
      '（二）不予公开',
      '| （二）不予公开 |',
      '| （二）不予公开 | … | 秘密 | 1 | 0 | 1 |',
    ]);
  });

  it('grow in prose from a word to the sentence, the paragraph, the section', async () => {
    const prose = report.replace('正文。', '本局依法公«»开信息。渠道畅通；服务便民。');
    await using document = await opened(prose, { files: smallFormatFile });
    assert.deepEqual((await steps(document)).slice(0, 4), [
      '公开',
      '本局依法公开信息。',
      '本局依法公开信息。渠道畅通；服务便民。',
      '### （一）概况 … 本局依法公开信息。渠道畅通；服务便民。',
    ]);
  });

  it('grow in a bound number from a name to the path, the expression, the braces', async () => {
    const prose = report.replace('正文。', '收到{办理.«»隐私 + 1}件，已办结。');
    await using document = await opened(prose, { files: smallFormatFile });
    assert.deepEqual((await steps(document)).slice(0, 5), [
      '隐私',
      '办理.隐私',
      '办理.隐私 + 1',
      '{办理.隐私 + 1}',
      '收到{办理.隐私 + 1}件，已办结。',
    ]);
  });

  it('grow from a value of the header to its line and the header', async () => {
    await using document = await opened(report.replace('示例局', '示例«»局'), { files: smallFormatFile });
    assert.deepEqual(await steps(document), [
      '局',
      '示例局',
      '机关: 示例局',
      '格式: 小格式 … 年度: 2024',
      '格式: 小格式 … ',
    ]);
  });

  it('answer for each position, on a blank line too', async () => {
    await using document = await opened('# 报告\n\n正文\n');
    const { server, textDocument } = document;
    const positions = [0, 1, 2].map((line) => ({ line, character: 0 }));
    const answer = await server.request(SelectionRangeRequest.type, { textDocument, positions });
    assert.deepEqual(
      answer?.map(({ range }) => document.at(range)),
      ['#', '# 报告\n\n正文', '正文'],
    );
  });
});

describe('selection ranges of a format', () => {
  it('grow from a name outwards, brace by brace', async () => {
    const source = '格式 甲 {\n  章 申请 {\n    表 办理 {\n      行 隐«»私 别名 收到, 结果\n    }\n  }\n}\n';
    await using document = await opened(source, { path: '甲.gkformat' });
    assert.deepEqual(await steps(document), [
      '隐私',
      '隐私 别名 收到',
      '行 隐私 别名 收到, 结果',
      '表 办理 { …     }',
      '章 申请 { …   }',
      '格式 甲 { … }',
      '格式 甲 { … ',
    ]);
  });
});
