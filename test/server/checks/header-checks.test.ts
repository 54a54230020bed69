import assert from 'node:assert/strict';
import { reportYears } from '../../../server/shared/report-years.ts';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

describe('checks of the header', () => {
  it('find nothing in complete reports', async () => {
    assert.deepEqual(await found(report2021), []);
    assert.deepEqual(await found(report2019), []);
  });

  it('propose the key that was meant', async () => {
    const text = changed(report2021, ['发布日期: ', '责任编缉: 办公室\n发布日期: ']);
    assert.deepEqual(await found(text), ['warning unknown-key 〈责任编缉〉']);
    const { message, data, range } = await onlyFinding(text);
    assert.deepEqual(message, {
      zh: '报头项“责任编缉”无法识别，本行不起作用。是否应为“责任编辑”？',
      en: 'Unknown header field “责任编缉”: this line has no effect. Did you mean “责任编辑”?',
    });
    assert.deepEqual(data, { kind: 'replace', range, text: '责任编辑' });
  });

  it('propose nothing for a key unlike any', async () => {
    const { message } = await onlyFinding(changed(report2021, ['发布日期: ', '天气: 晴\n发布日期: ']));
    assert.equal(message.zh, '报头项“天气”无法识别，本行不起作用');
  });

  it('accept every key of the language', async () => {
    const keys = ['网址', '责任编辑', '联系电话', '地址', '邮编', '文号', '索引号'];
    const lines = keys.map((key) => `${key}: 甲\n`).join('');
    const all = `${lines}下级:\n格式: 国办2021\n`;
    assert.deepEqual(await found(changed(report2021, ['发布日期: ', `${all}发布日期: `])), []);
  });

  it('report a key that stands twice and point at the first', async () => {
    const finding = await onlyFinding(changed(report2021, ['发布日期: ', '地址: 甲路1号\n地址: 乙路2号\n发布日期: ']));
    assert.equal(finding.check, 'repeated-key');
    assert.equal(finding.level, 'warning');
    assert.equal(finding.range.start.line, 4);
    assert.equal(finding.related[0]?.range.start.line, 3);
  });

  it('let 下级 stand more than once', async () => {
    const text = changed(report2021, ['发布日期: ', '下级: 甲/*\n下级: 乙/*\n发布日期: ']);
    // No such files are there, which is all that is said.
    const expected = ['error wrong-subordinate 〈甲/*〉', 'error wrong-subordinate 〈乙/*〉'];
    assert.deepEqual(await found(text), expected);
  });

  it('require 机关 and 年度', async () => {
    const text = changed(report2021, ['机关: 示例市水务局\n', ''], ['年度: 2024\n', ''], ['{机关}{年度}年', '']);
    assert.deepEqual(await found(text), ['error missing-key 〈机关类型〉', 'error missing-key 〈机关类型〉']);
    assert.deepEqual(
      (await formFindings(text)).map(({ message }) => message.zh),
      ['报头未填写“机关”，请补写一行“机关: ……”', '报头未填写“年度”，请补写一行“年度: ……”'],
    );
  });

  it('take a key without a value for not given', async () => {
    const text = changed(report2021, ['机关: 示例市水务局', '机关: '], ['{机关}', '示例市水务局']);
    assert.deepEqual(await found(text), ['error missing-key 〈机关〉']);
  });

  it('let optional keys stay empty', async () => {
    assert.deepEqual(await found(changed(report2021, ['发布日期: 2025-01-20', '发布日期: '])), []);
  });

  it('report the missing header of an empty file at its top', async () => {
    const [first] = await formFindings('');
    assert.equal(first?.check, 'missing-key');
    assert.deepEqual(first?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  });

  for (const value of ['二零二四', '24', '2024-2025'])
    it(`cannot read the year ${value}`, async () => {
      const text = changed(report2021, ['年度: 2024', `年度: ${value}`]);
      assert.deepEqual(await found(text), [`error unreadable-year 〈${value}〉`]);
    });

  for (const value of ['2007', '1999', '2007年', '２００７', '2099', '0000', '9999'])
    it(`knows no report on the year ${value}, and which there may be`, async () => {
      const text = changed(report2021, ['年度: 2024', `年度: ${value}`]);
      const finding = await onlyFinding(text);
      const { last } = reportYears(new Date());
      const read = value.normalize('NFKC');
      assert.deepEqual(await found(text), [`error unreadable-year 〈${value}〉`]);
      assert.deepEqual(finding.message, {
        zh: `没有“${read}”的年度报告；年度应为 2008 至 ${last} 之间的年份`,
        en: `There is no report on the year “${read}”. Enter a year from 2008 to ${last}`,
      });
      assert.equal((finding.data as { text: string }).text, '2024', 'the year before publication');
    });

  for (const value of ['2025-02-30', '明年', '2025年1月'])
    it(`cannot read the date ${value}`, async () => {
      const text = changed(report2021, ['发布日期: 2025-01-20', `发布日期: ${value}`]);
      assert.deepEqual(await found(text), [`error unreadable-date 〈${value}〉`]);
    });

  it('know five kinds of bodies', async () => {
    const text = changed(report2021, ['机关类型: 部门', '机关类型: 垂直管埋']);
    assert.deepEqual(await found(text), ['error unknown-body-kind 〈垂直管埋〉']);
    const { message, data, range } = await onlyFinding(text);
    assert.equal(
      message.zh,
      '机关类型“垂直管埋”无法识别，应为政府、部门、乡镇街道、垂直管理、公共组织之一。是否应为“垂直管理”？',
    );
    assert.deepEqual(data, { kind: 'replace', range, text: '垂直管理' });
  });
});

describe('the check of fields that are 是 or 否', () => {
  const contents = (value: string) => changed(report2021, ['年度: 2024\n', `年度: 2024\n目录: ${value}\n`]);

  it('finds nothing in these two, or nothing', async () => {
    for (const value of ['是', '否', '']) assert.deepEqual(await found(contents(value)), []);
  });

  it('proposes the one that is meant', async () => {
    assert.deepEqual(await found(contents('有')), ['warning neither-yes-nor-no 〈有〉']);
    for (const [value, text] of [
      ['有', '是'],
      ['不要', '否'],
      ['或许', undefined],
    ] as const) {
      const { data } = await onlyFinding(contents(value));
      assert.equal(data?.kind === 'replace' ? data.text : undefined, text);
    }
  });
});
