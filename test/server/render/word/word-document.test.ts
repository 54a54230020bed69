import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { renderWord } from '../../../../server/render/word/word-document.ts';
import type { Report } from '../../../../server/report/report.ts';
import { readText } from '../../../support/engine.ts';
import { validOffice } from '../../../support/valid-office.ts';
import { bundledRasteriser, withCharts } from '../support/charts.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const date = new Date(Date.UTC(2021, 1, 8));

async function example(name: string): Promise<Report> {
  const read = (file: string) => readFileSync(join(examples, file), 'utf8');
  return readText(read(name), { path: name, files: { '宿迁市2023.gkreport': read('宿迁市2023.gkreport') } });
}

async function word(report: Report, remark?: string): Promise<Uint8Array> {
  const facts = { date, ...(remark === undefined ? {} : { remark }) };
  return validOffice(await renderWord(await withCharts(report), facts, await bundledRasteriser()), 'docx');
}

async function parts(report: Report, remark?: string): Promise<Record<string, string>> {
  const files = unzipSync(await word(report, remark));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Text of every paragraph, in reading order. */
function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly width: number;
  readonly merge: 'start' | 'continued' | undefined;
}

/** Rows of cells of every table. */
function tables(xml: string): Cell[][][] {
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => ({
        text: paragraphs(cell).join(''),
        columns: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        width: Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(cell)?.[1] ?? Number.NaN),
        merge: /<w:vMerge w:val="restart"/.test(cell)
          ? ('start' as const)
          : /<w:vMerge/.test(cell)
            ? ('continued' as const)
            : undefined,
      })),
    ),
  );
}

