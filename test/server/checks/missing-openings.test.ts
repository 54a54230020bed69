import assert from 'node:assert/strict';
import { headlessRows, homeOf, openingOf } from '../../../server/checks/missing-openings.ts';
import { knownTables } from '../../../server/checks/table-rows.ts';
import { readText } from '../../support/engine.ts';
import { changed } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

/** The rows whose 表 line is missing, with the table they are taken for: `第二十条第六项: 行政处罚, 行政强制`. */
async function headless(text: string): Promise<readonly string[]> {
  const lines = text.split('\n');
  const report = await readText(text);
  return headlessRows(report).map(({ table, ranges }) => {
    const labels = ranges.map(({ start }) => lines[start.line]?.split('|')[1]?.trim());
    return `${table.name}: ${labels.join(', ')}`;
  });
}

const sixth = '表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 0 |\n';

/** 第二十条第六项 written otherwise, below a heading, which ends the table above. */
const instead = (written: string) => changed(report2021, [sixth, `### 处罚和强制\n\n${written}`]);

describe('rows in no table', () => {
  it('are those of a table that is not there, with the header row above them', async () => {
    assert.deepEqual(await headless(instead('| 行政处罚 | 3 |\n| 行政强制 | 0 |\n')), [
      '第二十条第六项: 行政处罚, 行政强制',
    ]);
    assert.deepEqual(await headless(instead('| 信息内容 | 数量 |\n| 行政处罚 | 3 |\n| 行政强制 | 0 |\n')), [
      '第二十条第六项: 信息内容, 行政处罚, 行政强制',
    ]);
  });

  it('belong together only where each stands right below the one before it', async () => {
    const apart = '| 行政处罚 | 3 |\n\n（另有：）\n\n| 行政强制 | 0 |\n';
    assert.deepEqual(await headless(instead(apart)), ['第二十条第六项: 行政处罚']);
    const stranger = '| 无关 | 3 |\n\n（另有：）\n\n| 行政强制 | 0 |\n';
    assert.deepEqual(await headless(instead(stranger)), ['第二十条第六项: 行政强制']);
    assert.deepEqual(await headless(instead(stranger.replace('\n\n（另有：）\n\n', '\n'))), [
      '第二十条第六项: 无关, 行政强制',
    ]);
  });

  it('take along what stands below them and belongs to no table', async () => {
    assert.deepEqual(await headless(instead('| 行政处罚 | 3 |\n| 无关 | 1 |\n')), ['第二十条第六项: 行政处罚, 无关']);
  });

  it('are no sections that are called as a row is', async () => {
    const text = changed(report2021, [sixth, ''], ['\n## 一、总体情况\n', '\n### 行政处罚\n\n## 一、总体情况\n']);
    assert.deepEqual(await headless(text), []);
  });

  it('are nothing where the table is there already, or where none has such rows', async () => {
    assert.deepEqual(await headless(report2021), []);
    assert.deepEqual(await headless(changed(report2021, [sixth, `${sixth}\n### 再列\n\n| 行政处罚 | 3 |\n`])), []);
    assert.deepEqual(await headless(instead('| 甲 | 3 |\n')), []);
  });

  it('are parted where one table ends and the next begins, its header row first', async () => {
    const both = '| 行政许可 | 12 |\n| | 数量 |\n| 行政处罚 | 3 |\n';
    const text = changed(report2021, [`表 第二十条第五项\n| 行政许可 | 12 |\n\n${sixth}`, `### 许可和处罚\n\n${both}`]);
    assert.deepEqual(await headless(text), ['第二十条第五项: 行政许可', '第二十条第六项: , 行政处罚']);
    const named = text.replace('| | 数量 |', '| 信息内容 | 数量 |');
    assert.deepEqual(await headless(named), ['第二十条第五项: 行政许可', '第二十条第六项: 信息内容, 行政处罚']);
  });

  it('get the 表 line above the first of them', async () => {
    const text = instead('| 信息内容 | 数量 |\n| 行政处罚 | 3 |\n');
    const report = await readText(text);
    const [rows] = headlessRows(report);
    assert.ok(rows);
    const line = text.split('\n').indexOf('| 信息内容 | 数量 |');
    assert.deepEqual(openingOf(report, rows), { line, text: '表 第二十条第六项' });
  });
});

describe('rows at the end of another table', () => {
  it('are those of a table that is not there, and leave the table its own', async () => {
    const text = changed(report2021, [`\n${sixth}`, '| 行政处罚 | 3 |\n| 行政强制 | 0 |\n']);
    assert.deepEqual(await headless(text), ['第二十条第六项: 行政处罚, 行政强制']);
  });

  it('are those in front of a row of its own that stands there a second time', async () => {
    const text = changed(report2021, [`\n${sixth}`, '| 行政处罚 | 3 |\n| 行政许可 | 12 |\n']);
    assert.deepEqual(await headless(text), ['第二十条第六项: 行政处罚, 行政许可']);
  });

  it('are none that stand in front of a row of its own', async () => {
    const text = changed(report2021, [sixth, ''], ['| 行政许可 | 12 |', '| 行政处罚 | 3 |\n| 行政许可 | 12 |']);
    assert.deepEqual(await headless(text), []);
  });

  it('do not take along rows above them that no table has', async () => {
    const text = changed(report2021, [`\n${sixth}`, '| 无关 | 9 |\n| 行政处罚 | 3 |\n']);
    assert.deepEqual(await headless(text), ['第二十条第六项: 行政处罚']);
  });
});

describe('the home of a row that its table does not have', () => {
  /** Of the rows that no table has: where each belongs, and what brings it there. */
  async function homes(text: string) {
    const report = await readText(text);
    return knownTables(report).flatMap((table) =>
      table.rows.flatMap((row) => {
        const home = homeOf(report, table, row);
        return home ? [`${row.label} → ${home.table.name} (${home.data.kind})`] : [];
      }),
    );
  }

  it('is the table that lacks it, if its cells are as many', async () => {
    const moved = (row: string) =>
      changed(report2021, ['| 行政强制 | 0 |\n', ''], ['| 行政许可 | 12 |', `${row}\n| 行政许可 | 12 |`]);
    assert.deepEqual(await homes(moved('| 行政强制 | 0 |')), ['行政强制 → 第二十条第六项 (move-row)']);
    assert.deepEqual(await homes(moved('| 行政强制 | 0 | 1 |')), []);
    assert.deepEqual(await homes(moved('| 行政处罚 | 0 |')), []);
  });

  it('is below the 表 line that is missing', async () => {
    const text = changed(report2021, [`\n${sixth}`, '| 行政处罚 | 3 |\n']);
    assert.deepEqual(await homes(text), ['行政处罚 → 第二十条第六项 (insert-line)']);
  });
});

describe('rows that tables of several chapters have', () => {
  const form = '格式 甲 { 章 总体 { 表 一 { 列 件数 行 子 } } 章 其他 { 表 二 { 列 件数 行 子 } } }';
  const rowsBelow = (chapter: string) => `格式: 甲\n年度: 2024\n\n# 标题\n\n## ${chapter}\n\n| 子 | 1 |\n`;

  it('are those of the chapter that they stand in', async () => {
    for (const [chapter, table] of [
      ['总体', '一'],
      ['其他', '二'],
    ] as const) {
      const report = await readText(rowsBelow(chapter), { files: { '甲.gkformat': form } });
      assert.deepEqual(
        headlessRows(report).map((rows) => rows.table.name),
        [table],
      );
    }
  });
});
