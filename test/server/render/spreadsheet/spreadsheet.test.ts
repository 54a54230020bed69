import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { layOut } from '../../../../server/render/layout.ts';
import { renderSpreadsheet } from '../../../../server/render/spreadsheet/spreadsheet.ts';
import { address } from '../../../../server/render/spreadsheet/sum-formula.ts';
import type { Report } from '../../../../server/report/report.ts';
import { readText } from '../../../support/engine.ts';
import { example } from '../../../support/examples.ts';
import { fixture } from '../../../support/reports.ts';
import { validOffice } from '../../../support/valid-office.ts';

const date = new Date(Date.UTC(2025, 2, 14));

async function workbook(report: Report) {
  const bytes = await validOffice(await renderSpreadsheet(layOut(report), report, { date }), 'xlsx');
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return { bytes, sheets };
}

const disputes = (total: string) =>
  `格式: 国办2021\n机关: 某局\n年度: 2024\n\n# 某局\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n| 行政复议 | 1 | 0 | 1 | 0 | ${total} |\n| 其余 | 0 |\n`;

/** A report with tables of the author's own. */
const freeTables = (...titles: readonly string[]) =>
  readText(
    `机关: 某局\n年度: 2024\n\n# 某局\n\n## 一、总体情况\n\n${titles
      .map((title) => `表 "${title}"\n| 部门 | 件数 |\n| 甲科 | 1 |\n`)
      .join('\n')}`,
  );

/** What Excel repeats on every page, as it stands in the file. */
function printTitles(bytes: Uint8Array): readonly (string | undefined)[] {
  const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<definedName name="_xlnm\.Print_Titles" localSheetId="\d+">([^<]*)</g)].map(
    ([, range]) => range,
  );
}

