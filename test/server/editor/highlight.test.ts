import assert from 'node:assert/strict';
import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver-protocol';
import { type Opened, opened, smallFormat, smallFormatFile, smallHeader } from './support/opened.ts';

/** What is highlighted: line, text, and whether it is written or read there. */
async function highlights({ server, textDocument, position, at }: Opened): Promise<string[]> {
  const found = (await server.request(DocumentHighlightRequest.type, { textDocument, position })) ?? [];
  return found.map(({ range, kind }) => {
    const mark = kind === DocumentHighlightKind.Write ? '!' : '';
    return `${range.start.line} ${at(range)}${mark}`;
  });
}

const report = `${smallHeader}
# 报告

收到{办理.新收.个人}件，其中{合计(办理.不公开)}件不予公开。

## 二、申请情况

表 办理
| 新收 | 31 | 1 | = |
| 秘密 | 1 | 0 | 1 |
| 其余 | 0 |
`;

describe('highlight', () => {
  it('shows where else in the document a name stands', async () => {
    await using document = await opened(report.replace('| 新收', '| 新«»收'), { files: smallFormatFile });
    assert.deepEqual(await highlights(document), ['6 新收', '11 新收']);
  });

  it('tells the declaration from its uses', async () => {
    const source = smallFormat.replace('列 个人', '列 个«»人');
    await using document = await opened(source, { path: '小格式.gkformat' });
    assert.deepEqual(await highlights(document), ['10 个人!', '19 个人']);
  });

  it('shows the number in prose that prints a cell', async () => {
    await using document = await opened(report.replace('31', '3«»1'), { files: smallFormatFile });
    assert.deepEqual(await highlights(document), ['11 31!', '6 {办理.新收.个人}']);
  });

  it('shows all cells that a number in prose adds up', async () => {
    await using document = await opened(report.replace('合计(', '合«»计('), { files: smallFormatFile });
    assert.deepEqual(await highlights(document), ['12 1!', '13 0!', '6 {合计(办理.不公开)}']);
  });

  it('shows nothing for a number that nothing prints but the number itself', async () => {
    await using document = await opened(report.replace('| 31 | 1', '| 31 | «»1'), { files: smallFormatFile });
    assert.deepEqual(await highlights(document), ['11 1!']);
  });

  it('shows nothing in plain prose', async () => {
    await using document = await opened(report.replace('收到', '收«»到'), { files: smallFormatFile });
    assert.deepEqual(await highlights(document), []);
  });
});
