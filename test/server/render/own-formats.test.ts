import assert from 'node:assert/strict';
import { renderPage } from '../../../server/render/html/page.ts';
import { layOut } from '../../../server/render/layout.ts';
import { readText } from '../../support/engine.ts';
import {
  attribute,
  type Element,
  elementsIn,
  elementsOf,
  gridOf,
  rowsOf,
  spanText,
  textOf,
} from './support/html-grid.ts';

/** The tables of one report in a format of its own; `chapter` is what stands between its braces. */
async function tablesOf(chapter: string, body: string, flags = ''): Promise<Element[]> {
  const format = `格式 某省 {\n章 数据 "一、数据" ${flags} {\n${chapter}\n}\n}`;
  const report = await readText(`格式: 某省\n机关: 某局\n年度: 2024\n\n# 报告\n\n## 一、数据\n\n${body}\n`, {
    files: { '某省.gkformat': format },
  });
  return elementsOf(renderPage(layOut(report)), 'table');
}

function spansOf(table: Element | undefined): string[][] {
  assert.ok(table);
  gridOf(table);
  return rowsOf(table).map((row) => row.map(spanText));
}

function captionOf(table: Element | undefined): string | undefined {
  const [caption] = table ? elementsIn(table, (element) => element.tagName === 'caption') : [];
  return caption && textOf(caption);
}

describe('tables of any format', () => {
  it('nest headings as deep as the format nests them, rows and columns alike', async () => {
    const [table] = await tablesOf(
      `表 收费 {
        表头 "项目"
        列 件数
        列组 "金额" { 列 应收, 实收 }
        行组 甲类 "一、甲类" { 行组 小类 "（一）小类" { 行 甲一, 甲二 } 行 甲三 }
        行 乙类 "二、乙类"
      }`,
      '表 收费\n| 甲一 | 1 | 2 | 3 |\n| 甲二 | 4 | 5 | 6 |\n| 甲三 | 7 | 8 | 9 |\n| 乙类 | 10 | 11 | 12 |',
    );
    assert.deepEqual(spansOf(table), [
      ['项目 行2列3', '件数 行2', '金额 列2'],
      ['应收', '实收'],
      ['一、甲类 行3', '（一）小类 行2', '甲一', '1', '2', '3'],
      ['甲二', '4', '5', '6'],
      ['甲三 列2', '7', '8', '9'],
      ['二、乙类 列3', '10', '11', '12'],
    ]);
  });

  it('print sideways tables of any shape in one row', async () => {
    const [table] = await tablesOf(
      '表 案件 横排 { 列组 "结果" { 列 胜, 负 } 列 总计 行组 诉讼 { 行 一审, 二审 } }',
      '表 案件\n| 二审 | 4 | 5 | 6 |\n| 一审 | 1 | 2 | 3 |',
    );
    assert.deepEqual(spansOf(table), [
      ['诉讼 列6'],
      ['一审 列3', '二审 列3'],
      ['结果 列2', '总计 行2', '结果 列2', '总计 行2'],
      ['胜', '负', '胜', '负'],
      ['1', '2', '3', '4', '5', '6'],
    ]);
  });

  it('print the rows in the order of the form, whatever the order they are written in', async () => {
    const [table] = await tablesOf('表 数 { 表头 "项目" 列 件数 行 甲, 乙 }', '表 数\n| 乙 | 2 |\n| 甲 | 1 |');
    assert.deepEqual(spansOf(table), [
      ['项目', '件数'],
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });

  it('stand below their label when the format gives them one, else below the heading alone', async () => {
    const chapter = '表 甲表 "附表一" { 列 件数 行 甲 }\n表 乙表 { 列 件数 行 乙 }';
    const [labelled, bare] = await tablesOf(chapter, '表 甲表\n| 甲 | 1 |\n\n表 乙表\n| 乙 | 1 |');
    assert.equal(captionOf(labelled), '附表一');
    assert.equal(captionOf(bare), undefined);
    assert.equal(attribute(bare as Element, 'aria-labelledby'), 'gk-heading-2');
  });

  it('are not printed unless the text opens them', async () => {
    const tables = await tablesOf('表 甲表 { 列 件数 行 甲 }\n表 乙表 { 列 件数 行 乙 }', '表 乙表\n| 乙 | 1 |');
    assert.deepEqual(tables.map(spansOf), [
      [
        ['', '件数'],
        ['乙', '1'],
      ],
    ]);
  });

  it('join into one grid where the chapter prints continuously, nested headings included', async () => {
    const [table, ...others] = await tablesOf(
      `表 甲表 "甲" { 表头 "项目" 列组 "件数" { 列 收到, 办结 } 行 某项 }
       表 乙表 "乙" { 表头 "项目" 列 金额 行 某费 }`,
      '表 甲表\n| 某项 | 1 | 2 |\n\n表 乙表\n| 某费 | 3 |',
      '连排',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(spansOf(table), [
      ['甲 列3'],
      ['项目 行2', '件数 列2'],
      ['收到', '办结'],
      ['某项', '1', '2'],
      ['乙 列3'],
      ['项目', '金额 列2'],
      ['某费', '3 列2'],
    ]);
  });

  it('part into several grids where text stands between them', async () => {
    const chapter = '表 甲表 "甲" { 列 件数 行 某项 }\n表 乙表 "乙" { 列 件数 行 某项 }';
    const tables = await tablesOf(chapter, '表 甲表\n| 某项 | 1 |\n\n说明文字。\n\n表 乙表\n| 某项 | 2 |', '连排');
    assert.deepEqual(
      tables.map((table) => spansOf(table)[0]),
      [['甲 列2'], ['乙 列2']],
    );
  });

  it('keep a table that the format does not know as it was written', async () => {
    const [table] = await tablesOf('表 甲表 { 列 件数 行 甲 }', '表 丙表\n| 某行 | 1 | 约二 |\n| 又一行 | 3 |');
    assert.equal(captionOf(table), '丙表');
    assert.deepEqual(spansOf(table), [
      ['某行', '1', '约二'],
      ['又一行', '3', ''],
    ]);
  });
});