describe('the spreadsheet', () => {
  it('has a sheet for every grid of the form', async () => {
    const { sheets } = await workbook(await example('宿迁市2024'));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['主动公开政府信息情况', '申请办理', '复议诉讼'],
    );
  });

  it('holds every number of the evaluation as a number', async () => {
    for (const name of ['定西市应急管理局2020', '宿迁市2024'] as const) {
      const report = await example(name);
      const { sheets } = await workbook(report);
      const written = sheets.find((sheet) => sheet.name === '申请办理');
      const facts = report.tables.find((table) => table.definition?.name === '申请办理')?.facts ?? [];
      assert.deepEqual(
        written?.rows.slice(4).map((row) => row.slice(-7)),
        facts.map((row) => row.map(({ value }) => Number(value))),
      );
    }
  });

  it('merges cells as the form does', async () => {
    const { sheets } = await workbook(await example('宿迁市2024'));
    const merges = sheets[1]?.merges?.map(
      ({ startRow, startCol, endRow, endCol }) =>
        `${address({ row: startRow, column: startCol })}:${address({ row: endRow, column: endCol })}`,
    );
    for (const wanted of ['A1:J1', 'A2:C4', 'D2:J2', 'A7:A28', 'B9:B16']) assert.ok(merges?.includes(wanted), wanted);
  });

  it('gives totals as formulas with the values they have', async () => {
    const { sheets } = await workbook(await example('宿迁市2024'));
    const cells = sheets[1]?.cells;
    const granted = cells?.get('6,9');
    assert.deepEqual([granted?.formula, granted?.formulaResult ?? granted?.value], ['SUM(D7:I7)', 1431]);
    assert.equal(cells?.get('27,3')?.formula, 'SUM(D7:D27)');
  });

  it('keeps a total that does not agree as it was reported, without a formula', async () => {
    const wrong = (await workbook(await readText(disputes('3')))).sheets[0];
    assert.equal(wrong?.cells?.get('4,4')?.formula, undefined);
    assert.equal(wrong?.rows[4]?.[4], 3);
    const right = (await workbook(await readText(disputes('2')))).sheets[0];
    assert.equal(right?.cells?.get('4,4')?.formula, 'SUM(A5:D5)');
  });

  it('makes no formula of a total whose numbers a sum would not add up', async () => {
    // What stands as text counts nothing in a spreadsheet.
    const withRemark = (await workbook(await readText(disputes('5').replace('| 0 | 1 |', '| 3件 | 1 |')))).sheets[0];
    assert.deepEqual(withRemark?.rows[4]?.slice(0, 5), [1, '3件', 1, 0, 5]);
    assert.equal(withRemark?.cells?.get('4,4')?.formula, undefined);
  });

  it('makes no formula of a total that is right along its row and wrong along its column', async () => {
    // One more in the first and in the last column of the row of totals.
    const text = fixture('宿迁2024.gkreport').replace(
      /^(\| 办理总计 *\| *)(\d+)(.*\| *)(\d+)( *\|)$/m,
      (_, head, first, between, last, end) => `${head}${Number(first) + 1}${between}${Number(last) + 1}${end}`,
    );
    const report = await readText(text);
    const { sheets } = await workbook(report);
    assert.equal(sheets[1]?.cells?.get('27,9')?.formula, undefined);
    assert.equal(sheets[1]?.cells?.get('26,9')?.formula, 'SUM(D27:I27)');
  });

  it('keeps numbers of the author’s own tables numbers, with the decimals and digits they are written with', async () => {
    const rows =
      '| 甲 | 12345678 |\n| 乙 | 12.50 |\n| 丙 | 约3 |\n| 丁 | 007 |\n| 戊 | 1234567890123456 |\n| 己 | -4 |';
    const { sheets } = await workbook(
      await readText(`机关: 某局\n年度: 2024\n\n# 某局\n\n表 "表"\n| 项目 | 数 |\n${rows}\n`),
    );
    const [sheet] = sheets;
    assert.deepEqual(
      sheet?.rows.slice(2).map(([, value]) => value),
      [12345678, 12.5, '约3', '007', '1234567890123456', -4],
    );
    assert.deepEqual(
      [2, 3, 7].map((row) => sheet?.cells?.get(`${row},1`)?.style?.numFmt),
      ['0', '0.00', '0'],
    );
  });

  it('keeps decimals, and units the author wrote', async () => {
    const text =
      '格式: 国办2019\n机关: 某局\n年度: 2020\n\n# 某局\n\n## 二、主动公开政府信息情况\n\n表 第二十条第九项\n| 政府集中采购 | 2 | 25.1万元 |\n';
    const { sheets } = await workbook(await readText(text));
    assert.deepEqual(sheets[0]?.rows.at(-1), ['政府集中采购', 2, '25.1万元']);
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    const report = await example('宿迁市2024');
    assert.deepEqual((await workbook(report)).bytes, (await workbook(report)).bytes);
  });

  it('is a workbook even of a report without tables', async () => {
    const { sheets } = await workbook(await readText('机关: 某局\n年度: 2024\n\n# 某局报告\n'));
    assert.deepEqual(sheets[0]?.rows, [['某局报告']]);
  });

  it('repeats the header on every printed page, whatever a table is called', async () => {
    const { bytes, sheets } = await workbook(await freeTables('2024年 汇总', '汇总', 'A1', '甲<乙>&丙=1'));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['2024年 汇总', '汇总', 'A1', '甲 乙 丙 1'],
    );
    assert.deepEqual(printTitles(bytes), ["'2024年 汇总'!$2:$2", "'汇总'!$2:$2", "'A1'!$2:$2", "'甲 乙 丙 1'!$2:$2"]);
    assert.deepEqual(
      sheets.map(({ pageSetup }) => pageSetup?.printTitlesRow),
      ['$2:$2', '$2:$2', '$2:$2', '$2:$2'],
    );
  });

  it('gives sheets names that Excel takes', async () => {
    const titles = [
      "'甲[乙]：丙*？/\\\\丁'",
      '？',
      'History',
      'ABC',
      'ＡＢＣ',
      'abc',
      '一二三四五六七八九十'.repeat(4),
    ];
    const { sheets } = await workbook(await freeTables(...titles));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['甲 乙 丙 丁', '表', 'History (2)', 'ABC', 'ＡＢＣ (2)', 'abc (3)', `${'一二三四五六七八九十'.repeat(3)}一`],
    );
  });

  it('keeps names apart within the 31 characters that a name may have', async () => {
    const title = '𠮷'.repeat(20);
    const { sheets } = await workbook(await freeTables(...Array.from({ length: 11 }, () => title)));
    const names = sheets.map(({ name }) => name);
    assert.equal(new Set(names).size, 11);
    assert.equal(names[0], '𠮷'.repeat(15));
    assert.equal(names[10], `${'𠮷'.repeat(13)} (11)`);
    assert.ok(names.every((name) => name.length <= 31));
  });

  it('gives the title room above the table, and more where it is long', async () => {
    const { sheets } = await workbook(await freeTables('汇总', '各部门主动公开政府信息数量统计表'.repeat(5)));
    assert.deepEqual(
      sheets.map(({ rowDefs }) => rowDefs?.get(0)?.height),
      [24, 64],
    );
    assert.equal(sheets[1]?.cells?.get('0,0')?.style?.alignment?.wrapText, true);
  });
});
