import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../server/checks/prose.ts';

describe('folding of prose', () => {
  for (const [text, folded] of [
    ['2024 年 1 月 1 日', '2024年1月1日'],
    ['２０２４　年', '2024年'],
    ['2 0 2 4 年', '2024年'],
    ['共 5 件，其中 2 件', '共5件,其中2件'],
    ['二〇二四 年 一 月', '二〇二四年一月'],
    ['（一）主动公开：', '(一)主动公开:'],
    ['1月－12月，1—12月，1–12月', '1月-12月,1-12月,1-12月'],
    ['1～12月', '1~12月'],
    ['2024⽉', '2024月'],
    ['政\u200b府\u00ad信息', '政府信息'],
    ['1 234 元', '1 234元'],
    ['GB/T 9704', 'GB/T 9704'],
    ['公开信息  条', '公开信息  条'],
    ['〔2021〕30号', '〔2021〕30号'],
  ] as const)
    it(`makes “${text}” into “${folded}”`, () => {
      assert.equal(fold(text).text, folded);
    });

  it('knows where each character stands, in order, and folds nothing twice', () => {
    const piece = fc.constantFrom(
      '年',
      '月',
      ' ',
      '\u3000',
      '\u00a0',
      '1',
      '２',
      '（',
      '—',
      'A',
      '\u200b',
      '件',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { text: folded, places } = fold(text);
        assert.equal(places.length, folded.length);
        assert.ok(places.every((place, at) => place < text.length && (at === 0 || place > (places[at - 1] ?? 0))));
        assert.equal(fold(folded).text, folded);
      }),
    );
  });
});
