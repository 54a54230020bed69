import assert from 'node:assert/strict';
import type { Chart } from '../../../server/report/written.ts';
import { readText } from '../../support/engine.ts';
import { exampleText } from '../../support/examples.ts';

const files = { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') };

/** A chart that ends the report of 宿迁 for 2024, whose report for 2023 lies beside it. */
async function chartOf(line: string): Promise<Chart> {
  const report = await readText(`${exampleText('宿迁市2024.gkreport')}\n${line}\n`, {
    path: '宿迁市2024.gkreport',
    files,
  });
  const chart = report.charts.at(-1);
  assert.ok(chart);
  return chart;
}

/** Its categories, then each series with its numbers as they print. */
async function drawn(line: string): Promise<readonly unknown[]> {
  const { categories, series } = await chartOf(line);
  return [categories, ...series.map(({ name, points }) => [name, points.map(({ bound }) => bound.text)])];
}

describe('the numbers of a chart', () => {
  it('go by the last name of their path, or as the author calls them', async () => {
    assert.deepEqual(
      await drawn('图 "甲" 柱图 申请办理.予以公开, "不公开" = 合计(申请办理.不予公开), 申请办理.予以公开 - 1'),
      [
        ['予以公开', '不公开', '申请办理.予以公开 - 1'],
        [undefined, ['1431', '92', '1430']],
      ],
    );
  });

  it('take so much of their path as tells them apart', async () => {
    const [categories] = await drawn(
      '图 "甲" 柱图 申请办理.本年新收.总计, 申请办理.办理总计.总计, 复议诉讼.行政复议.总计',
    );
    assert.deepEqual(categories, ['本年新收·总计', '办理总计·总计', '行政复议·总计']);
  });

  it('become a bar a year when one is named in both years', async () => {
    assert.deepEqual(await drawn('图 "甲" 柱图 上年.申请办理.本年新收, 申请办理.本年新收'), [
      ['2023年', '2024年'],
      ['本年新收', ['3511', '3525']],
    ]);
  });

  it('become a series a year when several are named in both years', async () => {
    const line = '上年.申请办理.予以公开, 申请办理.予以公开, 申请办理.部分公开, 上年.申请办理.部分公开';
    assert.deepEqual(await drawn(`图 "甲" 柱图 ${line}`), [
      ['予以公开', '部分公开'],
      ['2023年', ['1191', '328']],
      ['2024年', ['1431', '471']],
    ]);
  });

  it('become lines from last year to this', async () => {
    const line = '申请办理.予以公开, 上年.申请办理.予以公开, 申请办理.部分公开, 上年.申请办理.部分公开';
    assert.deepEqual(await drawn(`图 "甲" 折线 ${line}`), [
      ['2023年', '2024年'],
      ['予以公开', ['1191', '1431']],
      ['部分公开', ['328', '471']],
    ]);
  });

  it('say their year where the years do not pair', async () => {
    assert.deepEqual(
      await drawn('图 "甲" 柱图 上年.申请办理.予以公开, 申请办理.部分公开, "今年" = 申请办理.予以公开'),
      [
        ['予以公开（2023年）', '部分公开（2024年）', '今年'],
        [undefined, ['1191', '471', '1431']],
      ],
    );
  });

  it('print shares as they do in prose', async () => {
    assert.deepEqual(await drawn('图 "甲" 柱图 占比(申请办理.予以公开, 申请办理.办理总计)'), [
      ['予以公开'],
      [undefined, ['40.64%']],
    ]);
  });

  it('are numbers, not words of the header', async () => {
    const [point] = (await chartOf('图 "甲" 柱图 机关')).series[0]?.points ?? [];
    assert.equal(point?.bound.problem?.kind, 'not-a-number');
  });

  it('are known to whatever looks for numbers in the text', async () => {
    const report = await readText('机关: 某局\n年度: 2024\n# 标\n## 总体情况\n图 "甲" 柱图 申请办理.本年新收\n');
    assert.deepEqual(
      report.bound.map(({ source }) => source),
      ['申请办理.本年新收'],
    );
  });
});
