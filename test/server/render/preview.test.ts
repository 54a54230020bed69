import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import type { Finding, Level } from '../../../server/checks/check.ts';
import { renderArticle } from '../../../server/render/html/article.ts';
import { layOut } from '../../../server/render/layout.ts';
import type { Language } from '../../../server/text.ts';
import { readText } from '../../support/engine.ts';
import { attribute, type Element, elementsIn, textOf } from './support/html-grid.ts';

const text = `机关: 某局
年度: 2024
责任编辑: 某科

# 某局{年度}年政府信息公开工作年度报告

前言。

## 四、政府信息公开行政复议、行政诉讼情况

表 复议诉讼
| 行政复议         | 1 | 0 | 0 | 0 | 2 |
| 未经复议直接起诉 | 0 | 0 | 0 |   | 0 |
| 其余             | 0 |

表 "渠道"
| 渠道 | 条数 |
| 网站 | 197 |
`;

/** A finding at the n-th place where `words` stand in the text. */
function at(words: string, level: Level, more: Partial<Finding> = {}, nth = 0): Finding {
  let offset = -1;
  for (let found = 0; found <= nth; found += 1) offset = text.indexOf(words, offset + 1);
  const before = text.slice(0, offset).split('\n');
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const range = { start, end: { line: start.line, character: start.character + words.length } };
  return { check: 'any', level, message: { zh: '此处不对', en: 'wrong here' }, range, related: [], ...more };
}

async function preview(findings: readonly Finding[] = [], language: Language = 'zh', source = text): Promise<Element[]> {
  const html = renderArticle(layOut(await readText(source), findings), { positions: true, language });
  return elementsIn(parseFragment(html));
}

function numbersOf(elements: readonly Element[]): Element[] {
  return elements.filter((element) => element.tagName === 'td');
}

function classes(cell: Element | undefined): string[] {
  return (cell && attribute(cell, 'class')?.split(' ')) ?? [];
}

describe('source positions in the preview', () => {
  it('stand on every element that shows something of the text', async () => {
    const shown = /^(h[1-4]|p|table|caption|thead|tbody|tr|t[hd]|dt|dd)$/;
    const elements = (await preview()).filter((element) => shown.test(element.tagName));
    assert.deepEqual(new Set(elements.map((element) => element.tagName)).size, 12);
    for (const element of elements) {
      assert.match(attribute(element, 'data-line') ?? '', /^\d+$/, element.tagName);
      assert.match(attribute(element, 'data-end') ?? '', /^\d+$/, element.tagName);
    }
  });

  it('are the line a block was written in, counted from 0', async () => {
    const elements = await preview();
    const lineOf = (name: string) => {
      const found = elements.find((element) => element.tagName === name);
      return found && [attribute(found, 'data-line'), attribute(found, 'data-end')];
    };
    assert.deepEqual(lineOf('h1'), ['4', '4']);
    assert.deepEqual(lineOf('p'), ['6', '6']);
    assert.deepEqual(lineOf('h2'), ['8', '8']);
    assert.deepEqual(lineOf('table'), ['10', '13']);
    assert.deepEqual(lineOf('dd'), ['2', '2']);
  });

  it('lead from a number to its cell, and from numbers that 其余 fills to the cell of 其余', async () => {
    const places = numbersOf(await preview()).map((cell) =>
      [attribute(cell, 'data-line'), attribute(cell, 'data-character')].join(':'),
    );
    assert.deepEqual(places.slice(0, 5), ['11:14', '11:18', '11:22', '11:26', '11:30']);
    assert.deepEqual(places.slice(10, 15), ['13:14', '13:14', '13:14', '13:14', '13:14']);
  });

  it('need no style in the elements, which the policy of the preview would refuse', async () => {
    assert.deepEqual(
      (await preview()).filter((element) => attribute(element, 'style') !== undefined),
      [],
    );
  });
});

describe('marks in the preview', () => {
  it('show an error at its cell in the words of the diagnostic, with a sign beside the number', async () => {
    const cell = numbersOf(await preview([at('2 |', 'error', {}, 0)])).find((one) => classes(one).includes('gk-broken'));
    assert.equal(cell, undefined, 'a finding that reaches beyond the cell is not about the cell');
    const [broken, ...others] = numbersOf(await preview([at('2', 'error', {}, text.slice(0, text.indexOf('2 |')).split('2').length - 1)])).filter(
      (one) => classes(one).includes('gk-broken'),
    );
    assert.deepEqual(others, []);
    assert.equal(broken && attribute(broken, 'title'), '此处不对');
    assert.equal(broken && textOf(broken), '2\u2715');
    const [sign] = broken ? elementsIn(broken, (element) => element.tagName === 'span') : [];
    assert.equal(sign && attribute(sign, 'aria-label'), '此处不对');
  });

  it('speak the language of the editor', async () => {
    const [cell] = (await preview([at('行政复议  ', 'error')], 'en')).filter((one) => classes(one).includes('gk-broken'));
    assert.equal(cell, undefined);
    const [label] = (await preview([at('未经复议直接起诉', 'error')], 'en')).filter((one) => classes(one).includes('gk-broken'));
    assert.equal(label && attribute(label, 'title'), 'wrong here');
  });
});
