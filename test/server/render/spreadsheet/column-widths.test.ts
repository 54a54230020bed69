import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { layOut } from '../../../../server/render/layout.ts';
import { columnWidths } from '../../../../server/render/spreadsheet/sheet.ts';
import { readText } from '../../../support/engine.ts';
import { grid } from '../support/grids.ts';

const city = readFileSync(new URL('../../../../examples/宿迁市2024.gkreport', import.meta.url), 'utf8');

/** How a spreadsheet shows a label in a column of a width: every line as full as can be. */
function shown(label: string, width: number): string {
  const perLine = Math.floor((width - 1.5) / 2);
  return (label.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []).join('/');
}

describe('the columns of a sheet', () => {
  it('are wide enough to cut labels between words', async () => {
    const { blocks } = layOut(await readText(city));
    const labels = blocks.flatMap((block) => {
      if (block.kind !== 'table') return [];
      const widths = columnWidths(block);
      const cells = block.rows.flatMap(({ cells }) => cells).filter(({ colSpan, fact }) => colSpan === 1 && !fact);
      return cells.map(({ text, column }) => shown(text, widths[column] ?? 0));
    });
    for (const label of ['三、本年度/办理结果', '（三）不予/公开', '社会/公益/组织', '法律/服务/机构', '尚未/审结'])
      assert.ok(
        labels.some((one) => one === label || one === label.replaceAll('/', '')),
        `${label}: ${labels}`,
      );
  });

  it('are wide enough for their numbers, of eight digits and more', async () => {
    const { blocks } = layOut(await readText(city.replace(/\d+( *\|)/g, '1234567890$1')));
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const widths = columnWidths(block);
      for (const { role, text, column, colSpan } of block.rows.flatMap(({ cells }) => cells))
        if (role === 'number' && colSpan === 1) assert.ok((widths[column] ?? 0) > text.length + 1, text);
    }
  });

  it('are as wide as the form weighs them where nothing is torn', async () => {
    const { blocks } = layOut(await readText(city));
    const [first] = blocks.filter((block) => block.kind === 'table');
    assert.ok(first);
    const widths = columnWidths(first);
    const total = first.columnWeights.reduce((sum, weight) => sum + weight, 0);
    assert.deepEqual(
      widths,
      first.columnWeights.map((weight) => (weight / total) * 92),
    );
  });
});

describe('the width of a column of a sheet', () => {
  /** Of the first column: its label, its numbers and its share of the page, of which the other takes the rest. */
  const widthOf = (share: number, ...cells: readonly string[]) =>
    columnWidths(grid(['\\ | \\', ...cells.map((cell) => `${cell} | `)], { columnWeights: [share, 92 - share] }))[0];

  it('is its share of 92 digits, and never less than 7', () => {
    assert.equal(widthOf(20), 20);
    assert.equal(widthOf(7.5), 7.5);
    assert.equal(widthOf(3), 7);
  });

  it('is that of its longest number, with one and a half digits beside it', () => {
    assert.equal(widthOf(8, '#123456', '#1'), 8);
    assert.equal(widthOf(8, '#12345678'), 9.5);
    assert.equal(widthOf(8, '#1234567890'), 11.5);
  });

  it('is not that of a number which takes other columns as well', () => {
    const wide = grid(['\\ | \\', '#1234567890123 | →'], { columnWeights: [8, 84] });
    assert.equal(columnWidths(wide)[0], 8);
  });

  it('is that of lines which end with a word, if up to five characters more do it', () => {
    // Three characters to a line tear 商业企 / 业; four hold the label, in 4 × 2 + 1.5 digits.
    assert.equal(widthOf(8, '^商业企业'), 9.5);
    assert.equal(widthOf(9.5, '^商业企业'), 9.5);
    assert.equal(widthOf(9, '^社会公益组织'), 9.5);
  });

  it('stays where the labels fit already: the room beside them is no reason to change it', () => {
    assert.equal(widthOf(10.2, '^商业企业'), 10.2);
  });

  it('stays where five characters more are not enough', () => {
    // Lines of nine are the shortest that tear neither: one has words of two, the other begins with one of three.
    const labels = ['^法律服务机构名称', '^本年度办理结果情况说明'];
    assert.equal(widthOf(9.5, ...labels), 19.5);
    assert.equal(widthOf(8, ...labels), 8);
  });

  it('does not hang on labels that are not all Chinese, which break anywhere', () => {
    assert.equal(widthOf(8, '^APP下载量合计'), 8);
  });
});
