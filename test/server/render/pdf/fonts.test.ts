import assert from 'node:assert/strict';
import { standardCharacters } from '../../../../scripts/fonts/characters.ts';
import { ExportProblem } from '../../../../server/render/export-problem.ts';
import { coverageOf, type FontFile, mayBeEmbedded } from '../../../../server/render/pdf/faces.ts';
import { renderPdf } from '../../../../server/render/pdf/render-pdf.ts';
import type { PdfEngine } from '../../../../server/render/pdf/typst-engine.ts';
import type { PdfFonts } from '../../../../server/shared/export-targets.ts';
import { bundledEngine, bundledFontFiles, engineWith, fontFile, laidOut } from './support/make-pdf.ts';
import { collectionOf, official, part, rareFont } from './support/other-fonts.ts';
import { type ReadPdf, readPdf, wordsOf } from './support/read-pdf.ts';

const facts = { date: new Date(0) };

async function made(text: string, engine: PdfEngine, fonts?: PdfFonts): Promise<ReadPdf> {
  return readPdf(await renderPdf(await laidOut(`机关: 某局\n年度: 2024\n\n${text}`), facts, engine, fonts));
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

  it('are the bundled ones, whatever is at hand, when only those are wanted', async () => {
    const engine = await engineWith([await official('fangsong', 'kaiti'), await official('title', 'heiti')]);
    const { fonts } = await made('# 报告\n\n正文\n', engine, 'bundled');
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('are the bundled ones in charts too, whose letters the engine looks for by itself', async () => {
    const document = await laidOut('机关: 某局\n年度: 2024\n# 报告\n图 "學" 饼图 "習" = 1, "甲" = 2\n');
    const engine = await engineWith([await fontFile(['heiti'], await rareFont('習'))]);
    const bundled = await renderPdf(document, facts, engine, 'bundled');
    assert.deepEqual((await readPdf(bundled)).fonts, [
      ...['gkreportBiaoti', 'gkreportHei', 'gkreportSong', 'gkreportSongRest'],
    ]);
    assert.notDeepEqual(await renderPdf(document, facts, engine, 'system'), bundled);
    assert.deepEqual(await renderPdf(document, facts, engine, 'bundled'), bundled);
    assert.deepEqual(await renderPdf(document, facts, await bundledEngine()), bundled);
  });

  it('take characters that the official font lacks from the bundled ones', async () => {
    const { fonts } = await made('# 报告\n\n劐\n', await engineWith([await official('fangsong', 'kaiti')]));
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('set letters and digits in the font for them, but not quotation marks', async () => {
    const letters = await part('heiti', '2024\u201c\u201d\u2026');
    const latin = await engineWith([await fontFile(['latin'], letters)]);
    assert.deepEqual((await made('# 报告\n\n“甲”……\n', latin)).fonts, ['gkreportBiaoti', 'gkreportSong']);
    assert.ok((await made('# 报告\n\n2024年\n', latin)).fonts.includes('gkreportHei'));
    const bundled = await made('# 报告\n\n“甲”……2024年\n', await bundledEngine());
    assert.deepEqual(bundled.fonts, ['gkreportBiaoti', 'gkreportLatin', 'gkreportSong']);
  });

  it('are found in collections by family or by place', async () => {
    const bytes = collectionOf(await Promise.all([part('heiti', '正文'), part('kaiti', '正文')]));
    for (const [face, name] of [
      ['gkreport Hei', 'gkreportHei'],
      ['gkreport Kai', 'gkreportKai'],
      [0, 'gkreportHei'],
      [1, 'gkreportKai'],
    ] as const) {
      const engine = await engineWith([await fontFile(['fangsong'], bytes, face)]);
      assert.deepEqual((await made('# 报告\n\n正文\n', engine)).fonts, ['gkreportBiaoti', name, 'gkreportSong']);
    }
    const none = await engineWith([
      await fontFile(['fangsong'], bytes, 'FangSong'),
      await fontFile(['fangsong'], bytes, 2),
    ]);
    assert.deepEqual((await made('# 报告\n\n正文\n', none)).fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('pass over what is no font and what lacks the face asked for', async () => {
    const noFont = await fontFile(['fangsong'], new TextEncoder().encode('no font at all, just text'));
    const otherFace: FontFile = { ...(await official('fangsong', 'kaiti')), face: 'FangSong' };
    const { fonts } = await made('# 报告\n\n正文\n', await engineWith([noFont, otherFace]));
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('are read when the first of their glyphs is needed, and the PDF is refused where that fails', async () => {
    const kaiti = await official('kaiti', 'heiti');
    let isGone = true;
    const bytes = () => {
      if (isGone) throw new Error('The file is gone.');
      return kaiti.bytes();
    };
    const engine = await engineWith([{ ...kaiti, bytes }]);
    assert.deepEqual((await made('# 报告\n\n正文\n', engine)).fonts, ['gkreportBiaoti', 'gkreportSong']);
    const text = '# 报告\n\n## 总体\n\n### 小节\n';
    await assert.rejects(made(text, engine), { message: 'The file is gone.' });
    await assert.rejects(made(text, engine), { message: 'The file is gone.' });
    isGone = false;
    assert.deepEqual((await made(text, engine)).fonts, ['gkreportBiaoti', 'gkreportHei', 'gkreportSong']);
  });
});

describe('the bundled fonts', () => {
  it('print every character of 通用规范汉字表, in titles and headings too', async () => {
    const fonts = (await bundledEngine()).fonts.filter(({ roles }) => !roles.includes('kaiti'));
    const lacking = fonts
      .map((font) => ({ font, has: coverageOf(font) }))
      .map(({ has }) => standardCharacters().filter((character) => !has(character.codePointAt(0) ?? 0)).length);
    assert.equal(standardCharacters().length, 8105);
    assert.deepEqual(
      fonts.map(({ roles }, index) => [roles.join(' '), lacking[index]]),
      [
        ['title', 0],
        ['heiti', 0],
        ['fangsong song', 0],
        ['song', 8105],
        ['latin', 8105],
      ],
    );
  });

  it('print the names of places and people that are not in GB/T 2312', async () => {
    const { fonts, pages } = await made(
      '# 苏州市吴中区甪直镇人民政府\n\n## 大碶街道、𬒗𬪩、䴙䴘\n\n镕堃喆玥珺昇頔甯犇垭洨〔2021〕№℃㎡①Ⅷ§±—…“”‘’《》·\n',
      await bundledEngine(),
    );
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportHei', 'gkreportLatin', 'gkreportSong']);
    assert.match(wordsOf({ pages }), /苏州市吴中区甪直镇人民政府.*大碶街道、𬒗𬪩、䴙䴘/);
  });

  it('set in 宋体 what 楷体 lacks', async () => {
    const fontsOf = async (heading: string) =>
      (await made(`# 报告\n\n## 一、总体\n\n### ${heading}\n`, await bundledEngine())).fonts;
    assert.deepEqual(await fontsOf('甪直'), ['gkreportBiaoti', 'gkreportHei', 'gkreportKai', 'gkreportSong']);
    assert.deepEqual(await fontsOf('䴙䴘'), ['gkreportBiaoti', 'gkreportHei', 'gkreportSong']);
  });

  it('print digits above and below the line, in titles too', async () => {
    const { fonts, pages } = await made('# CO₂\n\n0₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹\n', await bundledEngine());
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportLatin', 'gkreportSong']);
    assert.match(wordsOf({ pages }), /CO₂.*0₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹/);
  });

  it('have a font behind them for characters beyond the table, which is read for those only', async () => {
    const files = await bundledFontFiles();
    const read: string[] = [];
    const engine = await engineWith(
      files.map((file) => ({
        ...file,
        bytes: () => {
          read.push(file.roles.join(' '));
          return file.bytes();
        },
      })),
    );
    await made('# 报告\n\n甪\n', engine);
    assert.deepEqual(read.sort(), ['fangsong song', 'latin', 'title']);
    const { fonts } = await made('# 報告\n\n學\n', engine);
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong', 'gkreportSongRest']);
    assert.deepEqual(read.sort(), ['fangsong song', 'latin', 'song', 'title']);
  });
});

describe('a font whose licence forbids embedding', () => {
  it('is not used', async () => {
    const font = await official('fangsong', 'kaiti');
    const bytes = new Uint8Array(font.bytes());
    const view = new DataView(bytes.buffer);
    const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
    const entry = tables.find((at) => new TextDecoder().decode(bytes.subarray(at, at + 4)) === 'OS/2') ?? assert.fail();
    view.setUint16(view.getUint32(entry + 8) + 8, 0x0002);
    assert.deepEqual([mayBeEmbedded(font.bytes()), mayBeEmbedded(bytes)], [true, false]);
    const { fonts } = await made('# 报告\n\n正文\n', await engineWith([await fontFile(['fangsong'], bytes)]));
    assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportSong']);
  });

  it('is told from files that end early', () => {
    for (const length of [0, 3, 12, 15, 40]) assert.equal(mayBeEmbedded(new Uint8Array(length)), true);
    assert.equal(mayBeEmbedded(new TextEncoder().encode('ttcf\0\0\0\0\0\0\0\x01\xff\xff\xff\xff')), true);
  });
});

describe('a character that neither official nor bundled fonts have', () => {
  const rare = '\u{30000}';

  it('is printed from another font that has it, which is looked for only then', async () => {
    const asked: (readonly string[])[] = [];
    const found = await fontFile(['other'], await rareFont(rare));
    const engine = await engineWith([], async (characters) => {
      asked.push(characters);
      return [found];
    });
    assert.deepEqual((await made('# 报告\n\n甲\n', engine)).fonts, ['gkreportBiaoti', 'gkreportSong']);
    assert.deepEqual(asked, []);
    for (let times = 0; times < 2; times += 1) {
      const { fonts, pages } = await made(`# 报告\n\n甲${rare}乙\n`, engine);
      assert.deepEqual(fonts, ['gkreportBiaoti', 'gkreportKai', 'gkreportSong']);
      assert.match(wordsOf({ pages }), new RegExp(`甲${rare}乙`));
    }
    assert.deepEqual(asked, [[rare], [rare]]);
  });

  it('is printed by the same bytes whatever was printed before', async () => {
    const [one, other] = await Promise.all(
      [rare, '\u{30001}'].map(async (character) => fontFile(['other'], await rareFont(character))),
    );
    assert.ok(one && other);
    const find = async (characters: readonly string[]) =>
      characters.map((character) => (character === rare ? one : other));
    const document = await laidOut(`# 报告\n\n甲${rare}乙\n`);
    const fresh = await engineWith([], find);
    const used = await engineWith([], find);
    await made('# 报告\n\n\u{30001}\n', used);
    assert.deepEqual(await renderPdf(document, facts, used), await renderPdf(document, facts, fresh));
  });

  it('is not looked for where only bundled fonts are wanted, and the way out is told', async () => {
    const engine = await engineWith([], async () => assert.fail());
    await assert.rejects(made(`# 报告\n\n甲${rare}乙\n`, engine, 'bundled'), (error) => {
      assert.ok(error instanceof ExportProblem);
      assert.match(error.text.zh, /^PDF 未生成：自带的字体中没有.*--fonts system.*gkreport\.export\.pdfFonts/);
      assert.match(
        error.text.en,
        /^The PDF was not created: no bundled font has .*--fonts system.*gkreport\.export\.pdfFonts/,
      );
      return true;
    });
  });

  it('is not looked for where every font would show it in another way, and this is said', async () => {
    const engine = await engineWith([], async () => assert.fail());
    await assert.rejects(made('# 报告\n\n\ue001\n', engine), (error) => {
      assert.ok(error instanceof ExportProblem);
      assert.match(error.text.zh, /\(U\+E001，第 6 行\)这个字。这是造字区的字/);
      return true;
    });
  });
});

describe('a character that no font has', () => {
  it('is named with the lines it stands in, and no PDF is made', async () => {
    const [one, other] = ['\u{30000}', '\u{30001}'];
    const text = `# 报告\n\n甲${one}乙\n\n丙\n\n${one}${other}\n\n表 "渠道"\n| 渠道 | 条数 |\n| ${other} | 1 |\n`;
    await assert.rejects(made(text, await bundledEngine()), (error) => {
      assert.ok(error instanceof ExportProblem);
      assert.deepEqual([error.kind, error.characters], ['missing-characters', [one, other]]);
      assert.match(error.text.zh, /“𰀀” \(U\+30000，第 6, 10 行\)、“𰀁” \(U\+30001，第 10, 14 行\)这些字/);
      assert.match(error.text.en, /“𰀀” \(U\+30000, line 6, 10\), “𰀁” \(U\+30001, line 10, 14\)\./);
      return true;
    });
  });
});
