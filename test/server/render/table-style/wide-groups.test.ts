import assert from 'node:assert/strict';
import { layOut } from '../../../../server/render/layout.ts';
import { withinPages } from '../../../../server/render/table-style/wide-tables.ts';
import { readText } from '../../../support/engine.ts';

describe('a custom table with groups that is wider than a page', () => {
  it('goes on below with the labels of its rows, and heads the columns of each part', async () => {
    const months = Array.from({ length: 24 }, (_, index) => `第${index + 1}月`);
    const top = ['类别／项目', ...months.map((_, index) => (index === 0 ? '上一年' : index === 12 ? '本年' : ''))];
    const rows = [top, ['', ...months]].map((cells) => `| ${cells.join(' | ')} |`);
    const numbers = months.map((_, index) => String(1000000 + index)).join(' | ');
    const text = `年度: 2024\n# 标\n## 一、总体情况\n表 "发布"\n${rows.join('\n')}\n| --- |\n| 文件 |\n| 通知 | ${numbers} |\n| 公告 | ${numbers} |\n`;
    const tables = withinPages(layOut(await readText(text)).blocks).filter((block) => block.kind === 'table');
    assert.ok(tables.length > 1);
    const shown = tables.map(({ rows, columnWeights }) => {
      const covered = rows
        .flatMap(({ cells }) => cells)
        .reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
      assert.equal(covered, rows.length * columnWeights.length);
      return rows.map(({ cells }) => cells.map(({ text }) => text));
    });
    for (const [header = [], , first = []] of shown) {
      assert.deepEqual(header.slice(0, 2), ['类别', '项目']);
      assert.ok(['上一年', '本年'].includes(header[2] ?? ''));
      assert.deepEqual(first.slice(0, 2), ['文件', '通知']);
    }
    assert.deepEqual(
      shown.flatMap(([, columns = []]) => columns),
      months,
    );
  });
});
