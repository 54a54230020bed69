import assert from 'node:assert/strict';
import { unread } from '../../support/findings.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

describe('checks of title and content', () => {
  it('ask for a title, at the first chapter', async () => {
    const text = changed(report2021, ['# {机关}{年度}年政府信息公开工作年度报告\n', '']);
    assert.deepEqual(await found(text), ['warning missing-title 〈一、总体情况〉']);
  });

  it('ask for the words of an empty title', async () => {
    const text = changed(report2021, ['# {机关}{年度}年政府信息公开工作年度报告', '#']);
    assert.deepEqual(await found(text), ['warning missing-title 〈〉']);
  });

  it('refuse a second title', async () => {
    const text = changed(report2021, ['## 六、', '# 附：说明\n\n正文。\n\n## 六、']);
    assert.deepEqual(await found(text), ['error second-title 〈附：说明〉']);
  });

  it('refuse an empty chapter', async () => {
    const text = changed(report2021, ['本年未收取信息处理费。\n', '']);
    assert.deepEqual(await found(text), ['error empty-chapter 〈六、其他需要报告的事项〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '“六、其他需要报告的事项”一章没有内容；确无情况的，也应写明');
  });

  it('take a chapter with comments alone for empty', async () => {
    const text = changed(report2021, ['本年未收取信息处理费。', '// 待补']);
    assert.deepEqual(await found(text), ['error empty-chapter 〈六、其他需要报告的事项〉']);
  });

  it('count what stands in the sections of a chapter', async () => {
    const text = changed(report2021, ['本年未收取', '### （一）收费\n\n本年未收取']);
    assert.deepEqual(await found(text), []);
  });

  it('warn of an empty section', async () => {
    const text = changed(report2021, [
      '全年主动',
      '### （一）主动公开\n\n### （二）依申请公开\n\n#### 受理\n\n全年主动',
    ]);
    assert.deepEqual(await found(text), ['warning empty-section 〈（一）主动公开〉']);
  });

  it('say once that rows belong to no table', async () => {
    const text = changed(report2021, ['全年主动', '如下：\n| 行政处罚 | 3 |\n| 行政强制 | 0 |\n\n全年主动']);
    assert.deepEqual(await found(text), ['error stray-line 〈| 行政处罚 | 3 |〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '这 2 行不属于任何表，不会出现在正式报告中；请在上方补写“表 表名”');
  });

  it('say which table line is missing above the rows of a table, and do not call the table missing as well', async () => {
    const finding = await onlyFinding(changed(report2021, ['表 复议诉讼\n', '']));
    assert.equal(finding.check, 'stray-line');
    assert.match(finding.message.zh, /请在上方补写“表 复议诉讼”$/);
    assert.match(finding.message.en, /Write “表 复议诉讼” above$/);
  });

  it('read rows whose table line is missing as rows of the table above', async () => {
    assert.deepEqual(await found(changed(report2021, ['表 第二十条第六项\n', ''])), [
      'error unknown-row 〈行政处罚〉',
      'error unknown-row 〈行政强制〉',
    ]);
  });

  it('say of a rule below rows of no table that it cannot be read, before a table stands above them', async () => {
    const text = changed(report2021, ['全年主动', '如下：\n| 行政处罚 | 3 |\n\n规则 合计 × 2\n\n全年主动']);
    const told = ['〈〉 规则应写成“规则 合计 = 甲 + 乙”（行）或“规则 列 总计 = 甲 + 乙”（列）'];
    assert.deepEqual(await unread(text), told);
    assert.deepEqual(await unread(changed(text, ['如下：\n', '如下：\n表 "处罚"\n'])), told);
    assert.deepEqual(await unread(changed(text, ['规则 合计', '此外，规则 合计'])), []);
  });

  it('report rules and sections that stand nowhere', async () => {
    const rule = changed(report2021, ['## 六、', '规则 甲 = 乙 + 丙\n\n## 六、']);
    assert.deepEqual(await found(changed(rule, ['下一步将改进。', '下一步将改进。\n\n如上。'])), [
      'error stray-line 〈规则 甲 = 乙 + 丙〉',
    ]);
    const section = changed(report2021, ['本报告所列', '### 前言\n\n本报告所列']);
    const findings = await found(section);
    assert.deepEqual(findings, ['error stray-line 〈### 前言〉']);
  });
});
