import assert from 'node:assert/strict';
import Big from 'big.js';
import { chargedCount, chargeFor, tierProblem } from '../../../server/report/fee-scale.ts';
import type { FeeMethod } from '../../../server/report/format.ts';
import { builtInFormat } from '../../support/engine.ts';

async function methodsOf(name: string): Promise<readonly FeeMethod[]> {
  const { chapters } = await builtInFormat(name);
  return chapters.flatMap(({ fees = [] }) => fees.flatMap(({ methods }) => methods));
}

const costs = (method: FeeMethod | undefined, count: number) =>
  method === undefined ? undefined : chargeFor(method, count).amount.toFixed();

describe('the 信息处理费 of the national formats', () => {
  it('is counted by piece and by page', async () => {
    const methods = await methodsOf('国办2021');
    assert.deepEqual(
      methods.map(({ name, unit }) => `${name} ${unit}`),
      ['按件 件', '按量 页'],
    );
  });

  it('is the same in the format of 2019, since both have the chapter in common', async () => {
    assert.deepEqual(await methodsOf('国办2019'), await methodsOf('国办2021'));
  });

  // 国办函〔2020〕109号: 10件以下不收费;11—30件100元/件;31件以上以10件为一档,每档提高100元/件。
  for (const [count, amount] of [
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2_000],
    [31, 2_200],
    [40, 4_000],
    [41, 4_300],
    [50, 7_000],
    [51, 7_400],
    [100, 37_000],
  ] as const)
    it(`is ${amount} yuan for ${count} pieces of one applicant in a month`, async () => {
      assert.equal(costs((await methodsOf('国办2021'))[0], count), String(amount));
    });

  // 30页以下不收费;31—100页10元/页;101—200页20元/页;201页以上40元/页。
  for (const [count, amount] of [
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2_700],
    [201, 2_740],
    [300, 6_700],
  ] as const)
    it(`is ${amount} yuan for ${count} pages`, async () => {
      assert.equal(costs((await methodsOf('国办2021'))[1], count), String(amount));
    });

  it('tells tier by tier how it comes about, and how many are charged for', async () => {
    const [byPiece] = await methodsOf('国办2021');
    assert.ok(byPiece);
    const charge = chargeFor(byPiece, 45);
    assert.deepEqual(
      charge.parts.map(({ from, to, price, amount }) => `${from}–${to} × ${price.toFixed()} = ${amount.toFixed()}`),
      ['1–10 × 0 = 0', '11–30 × 100 = 2000', '31–40 × 200 = 2000', '41–45 × 300 = 1500'],
    );
    assert.equal(chargedCount(charge), 35);
  });
});

describe('the tiers of a scale', () => {
  const tier = (from: number, to?: number, increase?: number) => ({
    from,
    ...(to !== undefined && { to }),
    ...(increase !== undefined && { increase: new Big(increase) }),
  });
  for (const [what, tiers, problem] of [
    ['follow one another, and the last has no end', [tier(1, 10), tier(11)], undefined],
    ['may go on by steps', [tier(1, 10), tier(11, 20, 5)], undefined],
    ['leave no gap', [tier(1, 10), tier(12)], { index: 1, kind: 'gap', expected: 11 }],
    ['do not overlap', [tier(1, 10), tier(10)], { index: 1, kind: 'gap', expected: 11 }],
    ['begin with the first', [tier(2)], { index: 0, kind: 'gap', expected: 1 }],
    ['do not end before they begin', [tier(1, 10), tier(11, 3), tier(4)], { index: 1, kind: 'reversed', expected: 11 }],
    ['go on without an end', [tier(1, 10)], { index: 0, kind: 'ends', expected: 1 }],
    ['go on without an end at the last only', [tier(1), tier(11)], { index: 0, kind: 'endless', expected: 1 }],
  ] as const)
    it(what, () => assert.deepEqual(tierProblem(tiers), problem));
});
