import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import { renderFragment } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';
import { example } from '../../support/examples.ts';
import { attribute, type Element, elementsIn, gridOf, textOf } from './support/html-grid.ts';

async function fragmentOf(text: string): Promise<string> {
  return renderFragment(layOut(await readText(`机关: 某局\n年度: 2024\n${text}`)));
}

function elementsOf(html: string): Element[] {
  return elementsIn(parseFragment(html));
}

describe('the HTML fragment', () => {
  it('is made of elements that web editors keep, and of nothing that they or a page would have to load', async () => {
    const html = renderFragment(layOut(await example('宿迁市2024')));
    const names = new Set(elementsOf(html).map(({ tagName }) => tagName));
    const text = ['h1', 'h2', 'h3', 'p', 'span'];
    const tables = ['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'wbr'];
    assert.deepEqual([...names].sort(), [...text, ...tables].sort());
  });

  it('looks as it should without a style sheet: whatever holds text has its style in itself', async () => {
    const html = renderFragment(layOut(await example('宿迁市2024')));
    const bare = elementsOf(html).filter(
      (element) => /^(?:h\d|p|table|td|th)$/.test(element.tagName) && !attribute(element, 'style'),
    );
    assert.deepEqual(bare.map(textOf), []);
  });

  it('centres the title and indents what stands below it', async () => {
    const html = await fragmentOf('\n# 报告\n\n## 总体情况\n\n正文。\n');
    const blocks = elementsOf(html).filter(({ tagName }) => tagName !== 'span');
    assert.deepEqual(
      blocks.map((block) => [
        textOf(block),
        /text-align:center|text-indent:2em/.exec(attribute(block, 'style') ?? '')?.[0],
      ]),
      [
        ['报告', 'text-align:center'],
        ['总体情况', 'text-indent:2em'],
        ['正文。', 'text-indent:2em'],
      ],
    );
  });

  it('keeps numbers and words of labels whole, however narrow the page that it is pasted into', async () => {
    const html = renderFragment(layOut(await example('宿迁市2024')));
    const cells = elementsOf(html).filter(({ tagName }) => tagName === 'th' || tagName === 'td');
    const numbers = cells.filter((cell) => attribute(cell, 'class')?.startsWith('gk-number'));
    assert.ok(numbers.length > 150);
    assert.ok(numbers.every((cell) => attribute(cell, 'style')?.includes('white-space:nowrap')));
    const label = cells.find((cell) => textOf(cell) === '社会公益组织');
    assert.match(attribute(label ?? assert.fail(), 'style') ?? '', /word-break:keep-all/);
    assert.match(html, />社会<wbr>公益<wbr>组织</);
  });

  it('keeps the grid of every table, its names and its headings', async () => {
    const html = renderFragment(layOut(await example('定西市应急管理局2020')));
    const tables = elementsOf(html).filter(({ tagName }) => tagName === 'table');
    assert.deepEqual(
      tables.map((table) => [gridOf(table).length, gridOf(table)[0]?.length]),
      [
        [18, 4],
        [26, 10],
        [4, 15],
      ],
    );
    const ids = new Set(elementsOf(html).map((element) => attribute(element, 'id')));
    for (const table of tables) {
      const named = attribute(table, 'aria-labelledby');
      assert.ok(named === undefined ? attribute(table, 'aria-label') : ids.has(named));
    }
  });

  it('tells who published the report, when and where', async () => {
    const html = await fragmentOf('发布日期: 2025-01-20\n网址: https://example.gov.cn/a?b=1&c=2\n\n# 报告\n');
    const lines = elementsOf(html).filter(({ tagName }) => tagName === 'p');
    assert.deepEqual(lines.map(textOf), ['发布日期：2025年1月20日', '网址：https://example.gov.cn/a?b=1&c=2']);
    assert.match(html, /<a href="https:\/\/example\.gov\.cn\/a\?b=1&amp;c=2">/);
  });

  it('keeps hostile text text', async () => {
    const html = await fragmentOf(
      '\n# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>[a](javascript:alert(1))\n',
    );
    const names = elementsOf(html).map(({ tagName }) => tagName);
    assert.deepEqual(
      names.filter((name) => !['h1', 'p', 'span'].includes(name)),
      [],
    );
  });
});
