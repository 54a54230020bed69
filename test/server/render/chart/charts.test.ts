import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { LaidOutDocument, LaidOutFigure } from '../../../../server/render/document.ts';
import { renderArticle } from '../../../../server/render/html/article.ts';
import { renderFragment } from '../../../../server/render/html/page.ts';
import { reportJson } from '../../../../server/render/json.ts';
import { renderMarkdown } from '../../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../../server/render/plain/plain-text.ts';
import { ReportJson } from '../../../../server/render/report-json.ts';
import { renderWord } from '../../../../server/render/word/word-document.ts';
import { readText } from '../../../support/engine.ts';
import { validOffice } from '../../../support/valid-office.ts';
import { withCharts } from '../support/charts.ts';

const head = '机关: 某局\n年度: 2024\n# 报告\n## 一、总体情况\n';
const pie = '图 "来源" 饼图 "自然人" = 12, "商业企业" = 5, "其他" = 0';
const bars = '图 "两年" 柱图 "予以公开" = 3, "部分公开" = 4';
const broken = '图 "全零" 饼图 "甲" = 0';

async function document(...lines: readonly string[]): Promise<LaidOutDocument> {
  return withCharts(await readText(head + lines.join('\n\n')));
}

async function figures(...lines: readonly string[]): Promise<readonly LaidOutFigure[]> {
  return (await document(...lines)).blocks.filter((block) => block.kind === 'figure');
}

