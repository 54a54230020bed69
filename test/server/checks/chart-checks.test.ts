import assert from 'node:assert/strict';
import { found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const withChart = (line: string) => `${report2021.trimEnd()}\n\n${line}\n`;

describe('checks of charts', () => {
  it('find nothing in charts that can be drawn', async () => {
    assert.deepEqual(
      await found(withChart('图 "办理" 柱图 申请办理.予以公开, "不公开" = 合计(申请办理.不予公开)')),
      [],
    );
  });

  it('propose the kind that was meant', async () => {
    const finding = await onlyFinding(withChart('图 "办理" 饼状图 申请办理.本年新收, "余" = 1'));
    assert.equal(finding.check, 'unknown-chart-kind');
    assert.equal(finding.level, 'error');
    assert.equal(finding.message.zh, '图的种类“饼状图”无法识别，可用的有饼图、柱图、折线。是否应为“饼图”？');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '饼图' });
  });

  for (const [written, kind] of [
    ['环图', '饼图'],
    ['饼', '饼图'],
    ['条形图', '柱图'],
    ['线图', '折线'],
    ['趋势', '折线'],
    ['拆线', '折线'],
  ] as const)
    it(`take ${written} for ${kind}`, async () => {
      const { check, data, range } = await onlyFinding(withChart(`图 "办理" ${written} 申请办理.本年新收, "余" = 1`));
      assert.equal(check, 'unknown-chart-kind');
      assert.deepEqual(data, { kind: 'replace', range, text: kind });
    });

  it('propose nothing for another word', async () => {
    const { data } = await onlyFinding(withChart('图 "办理" 地图册 申请办理.本年新收, "余" = 1'));
    assert.equal(data, undefined);
  });

  it('want a kind', async () => {
    assert.deepEqual(await found(withChart('图 "办理" 申请办理.本年新收, 申请办理.予以公开')), [
      'error unknown-chart-kind 〈〉',
    ]);
  });

  it('want numbers', async () => {
    assert.deepEqual(await found(withChart('图 "办理" 折线')), ['error empty-chart 〈"办理"〉']);
  });

  it('look at the names of numbers as in braces', async () => {
    const finding = await onlyFinding(withChart('图 "办理" 柱图 申请办理.本年新增'));
    assert.equal(finding.check, 'unknown-name');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '本年新收' });
  });

  it('hint at a number that is not filled in', async () => {
    const text = withChart('表 "新媒体"\n| 平台 | 数 |\n| 微博 | |\n\n图 "粉丝" 柱图 新媒体.微博');
    assert.deepEqual(
      (await found(text)).filter((finding) => finding.includes('chart')),
      ['hint unknown-chart-value 〈新媒体.微博〉'],
    );
  });

  it('warn of a pie that cannot be cut, but draw such bars', async () => {
    for (const values of ['"甲" = 0, "乙" = 0', '"甲" = 1, "乙" = 1 - 2']) {
      assert.deepEqual(await found(withChart(`图 "办理" 饼图 ${values}`)), ['warning parts-of-nothing 〈"办理"〉']);
      assert.deepEqual(await found(withChart(`图 "办理" 柱图 ${values}`)), []);
    }
  });
});
