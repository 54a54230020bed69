import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import type { Finding, Level } from '../../../server/checks/check.ts';
import { runChecks } from '../../../server/checks/index.ts';
import { renderArticle } from '../../../server/render/html/article.ts';
import { layOut } from '../../../server/render/layout.ts';
import type { Language } from '../../../server/shared/text.ts';
import { readText } from '../../support/engine.ts';
import { fixture } from '../../support/reports.ts';
import { attribute, type Element, elementsIn, textOf } from './support/html-grid.ts';
import { finding, marked } from './support/marked.ts';

const head =
  '机关: 某局\n年度: 2024\n责任编辑: 某科\n\n# 某局{年度}年政府信息公开工作年度报告\n\n前言。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n';

async function preview(text: string, findings: readonly Finding[] = [], language: Language = 'zh'): Promise<Element[]> {
  const html = renderArticle(layOut(await readText(head + text), findings), { positions: true, language });
  return elementsIn(parseFragment(html));
}

const reviews = `表 复议诉讼
| 行政复议         | 1 | 0 | 0 | 0 | 1 |
| 其余             | 0 |
`;
const channels = '表 "渠道"\n| 渠道 | 条数 |\n| 网站 | 197 |\n';

describe('source positions in the preview', () => {
  it('stand on every element that shows something of the text', async () => {
    const shown = /^(h[1-4]|p|table|caption|thead|tbody|tr|t[hd]|dt|dd)$/;
    const elements = (await preview(reviews + channels)).filter((element) => shown.test(element.tagName));
    assert.equal(new Set(elements.map((element) => element.tagName)).size, 12);
    for (const element of elements) {
      assert.match(attribute(element, 'data-line') ?? '', /^\d+$/, element.tagName);
      assert.match(attribute(element, 'data-end') ?? '', /^\d+$/, element.tagName);
    }
  });

  it('are the first and the last line that a block was written in, counted from 0', async () => {
    const elements = await preview(reviews);
    const linesOf = (name: string) => {
      const found = elements.find((element) => element.tagName === name);
      return found && [attribute(found, 'data-line'), attribute(found, 'data-end')];
    };
    assert.deepEqual(linesOf('h1'), ['4', '4']);
    assert.deepEqual(linesOf('p'), ['6', '6']);
    assert.deepEqual(linesOf('h2'), ['8', '8']);
    assert.deepEqual(linesOf('table'), ['10', '12']);
    assert.deepEqual(linesOf('dd'), ['2', '2']);
  });

  it('lead from a number to its cell, and from numbers that 其余 fills to the cell of 其余', async () => {
    const numbers = (await preview(reviews)).filter((element) => element.tagName === 'td');
    const places = numbers.map((cell) => `${attribute(cell, 'data-line')}:${attribute(cell, 'data-character')}`);
    assert.deepEqual(places.slice(0, 5), ['11:17', '11:21', '11:25', '11:29', '11:33']);
    assert.deepEqual([...new Set(places.slice(5))], ['12:19']);
  });

  it('need no style in the elements, which the policy of the preview would refuse', async () => {
    const elements = await preview(reviews);
    assert.ok(elements.every((element) => attribute(element, 'style') === undefined));
  });
});

