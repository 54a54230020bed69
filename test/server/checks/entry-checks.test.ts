import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';

const form = `格式 网站报表 "网站报表" {
  适用 2017 起
  报告标题 "{机关}网站报表（{年度}年度）"
  章 基本 "一、基本信息" 必备 {
    表 网站 "网站情况" {
      列 内容 填文字
      行 名称 "网站名称", 网址 "首页网址"
      行 类型 "网站类型" 可选值 "政府门户网站"、"部门网站"
      行 备案 "备案号" 可缺
      行 开通 "开通日期" 填日期
      行 用户 "独立用户访问总量（单位：个）" 单位 个
      行 访问 "网站总访问量（单位：次）" 单位 次
      行 时间 "平均办理时间（单位：天）" 单位 天 小数
      行 创新 "创新发展" 可选值 "多语言版本"、"无障碍浏览"、"其他" 可多选
      核实 访问不少于用户 每列 用户 <= 访问
    }
  }
}
`;

const report = `格式: 网站报表
机关: 示例市水务局
年度: 2025

# {机关}网站报表（{年度}年度）

## 一、基本信息

表 网站
| 名称 | 示例水务 |
| 网址 | http://www.example.gov.cn |
| 类型 | 部门网站 |
| 备案 | |
| 开通 | 2018-03-01 |
| 用户 | 1200 |
| 访问 | 56000 |
| 时间 | 2.5 |
| 创新 | 无障碍浏览、其他（数字人播报） |
`;

const placed = { files: { '网站.gkformat': form } };
const withRow = (from: string, to: string) => changed(report, [`\n| ${from} |`, `\n| ${to} |`]);
const 类型 = (text: string) => withRow('类型 | 部门网站', `类型 | ${text}`);
const 开通 = (text: string) => withRow('开通 | 2018-03-01', `开通 | ${text}`);

describe('cells for text, choices and dates', () => {
  it('have no findings where they are filled in as the form asks', async () => {
    assert.deepEqual(await found(report, placed), []);
  });

  it('are read as what they are, and numbers as numbers', async () => {
    const { facts } = await readText(report, placed);
    const said = facts.map(({ row, entry, value }) => `${row.name}: ${entry?.text ?? value?.toFixed() ?? '—'}`);
    assert.deepEqual(said, [
      ...['名称: 示例水务', '网址: http://www.example.gov.cn', '类型: 部门网站', '备案: —', '开通: 2018年3月1日'],
      ...['用户: 1200', '访问: 56000', '时间: 2.5', '创新: 无障碍浏览、其他（数字人播报）'],
    ]);
  });

  it('ask for what is missing, in words of its kind', async () => {
    const text = changed(类型(''), ['| 名称 | 示例水务 |', '| 名称 | |'], ['http://www.example.gov.cn', '']);
    const [names, type] = await formFindings(text, placed);
    assert.equal(names?.message.zh, '“网站名称”、“首页网址”未填；请填文字');
    assert.equal(names?.message.en, '“网站名称”, “首页网址” are empty. Enter text');
    assert.equal(type?.message.zh, '“网站类型”未填；请从“政府门户网站”、“部门网站”中选填一项');
    assert.equal(type?.level, 'warning');
  });

  it('refuse what is none of the values, and propose the nearest', async () => {
    const finding = await onlyFinding(类型('部门网'), placed);
    assert.equal(finding.message.zh, '“网站类型”填“部门网”，不在可选值内；是否应为“部门网站”？');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '部门网站' });
    const { message } = await onlyFinding(类型('商业网'), placed);
    assert.match(message.zh, /请从“政府门户网站”、“部门网站”中选填一项$/);
  });

  it('take one value only where the form does not say that several may be chosen', async () => {
    assert.deepEqual(await found(类型('政府门户网站、部门网站'), placed), [
      'error not-a-choice 〈政府门户网站、部门网站〉',
    ]);
  });

  it('read a choice with the boxes of a printed form, and propose it without', async () => {
    for (const text of ['□政府门户网站 ■部门网站', '□ 政府门户网站　☑ 部门网站', '政府门户网站□ 部门网站√']) {
      const finding = await onlyFinding(类型(text), placed);
      assert.equal(finding.check, 'ticked-choice', text);
      assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '部门网站', certain: true });
    }
    assert.deepEqual(await found(类型('□政府门户网站 □部门网站'), placed), [
      'warning blank-entry 〈□政府门户网站 □部门网站〉',
    ]);
  });

  it('refuse what is no day, and mend what can mean one day only', async () => {
    for (const text of ['2018年2月30日', '2018年', '去年三月'])
      assert.deepEqual(await found(开通(text), placed), [`error not-a-date 〈${text}〉`]);
    for (const text of ['20180301', '2018年3月1号', '２０１８，3，1']) {
      const { check, data } = await onlyFinding(开通(text), placed);
      assert.equal(check, 'not-a-date');
      assert.ok(data?.kind === 'replace' && data.text === '2018年3月1日' && data.certain, text);
    }
  });

  it('leave numbers to the checks of numbers', async () => {
    const finding = await onlyFinding(withRow('用户 | 1200', '用户 | 1200个'), placed);
    assert.equal(finding.check, 'unreadable-number');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '1200', certain: true });
    assert.deepEqual(await found(withRow('用户 | 1200', '用户 | 1.5'), placed), ['error fractional-number 〈1.5〉']);
    assert.deepEqual(await found(withRow('用户 | 1200', '用户 | 3万元'), placed), ['error unexpected-unit 〈3万元〉']);
  });

  it('let rows be left out that may be missing, and no other', async () => {
    assert.deepEqual(await found(changed(report, ['| 备案 | |\n', '']), placed), []);
    assert.deepEqual(await found(changed(report, ['| 名称 | 示例水务 |\n', '']), placed), [
      'error missing-rows 〈网站〉',
    ]);
  });

  it('are not filled by 其余', async () => {
    const text = changed(report, ['| 名称 | 示例水务 |\n', ''], ['| 用户 | 1200 |\n', '| 其余 | 0 |\n']);
    assert.deepEqual(await found(text, placed), ['error missing-rows 〈网站〉']);
  });

  it('take no part in rules, which other rows still obey', async () => {
    const { equations } = await readText(withRow('访问 | 56000', '访问 | 12'), placed);
    assert.deepEqual(
      equations.map(({ rule, verdict }) => `${rule.name} ${verdict}`),
      ['访问不少于用户 broken'],
    );
  });

  it('can be shown in text', async () => {
    const { bound } = await readText(
      changed(report, ['## 一、基本信息\n', '## 一、基本信息\n\n{网站.名称}于{网站.开通}开通，{网站.类型}。\n']),
      placed,
    );
    assert.deepEqual(
      bound.slice(-3).map(({ text }) => text),
      ['示例水务', '2018年3月1日', '部门网站'],
    );
  });
});
