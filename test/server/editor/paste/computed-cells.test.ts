import assert from 'node:assert/strict';
import { afterPaste, tabbed } from './support/pasting.ts';

describe('pasting over =', () => {
  it('keeps it where the number is what the rule gives', async () => {
    const source = '表 申请办理\n| 本年新收 | «» | | | | | | = |\n';
    assert.equal(
      await afterPaste(source, tabbed('1 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 3')),
      '表 申请办理\n| 本年新收 | 1 | 2 | 0 | 0 | 0 | 0 | = |\n',
    );
  });

  it('writes the number where it is another, for the check to show', async () => {
    const source = '表 申请办理\n| 本年新收 | «» | | | | | | = |\n';
    assert.equal(
      await afterPaste(source, tabbed('1 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 4')),
      '表 申请办理\n| 本年新收 | 1 | 2 | 0 | 0 | 0 | 0 | 4 |\n',
    );
  });

  it('writes the number where the rule gives none', async () => {
    const source = '表 申请办理\n| 本年新收 | «» | | | | | | = |\n';
    assert.equal(
      await afterPaste(source, tabbed('1 ¦ ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 3')),
      '表 申请办理\n| 本年新收 | 1 |  | 0 | 0 | 0 | 0 | 3 |\n',
    );
  });

  it('writes what is no number at all: nothing is lost', async () => {
    const source = '表 申请办理\n| 本年新收 | «» | | | | | | = |\n';
    assert.match(await afterPaste(source, tabbed('1 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ —')), /\| — \|\n$/);
  });

  it('keeps it where nothing was filled in', async () => {
    const source = '表 申请办理\n| 本年新收 | «» | | | | | | = |\n';
    assert.match(await afterPaste(source, tabbed('1 ¦ 2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ ')), /\| = \|\n$/);
  });

  it('takes the number in the unit of the column', async () => {
    const source = `格式: 国办2019

表 第二十条第九项
| 政府集中采购«» | = | 1元 |
`;
    assert.match(await afterPaste(source, tabbed('2 ¦ 0.5 万元')), /\| 2 \| 0\.5万元 \|\n$/);
  });

  it('judges each = by what the others become', async () => {
    const source = `表 申请办理
| 本年新收 | «» | 0 | 0 | 0 | 0 | 0 | = |
| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | = |
| 予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | = |
| 结转下年 | 0 | 0 | 0 | 0 | 0 | 0 | = |
| 办理总计 | = | = | = | = | = | = | = |
| 其余 | 0 |
`;
    // 8 was copied as total of 自然人, though only 7 cases were handled; the total of the totals was copied to match it.
    const clipboard = tabbed(
      '本年新收 ¦ 9 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 9',
      '予以公开 ¦ 7 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 7',
      '办理总计 ¦ 8 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 8',
    );
    const after = await afterPaste(source, clipboard);
    assert.match(after, /\| 本年新收 \| 9 \| 0 \| 0 \| 0 \| 0 \| 0 \| = \|/);
    assert.match(after, /\| 予以公开 \| 7 \| 0 \| 0 \| 0 \| 0 \| 0 \| = \|/);
    assert.match(after, /\| 办理总计 \| 8 \| = \| = \| = \| = \| = \| [8=] \|/);
  });
});
