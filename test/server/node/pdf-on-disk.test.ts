import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { aloneInFile } from '../../../scripts/bundles.ts';
import { packedFiles, packPdfResources } from '../../../scripts/fonts/packed-resources.ts';
import { copyPdfResources } from '../../../scripts/fonts/pdf-resources.ts';
import { pdfOnDisk } from '../../../server/node/pdf-on-disk.ts';
import { ExportProblem } from '../../../server/render/export-problem.ts';
import { laidOut } from '../render/pdf/support/make-pdf.ts';
import { official, part, rareFont } from '../render/pdf/support/other-fonts.ts';
import { readPdf, wordsOf } from '../render/pdf/support/read-pdf.ts';

describe('PDF with an engine and fonts on disk', () => {
  const facts = { date: new Date(0) };
  const fontFolders: readonly string[] = [];
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gkreport-pdf-'));
    await copyPdfResources(folder);
    await build(aloneInFile('server/node/pdf-worker.ts', join(folder, 'worker.mjs')));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  const report = (text: string) => laidOut(`机关: 某局\n年度: 2024\n\n# ${text}\n`);
  const wordsIn = async (pdf: Promise<Uint8Array>) => wordsOf(await readPdf(await pdf));

  it('is made one after the other, as they were asked for', async () => {
    const renderPdf = pdfOnDisk({ folder, fontFolders });
    const documents = await Promise.all(['甲', '乙', '丙'].map(report));
    const made = documents.map((document) => wordsIn(renderPdf(document, facts)));
    assert.deepEqual(await Promise.all(made), ['甲', '乙', '丙']);
  });

  it('is the same where engine and fonts are packed', async () => {
    const packed = join(folder, 'packed');
    mkdirSync(packed);
    for (const file of readdirSync(folder).filter((name) => name !== 'packed'))
      copyFileSync(join(folder, file), join(packed, file));
    await packPdfResources(packed, 1);
    for (const file of packedFiles) rmSync(join(packed, file));
    const document = await report('报告\n\n## 一、总体情况\n\n正文 2024 年，龘');
    const [whole, unpacked] = await Promise.all(
      [folder, packed].map((each) => pdfOnDisk({ folder: each, fontFolders })(document, facts)),
    );
    assert.deepEqual(unpacked, whole);
  });

  it('is the same in a thread that starts anew after some, or after a while', async () => {
    const document = await report('报告');
    const usual = pdfOnDisk({ folder, fontFolders });
    const impatient = pdfOnDisk({ folder, fontFolders, patience: 0 });
    const forgetful = pdfOnDisk({ folder, fontFolders, pdfsPerThread: 1 });
    const expected = await usual(document, facts);
    for (const renderPdf of [impatient, forgetful]) {
      assert.deepEqual(await renderPdf(document, facts), expected);
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(await renderPdf(document, facts), expected);
    }
  });

  it('is the same in bundled fonts whatever fonts a computer has, and else set in those', async () => {
    const [one, other] = ['one', 'other'].map((name) => join(folder, name));
    assert.ok(one && other);
    for (const fonts of [one, other]) mkdirSync(fonts);
    writeFileSync(join(one, 'simfang.ttf'), (await official('fangsong', 'kaiti')).bytes());
    writeFileSync(join(one, 'times.ttf'), await part('heiti', '2024CO'));
    writeFileSync(join(other, 'simfang.ttf'), (await official('fangsong', 'heiti')).bytes());
    const document = await report('报告 2024\n\n正文 CO₂');
    const [bare, first, second] = [[], [one], [other]].map((folders) => pdfOnDisk({ folder, fontFolders: folders }));
    assert.ok(bare && first && second);
    const expected = await bare(document, facts, 'bundled');
    for (const renderPdf of [first, second]) {
      assert.deepEqual(await renderPdf(document, facts, 'bundled'), expected);
      assert.notDeepEqual(await renderPdf(document, facts, 'system'), expected);
      assert.deepEqual(await renderPdf(document, facts, 'bundled'), expected);
    }
    assert.deepEqual((await readPdf(expected)).fonts, ['gkreportBiaoti', 'gkreportLatin', 'gkreportSong']);
    assert.deepEqual((await readPdf(await first(document, facts))).fonts, [
      ...['gkreportBiaoti', 'gkreportHei', 'gkreportKai', 'gkreportLatin', 'gkreportSong'],
    ]);
  });

  it('is made once a font is installed that has the character, whatever its name, without starting anew', async () => {
    const installed = join(folder, 'installed');
    mkdirSync(installed);
    const renderPdf = pdfOnDisk({ folder, fontFolders: [installed] });
    const document = await report('甲\n\n𰀀');
    await assert.rejects(renderPdf(document, facts), (error) => {
      assert.ok(error instanceof ExportProblem);
      assert.match(error.text.zh, /请在这台电脑上安装一种含有它、准许嵌入文档的字体/);
      return true;
    });
    writeFileSync(join(installed, 'any name.ttf'), await rareFont('𰀀'));
    assert.equal(await wordsIn(renderPdf(document, facts)), '甲𰀀');
  });

  it('is refused for a character that no font has, and made for the next report', async () => {
    const renderPdf = pdfOnDisk({ folder, fontFolders });
    const refused = renderPdf(await report('𰀀'), facts);
    const made = renderPdf(await report('甲'), facts);
    await assert.rejects(refused, (error) => error instanceof ExportProblem && error.kind === 'missing-characters');
    assert.equal(await wordsIn(made), '甲');
  });

  it('is refused in plain words where engine and fonts cannot be read', async () => {
    const renderPdf = pdfOnDisk({ folder: join(folder, 'none'), fontFolders });
    for (let times = 0; times < 2; times += 1) {
      await assert.rejects(renderPdf(await report('甲'), facts), (error) => {
        assert.ok(error instanceof ExportProblem);
        assert.equal(error.kind, 'no-pdf-engine');
        return true;
      });
    }
  });

  it('keeps no program from ending', () => {
    const program = `
      import { pdfOnDisk } from './server/node/pdf-on-disk.ts';
      const pdf = await pdfOnDisk({ folder: ${JSON.stringify(folder)}, fontFolders: [] })(
        { title: '甲', blocks: [] }, { date: new Date(0) },
      );
      process.stdout.write(String(pdf.length > 1000));`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', './test/setup/text-modules.mjs', '--input-type=module', '--eval', program],
      { encoding: 'utf8', timeout: 240_000 },
    );
    assert.deepEqual([stdout, status], ['true', 0], stderr);
  });
});
