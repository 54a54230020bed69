import assert from 'node:assert/strict';
import type { Finding } from '../../../server/checks/check.ts';
import { explainFindings } from '../../../server/checks/explain.ts';
import { catalogue } from '../../../server/checks/index.ts';
import type { Explanation } from '../../../server/report/written.ts';
import { readText } from '../../support/engine.ts';
import { changed, formFindings, marked } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const late = changed(report2021, ['2025-01-20', '2025-02-08']);
const noFee = changed(report2021, ['本年未收取信息处理费。', '本年没有其他需要报告的事项。']);

async function explained(text: string, more: readonly Finding[] = []): Promise<readonly Finding[]> {
  return explainFindings(await readText(text), [...(await formFindings(text)), ...more], catalogue);
}

/** `warning missing-mention 〈六、…〉 理由` */
async function results(text: string): Promise<readonly string[]> {
  return (await explained(text)).map(({ level, check, range, explained: reason }) =>
    [level, check, `〈${marked(text, range)}〉`, reason].filter(Boolean).join(' '),
  );
}

describe('explanations', () => {
  it('accept a warning of their chapter, with the reason', async () => {
    const text = changed(noFee, ['需要报告的事项。', '需要报告的事项。\n说明 内容缺项: 财政部门统一公布']);
    assert.deepEqual(await results(text), ['warning missing-mention 〈六、其他需要报告的事项〉 财政部门统一公布']);
  });

  it('name the check by its id as well', async () => {
    const text = changed(noFee, ['需要报告的事项。', '需要报告的事项。\n说明 missing-mention：财政部门统一公布']);
    assert.deepEqual(await results(text), ['warning missing-mention 〈六、其他需要报告的事项〉 财政部门统一公布']);
  });

  it('accept a warning of the header in front of the first chapter', async () => {
    const text = changed(late, ['## 一、', '说明 逾期发布: 网站改版\n\n## 一、']);
    assert.deepEqual(await results(text), ['warning published-late 〈2025-02-08〉 网站改版']);
  });

  it('accept a warning of their table', async () => {
    const text = changed(report2021, [
      '行政规范性文件 | 1 | 0 | 3 |',
      '规范性文件 | 1 | 0 | 3 |\n说明 旧行名: 上级要求',
    ]);
    assert.deepEqual(await results(text), ['warning former-row-label 〈规范性文件〉 上级要求']);
  });

  it('reach to both ends of the lines of their table', async () => {
    for (const [line, marked] of [
      ['表 第二十条第六项', '\ufeff表 第二十条第六项'],
      ['| 行政强制 | 0 |', '| 行政强制 | 0 |\ufeff'],
    ] as const) {
      const explanation = ['\n表 第二十条第八项', '说明 不可见字符: 原件如此\n\n表 第二十条第八项'] as const;
      const text = changed(report2021, [line, marked], explanation);
      assert.deepEqual(
        (await explained(text)).map(({ check, explained: reason }) => [check, reason]),
        [['invisible-character', '原件如此']],
      );
    }
  });

  it('name a finding by the rule of the format it is about', async () => {
    const text = changed(report2021, ['| 其余 | 0 |', '| 其余 | 0 |\n说明 上年衔接: 机构改革']);
    const line = text.split('\n').findIndex((content) => content.startsWith('| 上年结转'));
    const range = { start: { line, character: 2 }, end: { line, character: 6 } };
    const message = { zh: '不衔接', en: 'no link' };
    const finding: Finding = {
      check: 'not-verified',
      alias: '上年衔接',
      level: 'warning',
      message,
      range,
      related: [],
    };
    assert.deepEqual(await explained(text, [finding]), [{ ...finding, explained: '机构改革' }]);
  });

  it('may name the rules of the report itself', async () => {
    const text = changed(report2021, [
      '| 行政强制 | 0 |',
      '| 行政强制 | 0 |\n核实 行政强制 = 行政处罚\n说明 自定规则: 权责清单已调整',
    ]);
    assert.deepEqual(await results(text), ['hint idle-explanation 〈自定规则〉']);
  });

  it('do not reach beyond their chapter', async () => {
    const text = changed(noFee, ['全年主动公开', '说明 内容缺项: 无\n\n全年主动公开']);
    assert.deepEqual(await results(text), [
      'warning missing-mention 〈六、其他需要报告的事项〉',
      'hint idle-explanation 〈内容缺项〉',
    ]);
  });

  it('can go once the warning is gone', async () => {
    const text = changed(report2021, ['未收取信息处理费。', '未收取信息处理费。\n说明 内容缺项: 财政部门统一公布']);
    const [finding, ...others] = await explained(text);
    assert.deepEqual(others, []);
    assert.equal(finding?.check, 'idle-explanation');
    assert.equal(finding?.level, 'hint');
    assert.deepEqual(finding?.message, {
      zh: '此处没有“内容缺项”的问题需要说明，本行可以删去',
      en: '“内容缺项” reports nothing here; delete this line',
    });
    const line = text.split('\n').indexOf('说明 内容缺项: 财政部门统一公布');
    const range = { start: { line, character: 0 }, end: { line, character: 17 } };
    assert.deepEqual(finding?.data, { kind: 'replace', range, text: '' });
  });

  it('cannot explain an error', async () => {
    const text = changed(report2021, ['| 行政强制 | 0 |', '| 行政强制 | 无 |\n说明 不是数字: 没有']);
    assert.deepEqual(await results(text), ['error unreadable-number 〈无〉', 'warning explained-error 〈不是数字〉']);
    const message = (await explained(text))[1]?.message.zh;
    assert.equal(message, '“不是数字”属于错误，须予改正；“说明”只适用于警告和提示');
  });

  it('propose the check that was meant', async () => {
    const text = changed(noFee, ['需要报告的事项。', '需要报告的事项。\n说明 内容却项: 财政部门统一公布']);
    const [, finding] = await explained(text);
    assert.equal(finding?.check, 'unknown-check');
    assert.equal(finding?.message.zh, '没有名为“内容却项”的检查，本条说明不起作用。是否应为“内容缺项”？');
    assert.deepEqual(finding?.data, { kind: 'replace', range: finding?.range, text: '内容缺项' });
  });

  it('need a reason', async () => {
    const text = changed(noFee, ['需要报告的事项。', '需要报告的事项。\n说明 内容缺项:']);
    for (const written of [text, changed(text, ['说明 内容缺项:', '说明 内容缺项: \u3000 '])]) {
      assert.deepEqual(await results(written), [
        'warning missing-mention 〈六、其他需要报告的事项〉',
        'warning missing-reason 〈内容缺项〉',
      ]);
      assert.deepEqual((await explained(written))[1]?.message, {
        zh: '请在冒号后写明理由；没有理由的，“内容缺项”不算已说明',
        en: 'Give a reason after the colon; without one “内容缺项” does not count as explained',
      });
    }
  });

  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
  const findingOf = (level: Finding['level']): Finding => ({
    ...{ check: 'missing-mention', level, message: { zh: '缺', en: 'missing' }, range: range(1), related: [] },
  });
  const explanationOf = (reason: string, check = '内容缺项'): Explanation => ({
    ...{ check, checkRange: range(2), reason, range: range(2) },
    scope: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  });
  const told = (explanations: readonly Explanation[], findings: readonly Finding[]) =>
    explainFindings({ explanations, equations: [] }, findings, catalogue).map(({ check, level, explained: reason }) =>
      [check, level, reason].filter(Boolean).join(' '),
    );

  it('count by the first that gives a reason, which is told without the blanks around it', () => {
    assert.deepEqual(
      told([explanationOf(' '), explanationOf(' 已另行公布 '), explanationOf('别的')], [findingOf('warning')]),
      ['missing-mention warning 已另行公布', 'missing-reason warning'],
    );
  });

  it('explain the warnings among what they name, though an error is there as well', () => {
    assert.deepEqual(told([explanationOf('已另行公布')], [findingOf('error'), findingOf('warning')]), [
      'missing-mention error',
      'missing-mention warning 已另行公布',
    ]);
    assert.deepEqual(told([explanationOf('已另行公布')], [findingOf('error')]), [
      'missing-mention error',
      'explained-error warning',
    ]);
  });

  it('know a check by its former names, and no format where there is none', () => {
    const former = catalogue.map((check) =>
      check.id === 'missing-mention' ? { ...check, formerNames: ['缺少内容'] } : check,
    );
    const [finding] = explainFindings(
      { explanations: [explanationOf('已另行公布', '缺少内容')], equations: [] },
      [findingOf('warning')],
      former,
    );
    assert.equal(finding?.explained, '已另行公布');
    assert.deepEqual(told([explanationOf('已另行公布', '部门')], []), ['unknown-check warning']);
  });

  it('may name bodies that rows are reserved for', async () => {
    const report = await readText(report2021);
    const bodies = [...(report.format?.bodyScopes ?? []), ...(report.format?.bodyKinds ?? [])];
    assert.ok(bodies.length > 2);
    for (const { name } of bodies) {
      const found = explainFindings({ ...report, explanations: [explanationOf('如此', name)] }, [], catalogue);
      assert.deepEqual(
        found.map(({ check }) => check),
        ['idle-explanation'],
        name,
      );
    }
  });
});
