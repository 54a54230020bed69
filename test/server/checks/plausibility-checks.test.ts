import assert from 'node:assert/strict';
import { isWithinScope } from '../../../server/report/body-kind.ts';
import { builtInFormat, check } from '../../support/engine.ts';
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
      en: 'Published on 8 February 2025, 8 days late: “县级以上人民政府部门” must publish by 31 January 2025 (Regulations on Open Government Information, Art. 49)',
    });
  });

  it('give bodies under vertical leadership until 31 January, that day included', async () => {
    const tax = (day: string) => published(day, '垂直管理', '国家税务总局示例市税务局');
    assert.deepEqual(await found(tax('2025-01-31')), []);
    const { message } = await onlyFinding(tax('2025-02-01'));
    assert.deepEqual(message, {
      zh: '2025年2月1日发布，逾期1天：实行垂直领导的部门应在2025年1月31日前公布（条例第三条、条例第四十九条）',
      en: 'Published on 1 February 2025, 1 day late: “实行垂直领导的部门” must publish by 31 January 2025 (Regulations on Open Government Information, Art. 3; Regulations on Open Government Information, Art. 49)',
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

  it('ask for the kind of a body whose name does not tell it, where the deadline hangs on it', async () => {
    const asked = (day: string, body: string) =>
      changed(report2021, ['2025-01-20', day], ['机关类型: 部门\n', ''], ['示例市水务局', body]);
    const zone = '示例高新区管理委员会';
    assert.deepEqual(await found(asked('2025-01-31', zone)), []);
    assert.deepEqual(await found(asked('2025-02-10', zone)), ['hint unclear-body-kind 〈2025-02-10〉']);
    const { message } = await onlyFinding(asked('2025-02-10', zone));
    assert.deepEqual(message, {
      zh: '2025年2月10日发布，按名称不能确定“示例高新区管理委员会”的机关类型：如为部门，应在2025年1月31日前公布（条例第四十九条），已逾期10天。请在报头写明机关类型',
      en: 'Published on 10 February 2025. The name “示例高新区管理委员会” does not show 机关类型: for “部门” the deadline was 31 January 2025 (Regulations on Open Government Information, Art. 49), missed by 10 days. Add 机关类型 to the header',
    });
    const both = await onlyFinding(asked('2025-04-10', zone));
    assert.match(both.message.zh, /如为政府，应在2025年3月31日前公布（条例第四十九条），已逾期10天；如为部门/);
    const unknown = await onlyFinding(asked('2025-02-10', '示例市公共资源交易中心'));
    assert.match(unknown.message.zh, /如为部门、垂直管理，应在2025年1月31日前公布（条例第四十九条、条例第三条）/);
    assert.deepEqual(await found(published('2025-02-10', '政府', zone)), []);
    assert.deepEqual(await found(published('2025-02-10', '部门', zone)), ['warning published-late 〈2025-02-10〉']);
    assert.deepEqual(await found(asked('2025-02-10', '示例镇人民政府')), []);
    assert.deepEqual(await found(asked('2025-02-10', '示例大学')), []);
  });

  it('take the day that a format sets in place of the one it extends', async () => {
    const files = {
      'x.gkformat': `格式 示例省 扩展 国办2021 {
        机关类型 部门 { 公布期限 "次年1月26日" 依据 "省通知" }
        机关类型 乡镇街道 { 公布期限 "次年1月20日" }
      }`,
    };
    const inProvince = (day: string, kind: string, body?: string) =>
      `格式: 示例省\n${published(day, kind, body).replace(/^格式: 国办2021\n/m, '')}`;
    const of = async (text: string) => (await check(text, { files })).map(({ message }) => message.zh);
    assert.deepEqual(await of(inProvince('2025-01-26', '部门')), []);
    assert.deepEqual(await of(inProvince('2025-01-28', '部门')), [
      '2025年1月28日发布，逾期2天：县级以上人民政府部门应在2025年1月26日前公布（省通知）',
    ]);
    assert.deepEqual(await of(inProvince('2025-01-28', '政府', '示例市人民政府')), []);
    assert.deepEqual(await of(inProvince('2025-01-28', '乡镇街道', '示例镇人民政府')), [
      '2025年1月28日发布，逾期8天：乡镇人民政府、街道办事处应在2025年1月20日前公布',
    ]);
  });

  it('refuse a date before the year was over', async () => {
    const text = published('2024-12-31', '部门');
    assert.deepEqual(await found(text), ['error published-early 〈2024-12-31〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '发布日期早于2025年1月1日，2024年度尚未结束；请核对发布日期和年度');
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
    assert.equal(
      message.zh,
      '“规章”一般只由有规章制定权的机关填报，“示例镇人民政府”填报 6；请核对（规范性文件不计入规章）',
    );
  });

  it('let a city report them', async () => {
    assert.deepEqual(await found(withRegulations('政府', '示例市人民政府')), []);
  });

  for (const [kind, body, may] of [
    ['政府', '示例省人民政府', true],
    ['政府', '示例壮族自治区人民政府', true],
    ['政府', '示例市人民政府', true],
    ['政府', '示例自治州人民政府', true],
    ['政府', '示例县人民政府', false],
    ['政府', '示例市甲区', false],
    ['政府', '示例市甲区人民政府', false],
    ['政府', '示例旗人民政府', false],
    // The offices of a government report what it made.
    ['部门', '示例市人民政府办公室', true],
    ['部门', '示例省人民政府办公厅', true],
    ['部门', '示例壮族自治区人民政府办公厅', true],
    ['部门', '示例县人民政府办公室', false],
    ['部门', '示例市甲区人民政府办公室', false],
    ['部门', '示例市应急管理局', false],
    ['部门', '示例省发展和改革委员会', false],
    ['部门', '国家发展和改革委员会', true],
    ['部门', '国家市场监督管理总局', true],
    ['部门', '水利部', true],
    ['部门', '审计署', true],
    ['垂直管理', '国家税务总局', true],
    ['垂直管理', '国家税务总局示例市税务局', false],
    ['垂直管理', '国家统计局示例调查总队', false],
    ['垂直管理', '海关总署', true],
    ['垂直管理', '中华人民共和国示例海关', false],
    ['垂直管理', '中国气象局', true],
    ['公共组织', '示例市供水公司', false],
    ['乡镇街道', '示例街道办事处', false],
    // Nothing is known of what it is, so nothing is said.
    [undefined, '示例经济技术开发区管理委员会', undefined],
    [undefined, '示例市公共资源交易中心', undefined],
  ] as const)
    it(`${may ? 'let' : may === false ? 'ask' : 'say nothing of'} ${body} (${kind ?? 'no kind'})`, async () => {
      const format = await builtInFormat('国办2021');
      const scope = format.bodyScopes.find(({ name }) => name === '规章制定权');
      assert.ok(scope);
      const header = { entries: [], attachments: [], contents: false, body, ...(kind && { bodyKind: kind }) };
      assert.equal(isWithinScope(header, scope, format), may);
    });
});
