import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import type { Report } from '../../../../server/report/report.ts';
import { check } from '../../../support/engine.ts';
import { quickReader } from '../../../support/reports.ts';
import { mendings } from '../../editor/fixes/support/mendings.ts';

const read: (text: string, lastYear?: Report) => Report = await quickReader('国办2021');
const names = read('格式: 国办2021\n# 标\n表 申请办理\n').tables[0]?.definition?.rows.map(({ name }) => name) ?? [];
const none: readonly (number | string)[] = [0, 0, 0, 0, 0, 0, 0];

/** 表三 with these rows, and 0 in every other. */
function table(given: Readonly<Record<string, readonly (number | string)[]>>): string {
  const lines = names.map((name) => `| ${name} | ${(given[name] ?? none).join(' | ')} |`);
  return ['格式: 国办2021', '机关: 某局', '年度: 2024', '# 标', '表 申请办理', ...lines, ''].join('\n');
}

/** Every row with its total computed. */
const computedRows = Object.fromEntries(names.map((name) => [name, [0, 0, 0, 0, 0, 0, '=']]));

const totals = /^(?:wrong|unbalanced|unaccounted|off-|counted|shifted)/;
const found = (text: string): readonly Finding[] =>
  runChecks(read(text)).filter((finding) => totals.test(finding.check));
/** A number of one applicant, and its total. */
const person = (number: number) => [number, 0, 0, 0, 0, 0, number];
const company = (number: number) => [0, number, 0, 0, 0, 0, number];
const both = (one: number, other: number) => [one, other, 0, 0, 0, 0, one + other];

describe('cases that are counted on one side of a balance only', () => {
  it('are told once, with the rows they may belong to', () => {
    const [finding, ...others] = found(table({ 本年新收: person(3) }));
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message.zh,
      '“自然人”3 件没有办理结果，也未计入“结转下年”：本年新收 3 + 上年结转 0 = 3，办理总计 0 + 结转下年 0 = 0；“总计”列因此也差 3；可能漏填在“予以公开”、“部分公开”、“国家秘密”等 22 行之一，也可能另一边多计，请对照台账核实',
    );
    assert.equal(
      finding?.message.en,
      '3 of “自然人”: no 办理结果, not counted in “结转下年”: 本年新收 3 + 上年结转 0 = 3, but 办理总计 0 + 结转下年 0 = 0; “总计” is off by 3 for the same reason. Possibly left out in “予以公开”, “部分公开”, “国家秘密” and others, 22 rows in all, or counted twice on the other side. Check the records',
    );
    assert.equal(finding.related.filter(({ message }) => message.zh.startsWith('可能在这一行')).length, 22);
  });

  for (const [name, given, start] of [
    ['of another applicant', { 本年新收: company(1) }, '“商业企业”1 件没有办理结果'],
    ['of several', { 本年新收: both(2, 1) }, '“自然人”2 件、“商业企业”1 件没有办理结果'],
    ['carried over', { 上年结转: person(4) }, '“自然人”4 件没有办理结果'],
    [
      'beside others that have one',
      { 本年新收: person(5), 予以公开: person(3), 办理总计: person(3) },
      '“自然人”2 件没有办理结果',
    ],
    [
      'of one applicant beside another without fault',
      { 本年新收: both(2, 1), 予以公开: company(1), 办理总计: company(1) },
      '“自然人”2 件没有办理结果',
    ],
    [
      'with an outcome that never came in',
      { 予以公开: person(2), 办理总计: person(2) },
      '“自然人”2 件没有计入“本年新收”、“上年结转”',
    ],
    ['carried on that never came in', { 结转下年: person(1) }, '“自然人”1 件没有计入“本年新收”、“上年结转”'],
    [
      'with computed totals',
      { ...computedRows, 本年新收: [3, 0, 0, 0, 0, 0, '='], 办理总计: ['=', '=', '=', '=', '=', '=', '='] },
      '“自然人”3 件没有办理结果',
    ],
    [
      'with the total row computed',
      { 本年新收: person(3), 办理总计: ['=', '=', '=', '=', '=', '=', '='] },
      '“自然人”3 件没有办理结果',
    ],
    [
      'of three applicants',
      { 本年新收: [1, 1, 0, 0, 0, 1, 3] },
      '“自然人”1 件、“商业企业”1 件、“其他”1 件没有办理结果',
    ],
    ['in great numbers', { 本年新收: person(3440) }, '“自然人”3440 件没有办理结果'],
  ] as const)
    it(`are one finding: cases ${name}`, () => {
      const [finding, ...others] = found(table(given));
      assert.deepEqual(
        others.map(({ message }) => message.zh),
        [],
      );
      assert.equal(finding?.check, 'unaccounted');
      assert.ok(finding?.message.zh.startsWith(start), finding?.message.zh);
    });

  it('have a fix for each row, none of them preferred, and each of them mends all', async () => {
    const fixes = await mendings('unaccounted', table({ 本年新收: both(2, 1) }));
    assert.ok(fixes.length > 1);
    for (const fix of fixes) {
      assert.deepEqual([fix.preferred, fix.certain], [false, false]);
      assert.deepEqual(found(fix.text), [], fix.zh);
    }
  });

  it('are looked for in forms of one’s own too', async () => {
    const format =
      '格式 甲 { 章 一 { 表 案件 { 列 民事, 行政, 总计 合计列 行 收案 行 旧存 行组 审结情况 { 行 维持 行 改判 行 审结 } 行 未审结 规则 合计 每行 总计 = 民事 + 行政 规则 审结 每列 审结 = 维持 + 改判 规则 收结 每列 收案 + 旧存 = 审结 + 未审结 } } }';
    const text =
      '格式: 甲\n机关: 某院\n# 标\n表 案件\n| 收案 | 4 | 1 | 5 |\n| 旧存 | 0 | 0 | 0 |\n| 维持 | 0 | 0 | 0 |\n| 改判 | 0 | 0 | 0 |\n| 审结 | 0 | 0 | 0 |\n| 未审结 | 0 | 0 | 0 |\n';
    const findings = (await check(text, { files: { '甲.gkformat': format } })).filter((one) => totals.test(one.check));
    assert.deepEqual(
      findings.map(({ message }) => message.zh),
      [
        '“民事”4 件、“行政”1 件没有审结情况，也未计入“未审结”；“总计”列因此也差 5；可能漏填在“维持”、“改判”、“未审结”之一，也可能另一边多计，请对照台账核实',
      ],
    );
  });

  const right = { 本年新收: person(5), 予以公开: person(3), 部分公开: person(2), 办理总计: person(5) };
  for (const [name, given, expected] of [
    ['a number that is wrong for certain', { ...right, 予以公开: [4, 0, 0, 0, 0, 0, 3] }, ['wrong-cell']],
    ['a total that is wrong in its row', { ...right, 本年新收: [5, 0, 0, 0, 0, 0, 6] }, ['wrong-cell']],
    [
      'two exchanged numbers',
      { 本年新收: [0, 5, 0, 0, 0, 0, 5], 予以公开: person(5), 办理总计: person(5) },
      ['shifted-cell'],
    ],
    ['a case in two rows', { ...right, 国家秘密: person(1) }, ['counted-twice']],
    [
      'columns off in opposite ways',
      { 本年新收: [5, 0, 0, 0, 2, 0, 7], 予以公开: [3, 0, 0, 0, 4, 0, 7], 办理总计: [3, 0, 0, 0, 4, 0, 7] },
      ['wrong-cell', 'wrong-cell'],
    ],
    ['nothing', right, []],
  ] as const)
    it(`are not what is told of ${name}`, () => {
      assert.deepEqual(
        found(table(given)).map((finding) => finding.check),
        expected,
      );
    });
});

