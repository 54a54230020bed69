import assert from 'node:assert/strict';
import { type Page, whatToShow } from '../../../src/preview/what-to-show.ts';

describe('what a preview shows', () => {
  const whole: Page = { html: '<article><p>全文</p></article>', version: 3 };
  const next: Page = { html: '<article><p>全文改</p></article>', version: 4 };
  const lossy: Page = { html: '<article><p>残文</p></article>', version: 4 };
  const damage = { line: 11, message: '这里不能写“甲”' };

  it('is the text as it is now, where all of it is on the page', () => {
    assert.deepEqual(whatToShow(undefined, next), { page: next, whole: next });
    assert.deepEqual(whatToShow(whole, next), { page: next, whole: next });
  });

  it('is the last page that was whole, while part of the text is missing from the page', () => {
    const shown = whatToShow(whole, { ...lossy, damage });
    assert.deepEqual(shown, { page: whole, whole, damage: { ...damage, kept: true } });
  });

  it('stays that page until the text is whole again, and is then the new one', () => {
    const first = whatToShow(whole, { ...lossy, damage });
    const second = whatToShow(first.whole, { ...lossy, version: 5, damage });
    assert.deepEqual(second.page, whole);
    assert.deepEqual(whatToShow(second.whole, next), { page: next, whole: next });
  });

  it('is what could be read, where no page was ever whole', () => {
    const shown = whatToShow(undefined, { ...lossy, damage });
    assert.deepEqual(shown, { page: lossy, whole: undefined, damage: { ...damage, kept: false } });
  });

  it('is what could be read, where the last whole page was empty: a report pasted into a new file', () => {
    const empty: Page = { html: '<article class="gk-report" lang="zh-CN">\n</article>', version: 1 };
    const shown = whatToShow(empty, { ...lossy, damage });
    assert.deepEqual(shown, { page: lossy, whole: empty, damage: { ...damage, kept: false } });
  });
});
