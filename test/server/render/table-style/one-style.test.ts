import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { LaidOutCell, LaidOutDocument, LaidOutTable } from '../../../../server/render/document.ts';
import style from '../../../../server/render/html/article.css';
import { renderFragment, renderPage } from '../../../../server/render/html/page.ts';
import { layOut } from '../../../../server/render/layout.ts';
import { labelPieces } from '../../../../server/render/table-style/label-lines.ts';
import { tableStyles } from '../../../../server/render/table-style/table-style.ts';
import { renderWord } from '../../../../server/render/word/word-document.ts';
import { readText } from '../../../support/engine.ts';
import { example } from '../../../support/examples.ts';
import { validOffice } from '../../../support/valid-office.ts';
import { attribute, type Element, elementsIn, elementsOf, textOf } from '../support/html-grid.ts';

/** The city's report with numbers of ten digits in 表三. */
async function withLongNumbers(): Promise<LaidOutDocument> {
  const document = layOut(await example('宿迁市2024'));
  const long = (cell: LaidOutCell): LaidOutCell => (cell.role === 'number' ? { ...cell, text: '3440010320' } : cell);
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' && block.columnWeights.length === 10
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(long) })) }
      : block,
  );
  return { ...document, blocks };
}

async function withManyColumns(columns: number): Promise<LaidOutDocument> {
  const row = (cell: (index: number) => string) =>
    `| 甲 | ${Array.from({ length: columns }, (_, i) => cell(i)).join(' | ')} |`;
  const rows = [row((index) => `指标${index}`), row(() => '123456')].join('\n');
  return layOut(await readText(`机关: 某局\n年度: 2024\n\n# 报告\n\n表 "列很多"\n${rows}\n`));
}

interface WordCell {
  /** Within the margins, in points. */
  readonly width: number;
  readonly size: number;
  readonly lines: readonly string[];
}

async function wordXml(document: LaidOutDocument): Promise<string> {
  const bytes = await validOffice(await renderWord(document, { date: new Date(Date.UTC(2025, 0, 1)) }), 'docx');
  const files = unzipSync(bytes);
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

/** Widths of the columns of every table of a Word document, in twentieths of a point. */
async function wordGrids(document: LaidOutDocument): Promise<number[][]> {
  const grids = (await wordXml(document)).matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs);
  return [...grids].map(([, grid = '']) => [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)));
}

/** The cells of every table of a Word document, read from its XML. */
async function wordTables(document: LaidOutDocument): Promise<WordCell[][]> {
  const xml = await wordXml(document);
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) => {
    const side = Number(/<w:tblCellMar>.*?<w:left w:type="dxa" w:w="(\d+)"/s.exec(table)?.[1]);
    return [...table.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => ({
      width: (Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(cell)?.[1]) - 2 * side) / 20,
      size: Number(/<w:sz w:val="([\d.]+)"/.exec(cell)?.[1] ?? (cell.includes('GkTableDenseCell') ? 18 : 21)) / 2,
      lines: linesOf(cell),
    }));
  });
}

function linesOf(cell: string): string[] {
  return cell
    .split('<w:br/>')
    .map((line) => [...line.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''));
}

function tablesOf(document: LaidOutDocument): LaidOutTable[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(' ') ?? [];
}

describe('numbers in tables', () => {
  for (const [name, document] of [
    ['of ten digits in 表三', withLongNumbers],
    ['in 25 columns', () => withManyColumns(24)],
    ['in 40 columns', () => withManyColumns(39)],
  ] as const) {
    it(`stand in one line in Word, ${name}`, async () => {
      const cells = (await wordTables(await document())).flat();
      const numbers = cells.filter(({ lines }) => /^\d{6,}$/.test(lines.join('')));
      assert.ok(numbers.length > 20);
      for (const { lines, size, width } of numbers) {
        assert.equal(lines.length, 1);
        // A digit of Times New Roman or 宋体 is half as wide as it is high.
        const extent = (lines.join('').length * size) / 2;
        assert.ok(extent <= width, `${extent} in ${width}`);
      }
    });

    it(`never break in HTML, ${name}`, async () => {
      const cells = elementsOf(renderPage(await document()), 'td').filter((cell) => /^\d{6,}$/.test(textOf(cell)));
      assert.ok(cells.length > 20);
      for (const cell of cells) assert.ok(classesOf(cell).includes('gk-breaks-never'));
      assert.match(style, /\.gk-breaks-never \{\s*white-space: nowrap;/);
    });
  }
});

describe('labels in tables', () => {
  it('break between their words in Word, the example’s as well', async () => {
    for (const document of [
      await withLongNumbers(),
      layOut(await example('宿迁市2024')),
      layOut(await example('定西市应急管理局2020')),
    ]) {
      const broken = (await wordTables(document)).flat().filter(({ lines }) => lines.length > 1);
      assert.ok(broken.length > 5);
      for (const { lines, width, size } of broken) {
        const pieces = labelPieces(lines.join(''));
        const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length);
        let end = 0;
        for (const line of lines) {
          end += line.length;
          assert.ok(ends.includes(end), lines.join('/'));
          assert.ok(line.length * size <= width + 0.01, `${line} in ${width}`);
        }
      }
    }
  });

  it('break between their words in HTML, where they are still one text', async () => {
    const headings = elementsOf(renderPage(layOut(await example('宿迁市2024'))), 'th');
    for (const label of [
      '自然人',
      '商业企业',
      '社会公益组织',
      '法律服务机构',
      '（三）不予公开',
      '三、本年度办理结果',
    ]) {
      const heading = headings.find((each) => textOf(each) === label) ?? assert.fail(label);
      assert.ok(classesOf(heading).includes('gk-breaks-pieces'), label);
      assert.equal(elementsIn(heading, ({ tagName }) => tagName === 'wbr').length, labelPieces(label).length - 1);
    }
  });
});

