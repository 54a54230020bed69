import assert from 'node:assert/strict';
import type { ShownPicture } from '../../../../server/render/document.ts';
import { layOut } from '../../../../server/render/layout.ts';
import { isPicture, pictureIn } from '../../../../server/report/picture-file.ts';
import { readText } from '../../../support/engine.ts';
import { png, pngWithoutPixels, svg, webp } from '../../../support/pictures.ts';
import { pdfOf } from './support/make-pdf.ts';
import { readPdf, wordsOf } from './support/read-pdf.ts';

const files: Readonly<Record<string, Uint8Array>> = {
  './a.png': png(900, 400),
  './b.svg': svg('<text x="9" y="20">五步</text>'),
  './c.webp': webp,
  './d.png': pngWithoutPixels(),
};
const text = `机关: 某局
年度: 2024

# 报告

图片 "照片" ./a.png 说明文字 "一张照片"

图片 "流程" ./b.svg

图片 "网图" ./c.webp

图片 "解不开" ./d.png

正文。
`;

function shown(path: string): ShownPicture | undefined {
  const content = files[path] ?? new Uint8Array();
  const file = pictureIn(content, path);
  return isPicture(file) ? { ...file, address: path, content } : undefined;
}

describe('pictures on the pages of a PDF', () => {
  it('are there with their titles, and in words where nothing can unpack them', async () => {
    const document = layOut(await readText(text), [], undefined, ({ path }) => shown(path));
    const pdf = await pdfOf(document);
    const words = wordsOf(await readPdf(pdf)).replace(/\s/g, '');
    for (const title of ['照片', '流程', '网图', '（图片：解不开）', '正文。']) assert.ok(words.includes(title), title);
    assert.ok(!words.includes('（图片：照片'), words);
    assert.deepEqual(pdf, await pdfOf(document));
  });
});
