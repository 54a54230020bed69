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

const granted = '| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |';
const penalties = '| 行政处罚 | 3 |';

/** What is said of the number of cells once a row is written otherwise: `〈what it marks〉 words` in both languages. */
async function told(row: string, written: string) {
  const text = changed(report2021, [row, written]);
  const findings = (await formFindings(text)).filter(({ check }) => /^too-(few|many)-cells$/.test(check));
  return findings.map(({ range, message }) => [`〈${marked(text, range)}〉 ${message.zh}`, message.en]);
}

describe('a row with a wrong number of cells', () => {
  it('is told by its label how many it needs, has and lacks', async () => {
    assert.deepEqual(await told(reviews, '| 行政复议 | 0 | 0 | 0 |'), [
      [
        '〈行政复议〉 “行政复议”行应填 5 格，现有 3 格，少 2 格；请补齐，补齐前本行不参与核对，数字可能落在错误的列',
        'Row “行政复议” needs 5 cells but has 3: 2 missing. Add them; until then the row is not checked, and its numbers may be in the wrong columns',
      ],
    ]);
    assert.deepEqual(await told(penalties, '| 行政处罚 |'), [
      [
        '〈行政处罚〉 “行政处罚”行应填 1 格，现有 0 格，少 1 格；请补齐，补齐前本行不参与核对，数字可能落在错误的列',
        'Row “行政处罚” needs 1 cell but has 0: 1 missing. Add it; until then the row is not checked, and its numbers may be in the wrong columns',
      ],
    ]);
    assert.deepEqual(await told(reviews, '| 其余 | 0 | 0 |'), [
      [
        '〈其余〉 “其余”行应填 5 格或 1 格，现有 2 格，少 3 格；请补齐，补齐前本行不参与核对，数字可能落在错误的列',
        'Row “其余” needs 5 cells or one but has 2: 3 missing. Add them; until then the row is not checked, and its numbers may be in the wrong columns',
      ],
    ]);
    assert.deepEqual(await told(granted, `${granted}\n| 其他处理 | 1 | 2 |`), [
      [
        '〈其他处理〉 “其他处理”行应填 7 格，现有 2 格，少 5 格；请补齐，补齐前本行不参与核对，数字不会出现在正式报告中',
        'Row “其他处理” needs 7 cells but has 2: 5 missing. Add them; until then the row is not checked, and its numbers do not appear in the finished report',
      ],
    ]);
  });

  it('is told at the cells too many, from the first to the last', async () => {
    assert.deepEqual(await told(reviews, '| 行政复议 | 0 | 0 | 0 | 0 | 1 | 2 |'), [
      [
        '〈2〉 “行政复议”行应填 5 格，现有 6 格，多 1 格；请改正，改正前本行不参与核对，多出的格不会出现在正式报告中',
        'Row “行政复议” needs 5 cells but has 6: 1 too many. Until this is corrected, the row is not checked, and the extra cell does not appear in the finished report',
      ],
    ]);
    assert.deepEqual(await told(reviews, '| 行政复议 | 0 | 0 | 0 | 0 | 1 | 2 | 3 |'), [
      [
        '〈2 | 3〉 “行政复议”行应填 5 格，现有 7 格，多 2 格；请改正，改正前本行不参与核对，多出的格不会出现在正式报告中',
        'Row “行政复议” needs 5 cells but has 7: 2 too many. Until this is corrected, the row is not checked, and the extra cells do not appear in the finished report',
      ],
    ]);
    assert.deepEqual(await told(granted, `${granted}\n| 其他处理 | 1 | 2 | 0 | 0 | 0 | 0 | 7 | 8 |`), [
      [
        '〈8〉 “其他处理”行应填 7 格，现有 8 格，多 1 格；请改正，改正前本行不参与核对，数字不会出现在正式报告中',
        'Row “其他处理” needs 7 cells but has 8: 1 too many. Until this is corrected, the row is not checked, and its numbers do not appear in the finished report',
      ],
    ]);
  });

  it('is none where the line only names its group, stands there for a second time, or is no row of the form', async () => {
    for (const line of ['| 其他处理 |', '| 其他处理 | — | |', '| 予以公开 | 1 |', '| 无此行 | 1 |'])
      assert.deepEqual(await told(granted, `${granted}\n${line}`), [], line);
    assert.deepEqual(await told(reviews, '| 其余 | 0 |'), []);
  });
});

describe('the number that a row lost', () => {
  const lost = async (row: string) => {
    const { text, data } = await repairOf(row);
    assert.equal(data?.kind, 'add-cells');
    const { lost: number, count } = data;
    return number && { ...number, count, ...(number.before && { before: marked(text, number.before) }) };
  };

  it('is told with its column, where only one number can be gone', async () => {
    assert.deepEqual(await lost('| 行政复议 | 0 | 0 | 0 | 0 |'), {
      column: '结果维持',
      text: '0',
      before: '0',
      count: 1,
    });
  });

  it('is not where several columns could have lost it, or more than one number is gone', async () => {
    assert.equal(await lost('| 行政复议 | 1 | 2 | 4 | 10 |'), undefined);
    assert.equal(await lost('| 行政复议 | 0 | 0 | 0 |'), undefined);
    assert.equal(await lost('| 其余 | 0 | 0 | 0 | 0 |'), undefined);
  });
});

describe('a group that is named in front of a row', () => {
  /** What the row begins with instead: `what is replaced → by what`. */
  const begins = async (written: string) => {
    const text = changed(report2021, [granted, written]);
    const finding = (await formFindings(text)).find(({ check }) => check === 'too-many-cells');
    const data = finding?.data as FixData | undefined;
    return data?.kind === 'replace' ? `${marked(text, data.range)} → ${data.text}` : data?.kind;
  };
  const numbers = '2 | 0 | 0 | 0 | 0 | 0 | 2 |';

  it('goes, with blanks behind the row, so that the row begins with its own name', async () => {
    assert.equal(
      await begins(`| 三、本年度办理结果 | （一）予以公开 | ${numbers}`),
      '三、本年度办理结果 | （一）予以公开 |  → （一）予以公开 | ',
    );
    assert.equal(
      await begins(`| 三、本年度办理结果 | （一）予以公开 | | ${numbers}`),
      '三、本年度办理结果 | （一）予以公开 | |  → （一）予以公开 | ',
    );
    assert.equal(
      await begins(`| 三、本年度办理结果 | （三）不予公开 | 国家秘密 | ${numbers}`),
      '三、本年度办理结果 | （三）不予公开 | 国家秘密 |  → 国家秘密 | ',
    );
  });

  it('stays where behind the name there is not one number for each column', async () => {
    assert.equal(await begins('| 三、本年度办理结果 | （一）予以公开 | 无数 | 0 | 0 | 0 | 0 | 0 | 2 |'), undefined);
    assert.equal(await begins('| 三、本年度办理结果 | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 2 |'), undefined);
  });

  it('is none where the name stands behind the numbers', async () => {
    assert.equal(await begins(`| 予以公开 | ${numbers} 国家秘密 |`), 'drop-cells');
  });
});
