import assert from 'node:assert/strict';
import type { FixData } from '../../../server/checks/fix-data.ts';
import { changed, formFindings, marked } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const reviews = '| 行政复议 | 0 | 0 | 0 | 0 | 0 |';

/** What mends a row of 复议诉讼, which has five columns, once it is written otherwise. */
async function repairOf(row: string): Promise<{ readonly text: string; readonly data: FixData | undefined }> {
  const text = changed(report2021, [reviews, row]);
  const finding = (await formFindings(text)).find(({ check }) => /^too-(few|many)-cells$/.test(check));
  assert.ok(finding, row);
  return { text, data: finding.data as FixData | undefined };
}

/** The blanks that become bars, each by where it begins and how wide it is; undefined where cells go to the end of the row. */
async function barsIn(row: string) {
  const { data } = await repairOf(row);
  assert.equal(data?.kind, 'add-cells');
  return data.gaps?.map(({ start, end }) => [start.character, end.character - start.character]);
}

/** The texts of the cells that are taken away; undefined where none are. */
async function dropped(row: string) {
  const { text, data } = await repairOf(row);
  if (data === undefined) return undefined;
  assert.equal(data.kind, 'drop-cells');
  return { cells: data.cells.map((range) => marked(text, range)), unique: data.unique };
}

describe('what mends a row with too few cells', () => {
  it('is a bar for each blank between numbers, where there are exactly as many as cells are missing', async () => {
    assert.deepEqual(await barsIn('| 行政复议 | 1    2 | 0 | 0 | 0 |'), [[10, 4]]);
    assert.deepEqual(await barsIn('| 行政复议 | 1 2  3 | 0 | 0 |'), [
      [10, 1],
      [12, 2],
    ]);
    assert.deepEqual(await barsIn('| 行政复议 | 1 2 | 0 | 3 = |'), [
      [10, 1],
      [20, 1],
    ]);
  });

  it('is no bar where there are fewer such blanks than cells are missing, or more', async () => {
    assert.equal(await barsIn('| 行政复议 | 1 2 | 0 | 0 |'), undefined);
    assert.equal(await barsIn('| 行政复议 | 1 2 3 | 0 | 0 | 0 |'), undefined);
    assert.equal(await barsIn('| 行政复议 | 0 | 0 |'), undefined);
  });

  it('is no bar between a number and a word', async () => {
    assert.equal(await barsIn('| 行政复议 | 1 无 | 0 | 0 | 0 |'), undefined);
    assert.equal(await barsIn('| 行政复议 | 约 1 | 0 | 0 | 0 |'), undefined);
  });

  it('is the bars in front of = in the label, where there are exactly as many as cells are missing', async () => {
    const { text, data } = await repairOf('| 行政复议 = = | 0 | 0 | 0 |');
    assert.equal(data?.kind, 'replace');
    assert.deepEqual([marked(text, data.range), data.text], ['行政复议 = =', '行政复议 | = | =']);
    assert.equal(await barsIn('| 行政复议 = = | 0 | 0 | 0 | 0 |'), undefined);
    assert.equal(await barsIn('| 行政复议 = | 0 | 0 | 0 |'), undefined);
  });
});

describe('a row that goes on in the next line', () => {
  const joins = async (rows: string) => (await repairOf(rows)).data?.kind === 'join-lines';

  it('is joined where that has exactly the cells that are missing, whether a bar is in front of the first or not', async () => {
    assert.equal(await joins('| 行政复议 | 0 | 0 | 0 |\n| 1 | 1 |'), true);
    assert.equal(await joins('| 行政复议 | 0 | 0 | 0 |\n| | 1 | 1 |'), true);
  });

  it('is not where that has fewer, or more, or has a label', async () => {
    assert.equal(await joins('| 行政复议 | 0 | 0 | 0 |\n| 1 |'), false);
    assert.equal(await joins('| 行政复议 | 0 | 0 | 0 |\n| 1 | 1 | 1 |'), false);
    assert.equal(await joins('| 行政复议 | 0 | 0 | 0 |\n| | 1 |'), false);
    assert.equal(await joins('| 行政复议 | 0 | 0 | 0 |\n| 甲 | 1 | 1 |'), false);
  });
});

describe('what mends a row with too many cells', () => {
  it('takes the one without which the others come to the total', async () => {
    assert.deepEqual(await dropped('| 行政复议 | 1 | 2 | 9 | 3 | 4 | 10 |'), { cells: ['9'], unique: true });
    assert.deepEqual(await dropped('| 行政复议 | 9 | 1 | 2 | 3 | 4 | 10 |'), { cells: ['9'], unique: true });
    assert.deepEqual(await dropped('| 行政复议 | 1 | 2 | 3 | 4 | 10 | 9 |'), { cells: ['9'], unique: true });
  });

  it('takes a number that stands there twice, whichever of the two it is', async () => {
    assert.deepEqual(await dropped('| 行政复议 | 1 | 2 | 2 | 3 | 4 | 10 |'), { cells: ['2'], unique: true });
  });

  it('takes none where others do as well, where two are too many, or where zeros tell nothing', async () => {
    assert.equal(await dropped('| 行政复议 | 1 | 2 | 9 | 9 | 3 | 4 | 10 |'), undefined);
    assert.equal(await dropped('| 行政复议 | 1 | 2 | 3 | 0 | 6 | 0 | 5 |'), undefined);
    assert.equal(await dropped('| 行政复议 | 1 | 2 | 3 | 4 | 10 | 9 | 无 |'), undefined);
    assert.equal(await dropped('| 行政复议 | 5 | 0 | 0 | 0 | -5 | 0 |'), undefined);
    assert.equal(await dropped('| 行政复议 | 0 | 0 | 0 | 0 | 0 | 0 |'), undefined);
    assert.equal(await dropped('| 行政复议 | 2 | 0 | 2 | 0 | 0 | 2 |'), undefined);
  });

  it('knows the total in the first column as well', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 总计 合计列, a, b 行 子 规则 和 每行 总计 = a + b } } }';
    const text = '格式: 甲\n年度: 2024\n\n# 标题\n\n## 一\n\n表 二\n| 子 | 3 | 1 | 9 | 2 |\n';
    const found = await formFindings(text, { files: { '甲.gkformat': format } });
    const data = found.find(({ check }) => check === 'too-many-cells')?.data as FixData | undefined;
    assert.equal(data?.kind === 'drop-cells' && data.text, '9');
  });

  it('takes blank cells, beyond doubt where there are as many or where the whole row is blank', async () => {
    assert.deepEqual(await dropped('| 行政复议 | 1 |  | 2 | 3 | 4 | 10 |'), { cells: ['  '], unique: true });
    assert.equal((await dropped('| 行政复议 | 1 |  | 2 | 3 | 4 |  |'))?.unique, false);
    assert.equal((await dropped('| 行政复议 |  |  |  |  |  |  |  |'))?.unique, true);
  });

  it('takes a word behind the last number', async () => {
    assert.deepEqual(await dropped('| 行政复议 | 1 | 2 | 3 | 4 | 11 | 无 |'), { cells: ['无'], unique: true });
  });
});
