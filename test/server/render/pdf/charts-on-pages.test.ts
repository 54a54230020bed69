import assert from 'node:assert/strict';
import { laidOut, pdfOf } from './support/make-pdf.ts';
import { textArea } from './support/pages.ts';
import { readPdf, tablesOf, tagsOf, textOf } from './support/read-pdf.ts';

const head = '机关: 某局\n年度: 2024\n\n# 报告\n\n';

describe('a chart in a PDF', () => {
  it('is a picture with an alternative text and its title below, its letters in the fonts of the page', async () => {
    const pdf = await readPdf(await pdfOf(await laidOut(`${head}图 "来源" 饼图 "自然人" = 12, "商业企业" = 5\n`)));
    const figures = pdf.pages.flatMap(({ tags }) => tags.flatMap((tag) => tagsOf(tag, 'Figure')));
    assert.deepEqual(
      figures.flatMap(({ alternative }) => alternative ?? []),
      ['来源（饼图）：自然人 12，商业企业 5'],
    );
    const captions = pdf.pages.flatMap(({ tags }) => tags.flatMap((tag) => tagsOf(tag, 'Caption')));
    assert.deepEqual(captions.map(textOf), ['来源']);
    const texts = pdf.pages.flatMap((page) => page.texts.map(({ text }) => text.trim()));
    assert.ok(texts.includes('自然人 12') && texts.includes('商业企业 5'));
    assert.deepEqual(pdf.fonts, ['gkreportBiaoti', 'gkreportHei', 'gkreportSong']);
  });

  it('stands whole on one page with its title, however high', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `"第${index + 1}项" = ${index}`).join(', ');
    const { pages } = await readPdf(await pdfOf(await laidOut(`${head}图 "多" 柱图 ${many}\n`)));
    const lines = pages.map(({ texts }) => texts.filter(({ artifact }) => !artifact).map(({ text }) => text.trim()));
    assert.deepEqual([lines.length, lines[0]], [2, ['报告']]);
    for (const text of ['第1项', '第60项', '多']) assert.ok(lines[1]?.includes(text), text);
    const baselines = pages[1]?.texts.filter(({ artifact }) => !artifact).map(({ baseline }) => baseline) ?? [];
    assert.ok(Math.max(...baselines) < textArea.bottom);
  });

  it('is a table of its numbers where it cannot be drawn', async () => {
    const pdf = await readPdf(await pdfOf(await laidOut(`${head}图 "全零" 饼图 "甲" = 0\n`)));
    assert.deepEqual(tablesOf(pdf), [
      [
        ['项目', '数值'],
        ['甲', '0'],
      ],
    ]);
  });
});
