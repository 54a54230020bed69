import assert from 'node:assert/strict';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const written = '受理申请{申请办理.本年新收}件';
const withBraces = (source: string) => changed(report2021, [written, `受理申请{${source}}件`]);

describe('checks of numbers in braces', () => {
  it('propose the row that was meant', async () => {
    const finding = await onlyFinding(withBraces('申请办理.本年新增'));
    assert.equal(finding.check, 'unknown-name');
    assert.equal(finding.level, 'error');
    assert.equal(finding.message.zh, '未找到名为“本年新增”的表、行、列或报头项。是否应为“本年新收”？');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '本年新收' });
    assert.deepEqual(await found(withBraces('申请办理.本年新增')), ['error unknown-name 〈本年新增〉']);
  });

  it('propose the table that was meant', async () => {
    const { data, range } = await onlyFinding(withBraces('申请办里.本年新收'));
    assert.deepEqual(data, { kind: 'replace', range, text: '申请办理' });
  });

  it('refuse empty braces', async () => {
    assert.deepEqual(await found(withBraces('')), ['error empty-braces 〈{}〉']);
  });

  it('want a column where there is no total', async () => {
    const finding = await onlyFinding(withBraces('第二十条第一项.规章'));
    assert.equal(finding.check, 'column-needed');
    assert.equal(finding.message.zh, '“规章”行有多列而没有合计列，请写明列名：规章.制发、规章.废止、规章.有效');
  });

  it('propose the function that was meant', async () => {
    const finding = await onlyFinding(withBraces('合记(申请办理.不予公开)'));
    assert.equal(finding.check, 'unknown-function');
    assert.equal(finding.message.zh, '函数“合记”无法识别，可用的有“合计”、“占比”、“同比”等 9 种。是否应为“合计”？');
  });

  it('count what a function is given', async () => {
    const finding = await onlyFinding(withBraces('占比(申请办理.予以公开)'));
    assert.equal(finding.check, 'wrong-arguments');
    assert.equal(finding.message.zh, '“占比”的括号内应写 2 个数，用逗号隔开');
  });

  it('want a whole number of decimals', async () => {
    const source = withBraces('小数(占比(申请办理.予以公开, 申请办理.办理总计), 7)');
    const finding = await onlyFinding(source);
    assert.equal(finding.check, 'wrong-decimals');
    assert.equal(finding.message.zh, '“小数”的位数应为 0 到 6 的整数');
    assert.deepEqual(await found(source), ['error wrong-decimals 〈7〉']);
  });

  it('refuse to divide by zero', async () => {
    const finding = await onlyFinding(withBraces('占比(申请办理.予以公开, 申请办理.上年结转)'));
    assert.equal(finding.check, 'division-by-zero');
  });

  it('ask for last year’s report where it is needed', async () => {
    const finding = await onlyFinding(withBraces('同比(申请办理.本年新收)'));
    assert.equal(finding.check, 'last-year-needed');
    assert.equal(finding.message.zh, '此处引用上年报告的数字，请在报头写明“上年: 上年报告的路径”');
    const named = await onlyFinding(
      changed(withBraces('同比(申请办理.本年新收)'), ['发布日期', '上年: 2023.gkreport\n发布日期']),
    );
    assert.equal(named.message.zh, '此处引用上年报告的数字，但报头“上年”所指的文件未找到');
  });

  it('say nothing of a number whose table is missing: the table is reported', async () => {
    const start = report2021.indexOf('表 申请办理');
    const end = report2021.indexOf('## 四、');
    const text = report2021.slice(0, start) + report2021.slice(end);
    assert.deepEqual(await found(text), ['error missing-table 〈三、收到和处理政府信息公开申请情况〉']);
  });
});
