import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import { draftOf, type Fix } from '../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../server/editor/fixes/fixes-for.ts';
import { applied } from '../../../support/edits.ts';
import { numberGrid, type Pair } from '../../../support/number-grid.ts';
import { quickReader, withCell } from '../../../support/reports.ts';

/** An example with its columns closed up. */
const example = (year: number) =>
  readFileSync(new URL(`../../../../examples/宿迁市${year}.gkreport`, import.meta.url), 'utf8').replace(
    /^\|.*$/gm,
    (line) => line.replace(/ *\| */g, ' | ').trim(),
  );

const plainReader = await quickReader('国办2021');
const lastYear = plainReader(example(2023));
const read = (text: string) => plainReader(text, lastYear);
const right = example(2024);
const table = '申请办理';
const { facts, numbers, beside, below } = numberGrid(read(right), table);
const isTyped = (index: number) => facts[index]?.origin === 'typed';
const isTypedPair = (pair: Pair) => pair.every(isTyped);
const nameOf = (index: number) => facts[index]?.path ?? '';

type Change = readonly [row: string, column: number, cell: string];

const withChanges = (...changes: readonly Change[]) =>
  changes.reduce((text, [row, column, cell]) => withCell(text, { table, row }, column, cell), right);

const cellOf = (index: number, cell: string): Change => {
  const fact = facts[index];
  assert.ok(fact);
  return [fact.row.name, fact.table.columns.indexOf(fact.column), cell];
};

function firstOf(text: string): { readonly finding: Finding | undefined; readonly fix: Fix | undefined } {
  const report = read(text);
  const findings = runChecks(report);
  const finding = findings.find(({ level }) => level === 'error') ?? findings[0];
  return { finding, fix: finding && fixesFor(finding, draftOf(report, text))[0] };
}

describe('the first quick fix of a number written over its neighbour, where some totals say =', () => {
  for (const [what, left] of [
    ['0', '0'],
    ['a blank', ''],
  ] as const)
    it(`restores the number that left ${what}, wherever in 表三 something tells`, () => {
      const missed: string[] = [];
      let tried = 0;
      for (const [one, other] of [...beside, ...below].filter(isTypedPair))
        for (const [own, over] of [
          [one, other],
          [other, one],
        ] as const) {
          // Over a 0 it is an exchange, over its like a number missing: both have tests of their own.
          if (numbers[own] === 0 || numbers[over] === 0 || numbers[own] === numbers[over]) continue;
          const text = withChanges(cellOf(own, left), cellOf(over, String(numbers[own])));
          const { finding, fix } = firstOf(text);
          tried++;
          if (finding?.check !== 'shifted-cell' || !fix?.preferred || applied(text, fix.edits) !== right)
            missed.push(`${nameOf(own)} in ${nameOf(over)}`);
        }
      assert.ok(tried > 50, `${tried}`);
      assert.deepEqual(missed, []);
    });

  it('restores a number written over the same number', () => {
    const text = withChanges(['结转下年', 4, '0'], ['结转下年', 5, '1']);
    const { finding, fix } = firstOf(text);
    assert.equal(finding?.check, 'unaccounted');
    assert.equal(fix && applied(text, fix.edits), right);
  });
});

describe('two rows that stand in the same sums, as 本年新收 and 上年结转 do', () => {
  const exchanged = withChanges(['本年新收', 0, '118'], ['上年结转', 0, '3440']);

  it('are put back by the fix of the warning that only the link to last year gives', () => {
    const { finding, fix } = firstOf(exchanged);
    assert.equal(finding?.check, 'carry-over');
    assert.equal(fix?.title.zh, '将“本年新收·自然人”改为 3440、“上年结转·自然人”改为 118');
    assert.equal(applied(exchanged, fix.edits), right);
    assert.equal(fix.certain, false);
  });

  it('are not exchanged where last year had another number', () => {
    const { finding, fix } = firstOf(withChanges(['上年结转', 0, '117'], ['结转下年', 0, '117']));
    assert.equal(finding?.check, 'carry-over');
    assert.equal(fix?.title.zh, '改为“118”');
  });
});
