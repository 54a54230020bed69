import assert from 'node:assert/strict';
import subsetFont from 'subset-font';
import { ExportProblem } from '../../../../server/render/export-problem.ts';
import { mayBeEmbedded } from '../../../../server/render/pdf/embedding-permission.ts';
import type { PdfEngine } from '../../../../server/render/pdf/pdf-engine.ts';
import type { FontFile, FontRole } from '../../../../server/render/pdf/pdf-resources.ts';
import { renderPdf } from '../../../../server/render/pdf/render-pdf.ts';
import { bundledEngine, bundledFontFiles, engineWith, laidOut } from './support/make-pdf.ts';
import { type ReadPdf, readPdf } from './support/read-pdf.ts';

const facts = { date: new Date(0) };

async function made(text: string, engine: PdfEngine): Promise<ReadPdf> {
  return readPdf(await renderPdf(await laidOut(`机关: 某局\n年度: 2024\n\n${text}`), facts, engine));
}

/** A bundled font in the part of an official one. */
async function official(role: FontRole, bundledRole: FontRole): Promise<FontFile> {
  const font = (await bundledFontFiles()).find((each) => each.role === bundledRole);
  return { role, bytes: font?.bytes ?? assert.fail() };
}

describe('the fonts of a PDF', () => {
  it('are the bundled ones where no official ones are at hand', async () => {
    const { fonts } = await made('# 报告\n\n## 一、总体\n\n### （一）小节\n\n正文\n', await bundledEngine());
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportHei', 'gkreportKai', 'gkreportSong']);
  });

  it('are the official ones of whoever makes it, each for its role', async () => {
    const engine = await engineWith([await official('fangsong', 'kaiti'), await official('title', 'heiti')]);
    const { fonts, pages } = await made('# 报告\n\n正文\n', engine);
    // The page number stays in 宋体.
    assert.deepEqual(fonts, ['gkreportHei', 'gkreportKai', 'gkreportSong']);
    assert.equal(pages.length, 1);
  });

  it('take characters that the official font lacks from the bundled ones', async () => {
    const { fonts } = await made('# 报告\n\n劐\n', await engineWith([await official('fangsong', 'kaiti')]));
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('set letters and digits in the font for them, but not quotation marks', async () => {
    const { bytes } = await official('latin', 'heiti');
    const letters = await subsetFont(bytes, '2024\u201c\u201d\u2026', { targetFormat: 'sfnt' });
    const latin = await engineWith([{ role: 'latin', bytes: letters }]);
    assert.deepEqual((await made('# 报告\n\n“甲”……\n', latin)).fonts, ['gkreportBiaoti', 'gkreportSong']);
    assert.ok((await made('# 报告\n\n2024年\n', latin)).fonts.includes('gkreportHei'));
  });

  it('pass over what is no font and what lacks the face asked for', async () => {
    const noFont: FontFile = { role: 'fangsong', bytes: new TextEncoder().encode('no font at all, just text') };
    const otherFace: FontFile = { ...(await official('fangsong', 'kaiti')), family: 'FangSong' };
    const { fonts } = await made('# 报告\n\n正文\n', await engineWith([noFont, otherFace]));
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('print the names of people and places that are not in GB/T 2312', async () => {
    const { fonts } = await made(
      '# 报告\n\n镕堃喆玥珺昇頔甯犇垭洨〔2021〕№℃㎡①Ⅷ§±—…“”‘’《》·\n',
      await bundledEngine(),
    );
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });
});

describe('a font whose licence forbids embedding', () => {
  it('is not used', async () => {
    const font = await official('fangsong', 'kaiti');
    const bytes = new Uint8Array(font.bytes);
    const view = new DataView(bytes.buffer);
    const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
    const entry = tables.find((at) => new TextDecoder().decode(bytes.subarray(at, at + 4)) === 'OS/2') ?? assert.fail();
    view.setUint16(view.getUint32(entry + 8) + 8, 0x0002);
    assert.deepEqual([mayBeEmbedded(font.bytes), mayBeEmbedded(bytes)], [true, false]);
    const { fonts } = await made('# 报告\n\n正文\n', await engineWith([{ role: 'fangsong', bytes }]));
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('is told from files that end early', () => {
    for (const length of [0, 3, 12, 15, 40]) assert.equal(mayBeEmbedded(new Uint8Array(length)), true);
    assert.equal(mayBeEmbedded(new TextEncoder().encode('ttcf\0\0\0\0\0\0\0\x01\xff\xff\xff\xff')), true);
  });
});

describe('a character that no font has', () => {
  it('is named with the lines it stands in, and no PDF is made', async () => {
    const text = '# 报告\n\n甲𬸚乙\n\n丙\n\n𬸚㐂\n\n表 "渠道"\n| 渠道 | 条数 |\n| 㐂 | 1 |\n';
    await assert.rejects(made(text, await bundledEngine()), (error) => {
      assert.ok(error instanceof ExportProblem);
      assert.deepEqual([error.kind, error.characters], ['missing-characters', ['𬸚', '㐂']]);
      assert.match(error.text.zh, /“𬸚” \(U\+2CE1A，第 6, 10 行\)、“㐂” \(U\+3402，第 10, 14 行\)这些字/);
      assert.match(error.text.en, /“𬸚” \(U\+2CE1A, line 6, 10\), “㐂” \(U\+3402, line 10, 14\)\./);
      return true;
    });
  });
});
