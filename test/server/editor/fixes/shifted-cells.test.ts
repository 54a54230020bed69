import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import { draftOf, type Fix } from '../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../server/editor/fixes/fixes-for.ts';
import { applied } from '../../../support/edits.ts';
import { exchanged, mendingExchanges, numberGrid, type Pair } from '../../../support/number-grid.ts';
import { fixture, quickReader, withCell } from '../../../support/reports.ts';

for (const [format, file] of [
  ['国办2021', '宿迁2024.gkreport'],
  ['国办2019', '国办2019.gkreport'],
] as const) {
  const read = await quickReader(format);
  const right = fixture(file).replace(/^上年: .*\n/m, '');
  const grid = numberGrid(read(right), '申请办理');
  const { facts, numbers, beside, below } = grid;
  const nameOf = (index: number) => facts[index]?.path ?? '';

  /** The text with other cells. */
  const written = (cells: readonly (readonly [index: number, text: string])[]): string =>
    cells.reduce((text, [index, cell]) => {
      const fact = facts[index];
      assert.ok(fact);
      return withCell(text, { table: '申请办理', row: fact.row.name }, fact.table.columns.indexOf(fact.column), cell);
    }, right);

  const exchangedText = ([a, b]: Pair) =>
    written([
      [a, String(numbers[b])],
      [b, String(numbers[a])],
    ]);

  /** The one finding of a text, and its fixes. */
  const mend = (text: string, place: string): { readonly finding: Finding; readonly fixes: readonly Fix[] } => {
    const report = read(text);
    const [finding, ...others] = runChecks(report);
    assert.deepEqual([finding?.check, ...others.map(({ check }) => check)], ['shifted-cell'], place);
    assert.ok(finding);
    return { finding, fixes: fixesFor(finding, draftOf(report, text)) };
  };

  const restores = (text: string, fix: Fix | undefined) => fix !== undefined && applied(text, fix.edits) === right;

  describe(`the first quick fix of a number in the wrong cell of 表三 of ${format}`, () => {
    it('has something to mend wherever two neighbours differ: no exchange leaves every sum as it was', () => {
      const pairs = [...beside, ...below];
      assert.deepEqual(pairs.filter(grid.interchangeable), []);
      for (const pair of pairs) {
        const same = numbers[pair[0]] === numbers[pair[1]];
        assert.equal(grid.agrees(exchanged(numbers, pair)), same, pair.map(nameOf).join(' and '));
      }
    });

    for (const [how, pairs] of [
      ['side by side', beside],
      ['one below the other', below],
    ] as const)
      it(`puts two numbers ${how} back that were exchanged`, () => {
        const differing = pairs.filter(([a, b]) => numbers[a] !== numbers[b]);
        assert.ok(differing.length > 50, `${differing.length}`);
        for (const pair of differing) putsBack(pair);
      });

    function restoresFirst(pair: Pair): boolean {
      const text = exchangedText(pair);
      return restores(text, mend(text, pair.map(nameOf).join(' and ')).fixes[0]);
    }

    /** The first fix does, unless other neighbours would do as well: then one of the fixes for each of them does. */
    function putsBack(pair: Pair): void {
      const place = pair.map(nameOf).join(' and ');
      const text = exchangedText(pair);
      const { finding, fixes } = mend(text, place);
      assert.deepEqual(
        fixes.map(({ preferred }) => preferred),
        fixes.map((_, index) => index === 0),
        place,
      );
      const explanations = mendingExchanges(grid, exchanged(numbers, pair));
      if (explanations.length === 1) assert.ok(restores(text, fixes[0]), place);
      else {
        assert.ok(finding.message.zh.includes(`数字可能互相填反`), place);
        assert.ok(
          fixes.every(({ certain }) => !certain),
          place,
        );
        assert.equal(fixes.length, explanations.length, place);
        assert.equal(fixes.filter((fix) => restores(text, fix)).length, 1, place);
        // Nothing in the report tells them apart: each leaves a report without any fault.
        for (const fix of fixes) assert.deepEqual(runChecks(read(applied(text, fix.edits))), [], place);
      }
    }

    it('has to choose between exchanges in no more than one of five, and takes numbers rather than their totals', () => {
      const pairs = [...beside, ...below].filter(([a, b]) => numbers[a] !== numbers[b]);
      const undecided = pairs.filter((pair) => mendingExchanges(grid, exchanged(numbers, pair)).length > 1);
      assert.ok(undecided.length > 0 && undecided.length <= pairs.length / 5, `${undecided.length} of ${pairs.length}`);
      const areTotals = (pair: Pair) => pair.every((index) => facts[index]?.column.total);
      // Two rows with one number each: that they are exchanged looks the same as that their totals are.
      const rivalledByTotals = undecided.filter((pair) => {
        const rivals = mendingExchanges(grid, exchanged(numbers, pair)).filter(([a]) => a !== pair[0]);
        return !areTotals(pair) && rivals.every(areTotals);
      });
      assert.ok(rivalledByTotals.length > 0);
      for (const pair of rivalledByTotals) assert.ok(restoresFirst(pair), pair.map(nameOf).join(' and '));
    });

    for (const [what, left] of [
      ['0', '0'],
      ['a blank', ''],
    ] as const)
      it(`puts back a number that was written over its neighbour and left ${what}`, () => {
        let tried = 0;
        for (const [one, other] of [...beside, ...below])
          for (const [own, over] of [
            [one, other],
            [other, one],
          ] as const) {
            // With a 0 the neighbour's 0 makes it an exchange, which has its own tests.
            if (numbers[own] === 0 || numbers[own] === numbers[over] || (left === '0' && numbers[over] === 0)) continue;
            const text = written([
              [own, left],
              [over, String(numbers[own])],
            ]);
            const place = `${nameOf(own)} in ${nameOf(over)}`;
            assert.ok(restores(text, mend(text, place).fixes[0]), place);
            tried++;
          }
        assert.ok(tried > 100, `${tried}`);
      });
  });
}
