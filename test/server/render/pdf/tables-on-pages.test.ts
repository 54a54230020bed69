import assert from 'node:assert/strict';
import type {
  CellRole,
  LaidOutBlock,
  LaidOutCell,
  LaidOutDocument,
  LaidOutTable,
} from '../../../../server/render/document.ts';
import { city, laidOut, laidOutExample, pdfOf, seed } from './support/make-pdf.ts';
import { textArea, textLinesOf } from './support/pages.ts';
import { type ReadPage, readPdf, tablesOf, tagsOf, textOf } from './support/read-pdf.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A line of text, a line of the page high. */
const filler: LaidOutBlock = { kind: 'paragraph', inlines: [{ kind: 'text', text: '文字。' }], range };

/** The document with so many lines in front. */
function lowered({ title, blocks }: LaidOutDocument, lines: number): LaidOutDocument {
  return { title, blocks: [...Array.from({ length: lines }, () => filler), ...blocks] };
}

function chapterWith(document: LaidOutDocument, table: (table: LaidOutTable) => boolean): LaidOutDocument {
  const at = document.blocks.findIndex((block) => block.kind === 'table' && table(block));
  assert.ok(at > 0);
  return { title: document.title, blocks: document.blocks.slice(at - 1, at + 1) };
}

function wordsOnPage(page: ReadPage): string {
  return page.tags.map(textOf).join('');
}

describe('the statutory tables, wherever on a page they begin', () => {
  it('never leave a caption, a heading of columns or a chapter’s heading alone at the foot', async () => {
    const chapter = chapterWith(await laidOutExample(seed), ({ rows }) => rows.some(({ block }) => block > 0));
    const captions = [
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
      '第二十条第（九）项',
    ];
    const lasts = ['规范性文件000', '其他对外管理服务事项372562', '行政强制000', '行政事业性收费00', '政府集中采购00'];
    for (let lines = 0; lines < 22; lines += process.env.GKREPORT_THOROUGH ? 1 : 2) {
      const { pages } = await readPdf(await pdfOf(lowered(chapter, lines)));
      const words = pages.map(wordsOnPage);
      const pageOf = (text: string) => words.findIndex((page) => page.includes(text));
      assert.deepEqual(captions.map(pageOf), lasts.map(pageOf), `${lines} lines`);
      assert.equal(pageOf('二、主动公开政府信息情况'), pageOf(captions[0] ?? ''), `${lines} lines`);
      assert.ok(pages.length <= 2);
    }
  });

  for (const [name, format] of [
    [seed, '国办2019'],
    [city, '国办2021'],
  ] as const) {
    it(`print table 三 of ${format} on one page, with its heading`, async () => {
      const chapter = chapterWith(await laidOutExample(name), ({ rows }) => rows.length > 20);
      for (const lines of [0, 1, 5, 11, 21]) {
        const { pages } = await readPdf(await pdfOf(lowered(chapter, lines)));
        const words = wordsOnPage(pages.at(-1) ?? assert.fail());
        for (const text of ['三、收到和处理政府信息公开申请情况', '一、本年新收', '四、结转下年度继续办理']) {
          assert.ok(words.includes(text), `${text}, ${lines} lines`);
        }
      }
    });
  }

  it('break labels of narrow cells between words of two characters', async () => {
    const { pages } = await readPdf(
      await pdfOf(chapterWith(await laidOutExample(city), ({ rows }) => rows.length > 20)),
    );
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
    for (const line of [
      '商业',
      '企业',
      '社会',
      '公益',
      '组织',
      '法律',
      '服务',
      '机构',
      '（三）',
      '不予公开',
      '本年度',
      '办理',
      '结果',
    ]) {
      assert.ok(texts.includes(line), line);
    }
  });

  it('print table 四 within 156 mm, numbers of seven digits whole', async () => {
    const document = await laidOutExample(city);
    const chapter = chapterWith(document, ({ columnWeights }) => columnWeights.length === 15);
    const blocks = chapter.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(million) })) }
        : block,
    );
    const pdf = await readPdf(await pdfOf({ ...chapter, blocks }));
    assert.deepEqual(tablesOf(pdf)[0]?.at(-1), Array(15).fill('1234567'));
    const numbers = pdf.pages.flatMap(({ texts }) => texts.filter(({ text }) => text === '1234567'));
    assert.equal(numbers.length, 15);
    assert.equal(new Set(numbers.map(({ baseline }) => baseline)).size, 1);
    assert.ok(numbers.every(({ left }, index) => left > (numbers[index - 1]?.right ?? textArea.left) + 1));
    assert.ok((numbers.at(-1)?.right ?? Number.NaN) < textArea.right);
  });
});

