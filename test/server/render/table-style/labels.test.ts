import assert from 'node:assert/strict';
import { labelLines, labelPieces } from '../../../../server/render/table-style/label-lines.ts';
import { extentOf, lineCount } from '../../../../server/render/table-style/text-extent.ts';

describe('labels in narrow cells', () => {
  it('break into lines of words of two characters where they can', () => {
    assert.deepEqual(labelLines('商业企业', 3), ['商业', '企业']);
    assert.deepEqual(labelLines('法律服务机构', 3.3), ['法律', '服务', '机构']);
    assert.deepEqual(labelLines('社会公益组织', 5.2), ['社会公益', '组织']);
    assert.deepEqual(labelLines('未经复议直接起诉', 5), ['未经复议', '直接起诉']);
  });

  it('keep three characters together where their number is odd', () => {
    assert.deepEqual(labelLines('本年度办理结果', 3), ['本年度', '办理', '结果']);
    assert.deepEqual(labelLines('本年度办理结果', 5), ['本年度', '办理结果']);
    assert.deepEqual(labelLines('行政规范性文件', 4), ['行政', '规范性', '文件']);
  });

  it('break within words only where a line takes no word', () => {
    assert.deepEqual(labelLines('其他', 1), ['其', '他']);
    assert.deepEqual(labelLines('自然人', 2), ['自然', '人']);
  });

  it('are the label again when their pieces are put together', () => {
    for (const label of ['（三）不予公开', '三、本年度办理结果', '行政事业性收费', '自然人', '其他', 'APP下载量', '']) {
      assert.equal(labelPieces(label).join(''), label);
    }
    assert.deepEqual(labelPieces('行政事业性收费'), ['行政', '事业性', '收费']);
  });

  it('begin with the number in front, on a line of its own where lines are as many', () => {
    assert.deepEqual(labelLines('（三）不予公开', 4), ['（三）', '不予公开']);
    assert.deepEqual(labelLines('三、本年度办理结果', 3), ['三、', '本年度', '办理', '结果']);
    assert.deepEqual(labelLines('（三）不予公开', 5), ['（三）', '不予公开']);
  });

  it('stay as they are where they fit, in wide cells, and where they are not all Chinese', () => {
    assert.deepEqual(labelLines('自然人', 3), ['自然人']);
    assert.deepEqual(labelLines('本年收费金额合计数', 8), ['本年收费金额合计数']);
    assert.deepEqual(labelLines('网站（个）', 3), ['网站（个）']);
    assert.deepEqual(labelLines('APP下载量', 3), ['APP下载量']);
    assert.deepEqual(labelLines('总计', 0.5), ['总计']);
  });
});

describe('the extent of a text', () => {
  it('is a character for Chinese and its marks, a little over a half for letters and digits', () => {
    assert.equal(extentOf('公开“一”…'), 6);
    assert.equal(extentOf('2024').toFixed(1), '2.4');
    assert.equal(extentOf(''), 0);
  });

  it('counts lines with room for marks that may not begin one', () => {
    assert.deepEqual(
      [lineCount('公开', 2), lineCount('公开政', 2), lineCount('公开政府信息', 4), lineCount('', 3)],
      [1, 3, 2, 1],
    );
  });
});
