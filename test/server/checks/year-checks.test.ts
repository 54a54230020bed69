import assert from 'node:assert/strict';
import { changed, found as everythingFound, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

/** Digits of full width, which are read as well, are a hint of their own. */
async function found(...given: Parameters<typeof everythingFound>): Promise<readonly string[]> {
  return (await everythingFound(...given)).filter((one) => !one.startsWith('hint unusual-style'));
}

const title = '# {机关}{年度}年政府信息公开工作年度报告';
const period = '本报告所列数据的统计期限为2024年1月1日至12月31日。';

describe('checks of years', () => {
  it('compare the title with the header', async () => {
    const text = changed(report2021, [title, '# 示例市水务局2023年政府信息公开工作年度报告']);
    assert.deepEqual(await found(text), ['error title-year 〈2023〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '标题写的是2023年，报头年度为2024；请核对，标题可用“{年度}”自动填写');
  });

  it('read full-width digits', async () => {
    assert.deepEqual(await found(changed(report2021, [title, '# 示例市水务局２０２４年年度报告'])), []);
    assert.deepEqual(await found(changed(report2021, [title, '# 示例市水务局２０２３年年度报告'])), [
      'error title-year 〈２０２３〉',
    ]);
  });

  it('compare the preface where it speaks of this report', async () => {
    const text = changed(report2021, [period, '现将2023年政府信息公开工作年度报告予以公布。']);
    assert.deepEqual(await found(text), ['error preface-year 〈2023〉']);
    assert.deepEqual(await found(changed(report2021, [period, '2023年，我局认真贯彻条例。'])), [
      'error preface-year 〈2023〉',
    ]);
  });

  it('let the preface name other years', async () => {
    const text = changed(report2021, [period, '2019年5月15日起施行的条例要求如此，较2023年有所提高。']);
    assert.deepEqual(await found(text), []);
  });

  it('compare the name of the file', async () => {
    const path = '报告/水务局2023.gkreport';
    assert.deepEqual(await found(report2021, { path }), ['error file-name-year 〈2024〉']);
    const { message } = await onlyFinding(report2021, { path });
    assert.equal(message.zh, '文件名“水务局2023.gkreport”写的是2023年，报头年度为2024；请核对');
    assert.deepEqual(await found(report2021, { path: '2024年度报告（2025年发布）.gkreport' }), []);
    assert.deepEqual(await found(report2021, { path: '2023/年报.gkreport' }), []);
  });

  for (const wrong of [
    '2024年1月1日至12月30日',
    '2024年1月1日到2024年12月30日',
    '2023年1月1日至12月31日',
    '2024年1月2日-12月31日',
    '2024年1月1日起，至2024年12月30日',
    '2024.1.1至2024.12.30',
    '2024年1月1日至11月31日',
    '二〇二三年一月一日至十二月三十一日',
    '20241月1日到12月31日',
    '2023年1月—12月',
    '2024 年 1 月 1 日至 2024 年 12 月 30 日',
    '2024年1日1日至12月31日',
    '2023年12月1日至2024年11月30日',
    '2024/01/01-2024/12/30',
    '2024年1月1日至2025年12月31日',
    '2023年度',
    '2024年1月1日至2024年12月31曰',
    '2024年1月l日至2024年12月31日',
    '2O24年1月1日起至2O24年12月31日',
    '20241年1月1日 起至2024年12月31日',
    '2024年元月2日至2024年12月底',
    '2024年1月1日至12月',
    '2024年1月1日起至2024年12月',
    '二〇二四年一月一日至十二月',
    '2024.1.1至2024.12',
    '2023.1-2023.12',
  ])
    it(`refuse the period ${wrong}`, async () => {
      const text = changed(report2021, ['2024年1月1日至12月31日', wrong]);
      assert.deepEqual(await found(text), [`error report-period 〈${wrong}〉`]);
      const { message, range, data } = await onlyFinding(text);
      assert.equal(message.zh, `统计期限写作“${wrong}”，应为2024年1月1日至12月31日；年度可用“{年度}”自动填写`);
      assert.deepEqual(data, { kind: 'replace', range, text: '2024年1月1日至2024年12月31日' });
    });

  for (const part of [
    '2024年3月1日至12月31日',
    '2024年3月18日至2024年12月31日',
    '1月至11月',
    '2024年4月—12月',
    '2024年1月1日起至6月30日',
    '二〇二四年五月一日至十二月三十一日',
  ])
    it(`take a reason for the part of a year: ${part}`, async () => {
      const text = changed(report2021, ['2024年1月1日至12月31日', part]);
      assert.deepEqual(await found(text), [`warning report-period 〈${part}〉`]);
      const { message, data } = await onlyFinding(text);
      assert.match(message.zh, /机关当年成立或者撤销的，请以“说明”写明/);
      assert.equal(data, undefined);
    });

  for (const right of [
    '2024年1月1日起至2024年12月31日止',
    '{年度}年1月1日至12月31日',
    '２０２４年１月１日—１２月３１日',
    '自2024年1月1日起，至2024年12月31日止',
    '2024.1.1至2024.12.31',
    '2024年1月—12月',
    '1-12月',
    '二〇二四年一月一日至十二月三十一日',
    '2 0 2 4 年 1 月 1 日至 12 月 31 日',
    '2024年1月1日零时起至2024年12月31日24时止',
    '2024年度',
    '2024年元月1日起至2024年12月底',
    '2024年1月至12月末',
    '2024年1月1日至12月底',
    '2024年1月至12月31日',
    '2024.1-2024.12',
    '2024-01至2024-12',
  ])
    it(`accept the period ${right}`, async () => {
      assert.deepEqual(await found(changed(report2021, ['2024年1月1日至12月31日', right])), []);
    });

  it('find a wrong period behind the bound year', async () => {
    const text = changed(report2021, ['2024年1月1日至12月31日', '{年度}年1月1日至12月30日']);
    assert.deepEqual(await found(text), ['error report-period 〈{年度}年1月1日至12月30日〉']);
  });

  for (const other of [
    '2024年3月1日至3月15日开展宣传。',
    '5月至6月组织培训，7-8月开展检查。',
    '办理时限为1至3日。',
    '2023年10月至2024年3月改版网站。',
    '规划期为2021年至2025年。',
  ])
    it(`leave other spans of time alone: ${other}`, async () => {
      assert.deepEqual(await found(changed(report2021, ['全年主动', `${other}全年主动`])), []);
    });

  for (const [written, marked] of [
    ['2023 年，我局认真贯彻条例。', '2023'],
    ['二〇二三年，我局认真贯彻条例。', '二〇二三'],
    ['现将２０２３ 年度政府信息公开工作年度报告予以公布。', '２０２３'],
  ] as const)
    it(`read the year of the preface in ${written}`, async () => {
      assert.deepEqual(await found(changed(report2021, [period, written])), [`error preface-year 〈${marked}〉`]);
    });

  for (const opening of [
    '2023年，我局认真贯彻条例。',
    '2023 年度，我局认真贯彻条例。',
    '（一）2023年全年发布信息30条。',
    '二〇二三年，我局认真贯彻条例。',
    '2022年我局高度重视。',
  ])
    it(`find last year’s text in the first chapter: ${opening}`, async () => {
      const [finding, ...others] = await found(changed(report2021, ['全年主动', `${opening}全年主动`]));
      assert.match(finding ?? '', /^warning last-year-opening 〈(?:202[23]|二〇二三)〉$/);
      assert.deepEqual(others, []);
    });

  for (const opening of [
    '2024年，我局认真贯彻条例。',
    '2023年以来，我局持续推进。',
    '2023年12月起，网站改版。',
    '与2023年相比，发布量有所增加。',
    '2019年新修订的条例施行以来，我局认真贯彻。',
    '全年工作比2023年进步。',
  ])
    it(`leave other years in the first chapter alone: ${opening}`, async () => {
      assert.deepEqual(await found(changed(report2021, ['全年主动', `${opening}全年主动`])), []);
    });
});

describe('checks of the title', () => {
  for (const [written, expected] of [
    ['示例市水利局2024年政府信息公开工作年度报告', 'warning title-body 〈示例市水利局〉'],
    ['示例县水务局2024年政府信息公开工作年度报告', 'warning title-body 〈示例县水务局〉'],
    ['2024年示例市教育局政府信息公开工作年度报告', 'warning title-body 〈示例市教育局〉'],
    ['示例市人民政府2024年政府信息公开工作年度报告', 'warning title-body 〈示例市人民政府〉'],
    ['乙市水务局关于2024年政府信息公开工作的年度报告', 'warning title-body 〈乙市水务局〉'],
    ['示例市水务局政府信息公开工作年度报告', 'warning title-without-year 〈示例市水务局政府信息公开工作年度报告〉'],
    ['示例市水务局2O24年政府信息公开工作年度报告', 'error title-year 〈2O24〉'],
    ['示例市水务局20241年政府信息公开工作年度报告', 'error title-year 〈20241〉'],
    ['示例市水务局24年政府信息公开工作年度报告', 'error title-year 〈24〉'],
    ['政府信息公开年报', 'warning title-without-year 〈政府信息公开年报〉'],
    ['示例市水务局2023 年政府信息公开工作年度报告', 'error title-year 〈2023〉'],
    ['示例市水务局二〇二三年政府信息公开工作年度报告', 'error title-year 〈二〇二三〉'],
    ['示例市水务局 2 0 2 3 年政府信息公开工作年度报告', 'error title-year 〈2 0 2 3〉'],
  ] as const)
    it(`find ${written}`, async () => {
      assert.deepEqual(await found(changed(report2021, [title, `# ${written}`])), [expected]);
    });

  for (const written of [
    '示例市水务局2024年政府信息公开工作年度报告',
    '市水务局2024年度政府信息公开工作年度报告',
    '示例市水务局（示例市河长制办公室）2024年政府信息公开工作年度报告',
    '示例市水务局办公室2024年政府信息公开工作年度报告',
    '2024年政府信息公开工作年度报告',
    '关于2024年度政府信息公开工作的年度报告',
    '水务局二〇二四年政府信息公开工作年度报告',
    '2024 年度示例市水务局政府信息公开工作年度报告',
    '示例市水务局关于公布2024年政府信息公开工作年度报告',
    '2024年全局政府信息公开工作年度报告',
  ])
    it(`accept ${written}`, async () => {
      assert.deepEqual(await found(changed(report2021, [title, `# ${written}`])), []);
    });

  it('tell a place from another within it, and not from its longer name', async () => {
    const of = (name: string) =>
      changed(
        report2021,
        ['机关: 示例市水务局', '机关: 示例市人民政府'],
        ['机关类型: 部门', '机关类型: 政府'],
        [title, `# ${name}2024年政府信息公开工作年度报告`],
      );
    const bodies = async (name: string) => (await found(of(name))).filter((one) => one.includes('title-body'));
    assert.deepEqual(await bodies('示例市城东区人民政府'), ['warning title-body 〈示例市城东区人民政府〉']);
    for (const name of ['某省示例市人民政府', '示例市', '市政府']) assert.deepEqual(await bodies(name), [], name);
  });

  it('put in the linked values', async () => {
    const body = await onlyFinding(changed(report2021, [title, '# 示例市水利局{年度}年政府信息公开工作年度报告']));
    assert.deepEqual(body.data, { kind: 'replace', range: body.range, text: '{机关}' });
    const year = await onlyFinding(changed(report2021, [title, '# {机关}政府信息公开工作年度报告']));
    const at = { line: year.range.start.line, character: '# {机关}'.length };
    assert.deepEqual(year.data, { kind: 'replace', range: { start: at, end: at }, text: '{年度}年' });
  });

  it('compare who wrote the report, but of governments', async () => {
    const by = (name: string) =>
      changed(report2021, ['本报告所列', `本报告由${name}根据条例编制，电话010-12345678。本报告所列`]);
    assert.deepEqual(await found(by('示例市水利局')), ['warning title-body 〈示例市水利局〉']);
    for (const name of ['示例市水务局', '市水务局', '示例市水务局办公室', '我局', '{机关}'])
      assert.deepEqual(await found(by(name)), [], name);
  });
});
