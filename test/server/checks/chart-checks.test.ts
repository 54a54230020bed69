import assert from 'node:assert/strict';
import { mendings } from '../editor/fixes/support/mendings.ts';
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

  const numbers = '申请办理.予以公开, "不公开" = 合计(申请办理.不予公开)';
  for (const opening of [
    '图 「办理」 柱图',
    '图 『办理』 柱图',
    '图 《办理》 柱图',
    '图 ‘办理’ 柱图',
    "图 '办理' 柱图",
    '图 ＂办理＂ 柱图',
    '图「办理」柱图',
    '图"办理" 柱图',
    '图“办理”柱状图',
    '图：“办理” 条形图',
    '图 办理 柱图',
    '图1 "办理" 柱图',
    '图1 办理 柱图',
    '图 1：“办理” 柱图',
    '图一 办理 柱图',
    '图表 "办理" 柱图',
  ])
    it(`tell text that was to be a chart: ${opening}`, async () => {
      const text = withChart(`${opening} ${numbers}`);
      const finding = await onlyFinding(text);
      assert.deepEqual([finding.check, finding.level], ['chart-in-text', 'warning']);
      const right = withChart(`图 "办理" 柱图 ${numbers}`);
      const [mending] = await mendings('chart-in-text', text);
      assert.equal(mending?.text, right);
      assert.equal(mending.preferred, true);
      assert.deepEqual(await found(right), []);
    });

  for (const line of [
    '图“办理”所示',
    '图 一',
    '图一是本年申请办理情况。',
    '图表如下：',
    '图1 办理情况柱图',
    '图 1 本年申请办理情况饼图',
    '图书馆 窗口 折线 3 条',
    '图文 解读 12 条。',
    '图为政务公开专区 柱图',
    '图 「办理」 反映全年情况。',
    '图解《条例》 饼图等形式解读政策。',
    '图 办理 柱图 见附件。',
    '\\图 「办理」 柱图 申请办理.予以公开',
  ])
    it(`leave text that is text: ${line}`, async () => {
      assert.ok(!(await found(withChart(line))).some((one) => one.includes('chart-in-text')));
    });

  it('tell such a chart before its numbers are written', async () => {
    const text = withChart('图 「办理」 柱图');
    assert.equal((await onlyFinding(text)).check, 'chart-in-text');
    assert.equal((await mendings('chart-in-text', text))[0]?.text, withChart('图 "办理" 柱图'));
  });
});
