import assert from 'node:assert/strict';
import { operationOf, relationOf } from '../../../../server/report/equations/linear.ts';
import type { RuleTerm } from '../../../../server/report/format.ts';
import { formatOf } from '../../../support/formats.ts';

/** The two sides of a rule as sums: `2×甲`, `上年.甲.乙`, `3`; undefined for a rule that is none. */
async function sidesOf(rule: string) {
  const format = await formatOf(`格式 试 { 章 一 "一" { 表 二 { 列 甲, 乙, 丙 行 子 规则 例 每行 ${rule} } } }`);
  const [found] = format.chapters.flatMap(({ tables }) => tables.flatMap(({ rules }) => rules));
  return found && [written(found.left), written(found.right)].join(' = ');
}

function written(terms: readonly RuleTerm[]): string {
  return terms
    .map(({ coefficient, lastYear, segments }) => {
      const name = [...(lastYear ? ['上年'] : []), ...segments].join('.');
      return name === '' ? coefficient.toFixed() : coefficient.eq(1) ? name : `${coefficient.toFixed()}×${name}`;
    })
    .join(' + ');
}

describe('an expression as a sum of terms', () => {
  for (const [rule, sum] of [
    ['甲 = 乙 + 丙', '甲 = 乙 + 丙'],
    ['甲 = 乙 - 丙', '甲 = 乙 + -1×丙'],
    ['甲 = 乙 - (丙 - 1)', '甲 = 乙 + -1×丙 + 1'],
    ['甲 = (乙 + 丙) - (乙 - 丙)', '甲 = 乙 + 丙 + -1×乙 + 丙'],
    ['甲 = 2 × 乙 + 丙 × 3', '甲 = 2×乙 + 3×丙'],
    ['甲 = 2 × 3', '甲 = 6'],
    ['甲 = (乙 + 1) × (1 + 2)', '甲 = 3×乙 + 3'],
    ['甲 = (1 + 2) × (乙 + 1)', '甲 = 3×乙 + 3'],
    ['甲 = 乙 / 4', '甲 = 0.25×乙'],
    ['甲 = (乙 + 2) ÷ (1 + 1) + 丙', '甲 = 0.5×乙 + 1 + 丙'],
    ['甲 = 6 / 2', '甲 = 3'],
    ['甲 = 上年.甲 + 合计(乙)', '甲 = 上年.甲 + 乙'],
    ['甲 / 2 = 0.5', '0.5×甲 = 0.5'],
    ['甲 - 乙 × 0 = 1 - 1', '甲 = 1 + -1'],
    ['甲 = 0 × 乙', '甲 = '],
  ] as const)
    it(`is one: ${rule}`, async () => assert.equal(await sidesOf(rule), sum));

  for (const rule of [
    ...['甲 = 乙 × 丙', '甲 = 1 / 乙', '甲 = 乙 / 丙', '甲 = 乙 / 0', '甲 = 乙 / (1 - 1)', '甲 × 乙 = 丙'],
    ...['甲 = 占比(乙, 丙)', '甲 = 合计(乙, 丙)', '甲 = 乙 + 丙 × 丙', '甲 = 1 / 乙 + 丙', '甲 = 2 × (乙 × 丙)'],
  ])
    it(`is none, and no rule is made of it: ${rule}`, async () => assert.equal(await sidesOf(rule), undefined));
});

describe('operators and relations', () => {
  it('mean the same however they are typed', () => {
    assert.deepEqual(['+', '\uff0b'].map(operationOf), ['+', '+']);
    assert.deepEqual(['-', '\uff0d', '\u2212'].map(operationOf), ['-', '-', '-']);
    assert.deepEqual(['/', '\u00f7', '\uff0f'].map(operationOf), ['÷', '÷', '÷']);
    assert.deepEqual(['*', '\u00d7', '\uff0a', 'x'].map(operationOf), ['×', '×', '×', '×']);
    assert.deepEqual(['<=', '\u2264', '\uff1c=', '\uff1c\uff1d'].map(relationOf), ['≤', '≤', '≤', '≤']);
    assert.deepEqual(['>=', '\u2265', '\uff1e='].map(relationOf), ['≥', '≥', '≥']);
    assert.deepEqual(['=', '\uff1d'].map(relationOf), ['=', '=']);
  });
});
