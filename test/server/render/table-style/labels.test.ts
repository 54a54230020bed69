import assert from 'node:assert/strict';
import { breaksOf, labelPieces, unbrokenExtent, wrapLabel } from '../../../../server/render/table-style/label-lines.ts';
import { extentOf, lineCount } from '../../../../server/render/table-style/text-extent.ts';
import { grid } from '../support/grids.ts';

describe('labels in narrow cells', () => {
  it('break into lines of words of two characters where they can', () => {
    assert.deepEqual(wrapLabel('商业企业', 3), ['商业', '企业']);
    assert.deepEqual(wrapLabel('法律服务机构', 3.3), ['法律', '服务', '机构']);
    assert.deepEqual(wrapLabel('社会公益组织', 5.2), ['社会公益', '组织']);
    assert.deepEqual(wrapLabel('未经复议直接起诉', 5), ['未经复议', '直接起诉']);
  });

  it('keep three characters together where their number is odd', () => {
    assert.deepEqual(wrapLabel('本年度办理结果', 3), ['本年度', '办理', '结果']);
    assert.deepEqual(wrapLabel('本年度办理结果', 5), ['本年度', '办理结果']);
    assert.deepEqual(wrapLabel('行政规范性文件', 4), ['行政', '规范性', '文件']);
  });

  it('break within words only where a line takes no word', () => {
    assert.deepEqual(wrapLabel('其他', 1), ['其', '他']);
    assert.deepEqual(wrapLabel('自然人', 2), ['自然', '人']);
  });

  it('are the label again when their pieces are put together', () => {
    for (const label of ['（三）不予公开', '三、本年度办理结果', '行政事业性收费', '自然人', '其他', 'APP下载量', '']) {
      assert.equal(labelPieces(label).join(''), label);
    }
    assert.deepEqual(labelPieces('行政事业性收费'), ['行政', '事业性', '收费']);
  });

  it('begin with the number in front, on a line of its own where lines are as many', () => {
    assert.deepEqual(wrapLabel('（三）不予公开', 4), ['（三）', '不予公开']);
    assert.deepEqual(wrapLabel('三、本年度办理结果', 3), ['三、', '本年度', '办理', '结果']);
    assert.deepEqual(wrapLabel('（三）不予公开', 5), ['（三）', '不予公开']);
  });

  it('stay as they are where they fit, in wide cells, and where they are not all Chinese', () => {
    assert.deepEqual(wrapLabel('自然人', 3), ['自然人']);
    assert.deepEqual(wrapLabel('本年收费金额合计数', 8), ['本年收费金额合计数']);
    assert.deepEqual(wrapLabel('网站（个）', 3), ['网站（个）']);
    assert.deepEqual(wrapLabel('APP下载量', 3), ['APP下载量']);
    assert.deepEqual(wrapLabel('总计', 0.5), ['总计']);
  });
});

describe('the lines of a label', () => {
  it('are one where it is as long as the line', () => {
    assert.deepEqual(wrapLabel('商业企业', 4), ['商业企业']);
    assert.deepEqual(wrapLabel('商业企业', 4.9), ['商业企业']);
    assert.deepEqual(wrapLabel('商业企业', 3.9), ['商业', '企业']);
  });

  it('are as like in length as can be where a cell takes up to six characters, and as they come in wider ones', () => {
    const label = '一二三四五六七八九十';
    assert.deepEqual(wrapLabel(label, 5), ['一二三四', '五六七八', '九十']);
    assert.deepEqual(wrapLabel(label, 6), ['一二三四五六', '七八九十']);
    assert.deepEqual(wrapLabel('一二三四五六七八', 6), ['一二三四', '五六七八']);
    assert.deepEqual(wrapLabel('一二三四五六七八', 7), ['一二三四五六七八']);
  });

  it('are single characters where a cell takes one, and the label as it is where it takes none', () => {
    assert.deepEqual(wrapLabel('总计', 1.9), ['总', '计']);
    assert.deepEqual(wrapLabel('总计', 0.9), ['总计']);
  });

  it('are cut before words of three that do not stand first', () => {
    assert.deepEqual(labelPieces('行政规范性文件'), ['行政', '规范性', '文件']);
    assert.deepEqual(labelPieces('行政事业性收费'), ['行政', '事业性', '收费']);
    assert.deepEqual(labelPieces('本年度办理结果'), ['本年度', '办理', '结果']);
    assert.deepEqual(labelPieces('规范性文件'), ['规范性', '文件']);
  });
});

describe('where the text of a cell may break', () => {
  const [cell] = grid(['#1']).rows.flatMap(({ cells }) => cells);
  assert.ok(cell);
  const breaks = (role: typeof cell.role, text: string) => breaksOf({ ...cell, role, text });

  it('is nowhere in a number of up to twenty digits', () => {
    assert.equal(breaks('number', '1'.repeat(20)), 'never');
    assert.equal(breaks('number', '1'.repeat(21)), 'anywhere');
    assert.equal(unbrokenExtent({ ...cell, role: 'number', text: '1234567890' }), extentOf('1234567890'));
  });

  it('is between the pieces of a heading that is all Chinese, and between words else', () => {
    assert.equal(breaks('columnHeader', '商业企业'), 'pieces');
    assert.equal(breaks('rowHeader', '商业企业'), 'pieces');
    assert.equal(breaks('text', '商业企业'), 'words');
    assert.equal(breaks('columnHeader', '网站（个）'), 'words');
    assert.equal(unbrokenExtent({ ...cell, role: 'rowHeader', text: '行政规范性文件' }), 3);
  });

  it('is anywhere in a word that is wider than eight characters of Chinese', () => {
    const word = (letters: number) => 'a'.repeat(letters);
    const most = Math.floor(8 / extentOf('a'));
    assert.equal(breaks('text', word(most)), 'words');
    assert.equal(breaks('text', word(most + 1)), 'anywhere');
    assert.equal(unbrokenExtent({ ...cell, role: 'text', text: word(most + 1) }), 8);
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
