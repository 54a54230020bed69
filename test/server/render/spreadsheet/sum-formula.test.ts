import assert from 'node:assert/strict';
import { address, sumFormula, totalsOf } from '../../../../server/render/spreadsheet/sum-formula.ts';
import type { Fact } from '../../../../server/report/evaluated.ts';
import { readText } from '../../../support/engine.ts';

/** The formula of the last number of a row that a rule of the format speaks of, in a sheet where the row begins in B2. */
async function formulaOf(rules: string, cells: string, placeOf = inOneRow): Promise<string | undefined> {
  const format = `格式 甲 { 章 一 { 表 二 { 列 a, b, c, d 行 子 ${rules} } } }`;
  const { equations, facts } = await readText(`格式: 甲\n表 二\n| 子 | ${cells} |\n`, {
    files: { '甲.gkformat': format },
  });
  const last = facts.at(-1);
  assert.ok(last);
  return sumFormula(last, totalsOf(equations), placeOf);
}

const indexOf = ({ table, column }: Fact) => table.columns.indexOf(column);
const inOneRow = (fact: Fact) => ({ row: 1, column: 1 + indexOf(fact) });
const sum = '规则 和 每行 d = a + b + c';

describe('the address of a cell of a sheet', () => {
  it('counts columns in letters: behind Z comes AA, behind ZZ comes AAA', () => {
    const columns = [0, 1, 24, 25, 26, 27, 51, 52, 701, 702].map((column) => address({ row: 0, column }));
    assert.deepEqual(columns, ['A1', 'B1', 'Y1', 'Z1', 'AA1', 'AB1', 'AZ1', 'BA1', 'ZZ1', 'AAA1']);
  });

  it('counts rows from 1', () => {
    assert.deepEqual([address({ row: 0, column: 3 }), address({ row: 9, column: 3 })], ['D1', 'D10']);
  });
});

describe('the formula of a total', () => {
  it('adds up the cells of its sum, where that holds', async () => {
    assert.equal(await formulaOf(sum, '1 | 2 | 3 | 6'), 'SUM(B2:D2)');
    assert.equal(await formulaOf(sum, '1 | 2 | 3 | ='), 'SUM(B2:D2)');
  });

  it('is left out where the sum does not hold, or where a blank keeps it from being checked', async () => {
    assert.equal(await formulaOf(sum, '1 | 2 | 3 | 7'), undefined);
    assert.equal(await formulaOf(sum, '1 |  | 3 | 4'), undefined);
    assert.equal(await formulaOf(sum, '1 | 2 | 3 | '), undefined);
  });

  it('is left out where one sum holds and another of the same total does not', async () => {
    assert.equal(await formulaOf(`${sum} 规则 二 每行 d = a`, '1 | 2 | 3 | 6'), undefined);
    assert.equal(await formulaOf(`${sum} 规则 二 每行 d = a`, '6 | 0 | 0 | 6'), 'SUM(B2:D2)');
  });

  it('passes over a sum that cannot be checked, for another of the same total that holds', async () => {
    assert.equal(await formulaOf('规则 和 每行 d = a + b 规则 二 每行 d = c', '1 |  | 6 | 6'), 'SUM(D2)');
  });

  it('is of what must come out, neither of what should nor of what may not be less', async () => {
    assert.equal(await formulaOf('核实 和 每行 d = a + b + c', '1 | 2 | 3 | 6'), undefined);
    assert.equal(await formulaOf('规则 和 每行 d >= a + b + c', '1 | 2 | 3 | 6'), undefined);
  });

  it('is of what stands alone on the left, once, and of terms that are added once', async () => {
    assert.equal(await formulaOf('规则 和 每行 d + a = b + c', '1 | 4 | 3 | 6'), undefined);
    assert.equal(await formulaOf('规则 和 每行 d × 2 = a + b + c', '1 | 2 | 3 | 3'), undefined);
    assert.equal(await formulaOf('规则 和 每行 d = a × 2 + b', '1 | 4 | 0 | 6'), undefined);
    assert.equal(await formulaOf('规则 和 每行 d = b - a', '1 | 4 | 0 | 3'), undefined);
  });

  it('is left out where one of its numbers has no place on the sheet', async () => {
    const withoutFirst = (fact: Fact) => (indexOf(fact) === 0 ? undefined : inOneRow(fact));
    assert.equal(await formulaOf(sum, '1 | 2 | 3 | 6', withoutFirst as typeof inOneRow), undefined);
  });
});

describe('the ranges of a formula', () => {
  const at = (...places: readonly (readonly [row: number, column: number])[]) =>
    formulaOf(sum, '1 | 2 | 3 | 6', (fact) => {
      const [row, column] = places[indexOf(fact)] ?? [9, 9];
      return { row, column };
    });

  it('join cells right beside one another, and right below one another', async () => {
    assert.equal(await at([0, 0], [0, 1], [0, 2]), 'SUM(A1:C1)');
    assert.equal(await at([0, 0], [1, 0], [2, 0]), 'SUM(A1:A3)');
  });

  it('are parted where a cell lies between, where the order is another, and where a line turns', async () => {
    assert.equal(await at([0, 0], [0, 2], [0, 3]), 'SUM(A1,C1:D1)');
    assert.equal(await at([0, 0], [2, 0], [3, 0]), 'SUM(A1,A3:A4)');
    assert.equal(await at([0, 2], [0, 1], [0, 0]), 'SUM(C1,B1,A1)');
    assert.equal(await at([0, 0], [0, 1], [1, 1]), 'SUM(A1:B1,B2)');
    assert.equal(await at([0, 0], [1, 0], [1, 1]), 'SUM(A1:A2,B2)');
    assert.equal(await at([0, 0], [1, 1], [2, 2]), 'SUM(A1,B2,C3)');
  });
});
