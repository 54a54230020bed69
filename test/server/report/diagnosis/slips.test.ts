import assert from 'node:assert/strict';
import Big from 'big.js';
import { looksLikeSlip } from '../../../../server/report/diagnosis/slips.ts';

describe('a slip of the hand', () => {
  for (const [written, meant, how] of [
    ['21', '12', 'two digits swapped'],
    ['1324', '1234', 'two digits swapped in the middle'],
    ['122', '12', 'a digit doubled'],
    ['1', '12', 'a digit dropped'],
    ['123', '13', 'a digit added'],
    ['-8', '8', 'a sign added'],
    ['8', '-8', 'a sign lost'],
    ['0.12', '0.21', 'two decimals swapped'],
    ['12', '1.2', 'a point lost'],
  ] as const)
    it(`explains ${written} for ${meant}: ${how}`, () =>
      assert.equal(looksLikeSlip(new Big(written), new Big(meant)), true));

  for (const [written, meant] of [
    ['12', '12'],
    ['12', '13'],
    ['321', '123'],
    ['1', '123'],
    ['0', '5'],
    ['100', '1'],
  ] as const)
    it(`does not explain ${written} for ${meant}`, () =>
      assert.equal(looksLikeSlip(new Big(written), new Big(meant)), false));
});