describe('the style of a table', () => {
  it('is the same in Word and HTML: size of type and widths of columns', async () => {
    const document = await withLongNumbers();
    const word = await wordTables(document);
    const grids = await wordGrids(document);
    const tables = elementsOf(renderPage(document), 'table');
    assert.equal(tables.length, word.length);
    for (const [index, table] of tables.entries()) {
      const size =
        Number(
          classesOf(table)
            .find((name) => name.startsWith('gk-size-'))
            ?.slice('gk-size-'.length),
        ) / 2;
      assert.deepEqual([...new Set(word[index]?.map((cell) => cell.size))], [size]);
      const columns = elementsIn(table, ({ tagName }) => tagName === 'col');
      const widths = columns.map((column) => Number.parseFloat(attribute(column, 'width') ?? ''));
      const wanted = grids[index]?.map((width) => (100 * width) / 8844) ?? [];
      assert.equal(widths.length, wanted.length);
      assert.ok(widths.every((width, column) => Math.abs(width - (wanted[column] ?? 0)) < 0.02));
    }
  });

  it('has its rules in the style sheet, whatever it is', async () => {
    const tables = [...tablesOf(layOut(await example('宿迁市2024'))), ...tablesOf(await withManyColumns(39))];
    const narrower = await Promise.all([24, 60, 90].map(async (columns) => tablesOf(await withManyColumns(columns))));
    const styles = [...tables, ...narrower.flat()].flatMap(tableStyles);
    assert.ok(styles.length > 20);
    for (const { size, above } of styles) {
      assert.ok(style.includes(`.gk-size-${2 * size} {\n  --gk-size: ${size};\n}`), `${size}`);
      assert.ok(style.includes(`.gk-above-${2 * above} {\n  --gk-above: ${above};\n}`), `${above}`);
    }
  });

  it('keeps its type for a table that goes on on the next page, and only shrinks that of the form’s table of one page', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| 任务${index} | ${index} |`).join('\n');
    const document = layOut(await readText(`机关: 某局\n年度: 2024\n\n# 报告\n\n表 "长表"\n| 任务 | 数 |\n${rows}\n`));
    const html = renderPage(document);
    assert.deepEqual(
      elementsOf(html, 'table').map((table) => classesOf(table).filter((name) => /size|together/.test(name))),
      [['gk-size-21']],
    );
    assert.equal(elementsOf(html, 'thead').length, 1);
    const xml = await wordXml(document);
    assert.equal([...xml.matchAll(/<w:tblHeader\/>/g)].length, 1);
    assert.deepEqual([...new Set((await wordTables(document)).flat().map(({ size }) => size))], [10.5]);
    assert.deepEqual(
      tablesOf(layOut(await example('宿迁市2024'))).map(({ onOnePage }) => onOnePage),
      [undefined, true, undefined],
    );
  });

  it('is that of a page in every part of a table wider than one, in Word and HTML; what is pasted keeps it whole', async () => {
    const document = await withManyColumns(39);
    const parts = elementsOf(renderPage(document), 'table');
    assert.equal((await wordTables(document)).length, parts.length);
    assert.ok(parts.length > 2);
    for (const part of parts) assert.match(textOf(part).trim(), /^列很多(（续）)?\s*甲/);
    assert.equal(new Set(parts.map((part) => attribute(part, 'id'))).size, parts.length);
    assert.equal(elementsOf(renderFragment(document), 'table').length, 1);
  });

  it('lets a wide table scroll by itself on a small screen, with keys too', async () => {
    const html = renderPage(layOut(await example('宿迁市2024')));
    const scrolling = elementsOf(html, 'div').filter((each) => classesOf(each).includes('gk-scroll'));
    assert.deepEqual(
      scrolling.map((each) => ['role', 'tabindex', 'aria-label'].map((name) => attribute(each, name))),
      [
        ['group', '0', '申请办理'],
        ['group', '0', '复议诉讼'],
      ],
    );
  });

  it('keeps a table in one piece that a page holds, and lets a row go on that none does', async () => {
    const words = '很长的说明'.repeat(1500);
    const text = `机关: 某局\n年度: 2024\n\n# 报告\n\n表 "表"\n| 甲 | 乙 |\n| 丙 | ${words} |\n| 丁 | 短 |\n\n表 "另表"\n| 甲 | 乙 |\n| 丙 | 丁 |\n`;
    const document = layOut(await readText(text));
    const html = renderPage(document);
    const together = elementsOf(html, 'table').map((table) => classesOf(table).includes('gk-together'));
    assert.deepEqual(together, [false, true]);
    const torn = elementsOf(html, 'tr').map((row) => classesOf(row).includes('gk-torn'));
    assert.deepEqual(torn, [false, true, false, false, false]);
    const xml = await wordXml(document);
    const whole = [...xml.matchAll(/<w:trPr>.*?<w:cantSplit(?: w:val="(\w+)")?\/>/gs)].map(([, value]) => value);
    assert.deepEqual(
      whole,
      [undefined, 'off', undefined, undefined, undefined].map((value) => value),
    );
  });
});