describe('the Word document', () => {
  it('prints every number of the tables as evaluated, in the order of the form', async () => {
    for (const name of ['定西市应急管理局2020.gkreport', '宿迁市2024.gkreport']) {
      const report = await example(name);
      const [, applications] = tables((await parts(report))['word/document.xml'] ?? '');
      const written = report.tables.find((table) => table.definition?.name === '申请办理');
      const wanted = written?.facts.map((row) => row.map(({ value }) => value?.toFixed()));
      assert.deepEqual(
        applications?.slice(3).map((row) => row.slice(-7).map((cell) => cell.text)),
        wanted,
      );
    }
  });

  it('prints all prose', async () => {
    const report = await example('定西市应急管理局2020.gkreport');
    const text = paragraphs((await parts(report))['word/document.xml'] ?? '').join('\n');
    for (const chapter of report.chapters) {
      assert.ok(text.includes(chapter.heading.text));
      for (const block of chapter.blocks) if (block.kind === 'paragraph') assert.ok(text.includes(block.text));
    }
  });

  it('sets tables into the 156 mm of the page, each cell as wide as its columns', async () => {
    const report = await example('宿迁市2024.gkreport');
    const xml = (await parts(report))['word/document.xml'] ?? '';
    for (const rows of tables(xml))
      for (const row of rows)
        assert.equal(
          row.reduce((sum, cell) => sum + cell.width, 0),
          8844,
        );
    assert.equal(xml.match(/<w:tblLayout w:type="fixed"\/>/g)?.length, 3);
  });

  it('merges the cells of the statutory form and repeats its header rows', async () => {
    const xml = (await parts(await example('宿迁市2024.gkreport')))['word/document.xml'] ?? '';
    const [, applications = [], disputes = []] = tables(xml);
    assert.deepEqual(
      applications[0]?.map(({ text, columns, merge }) => [text.slice(0, 5), columns, merge]),
      [
        ['（本列数据', 3, 'start'],
        ['申请人情况', 7, undefined],
      ],
    );
    assert.equal(applications.filter((row) => row[0]?.merge === 'continued').length, 2 + 21);
    assert.equal(disputes.length, 4);
    assert.equal(disputes[3]?.length, 15);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 3 + 3);
  });

  it('keeps captions and headings with what follows, and begins 表三 on a new page', async () => {
    const xml = (await parts(await example('宿迁市2024.gkreport')))['word/document.xml'] ?? '';
    const [, first = ''] = /<w:tbl>(.*?)<\/w:tbl>/s.exec(xml) ?? [];
    const [, caption = ''] = /<w:tr>(.*?)<\/w:tr>/s.exec(first) ?? [];
    assert.match(caption, /第二十条第（一）项/);
    assert.match(caption, /<w:keepNext\/>/);
    const broken = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].filter(([, inner = '']) =>
      inner.includes('pageBreakBefore'),
    );
    assert.deepEqual(
      broken.map(([paragraph]) => paragraphs(paragraph)[0]),
      ['三、收到和处理政府信息公开申请情况'],
    );
  });

  it('names fonts for Chinese text, and uses the heading styles of Word', async () => {
    const files = await parts(await example('宿迁市2024.gkreport'));
    const styles = files['word/styles.xml'] ?? '';
    assert.match(styles, /w:eastAsia="仿宋_GB2312"/);
    assert.match(styles, /w:eastAsia="方正小标宋简体"/);
    for (const style of ['Title', 'Heading1', 'Heading2'])
      assert.match(files['word/document.xml'] ?? '', new RegExp(`<w:pStyle w:val="${style}"/>`));
  });

  it('gives headings their outline levels, of which other programs make bookmarks', async () => {
    const styles = (await parts(await example('宿迁市2024.gkreport')))['word/styles.xml'] ?? '';
    const levels = ['Title', 'Heading1', 'Heading2', 'Heading3'].map((id) => {
      const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      return /<w:outlineLvl w:val="(\d)"\/>/.exec(style)?.[1];
    });
    assert.deepEqual(levels, [undefined, '0', '1', '2']);
  });

  it('sets “ ” … — in the Chinese font, in prose, headings, tables, captions and page numbers', async () => {
    const text =
      '机关: 某局\n年度: 2024\n发布日期: 2025-01-20\n\n# “某局”报告\n\n## 一、总体情况\n\n“甲”——**乙**……[丙](https://example.cn)\n\n表 "“表”"\n| 甲 | “乙” |\n| 丙 | 1 |\n\n图 "“图”" 饼图 "甲" = 1\n';
    const files = await parts(await readText(text));
    const footers = Object.keys(files).filter((name) => /^word\/footer\d/.test(name));
    for (const name of ['word/document.xml', ...footers]) {
      const runs = [...(files[name] ?? '').matchAll(/<w:r>.*?<\/w:r>/gs)]
        .map(([run]) => run)
        .filter((run) => run.includes('<w:t'));
      assert.ok(runs.length > 0);
      for (const run of runs) assert.match(run, /<w:rFonts [^>]*w:hint="eastAsia"/);
    }
  });

  it('gives tables a title and a description to be read aloud', async () => {
    const xml = (await parts(await example('宿迁市2024.gkreport')))['word/document.xml'] ?? '';
    const named = [...xml.matchAll(/<w:tblCaption w:val="([^"]*)"\/><w:tblDescription w:val="([^"]*)"\/><\/w:tblPr>/g)];
    assert.deepEqual(
      named.map(([, title, description = '']) => [title, description.replace(/^.*：/, '')]),
      [
        ['二、主动公开政府信息情况', '14行4列'],
        ['三、收到和处理政府信息公开申请情况', '28行10列，前3行是表头'],
        ['四、政府信息公开行政复议、行政诉讼情况', '4行15列，前3行是表头'],
      ],
    );
    const own = await parts(
      await readText('机关: 某局\n年度: 2024\n\n# 报告\n\n表 "甲<乙>&丙\'"\n| 甲 | 乙 |\n| 丙 | 1 |\n'),
    );
    assert.match(own['word/document.xml'] ?? '', /<w:tblCaption w:val="甲&#60;乙&#62;&#38;丙'"\/>/);
  });

  it('puts page numbers outside: right on odd pages, left on even ones', async () => {
    const files = await parts(await example('宿迁市2024.gkreport'));
    const footers = Object.entries(files).filter(([name]) => /^word\/footer\d/.test(name));
    assert.deepEqual(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort(), ['left', 'right']);
    assert.match(files['word/settings.xml'] ?? '', /<w:evenAndOddHeaders\/>/);
  });

  it('says what to take for fonts that a computer lacks', async () => {
    const table = (await parts(await example('宿迁市2024.gkreport')))['word/fontTable.xml'] ?? '';
    const fonts = new Map(
      [...table.matchAll(/<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"\/>/g)].map(([, name, others = '']) => [
        name,
        others.split(','),
      ]),
    );
    assert.ok(fonts.get('仿宋_GB2312')?.includes('FangSong'));
    assert.ok(fonts.get('楷体_GB2312')?.includes('KaiTi'));
    assert.ok(fonts.get('黑体')?.includes('SimHei'));
    assert.ok(fonts.get('方正小标宋简体')?.includes('方正小标宋_GBK'));
  });

  it('sets 22 lines of 28.95 points to the page, and headings of the third level in plain 仿宋', async () => {
    const styles = (await parts(await example('宿迁市2024.gkreport')))['word/styles.xml'] ?? '';
    const styleOf = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    for (const id of ['GkBody', 'Heading1', 'Heading2', 'Heading3']) {
      assert.match(styleOf(id), /w:line="579" w:lineRule="exact"/, id);
    }
    assert.match(styleOf('Heading3'), /w:eastAsia="仿宋_GB2312"/);
    assert.doesNotMatch(styleOf('Heading3'), /<w:b\/>/);
  });

  it('keeps publication data together below a rule, and the end of the text with them', async () => {
    const text =
      '机关: 某局\n年度: 2024\n索引号: 1\n发布日期: 2025-01-20\n网址: https://example.cn/\n\n# 报告\n\n正文。\n';
    const files = await parts(await readText(text));
    const all = [...(files['word/document.xml'] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml);
    assert.deepEqual(
      all.slice(1).map((xml) => [paragraphs(xml).join(''), /<w:keepNext\/>/.test(xml), /<w:pBdr><w:top /.test(xml)]),
      [
        ['正文。', true, false],
        ['索引号：1', true, true],
        ['发布日期：2025年1月20日', true, false],
        ['网址：https://example.cn/', false, false],
      ],
    );
    const style = /<w:style [^>]*w:styleId="GkPublication".*?<\/w:style>/s.exec(files['word/styles.xml'] ?? '')?.[0];
    assert.match(style ?? '', /<w:sz w:val="21"\/>/);
  });

  it('says in its properties, not in its face, that the report had errors', async () => {
    const files = await parts(await example('宿迁市2024.gkreport'), '导出时有 2 处错误');
    assert.match(files['docProps/core.xml'] ?? '', /导出时有 2 处错误/);
    assert.doesNotMatch(files['word/document.xml'] ?? '', /导出时/);
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    const report = await example('宿迁市2024.gkreport');
    const one = await word(report);
    await word(await example('定西市应急管理局2020.gkreport'));
    assert.deepEqual(await word(report), one);
  });

  it('keeps hostile text text, and leaves out characters XML cannot hold', async () => {
    const text = '机关: 某局\n年度: 2024\n\n# <w:p>\u0007&amp;</w:p>\n\n[点](javascript:alert(1)) ]]> <script>\n';
    const files = await parts(await readText(text));
    const xml = files['word/document.xml'] ?? '';
    assert.deepEqual(paragraphs(xml).slice(0, 2), [
      '&lt;w:p&gt;&amp;amp;&lt;/w:p&gt;',
      '[点](javascript:alert(1)) ]]&gt; &lt;script&gt;',
    ]);
    assert.doesNotMatch(files['word/_rels/document.xml.rels'] ?? '', /javascript/);
  });
});
