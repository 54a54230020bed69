import assert from 'node:assert/strict';
import { readXlsx } from 'hucre/xlsx';
import { layOut } from '../../../../server/render/layout.ts';
import { renderSpreadsheet } from '../../../../server/render/spreadsheet/spreadsheet.ts';
import { address } from '../../../../server/render/spreadsheet/sum-formula.ts';
import type { Report } from '../../../../server/report/report.ts';
import { readText } from '../../../support/engine.ts';
import { example } from '../../../support/examples.ts';

const date = new Date(Date.UTC(2025, 2, 14));

async function workbook(report: Report) {
  const bytes = await renderSpreadsheet(layOut(report), report, { date });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return { bytes, sheets };
}

const disputes = (total: string) =>
  `格式: 国办2021\n机关: 某局\n年度: 2024\n\n# 某局\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n| 行政复议 | 1 | 0 | 1 | 0 | ${total} |\n| 其余 | 0 |\n`;

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
});