describe('marks in the preview', () => {
  /** The cells that are marked in some way: class, tooltip, what stands in the cell. */
  function marksIn(elements: readonly Element[]): (readonly (string | undefined)[])[] {
    return elements
      .filter((element) => element.tagName === 'td' || element.tagName === 'th')
      .map((cell) => [
        /gk-(?:broken|doubtful|unchecked)/.exec(attribute(cell, 'class') ?? '')?.[0],
        attribute(cell, 'title'),
        textOf(cell),
      ])
      .filter(([state]) => state !== undefined);
  }

  async function marksOf(source: string, level: Level, more: { language?: Language; explained?: string } = {}) {
    const { text, range } = marked(head + source);
    const found = finding(range, level, more.explained);
    return marksIn(await preview(text.slice(head.length), [found], more.language));
  }

  const wrongTotal = '表 复议诉讼\n| 行政复议 | 1 | 0 | 0 | 0 | «2» |\n| 其余 | 0 |\n';

  it('show an error at its cell, with a sign beside the number and the words of the diagnostic as its tooltip', async () => {
    assert.deepEqual(await marksOf(wrongTotal, 'error'), [['gk-broken', '此处不对', '2\u2715']]);
  });

  it('show a warning as doubtful, a hint and an explained warning not at all', async () => {
    assert.deepEqual(await marksOf(wrongTotal, 'warning'), [['gk-doubtful', '此处不对', '2!']]);
    assert.deepEqual(await marksOf(wrongTotal, 'hint'), []);
    assert.deepEqual(await marksOf(wrongTotal, 'warning', { explained: '已核实' }), []);
  });

  it('speak the language of the editor', async () => {
    assert.deepEqual(await marksOf(wrongTotal, 'error', { language: 'en' }), [['gk-broken', 'wrong here', '2\u2715']]);
  });

  it('show what is wrong with a row at its label', async () => {
    const source = '表 复议诉讼\n| «行政复议» | 1 | 0 | 0 | 0 | 1 |\n| 其余 | 0 |\n';
    assert.deepEqual(await marksOf(source, 'error'), [['gk-broken', '此处不对', '行政复议\u2715']]);
  });

  it('show what is wrong in a free table at its cell', async () => {
    const source = '表 "渠道"\n| 渠道 | 条数 |\n| 网站 | «197» |\n';
    assert.deepEqual(await marksOf(source, 'error'), [['gk-broken', '此处不对', '197\u2715']]);
  });

  it('read out what the tooltip says', async () => {
    const { text, range } = marked(head + wrongTotal);
    const elements = await preview(text.slice(head.length), [finding(range, 'error')]);
    const sign = elements.find((element) => attribute(element, 'role') === 'img');
    assert.equal(sign && attribute(sign, 'aria-label'), '此处不对');
  });

  it('show both of two numbers in each other’s cells, with the words of the one diagnostic', async () => {
    const text = fixture('宿迁2024.gkreport')
      .replace(/^上年: .*\n/m, '')
      .replace('| 予以公开 | 1408 | 21 |', '| 予以公开 | 21 | 1408 |');
    const report = await readText(text);
    const findings = runChecks(report);
    const html = renderArticle(layOut(report, findings), { positions: true, language: 'zh' });
    const broken = marksIn(elementsIn(parseFragment(html))).filter(([state]) => state === 'gk-broken');
    const words = findings[0]?.message.zh;
    assert.deepEqual(broken, [
      ['gk-broken', words, '21\u2715'],
      ['gk-broken', words, '1408\u2715'],
    ]);
  });

  it('show numbers that nothing could be checked of as unchecked, and why', async () => {
    const source = '表 复议诉讼\n| 行政复议 | 1 |  | 0 | 0 | 1 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n';
    const why = '未核对：“总计列”所需的数字不全';
    assert.deepEqual(marksIn(await preview(source)), [
      ['gk-unchecked', why, '1\u2026'],
      ['gk-unchecked', '未核对：未填', '\u2026'],
      ['gk-unchecked', why, '0\u2026'],
      ['gk-unchecked', why, '0\u2026'],
      ['gk-unchecked', why, '1\u2026'],
      ...Array.from({ length: 5 }, () => ['gk-unchecked', '未核对：本行未写', '\u2026']),
    ]);
  });

  it('stand at every cell of a row with a wrong number of cells, which shows what is written', async () => {
    const why = '未核对：本行格数有误';
    const marks = marksIn(await preview('表 复议诉讼\n| 行政复议 | 7 | 0 | = |\n'));
    assert.deepEqual(
      marks.slice(0, 5),
      ['7', '0', '', '', ''].map((text) => ['gk-unchecked', why, `${text}\u2026`]),
    );
  });

  it('show what is found at a cell of 其余 at those of its numbers that agree with nothing', async () => {
    const wrong = '表 复议诉讼\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 其余 | 0 | 0 | 0 | 0 | «1» |\n';
    const mark = ['gk-broken', '此处不对', '1\u2715'];
    assert.deepEqual(await marksOf(wrong, 'error'), [mark, mark]);
    const right = '表 复议诉讼\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 其余 | «0» |\n';
    assert.deepEqual(await marksOf(right, 'error'), []);
  });
});