describe('the picture of a chart', () => {
  it('is one vector image without script, style sheet, class or address', async () => {
    for (const { picture } of await figures(pie, bars, '图 "线" 折线 "甲" = 1, "乙" = 2.5')) {
      assert.match(
        picture?.svg ?? '',
        /^<svg width="640" height="\d+" xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>$/,
      );
      assert.doesNotMatch(
        picture?.svg ?? '',
        /<script|<style|\s(?:style|class|href|on\w+|ecmeta_\w+)=|<image|javascript:/,
      );
    }
  });

  it('is the same whenever it is drawn', async () => {
    const [first] = await figures(pie);
    await figures(bars, bars);
    assert.deepEqual((await figures(pie))[0], first);
  });

  it('is drawn anew only when what it shows changes', async () => {
    const [before] = await figures(pie);
    const [same] = await figures(pie.replace('来源', '申请人'));
    const [other] = await figures(pie.replace('12', '13'));
    assert.equal(same?.picture, before?.picture);
    assert.notEqual(other?.picture?.svg, before?.picture?.svg);
  });

  it('has ids of its own, so that several stand on one page', async () => {
    const ids = (await figures(pie, pie)).map(({ picture }) => [
      ...new Set((picture?.svg ?? '').match(/(?<=id=")[^"]+/g)),
    ]);
    assert.equal(ids.length, 2);
    assert.ok(ids.every((own, index) => own.length > 0 && own.every((id) => id.startsWith(`gk-figure-${index + 1}-`))));
  });

  it('writes every number beside its mark, and what is nothing below the slices', async () => {
    const texts = (svg = '') => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    const [slices, columns] = await figures(pie, bars);
    assert.deepEqual(texts(slices?.picture?.svg), ['自然人 12', '商业企业 5', '其他 0']);
    for (const text of ['予以公开', '部分公开', '3', '4']) assert.ok(texts(columns?.picture?.svg).includes(text), text);
  });

  it('tells slices apart by patterns too', async () => {
    const [slices] = await figures(pie);
    assert.match(slices?.picture?.svg ?? '', /<pattern [^>]*id="gk-figure-1-/);
  });

  it('keeps hostile text', async () => {
    const [hostile] = await figures(
      '图 "甲" 饼图 "<script>alert(1)</script>" = 1, "\' onload=\'x" = 2, "&amp; class=" = 3',
    );
    const svg = hostile?.picture?.svg ?? '';
    assert.doesNotMatch(svg, /<script|\sonload=["']/);
    assert.match(svg, />&lt;script&gt;alert\(1\)&lt;<\/text><text [^>]*>\/script&gt; 1</);
    assert.match(svg, />&amp;amp; class= 3</);
  });

  it('leaves out characters without shape, which XML may not hold', async () => {
    const [figure] = await figures('图 "甲" 饼图 "乙\u0007\u200b丙\ufffe" = 1');
    assert.match(figure?.picture?.svg ?? '', />乙丙 1</);
  });

  it('grows with many bars, which lie one below the other', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `"第${index + 1}项" = ${index}`).join(', ');
    const [figure] = await figures(`图 "多" 柱图 ${many}`);
    assert.equal(figure?.picture?.height, 670);
  });

  it('is left out while the chart cannot be drawn', async () => {
    const lines = [broken, '图 "圆" 圆图 "甲" = 1', '图 "空" 柱图', '图 "缺" 柱图 没有.这个'];
    assert.deepEqual(
      (await figures(...lines)).map(({ picture }) => picture),
      [undefined, undefined, undefined, undefined],
    );
  });
});

describe('a chart', () => {
  it('is in HTML an image that is read by its numbers, above its title', async () => {
    const html = renderArticle(await document(pie), { positions: false });
    assert.match(
      html,
      /<figure id="gk-figure-1" class="gk-figure"><svg role="img" aria-label="来源（饼图）：自然人 12，商业企业 5，其他 0" width=/,
    );
    assert.match(html, /<\/svg>\n<figcaption>来源<\/figcaption><\/figure>/);
  });

  it('says in the preview which line it comes from', async () => {
    const html = renderArticle(await document(pie), { positions: true, language: 'zh' });
    assert.match(html, /<figure id="gk-figure-1" class="gk-figure" data-line="4" data-end="4">/);
  });

  it('is a table where it is not drawn, and in a fragment to be pasted', async () => {
    assert.match(renderArticle(await document(broken), { positions: false }), /<caption[^>]*>全零<\/caption>/);
    const fragment = renderFragment(await document(pie));
    assert.doesNotMatch(fragment, /<svg|<figure/);
    assert.match(fragment, /自然人<\/th><td[^>]*>12<\/td>/);
  });

  it('is its numbers in Markdown and plain text', async () => {
    assert.match(
      renderMarkdown(await document(pie)),
      /\*\*来源\*\*\n\n\| 项目 \| 数值 \|\n\| --- \| --- \|\n\| 自然人 \| 12 \|\n\| 商业企业 \| 5 \|\n\| 其他 \| 0 \|\n$/,
    );
    assert.match(renderPlainText(await document(pie)), /来源\n项目 +数值\n-+ +-+\n自然人 +12\n商业企业 +5\n其他 +0\n$/);
  });

  it('is its numbers in Word where nothing makes pixels of it', async () => {
    const word = await renderWord(await document(pie, bars), { date: new Date(0) });
    const files = unzipSync(await validOffice(word, 'docx'));
    const xml = new TextDecoder().decode(files['word/document.xml']);
    assert.deepEqual(
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).slice(-14),
      [
        '来源',
        '项目',
        '数值',
        '自然人',
        '12',
        '商业企业',
        '5',
        '其他',
        '0',
        '两年',
        '项目',
        '数值',
        '予以公开',
        '3',
        '部分公开',
        '4',
      ].slice(-14),
    );
  });

  it('is data in JSON', async () => {
    const json = ReportJson.parse(reportJson(await readText(`${head}${bars}\n\n${'图 "圆" 圆图 没有.这个'}`), 0));
    assert.deepEqual(json.chapters[0]?.blocks, [
      {
        kind: 'chart',
        title: '两年',
        form: '柱图',
        categories: ['予以公开', '部分公开'],
        series: [
          {
            name: null,
            values: [
              { text: '3', value: '3' },
              { text: '4', value: '4' },
            ],
          },
        ],
      },
      {
        kind: 'chart',
        title: '圆',
        form: null,
        categories: ['这个'],
        series: [{ name: null, values: [{ text: '', value: null }] }],
      },
    ]);
  });
});