describe('totals that leave out a row', () => {
  it('are one finding with one fix, where the balance shows what is right', async () => {
    const text = table({
      本年新收: both(5, 1),
      予以公开: person(3),
      部分公开: both(2, 1),
      办理总计: person(3),
    });
    const [finding, ...others] = found(text);
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message.zh,
      '“办理总计”行的“自然人”、“商业企业”、“总计”列填报 3、0、3，按勾稽关系推算应为 5、1、6，相差的恰好是“部分公开”一行（一并改正后，6 项勾稽关系全部一致）；请对照台账核实',
    );
    const [fix] = await mendings('wrong-line', text);
    assert.deepEqual([fix?.preferred, fix?.certain], [true, false]);
    assert.deepEqual(found(fix?.text ?? ''), []);
  });

  it('are one finding where the balance was made to agree', () => {
    const text = table({ 本年新收: person(3), 予以公开: person(3), 部分公开: both(2, 1), 办理总计: person(3) });
    const [finding, ...others] = found(text);
    assert.deepEqual(others, []);
    assert.equal(finding?.check, 'off-totals');
    assert.equal(
      finding?.message.zh,
      '“自然人”、“商业企业”、“总计” 3 列的“办理总计”分别少 2、少 1、少 3：恰好是“部分公开”一行的数，很可能未计入合计，请对照台账核对各行',
    );
  });

  it('are told for rows as for columns: a case that is missing in a column throughout', async () => {
    const row = [2, 0, 0, 0, 0, 0, 3];
    const text = table({ 本年新收: row, 予以公开: row, 办理总计: row });
    const [finding, ...others] = found(text);
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message.zh,
      '“本年新收”、“予以公开”、“办理总计” 3 行的“总计列”均多 1：很可能有一处漏填，或合计多加，请对照台账核对各列',
    );
    for (const fix of await mendings('off-totals', text)) assert.deepEqual(found(fix.text), [], fix.zh);
  });
});
