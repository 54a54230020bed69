import assert from 'node:assert/strict';
import { FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { type Opened, opened, smallFormatFile, smallHeader } from './support/opened.ts';

/** Every fold by the texts of its first and last line. */
async function folds({ server, textDocument, text }: Opened): Promise<string[]> {
  const lines = text.split('\n').map((line) => line.trim());
  const ranges = (await server.request(FoldingRangeRequest.type, { textDocument })) ?? [];
  return ranges.map(({ startLine, endLine, kind = '' }) => `${lines[startLine]} … ${lines[endLine]} ${kind}`.trim());
}

describe('folding of a report', () => {
  it('folds header, title, chapters, sections, tables and groups of rows, blank lines behind them left out', async () => {
    const source = `${smallHeader}
# 报告

## 一、总体情况

### （一）概况

正文。

## 二、申请情况

表 办理
| 新收 | 3 | 1 | 4 |
| （二）不予公开 |
| 秘密 | 1 | 0 | 1 |
| 结果 | 2 | 1 | 3 |
说明 总计列: 理由

表 "渠道"
| 渠道 | 条数 |
| 网站 | 2 |
规则 网站 = 2

文末。
`;
    await using document = await opened(source, { files: smallFormatFile });
    assert.deepEqual(await folds(document), [
      '格式: 小格式 … 年度: 2024',
      '# 报告 … 文末。',
      '## 一、总体情况 … 正文。',
      '### （一）概况 … 正文。',
      '## 二、申请情况 … 文末。',
      '表 办理 … 说明 总计列: 理由',
      '| （二）不予公开 | … | 秘密 | 1 | 0 | 1 |',
      '表 "渠道" … 规则 网站 = 2',
    ]);
  });

  it('folds runs of comments', async () => {
    await using document = await opened('// 一\n// 二\n\n# 报告\n// 三\n');
    assert.deepEqual(await folds(document), ['# 报告 … // 三', '// 一 … // 二 comment']);
  });

  it('folds nothing that takes one line', async () => {
    await using document = await opened('机关: 示例局\n\n# 报告\n');
    assert.deepEqual(await folds(document), []);
  });
});

describe('folding of a format', () => {
  it('folds what stands in braces, the closing one left to be seen', async () => {
    const source = `格式 甲 {
  // 一
  // 二
  用语 {
    可省 "的"
  }
  章 情况 {
    字数 不超过 20
  }
  章 申请 { 表 办理 {
    列组 "申请人" {
      列 个人
    }
    行组 不公开 {
      行 秘密
    }
  } }
}
`;
    await using document = await opened(source, { path: '甲.gkformat' });
    assert.deepEqual(await folds(document), [
      '格式 甲 { … } }',
      '章 情况 { … 字数 不超过 20',
      '章 申请 { 表 办理 { … } }',
      '章 申请 { 表 办理 { … } }',
      '列组 "申请人" { … 列 个人',
      '行组 不公开 { … 行 秘密',
      '用语 { … 可省 "的"',
      '// 一 … // 二 comment',
    ]);
  });
});
