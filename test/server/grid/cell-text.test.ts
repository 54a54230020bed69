import assert from 'node:assert/strict';
import { isNumber, isWords, reportCell } from '../../../server/grid/grid.ts';
import { tableOf } from '../../support/formats.ts';
import { read } from '../editor/paste/support/pasting.ts';

describe('copied cells', () => {
  it('become numbers as a report writes them', () => {
    const written = ['1,234,567', '１２３', '２，８２２', '−8', '+3', '59,237.2449', '0.5 万元', '12.00', '=', ''].map(
      (text) => reportCell(text),
    );
    assert.deepEqual(written, ['1234567', '123', '2822', '-8', '+3', '59237.2449', '0.5万元', '12.00', '=', '']);
  });

  it('lose a fraction of nothing where the column counts things', async () => {
    const { report } = await read('');
    assert.ok(report.format);
    const [counting] = tableOf(report.format, '第二十条第五项').columns;
    const [money] = tableOf(report.format, '第二十条第八项').columns;
    assert.equal(reportCell('12.00', counting), '12');
    assert.equal(reportCell('12.50', counting), '12.50');
    assert.equal(reportCell('12.00', money), '12.00');
  });

  it('stay what they are otherwise, with nothing that would end them', () => {
    assert.deepEqual(
      ['-', '12,34', '1.2E+05', '(8)', 'a|b｜c\\'].map((text) => reportCell(text)),
      ['-', '12,34', '1.2E+05', '(8)', 'a\\|b\\｜c\\\\'],
    );
  });

  it('are words, numbers, or what stands in the place of a number', () => {
    assert.deepEqual(['自然人', '1.属于国家秘密', '三'].map(isWords), [true, true, true]);
    assert.deepEqual(['', '-', '／', '无', '暂无', '12', '12元'].map(isWords), [
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['12', '３，４０２', '12元', '-', '12件'].map(isNumber), [true, true, true, false, false]);
  });
});
