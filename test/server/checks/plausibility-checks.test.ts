import assert from 'node:assert/strict';
import { bodyKindOf, lacksRegulatoryPower } from '../../../server/checks/body.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

/** The report of a body, published on a day. */
function published(day: string, kind: string, body = '示例市水务局'): string {
  return changed(report2021, ['2025-01-20', day], ['机关类型: 部门', `机关类型: ${kind}`], ['示例市水务局', body]);
}

describe('checks of the date of publication', () => {
  it('give departments until 31 January, that day included', async () => {
    assert.deepEqual(await found(published('2025-01-31', '部门')), []);
    assert.deepEqual(await found(published('2025年2月1日', '部门')), ['warning published-late 〈2025年2月1日〉']);
    const { message } = await onlyFinding(published('2025-02-08', '部门'));
    assert.deepEqual(message, {
      zh: '2025年2月8日发布，逾期8天：县级以上人民政府部门应在2025年1月31日前公布（条例第四十九条）',
      en: 'Published 2025年2月8日, 8 days late: departments must publish by 2025年1月31日 (条例第四十九条)',
    });
  });

  it('give governments until 31 March', async () => {
    assert.deepEqual(await found(published('2025-03-31', '政府', '示例市人民政府')), []);
    assert.deepEqual(await found(published('2025-04-01', '政府', '示例市人民政府')), [
      'warning published-late 〈2025-04-01〉',
    ]);
  });

  it('know no day for towns and public bodies', async () => {
    assert.deepEqual(await found(published('2025-06-01', '乡镇街道', '示例镇人民政府')), []);
    assert.deepEqual(await found(published('2025-06-01', '公共组织', '示例市供水公司')), []);
  });

  it('refuse a date before the year was over', async () => {
    const text = published('2024-12-31', '部门');
    assert.deepEqual(await found(text), ['error published-early 〈2024-12-31〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '发布日期早于2025年1月1日，2024年度还没有结束；请核对发布日期和年度');
  });
});

describe('checks of 规章', () => {
  const withRegulations = (kind: string, body: string) =>
    changed(published('2025-01-20', kind, body), ['| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 | 6 |']);

  it('warn when a town reports any', async () => {
    assert.deepEqual(await found(withRegulations('乡镇街道', '示例镇人民政府')), [
      'warning regulations-without-power 〈6〉',
    ]);
    const { message } = await onlyFinding(withRegulations('乡镇街道', '示例镇人民政府'));
    assert.equal(message.zh, '“示例镇人民政府”一般没有规章制定权，规章却填了 6；请核对是否应计入规范性文件');
  });

  it('let a city report them', async () => {
    assert.deepEqual(await found(withRegulations('政府', '示例市人民政府')), []);
  });

  for (const [kind, body, lacks] of [
    ['政府', '示例县人民政府', true],
    ['政府', '示例市甲区', true],
    ['政府', '示例旗人民政府', true],
    ['政府', '示例壮族自治区人民政府', false],
    ['政府', '示例省人民政府', false],
    ['部门', '示例市应急管理局', true],
    ['部门', '国家发展和改革委员会', false],
    ['部门', '水利部', false],
    ['部门', '审计署', false],
    ['垂直管理', '国家税务总局示例市税务局', true],
    ['垂直管理', '海关总署', false],
    ['公共组织', '示例市供水公司', true],
  ] as const)
    it(`take ${body} (${kind}) for a body ${lacks ? 'without' : 'with'} the power to make them`, () => {
      assert.equal(lacksRegulatoryPower({ entries: [], bodyKind: kind, body }), lacks);
    });
});

describe('the kind of a body', () => {
  for (const [body, kind] of [
    ['示例镇人民政府', '乡镇街道'],
    ['示例街道办事处', '乡镇街道'],
    ['示例市人民政府', '政府'],
    ['示例市人民政府办公室', '部门'],
    ['示例市水务局', '部门'],
    ['示例大学', undefined],
  ] as const)
    it(`follows from the name ${body} where the header leaves it out: ${kind ?? 'unknown'}`, () => {
      assert.equal(bodyKindOf({ entries: [], body }), kind);
    });

  it('is what the header says where it says so', () => {
    assert.equal(bodyKindOf({ entries: [], body: '示例市水务局', bodyKind: '垂直管理' }), '垂直管理');
  });
});
