import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { renderArticle } from '../../../server/render/html/article.ts';
import { renderFragment, renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { renderMarkdown } from '../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../server/render/plain/plain-text.ts';
import { renderWord } from '../../../server/render/word/word-document.ts';
import { readText } from '../../support/engine.ts';
import { pdfOf } from './pdf/support/make-pdf.ts';
import { readPdf } from './pdf/support/read-pdf.ts';

const text = (contents: string) => `机关: 某局
年度: 2024
${contents}
# 报告

前言。

## 一、总体情况[^1]

### （一）甲

#### 1.乙

## 二、丙

[^1]: 丁。
`;
const laidOut = async (contents = '目录: 是\n') => layOut(await readText(text(contents)));

describe('the table of contents', () => {
  it('stands below the title, and lists chapters and sections without their footnotes', async () => {
    const { blocks } = await laidOut();
    assert.deepEqual(
      blocks.slice(0, 3).map(({ kind }) => kind),
      ['heading', 'contents', 'paragraph'],
    );
    const [contents] = blocks.flatMap((block) => (block.kind === 'contents' ? [block] : []));
    assert.deepEqual(
      contents?.entries.map((entry) => [entry.level, entry.text]),
      [
        [2, '一、总体情况'],
        [3, '（一）甲'],
        [4, '1.乙'],
        [2, '二、丙'],
      ],
    );
  });

  it('is there only where the header says so', async () => {
    for (const header of ['', '目录:\n', '目录: 否\n', '目录: 有\n'])
      assert.ok(
        (await laidOut(header)).blocks.every(({ kind }) => kind !== 'contents'),
        header,
      );
  });

  it('is the place of its own header line in a preview, never that of the headings', async () => {
    const html = renderArticle(await laidOut(), { positions: true, language: 'zh' });
    const contents = /<nav[\s\S]*<\/nav>/.exec(html)?.[0] ?? assert.fail();
    assert.deepEqual(
      [...contents.matchAll(/data-line="(\d+)"/g)].map(([, line]) => line),
      ['2'],
    );
  });

  it('leads to the headings in pages and fragments', async () => {
    const document = await laidOut();
    const page = renderPage(document);
    assert.match(
      page,
      /<nav class="gk-contents" aria-label="目录"><p>目录<\/p><ul>\n<li class="gk-level-2"><a href="#gk-heading-2">一、总体情况<\/a>/,
    );
    assert.match(page, /<h2 id="gk-heading-2">/);
    assert.match(renderFragment(document), /<p style="[^"]*"><a href="#gk-heading-3">（一）甲<\/a><\/p>/);
  });

  it('is a list in Markdown and in text', async () => {
    const document = await laidOut();
    assert.match(renderMarkdown(document), /\*\*目录\*\*\n\n- 一、总体情况\n {2}- （一）甲\n {4}- 1\.乙\n- 二、丙\n/);
    assert.match(
      renderPlainText(document),
      /\n\n目录\n　　一、总体情况\n　　　　（一）甲\n　　　　　　1\.乙\n　　二、丙\n/,
    );
  });

  it('is a field in Word, filled in with the headings', async () => {
    const word = await renderWord(await laidOut(), { date: new Date(Date.UTC(2025, 0, 1)) });
    const xml = await (await JSZip.loadAsync(word)).file('word/document.xml')?.async('string');
    assert.match(xml ?? '', /TOC \\h \\o &quot;1-3&quot;[\s\S]*w:anchor="gk-heading-2"[\s\S]*一、总体情况/);
  });

  it('has the pages in PDF', async () => {
    const { pages } = await readPdf(await pdfOf(await laidOut()));
    const [first = ''] = pages.map(({ texts }) =>
      texts
        .map((one) => one.text)
        .join('')
        .replace(/\s/g, ''),
    );
    assert.match(first, /目录一、总体情况1·+1（一）甲·+1/);
  });
});
