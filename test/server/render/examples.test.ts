import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { renderArticle } from '../../../server/render/html/article.ts';
import { renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { freeTablesOf, type Report } from '../../../server/report/report.ts';
import { readText } from '../../support/engine.ts';
import { withCharts } from './support/charts.ts';
import { elementsIn, elementsOf, gridOf, textOf } from './support/html-grid.ts';

const folder = new URL('../../../examples/', import.meta.url);
const files: Record<string, string> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.gkreport'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

function readExample(name: string): Promise<Report> {
  const { [name]: text = '', ...others } = files;
  return readText(text, { path: name, files: others });
}

/**
 * Words without what the published page and the form print differently: blanks, width of punctuation, and the quotation
 * marks of “三安全一稳定”.
 */
function bare(text: string): string {
  return text
    .replace(/[\s\u201c\u201d]/g, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

describe('the real report of 2020 as a page', () => {
  const fixture = readFileSync(new URL('../../fixtures/定西市应急管理局2020.txt', import.meta.url), 'utf8');
  const [title, end] = ['定西市应急管理局2020年政府信息公开\n\n工作年度报告', '暂无需要报告的其他事项。'];
  const published = fixture
    .slice(fixture.indexOf(title), fixture.indexOf(end) + end.length)
    // The published page lost a character here, as its first table shows.
    .replace(/本年增\/\s*$/gm, '本年增/减');
  let page: string;

  before(async () => {
    page = renderPage(layOut(await readExample('定西市应急管理局2020.gkreport')));
  });

  it('has every sentence and every number of the published text in the same order, nothing left out or put in', () => {
    const blocks = elementsIn(parse(page), ({ tagName }) => /^(h[1-4]|p|t[hd])$/.test(tagName));
    assert.equal(bare(blocks.map(textOf).join('')), bare(published));
  });

  it('has in its tables the headings and numbers of the published ones, cell for cell', () => {
    const from = published.indexOf('二、主动公开政府信息情况');
    const to = published.indexOf('五、存在的主要问题及改进情况');
    const lines = published.slice(from, to).split('\n').map(bare);
    const chapters = elementsIn(parse(page), ({ tagName }) => /^(h2|t[hd])$/.test(tagName))
      .map(textOf)
      .map(bare);
    const cells = chapters.slice(
      chapters.indexOf('二、主动公开政府信息情况'),
      chapters.indexOf('五、存在的主要问题及改进情况'),
    );
    assert.deepEqual(
      cells,
      lines.filter((line) => line !== ''),
    );
  });

  it('ends with its publication data', () => {
    assert.deepEqual(elementsOf(page, 'dd').map(textOf), ['2021年2月8日', '市应急管理局', 'http://yjgl.dingxi.gov.cn']);
  });
});

for (const name of Object.keys(files)) {
  describe(`the example ${name}`, () => {
    it('prints every number of the evaluation, each once, in full grids', async () => {
      const report = await readExample(name);
      const tables = elementsOf(renderPage(await withCharts(report)), 'table');
      const titles = freeTablesOf(report).map(({ title }) => title);
      const captionOf = (table: (typeof tables)[number]) =>
        elementsIn(table, ({ tagName }) => tagName === 'caption').map(textOf);
      const ofForm = tables.filter((table) => !captionOf(table).some((text) => titles.includes(text)));
      const printed = ofForm.flatMap((table) =>
        [...new Set(gridOf(table).flat())].filter((cell) => cell.tagName === 'td'),
      );
      const evaluated = report.facts.map(({ loose, text, value, origin }) =>
        loose ? text : (value?.toFixed() ?? (origin === 'unreadable' ? text : '')),
      );
      assert.ok(evaluated.length > 0);
      assert.deepEqual(printed.map(textOf), evaluated);
    });

    it('says in the preview what it says in the page', async () => {
      const document = await withCharts(await readExample(name));
      const words = (html: string) => elementsOf(html, 'article').map(textOf).join('').replaceAll('\u2026', '');
      assert.equal(words(renderArticle(document, { positions: true, language: 'zh' })), words(renderPage(document)));
    });
  });
}

describe('a report cut off anywhere', () => {
  it('still prints, its tables in full grids', async () => {
    const text = files['错误示例2024.gkreport'] ?? '';
    assert.ok(text.length > 1000);
    for (let length = 0; length < text.length; length += 97) {
      const page = renderPage(layOut(await readText(text.slice(0, length))));
      for (const table of elementsOf(page, 'table')) gridOf(table);
    }
  });
});