function million(cell: LaidOutCell): LaidOutCell {
  return cell.role === 'number' ? { ...cell, text: '1234567' } : cell;
}

describe('a table longer than a page', () => {
  const rows = Array.from({ length: 90 }, (_, index) => `| 渠道${index} | ${index} |`);

  it('repeats its heading on every page and breaks between rows', async () => {
    const pdf = await readPdf(
      await pdfOf(
        await laidOut(`机关: 某局\n年度: 2024\n\n# 报告\n\n表 "公开渠道"\n| 渠道 | 条数 |\n${rows.join('\n')}\n`),
      ),
    );
    assert.ok(pdf.pages.length >= 4);
    for (const page of pdf.pages) assert.ok(textLinesOf(page).includes('渠道条数'));
    const body = pdf.pages.flatMap(textLinesOf).filter((line) => /^渠道\d/.test(line));
    assert.deepEqual(
      body,
      rows.map((row) => row.replace(/[| ]/g, '')),
    );
    // The caption stays with it.
    assert.deepEqual(textLinesOf(pdf.pages[0] ?? assert.fail()).slice(0, 3), ['报告', '公开渠道', '渠道条数']);
  });

  for (const count of [20, 34, 60, 200]) {
    it(`is set in type of the usual size, with ${count} rows`, async () => {
      const some = Array.from({ length: count }, (_, index) => `| 推进重点任务第${index}项 | ${index} | 已完成 |`);
      const text = `机关: 某局\n年度: 2024\n\n# 报告\n\n表 "任务"\n| 任务 | 序号 | 情况 |\n${some.join('\n')}\n`;
      const pdf = await readPdf(await pdfOf(await laidOut(text)));
      const sizes = new Set(
        pdf.pages.flatMap(({ texts }) => texts.filter((each) => /^\d+$|推进/.test(each.text))).map(({ size }) => size),
      );
      assert.ok(
        [...sizes].every((size) => size >= 9 && size <= 10.5),
        [...sizes].join(),
      );
      assert.equal(pdf.pages.flatMap(textLinesOf).filter((line) => line.startsWith('推进重点任务')).length, count);
    });
  }

  it('is cut into columns where it is wider than a page, its numbers whole and large enough', async () => {
    const line = (cell: (index: number) => string) =>
      `| ${Array.from({ length: 25 }, (_, index) => cell(index)).join(' | ')} |`;
    const rows = Array.from({ length: 3 }, (_, row) =>
      line((index) => (index === 0 ? `县区${row}` : `${1234567000 + index}`)),
    );
    const text = `机关: 某局\n年度: 2024\n\n# 报告\n\n表 "各县区"\n${line((index) => (index === 0 ? '县区' : `指标${index}`))}\n${rows.join('\n')}\n`;
    const pdf = await readPdf(await pdfOf(await laidOut(text)));
    const tables = tablesOf(pdf);
    assert.equal(
      tables
        .flat()
        .flat()
        .filter((cell) => /^12345670\d\d$/.test(cell)).length,
      72,
    );
    assert.ok(tables.length > 1);
    for (const table of tables)
      assert.deepEqual(
        table.map(([label]) => label),
        ['县区', '县区0', '县区1', '县区2'],
      );
    const numbers = pdf.pages.flatMap(({ texts }) => texts.filter((each) => /^12345670\d\d$/.test(each.text)));
    assert.ok(numbers.every(({ size, right }) => size >= 7.5 && right < textArea.right));
    const captions = pdf.pages.flatMap(textLinesOf).filter((each) => each.startsWith('各县区'));
    assert.deepEqual(captions, ['各县区', ...Array(tables.length - 1).fill('各县区（续）')]);
  });

  it('has the labels of groups on every page that has rows of theirs', async () => {
    const pdf = await readPdf(await pdfOf({ title: '大表', blocks: [groupedTable([30, 40, 2])] }));
    const labels = pdf.pages.map((page) => wordsOnPage(page).match(/第.组/g));
    assert.deepEqual(labels, [['第1组'], ['第1组', '第2组'], ['第2组', '第3组']]);
    const tables = pdf.pages.flatMap(({ tags }) => tags.flatMap((tag) => tagsOf(tag, 'Table')));
    assert.equal(tables.length, 3);
    const headings = tables.map((table) => tagsOf(table, 'TH').map(textOf));
    assert.ok(headings.every(([first, second]) => first === '项目' && second === '数量'));
    assert.ok(headings.every((each) => each.slice(2).every((text) => /^(第.组|事项)$/.test(text))));
    const numbers = tablesOf(pdf).flatMap((table) => table.slice(1).map((row) => row.at(-1)));
    assert.deepEqual(
      numbers,
      Array.from({ length: 72 }, (_, index) => `${index + 1}`),
    );
  });

  it('goes on within a row that is higher than a page', async () => {
    const words = '很长的说明'.repeat(1500);
    const pdf = await readPdf(
      await pdfOf(await laidOut(`机关: 某局\n年度: 2024\n\n# 报告\n\n表 "表"\n| 甲 | 乙 |\n| 丙 | ${words} |\n`)),
    );
    assert.ok(pdf.pages.length > 1);
    assert.ok(pdf.pages.map(wordsOnPage).join('').includes(words));
  });
});

