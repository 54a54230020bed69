import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Rasterise } from '../../../../server/render/chart/resvg.ts';
import { renderWord } from '../../../../server/render/word/word-document.ts';
import { readText } from '../../../support/engine.ts';
import { validOffice } from '../../../support/valid-office.ts';
import { bundledRasteriser, withCharts } from '../support/charts.ts';

const head = '机关: 某局\n年度: 2024\n\n# 报告\n\n';
const pie = '图 "来源" 饼图 "自然人" = 12, "商业企业" = 5';
const bars = '图 "两年" 柱图 "予以公开" = 3, "部分公开" = 4';

interface ReadWord {
  readonly xml: string;
  /** Files of pictures, by their names. */
  readonly media: Readonly<Record<string, Uint8Array>>;
}

async function wordOf(lines: readonly string[], rasterise?: Rasterise): Promise<Uint8Array> {
  const document = await withCharts(await readText(head + lines.join('\n\n')));
  return validOffice(
    await renderWord(document, { date: new Date(0) }, rasterise ?? (await bundledRasteriser())),
    'docx',
  );
}

async function read(...lines: readonly string[]): Promise<ReadWord> {
  const files = Object.entries(unzipSync(await wordOf(lines)));
  return {
    xml: strFromU8(files.find(([name]) => name === 'word/document.xml')?.[1] ?? new Uint8Array()),
    media: Object.fromEntries(files.filter(([name]) => name.startsWith('word/media/'))),
  };
}

/** Of the page, in millimetres; OOXML has 36 000 units in each. */
function extents(xml: string): readonly (readonly [number, number])[] {
  return [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, width, height]) => [
    Number(width) / 36_000,
    Number(height) / 36_000,
  ]);
}

function texts(xml: string): readonly (string | undefined)[] {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
}

describe('a chart in Word', () => {
  it('is a picture as wide as the text, without a table, above its title', async () => {
    const { xml, media } = await read(pie);
    const [[width = 0, height = 0] = []] = extents(xml);
    assert.deepEqual([width.toFixed(1), height.toFixed(1)], ['156.0', '82.9']);
    assert.deepEqual(Object.keys(media).length, 1);
    assert.doesNotMatch(xml, /<w:tbl>/);
    assert.deepEqual(texts(xml), ['报告', '来源']);
    const styles = [...xml.matchAll(/<w:pStyle w:val="(Gk\w+)"\/>/g)].map(([, style]) => style);
    assert.deepEqual(styles, ['GkFigure', 'GkFigureCaption']);
  });

  it('is a PNG of 300 dots to the inch or more', async () => {
    const [[name = '', png = new Uint8Array()] = []] = Object.entries((await read(pie)).media);
    assert.match(name, /\.png$/);
    const view = new DataView(png.buffer, png.byteOffset);
    assert.deepEqual([strFromU8(png.subarray(1, 4)), view.getUint32(16), view.getUint32(20)], ['PNG', 1920, 1020]);
    assert.ok(1920 / (156 / 25.4) > 300);
  });

  it('says its numbers to whoever cannot see it, in the words of the page', async () => {
    const { xml } = await read(pie);
    assert.match(xml, /<wp:docPr id="1" name="来源" descr="来源（饼图）：自然人 12，商业企业 5"\/>/);
  });

  it('fits on one page with its title, however high', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `"第${index + 1}项" = ${index}`).join(', ');
    const [[width = 0, height = 0] = []] = extents((await read(`图 "多" 柱图 ${many}`)).xml);
    assert.ok(height < 220 && width < 156 && height > 2 * width);
  });

  it('is numbered within its file', async () => {
    await read(pie);
    const { xml, media } = await read(pie, bars);
    const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    assert.deepEqual([ids, Object.keys(media).length], [['1', '2'], 2]);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await wordOf([pie, bars]))
        .digest('hex');
    const first = await hash();
    await wordOf([bars]);
    assert.equal(await hash(), first);
  });

  it('is a table of its numbers where it cannot be drawn, and where its font lacks a character', async () => {
    const { xml, media } = await read('图 "全零" 饼图 "甲" = 0', '图 "生僻" 饼图 "𰀀" = 1', bars);
    assert.equal(xml.match(/<w:tbl>/g)?.length, 2);
    assert.deepEqual(texts(xml).slice(1), [
      ...['全零', '项目', '数值', '甲', '0'],
      ...['生僻', '项目', '数值', '𰀀', '1'],
      '两年',
    ]);
    assert.equal(Object.keys(media).length, 1);
  });

  it('keeps hostile words words', async () => {
    const { xml } = await read('图 "<w:p>&amp;\'" 饼图 "<a:blip r:link=\'x\'/>\u0007" = 1');
    assert.match(xml, /descr="&lt;w:p&gt;&amp;amp;[^"]*&lt;a:blip r:link=[^"<]*\/&gt; 1"/);
    assert.equal(xml.match(/<a:blip /g)?.length, 1);
    assert.ok(!xml.includes('\u0007'));
  });
});
