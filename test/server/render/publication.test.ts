import assert from 'node:assert/strict';
import { renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';
import { elementsOf, textOf } from './support/html-grid.ts';

async function told(header: string): Promise<string[]> {
  const html = renderPage(layOut(await readText(`机关: 某局\n年度: 2020\n${header}\n\n# 报告\n`)));
  const keys = elementsOf(html, 'dt').map(textOf);
  const values = elementsOf(html, 'dd').map(textOf);
  return keys.map((key, index) => `${key}${values[index]}`);
}

describe('publication data', () => {
  it('stands at the end in the order of an information sheet, whatever the order of the header', async () => {
    const header =
      '网址: http://example.cn\n邮编: 743000\n地址: 某路1号\n联系电话: 0932-0000000\n责任编辑: 某科\n发布日期: 2021-02-08\n文号: 某发〔2021〕1号\n索引号: 000/2021-1';
    assert.deepEqual(await told(header), [
      '索引号：000/2021-1',
      '文号：某发〔2021〕1号',
      '发布日期：2021年2月8日',
      '责任编辑：某科',
      '联系电话：0932-0000000',
      '地址：某路1号',
      '邮编：743000',
      '网址：http://example.cn',
    ]);
  });

  it('leaves out what the header does not say, and what is no business of readers', async () => {
    assert.deepEqual(await told('机关类型: 部门\n上年: ./2019.gkreport\n责任编辑:\n发布日期: 2021年2月8日'), [
      '发布日期：2021年2月8日',
    ]);
  });

  it('prints a date that is none as it was written', async () => {
    assert.deepEqual(await told('发布日期: 2021-02-30'), ['发布日期：2021-02-30']);
  });

  it('takes the first of two lines with one key', async () => {
    assert.deepEqual(await told('责任编辑: 甲科\n责任编辑: 乙科'), ['责任编辑：甲科']);
  });

  it('is no block at all when nothing is given', async () => {
    assert.deepEqual(await told(''), []);
  });

  it('links an address of the web only', async () => {
    const page = async (address: string) =>
      renderPage(layOut(await readText(`机关: 某局\n年度: 2020\n网址: ${address}\n\n# 报告\n`)));
    assert.equal(elementsOf(await page('https://example.cn'), 'a').length, 1);
    assert.equal(elementsOf(await page('javascript:alert(1)'), 'a').length, 0);
  });
});