describe('a table of the author', () => {
  it('keeps words of letters within their cells', async () => {
    const text = '=HYPERLINK("http://x")';
    const columns = Array.from({ length: 6 }, (_, index) => `列${index}`);
    const row = columns.map(() => text);
    const table = `表 "表"\n| 甲 | ${columns.join(' | ')} |\n| 乙 | ${row.join(' | ')} |\n`;
    const { pages } = await readPdf(await pdfOf(await laidOut(`机关: 某局\n年度: 2024\n\n# 报告\n\n${table}`)));
    const lines = pages.flatMap(({ texts }) => texts.filter((each) => /^[\x21-\x7e]+$/.test(each.text)));
    const centres = pages.flatMap(({ texts }) => texts.filter((each) => each.text === '列'));
    const width = (centres[1]?.left ?? 0) - (centres[0]?.left ?? 0);
    const cells = lines.filter(({ artifact, text: own }) => !artifact && !/^\d$/.test(own));
    assert.deepEqual(cells.map(({ text: own }) => own).join(''), row.join(''));
    assert.ok(cells.every(({ left, right }) => right - left < width && right < textArea.right));
  });

  it('of many rows and columns takes few pages: its labels are wide, its numbers whole', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
    const rows = Array.from(
      { length: 60 },
      (_, index) => `| 第${index + 1}业务管理和综合协调处 | ${months.map(() => '87146').join(' | ')} | 1234567.89 |`,
    );
    const table = `表 "表"\n| 部门 | ${months.join(' | ')} | 合计 |\n${rows.join('\n')}\n`;
    const pdf = await readPdf(await pdfOf(await laidOut(`机关: 某局\n年度: 2024\n\n# 报告\n\n${table}`)));
    assert.ok(pdf.pages.length <= 4, `${pdf.pages.length}`);
    const whole = pdf.pages.flatMap(({ texts }) => texts.filter(({ text }) => text === '1234567.89'));
    assert.equal(whole.length, 60);
  });
});

/** A table with groups of so many rows, and a number in each. */
function groupedTable(groups: readonly number[]): LaidOutTable {
  const cell = (role: CellRole, text: string, row: number, column: number, rowSpan = 1, colSpan = 1): LaidOutCell => ({
    ...{ role, text, row, column, rowSpan, colSpan, range },
    alignment: 'center',
  });
  const cells = [cell('corner', '项目', 0, 0, 1, 2), cell('columnHeader', '数量', 0, 2)];
  let row = 1;
  groups.forEach((size, group) => {
    cells.push(cell('rowHeader', `第${group + 1}组`, row, 0, size));
    for (let index = 0; index < size; index += 1, row += 1) {
      cells.push(cell('rowHeader', `事项`, row, 1), cell('number', `${row}`, row, 2));
    }
  });
  return {
    kind: 'table',
    id: 'table',
    name: '大表',
    range,
    columnWeights: [1, 3, 1],
    headerRows: 1,
    rows: Array.from({ length: row }, (_, index) => ({
      block: 0,
      range,
      cells: cells.filter((each) => each.row === index),
    })),
  };
}
