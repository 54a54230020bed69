import assert from 'node:assert/strict';
import { check, readText } from '../../support/engine.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const licensed = (label: string) => changed(report2021, ['| 行政许可 | 12 |', `| ${label} | 12 |`]);

describe('a row name with a remark', () => {
  for (const label of [
    '行政许可(含延续)',
    '行政许可（含延续）',
    '行政许可【含变更、延续】',
    '行政许可（含延续）（单位：件）',
    '行政许可 （本级（含派出机构））',
    '行政许可（含延续',
    '行政许可①',
    '行政许可〔本级〕',
    '1.行政许可（含备案）',
    '行政许可［注］',
    '（一）行政许可（指本年办结数）',
  ])
    it(`is that row: ${label}`, async () => {
      const text = licensed(label);
      assert.deepEqual(await found(text), [`hint label-with-remark 〈${label}〉`]);
      assert.equal((await readText(text)).facts.find(({ row }) => row.name === '行政许可')?.value?.toFixed(), '12');
      const [fix] = await mendings('label-with-remark', text);
      assert.deepEqual(await found(fix?.text ?? ''), []);
    });

  for (const label of ['行政许可类', '（本级）', '许可证（行政）发放', '行政（许可）办件', '不予许可（行政许可）'])
    it(`is another row: ${label}`, async () => {
      assert.ok((await found(licensed(label))).includes(`error unknown-row 〈${label}〉`));
    });

  it('says what becomes of the remark', async () => {
    assert.equal(
      (await onlyFinding(licensed('行政许可(含延续)'))).message.zh,
      '“行政许可(含延续)”按“行政许可”读取，括注不会出现在正式报告中；需要说明的，请写在表“第二十条第五项”下方',
    );
  });

  it('is told once for a table, its columns included', async () => {
    const text = changed(report2019, [
      '| 行政许可 | 103 | -3 | 40 |\n| 其他对外',
      '| 信息内容 | 上一年项目数量（指2019年事项数） | 本年增/减 | 处理决定数量（指2020年办件数） |\n| 行政许可（含延续） | 103 | -3 | 40 |\n| 其他对外',
    ]);
    const { check: id, message, alsoAt } = await onlyFinding(text);
    assert.equal(id, 'label-with-remark');
    assert.match(message.zh, /^表“第二十条第五项”的行名、列名“上一年项目数量（指2019年事项数）”、.*带有括注/);
    assert.equal(alsoAt?.length, 2);
    const [fix] = await mendings('label-with-remark', text);
    assert.deepEqual(await found(fix?.text ?? ''), []);
  });

  it('is no remark where it tells two rows apart', async () => {
    const text = changed(report2021, ['| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 | 0 |\n| 规章（下级） | 1 | 0 | 0 |']);
    assert.deepEqual(await found(text), ['error unknown-row 〈规章（下级）〉']);
    const [finding] = await check(text);
    assert.equal(
      finding?.message.zh,
      '表“第二十条第一项”没有“规章（下级）”这一行，本行数字不参与核对，也不会出现在正式报告中；请改用规定的行名，或另列自拟表格',
    );
  });

  it('is no remark where the format itself tells rows apart by it', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 数 行 规章 行 县级 "规章（县级）" } } }';
    const files = { '甲.gkformat': format };
    const rows = async (label: string) =>
      (await readText(`格式: 甲\n# 标\n表 二\n| ${label} | 1 |\n`, { files })).facts.map(
        ({ row, value }) => `${row.name} ${value?.toFixed() ?? '?'}`,
      );
    assert.deepEqual(await rows('规章'), ['规章 1', '县级 ?']);
    assert.deepEqual(await rows('规章（县级）'), ['规章 ?', '县级 1']);
    assert.deepEqual(await rows('规章（乡级）'), ['规章 ?', '县级 ?']);
  });
});

describe('a row that the form does not have', () => {
  for (const label of ['其他主动公开文件', '行政规范性文件合计', '其他规范性文件', '规章和规范性文件', '政策解读'])
    it(`is kept and not taken for one that is there: ${label}`, async () => {
      const text = changed(report2021, ['| 规章 | 0 | 0 | 0 |', `| 规章 | 0 | 0 | 0 |\n| ${label} | 5 | 0 | 5 |`]);
      const { level, message, data } = await onlyFinding(text);
      assert.equal(level, 'error');
      assert.equal(
        message.zh,
        `表“第二十条第一项”没有“${label}”这一行，本行数字不参与核对，也不会出现在正式报告中；请改用规定的行名，或另列自拟表格`,
      );
      assert.equal(data, undefined);
    });
});

describe('a column in another unit', () => {
  const charged = (heading: string, cell: string) =>
    changed(report2021, ['| 行政事业性收费 | 0.5 |', `| 信息内容 | ${heading} |\n| 行政事业性收费 | ${cell} |`]);

  for (const [heading, cell, number] of [
    ['本年收费金额（单位：元）', '251000', '25.1'],
    ['本年收费金额（元）', '1', '0.0001'],
    ['收费金额(单位:元)', '0', '0'],
    ['本年收费金额（单位：亿元）', '1.2', '12000'],
  ] as const)
    it(`is converted with its numbers: ${heading}`, async () => {
      const text = charged(heading, cell);
      assert.deepEqual(await found(text), [`error column-in-other-unit 〈${heading}〉`]);
      const [fix] = await mendings('column-in-other-unit', text);
      assert.ok(
        fix?.text.includes(`| 信息内容 | 本年收费金额（单位：万元） |\n| 行政事业性收费 | ${number} |`),
        fix?.text,
      );
      assert.deepEqual(await found(fix?.text ?? ''), []);
    });

  it('is the column where the unit is the same', async () => {
    assert.deepEqual(await found(charged('本年收费金额（单位：万元）', '25.1')), []);
    assert.deepEqual(await found(charged('本年收费金额（万元）', '25.1')), []);
  });
});
