import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { layOut } from '../../../../server/render/layout.ts';
import { columnWidths } from '../../../../server/render/spreadsheet/sheet.ts';
import { readText } from '../../../support/engine.ts';

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
