import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { exportReport } from '../../../server/render/export.ts';
import { renderArticle } from '../../../server/render/html/article.ts';
import { renderFragment } from '../../../server/render/html/page.ts';
import { reportJson } from '../../../server/render/json.ts';
import { layOut } from '../../../server/render/layout.ts';
import { renderMarkdown } from '../../../server/render/plain/markdown.ts';
import { renderPlainText } from '../../../server/render/plain/plain-text.ts';
import { isPicture } from '../../../server/report/picture-file.ts';
import { readText } from '../../support/engine.ts';
import { jpeg, png, svg, turnedJpeg, webp } from '../../support/pictures.ts';

const files: Readonly<Record<string, Uint8Array>> = {
  '大.png': png(900, 400),
  '小.png': png(120, 60),
  '照片.jpg': jpeg,
  '横.jpg': turnedJpeg(6),
  '图.svg': svg('<rect width="9" height="9"/>'),
  '网.webp': webp,
  '坏.png': new TextEncoder().encode('<script>'),
};
const text = `机关: 某局
年度: 2024

# 报告

图片 "大图" ./大.png 说明文字 "一张大图"

图片 "小图" ./小.png

图片 "照片" ./照片.jpg

图片 "横照片" ./横.jpg

图片 "流程" ./图.svg

图片 "网图" ./网.webp

图片 "坏图" ./坏.png

图片 "没有" ./没有.png
`;

const report = () => readText(text, { files });
const readPicture = async (path: string) => files[path.replace('./', '')];

async function exported(target: 'html' | 'docx'): Promise<string | Uint8Array> {
  const rasterise = async () => png(600, 300);
  return (await exportReport(await report(), [], target, { readPicture, rasterise })).content;
}

describe('pictures', () => {
  it('are in the page, with what is read aloud and their titles below', async () => {
    const page = String(await exported('html'));
    const data = Buffer.from(files['大.png'] ?? []).toString('base64');
    assert.ok(
      page.includes(
        `<img src="data:image/png;base64,${data}" alt="一张大图" width="900" height="400">\n<figcaption>大图</figcaption></figure>`,
      ),
    );
    for (const type of ['jpeg', 'svg+xml', 'webp']) assert.ok(page.includes(`src="data:image/${type};base64,`), type);
    assert.ok(page.includes('img-src data:;'));
    // Nothing of a file that is none gets out.
    assert.ok(!page.includes(Buffer.from(files['坏.png'] ?? []).toString('base64')));
    for (const words of ['（图片：坏图）', '（图片：没有）']) assert.ok(page.includes(words));
    assert.equal(page.match(/<img /g)?.length, 6);
  });

  it('are in the Word document as pixels, upright, and WebP in words', async () => {
    const parts = unzipSync((await exported('docx')) as Uint8Array);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    assert.equal(xml.match(/<pic:pic /g)?.length ?? xml.match(/<pic:pic\b/g)?.length, 5);
    assert.ok(xml.includes('rot="5400000"'));
    assert.ok(xml.includes('descr="一张大图"'));
    for (const words of ['（图片：网图）', '（图片：坏图）', '（图片：没有）']) assert.ok(xml.includes(words), words);
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    assert.deepEqual([...new Set(media.map((name) => name.split('.').at(-1)))].sort(), ['jpg', 'png']);
  });

  it('give the same bytes every time', async () => {
    assert.deepEqual(await exported('docx'), await exported('docx'));
  });

  it('are as wide as the text where they have pixels enough', async () => {
    const parts = unzipSync((await exported('docx')) as Uint8Array);
    const widths = [...new TextDecoder().decode(parts['word/document.xml']).matchAll(/<wp:extent cx="(\d+)"/g)].map(
      ([, width]) => Math.round(Number(width) / 36_000),
    );
    // In millimetres: the large one and the drawing as the text, the small one 120 pixels.
    assert.deepEqual([widths[0], widths[1], widths.at(-1)], [156, 32, 156]);
  });

  it('are left out of an export that cannot read them', async () => {
    const failing = async () => {
      throw new Error('The disk is gone.');
    };
    const { content } = await exportReport(await report(), [], 'html', { readPicture: failing });
    assert.equal(String(content).match(/<img /g), null);
    assert.ok(String(content).includes('（图片：大图，一张大图）'));
  });

  it('are what their files are when they are exported', async () => {
    const other = async () => new TextEncoder().encode('GIF89a');
    const { content } = await exportReport(await report(), [], 'html', { readPicture: other });
    assert.equal(String(content).match(/<img /g), null);
  });

  it('are fetched by the preview: no message carries their bytes', async () => {
    const read = await report();
    const document = layOut(read, [], undefined, ({ path, file }) =>
      isPicture(file) ? { ...file, address: `file:///a/${path}?1` } : undefined,
    );
    const html = renderArticle(document, { positions: true, language: 'zh' });
    assert.ok(html.includes('<img data-picture="file:///a/./大.png?1" alt="一张大图" width="900" height="400">'));
    assert.ok(!html.includes('base64'));
    assert.match(html, /<figure id="gk-figure-1" class="gk-figure gk-picture" data-line="5" data-end="5">/);
    assert.match(html, /<p id="gk-figure-7" class="gk-no-picture" data-line="17" data-end="17">（图片：坏图）<\/p>/);
  });

  it('are named by their files in Markdown and fragments, by their titles in plain text', async () => {
    const document = layOut(await report());
    const path = encodeURI('./大.png');
    assert.ok(renderMarkdown(document).includes(`![一张大图](${path})\n\n*大图*\n`));
    assert.ok(renderFragment(document).includes(`<img src="${path}" alt="一张大图" style="max-width:100%">`));
    assert.ok(renderPlainText(document).includes('（图片：大图，一张大图）\n\n（图片：小图）\n'));
  });

  it('are data', async () => {
    const { preface } = reportJson(await report(), 0);
    assert.deepEqual(preface.slice(0, 2), [
      { kind: 'picture', title: '大图', path: './大.png', alternative: '一张大图' },
      { kind: 'picture', title: '小图', path: './小.png', alternative: null },
    ]);
  });
});
