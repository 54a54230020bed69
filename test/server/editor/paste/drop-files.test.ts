import assert from 'node:assert/strict';
import { dropFiles } from '../../../../server/editor/paste/drop-files.ts';
import { applied } from '../../../support/edits.ts';
import { readText } from '../../../support/engine.ts';

const text = `机关: 某局
年度: 2024
附件: "清单" ./清单.xlsx
发布日期: 2025-01-20

# 报告

正文。

表 "渠道"
| 渠道 | 数 |
| 网站 | 1 |
规则 列 数 >= 0
`;

async function dropped(line: number, ...paths: readonly string[]): Promise<string> {
  const edits = dropFiles(await readText(text), text, line, paths);
  assert.ok(edits);
  return applied(text, edits);
}

describe('files that are dropped on a report', () => {
  it('are attachments, below those there are, wherever they are dropped', async () => {
    const expected = text.replace(
      '清单.xlsx\n',
      '清单.xlsx\n附件: "统计表" ./附件/统计表.xlsx\n附件: "一览" ../一览.pdf\n',
    );
    for (const line of [0, 4, 7, 11])
      assert.equal(await dropped(line, './附件/统计表.xlsx', '../一览.pdf'), expected, String(line));
  });

  it('are attachments below the header where there is none yet', async () => {
    const short = '机关: 某局\n年度: 2024\n\n# 报告\n';
    const edits = dropFiles(await readText(short), short, 3, ['./“甲”.2.pdf']);
    assert.equal(applied(short, edits ?? []), '机关: 某局\n年度: 2024\n附件: "甲.2" ./“甲”.2.pdf\n\n# 报告\n');
  });

  it('are pictures where they are dropped, if they are, and attachments on the header', async () => {
    assert.equal(await dropped(7, './流程图.png'), text.replace('正文。\n', '正文。\n图片 "流程图" ./流程图.png\n'));
    assert.equal(
      await dropped(8, './a.JPG', './b.svg'),
      text.replace('正文。\n\n', '正文。\n图片 "a" ./a.JPG\n图片 "b" ./b.svg\n'),
    );
    assert.match(await dropped(1, './流程图.png'), /清单\.xlsx\n附件: "流程图" \.\/流程图\.png\n/);
  });

  it('are pictures below the table where they are dropped into one', async () => {
    assert.equal(await dropped(11, './流程图.png'), `${text}\n图片 "流程图" ./流程图.png\n`);
  });
});
