import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';
import { marked } from '../../support/marked.ts';
import { outline } from '../../support/outline.ts';

async function entries(text: string): Promise<readonly (readonly [string, string])[]> {
  return (await readText(text)).header.entries.map(({ key, value }) => [key, value]);
}

describe('the header of a report', () => {
  it('has lines of key and value, in any order, before the title', async () => {
    assert.deepEqual(await entries('机关: 示例市水务局\n年度: 2024\n格式: 国办2021\n\n# 标题\n'), [
      ['机关', '示例市水务局'],
      ['年度', '2024'],
      ['格式', '国办2021'],
    ]);
  });

  it('takes a half-width or a full-width colon, blanks on either side, and none', async () => {
    assert.deepEqual(await entries('机关：甲\n年度 ：  2024  \n  地址:乙\n\u3000邮编 : 丙\n'), [
      ['机关', '甲'],
      ['年度', '2024'],
      ['地址', '乙'],
      ['邮编', '丙'],
    ]);
  });

  it('ends the key at the first colon, so that values may hold more of them', async () => {
    assert.deepEqual(await entries('网址: http://example.gov.cn:8080/a?b=c\n'), [
      ['网址', 'http://example.gov.cn:8080/a?b=c'],
    ]);
  });

  it('keeps keys it does not know, doubled keys and keys without a value', async () => {
    assert.deepEqual(await entries('天气: 晴\n年度: 2023\n年度: 2024\n发布日期:\n'), [
      ['天气', '晴'],
      ['年度', '2023'],
      ['年度', '2024'],
      ['发布日期', ''],
    ]);
  });

  it('knows where key and value stand; an empty value is the place behind the colon', async () => {
    const { text, ranges } = marked('  «机关» ： «示例市 水务局»  \n«格式»:«国办2021»\n«发布日期»:«»');
    const { header } = await readText(text);
    assert.deepEqual(
      header.entries.flatMap(({ keyRange, valueRange }) => [keyRange, valueRange]),
      ranges,
    );
  });

  it('ends at the title: what looks like a header line below it is prose', async () => {
    const report = await readText('机关: 甲\n# 标题\n年度: 2024\n');
    assert.deepEqual(
      report.header.entries.map(({ key }) => key),
      ['机关'],
    );
    assert.deepEqual(outline(report), ['# 标题', '年度: 2024']);
  });

  it('ends at the first chapter where there is no title', async () => {
    const report = await readText('机关: 甲\n## 一、总体情况\n联系方式: 乙\n');
    assert.equal(report.header.entries.length, 1);
    assert.deepEqual(outline(report), ['## 一、总体情况', '联系方式: 乙']);
  });

  it('lets a line without a colon be prose and goes on below it', async () => {
    const report = await readText('机关: 甲\n年度 2024\n地址: 乙\n# 标题\n');
    assert.deepEqual(
      report.header.entries.map(({ key }) => key),
      ['机关', '地址'],
    );
    assert.deepEqual(outline(report), ['# 标题', '年度 2024']);
  });

  it('does not take a long clause with a colon for a key', async () => {
    const report = await readText('机关: 甲\n根据上级机关的有关规定和本局的实际：编制本报告\n# 标题\n');
    assert.deepEqual(outline(report), ['# 标题', '根据上级机关的有关规定和本局的实际：编制本报告']);
  });

  for (const [written, year] of [
    ['2024', 2024],
    ['２０２４', 2024],
    ['2024年', 2024],
    ['2024 年度', 2024],
    ['24', undefined],
    ['2024-2025', undefined],
    ['二〇二四', undefined],
  ] as const)
    it(`reads the year ${written} as ${year}`, async () => {
      assert.equal((await readText(`年度: ${written}\n`)).header.year, year);
    });

  for (const [written, day] of [
    ['2021-02-08', { year: 2021, month: 2, day: 8 }],
    ['2021年2月8日', { year: 2021, month: 2, day: 8 }],
    ['２０２１年２月８日', { year: 2021, month: 2, day: 8 }],
    ['2021/2/8', { year: 2021, month: 2, day: 8 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2023-02-29', undefined],
    ['2023-13-01', undefined],
    ['2023-00-10', undefined],
    ['8.2.2021', undefined],
  ] as const)
    it(`reads the day ${written} as ${day ? `${day.year}-${day.month}-${day.day}` : 'none of the calendar'}`, async () => {
      assert.deepEqual((await readText(`发布日期: ${written}\n`)).header.published, day);
    });

  it('knows the kinds of bodies and no others', async () => {
    for (const kind of ['政府', '部门', '乡镇街道', '垂直管理', '公共组织'])
      assert.equal((await readText(`机关类型: ${kind}\n`)).header.bodyKind, kind);
    assert.equal((await readText('机关类型: 企业\n')).header.bodyKind, '企业', 'formats say which there are');
  });
});
