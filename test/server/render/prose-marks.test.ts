import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import type { Level } from '../../../server/checks/check.ts';
import { renderArticle } from '../../../server/render/html/article.ts';
import { drawingOf, layOut } from '../../../server/render/layout.ts';
import { examine, readText } from '../../support/engine.ts';
import { attribute, elementsIn, textOf } from './support/html-grid.ts';
import { finding, marked } from './support/marked.ts';

const report = `机关: 某局
年度: 2024
责任编辑: 某科

# 某局2024年政府信息公开工作年度报告

前言。

## 一、总体情况

全年新收申请{申请办理.本年新收}件。

图 "来源" 柱图 "甲" = 3

表 "渠道"
| 渠道 | 条数 |
| 网站 | 197 |

表 申请办里
| 本年新收 | 2 |
`;

/** What is marked when something is found at a part of the report: element, class, tooltip, text with its sign. */
async function marksWith(part: string, level: Level, positions = true) {
  assert.equal(report.split(part).length, 2, part);
  const { text, range } = marked(report.replace(part, `«${part}»`));
  const read = await readText(text);
  const laidOut = layOut(read, [finding(range, level)], await drawingOf(read));
  const html = renderArticle(laidOut, positions ? { positions, language: 'zh' } : { positions: false });
  return elementsIn(parseFragment(html))
    .filter((element) => /gk-(?:broken|doubtful)/.test(attribute(element, 'class') ?? ''))
    .map((element) => [
      element.tagName,
      attribute(element, 'class'),
      attribute(element, 'title'),
      textOf(element).replace(/\s/g, ''),
    ]);
}

describe('marks outside of cells', () => {
  it('show an error in a heading, with a sign behind it and the words of the diagnostic as its tooltip', async () => {
    const title = '某局2024年政府信息公开工作年度报告\u2715';
    assert.deepEqual(await marksWith('某局2024年', 'error'), [['h1', 'gk-broken', '此处不对', title]]);
    assert.deepEqual(await marksWith('一、总体', 'error'), [['h2', 'gk-broken', '此处不对', '一、总体情况\u2715']]);
  });

  it('show an error at its paragraph, that in a bound number too', async () => {
    const paragraph = '全年新收申请{申请办理.本年新收}件。\u2715';
    assert.deepEqual(await marksWith('新收申请', 'error'), [['p', 'gk-broken', '此处不对', paragraph]]);
    assert.deepEqual(await marksWith('{申请办理.本年新收}', 'error'), [['p', 'gk-broken', '此处不对', paragraph]]);
  });

  it('show an error in the line that opens a table at its caption, one in a chart below its picture', async () => {
    const captions = [
      ['"渠道"', '渠道\u2715'],
      ['申请办里', '申请办里\u2715'],
    ];
    for (const [written = '', printed] of captions)
      assert.deepEqual(await marksWith(written, 'error'), [['caption', 'gk-broken', '此处不对', printed]]);
    assert.deepEqual(await marksWith('"甲" = 3', 'error'), [['figcaption', 'gk-broken', '此处不对', '来源\u2715']]);
  });

  it('show an error in the header at what prints of it', async () => {
    assert.deepEqual(await marksWith('某科', 'error'), [['dd', 'gk-broken', '此处不对', '某科\u2715']]);
  });

  it('show a warning as doubtful, a hint not at all', async () => {
    assert.deepEqual(await marksWith('前言', 'warning'), [['p', 'gk-doubtful', '此处不对', '前言。!']]);
    assert.deepEqual(await marksWith('前言', 'hint'), []);
  });

  it('are for the preview alone', async () => {
    assert.deepEqual(await marksWith('前言', 'error', false), []);
  });

  it('say what the diagnostics say', async () => {
    const { report: read, findings } = await examine(report.replace('某局2024年', '某局2023年'));
    const words = findings.find(({ check }) => check === 'title-year')?.message.en;
    const html = renderArticle(layOut(read, findings), { positions: true, language: 'en' });
    const title = elementsIn(parseFragment(html)).find(({ tagName }) => tagName === 'h1');
    assert.equal(title && attribute(title, 'title'), words);
  });
});
