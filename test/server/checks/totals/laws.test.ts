import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runChecks } from '../../../../server/checks/index.ts';
import type { Report } from '../../../../server/report/report.ts';
import {
  anyCell,
  anyNeighbours,
  type Cell,
  consistentNumbers,
  type Numbers,
  reportWith,
} from '../../../support/random-tables.ts';
import { quickReader } from '../../../support/reports.ts';

const read = await quickReader('国办2021');
const seed = 2024;

const broken = ({ equations }: Report) =>
  equations.filter(({ kind, verdict }) => kind === 'must' && verdict === 'broken');
const aboutTotals = ['wrong-cell', 'shifted-cell', 'wrong-total', 'unbalanced', 'counted-twice', 'not-computed'];
const totalFindings = (report: Report) => runChecks(report).filter(({ check }) => aboutTotals.includes(check));
const numberAt = ({ facts }: Report, row: string, column: number) =>
  facts.filter((fact) => fact.table.name === '申请办理' && fact.row.name === row)[column]?.value?.toFixed();

/** The numbers with some cells written otherwise. */
function rewritten(numbers: ReadonlyMap<string, readonly (number | string)[]>, cells: readonly Cell[], as: string) {
  const rows = new Map(numbers);
  for (const { row, column } of cells) rows.set(row, (rows.get(row) ?? []).with(column, as));
  return rows;
}

/** What a finding proposes that tells of two numbers. */
interface RepairPair {
  readonly pairs: readonly (readonly { readonly place: string; readonly text: string }[])[];
  readonly unique: boolean;
}

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const placeOf = ({ row, column }: Cell) => `${row}·${columns[column]}`;

const proposal = (pair: RepairPair['pairs'][number]) => pair.map(({ place, text }) => `${place} ${text}`).join();

function rightNumbers(numbers: Numbers, one: Cell, other: Cell): readonly [number, number] {
  return [numbers.get(one.row)?.[one.column] ?? 0, numbers.get(other.row)?.[other.column] ?? 0];
}

/** Another number, as a slip of the hand makes it: a digit replaced, added or dropped. */
const typo = fc.record({ at: fc.nat(8), digit: fc.nat(9), how: fc.constantFrom('replace', 'add', 'drop') });

function mistyped(number: number, { at, digit, how }: { at: number; digit: number; how: string }): string {
  const digits = String(number);
  const place = at % digits.length;
  const kept = how === 'add' ? digits.slice(place) : digits.slice(place + 1);
  return String(Number(`${digits.slice(0, place)}${how === 'drop' ? '' : digit}${kept}`));
}

/** All runs with GKREPORT_THOROUGH=1, otherwise half of them. */
const runs = (all: number) => (process.env.GKREPORT_THOROUGH ? all : all / 2);

describe('whatever the numbers of 表三', () => {
  it('consistent ones have no finding', () => {
    fc.assert(
      fc.property(consistentNumbers, (numbers) => {
        const report = read(reportWith(numbers));
        assert.deepEqual(broken(report), []);
        assert.deepEqual(totalFindings(report), []);
      }),
      { numRuns: runs(40), seed },
    );
  });

  it('one mistyped number is found itself, with the right number', () => {
    fc.assert(
      fc.property(consistentNumbers, anyCell, typo, (numbers, cell, slip) => {
        const right = numbers.get(cell.row)?.[cell.column] ?? 0;
        const wrong = mistyped(right, slip);
        fc.pre(wrong !== String(right));
        const report = read(reportWith(rewritten(numbers, [cell], wrong)));
        const fact = report.facts.filter(({ table, row }) => table.name === '申请办理' && row.name === cell.row)[
          cell.column
        ];
        const found = totalFindings(report);
        assert.deepEqual(
          found.map(({ check, range }) => ({ check, range })),
          [{ check: 'wrong-cell', range: fact?.range }],
        );
        assert.ok(found[0]?.message.zh.includes(`推算应为 ${right}（`), found[0]?.message.zh);
      }),
      { numRuns: runs(150), seed },
    );
  });

  it('two neighbours that changed places are told once, with their numbers among what is proposed', () => {
    fc.assert(
      fc.property(consistentNumbers, anyNeighbours, (numbers, [one, other]) => {
        const [a, b] = rightNumbers(numbers, one, other);
        fc.pre(a !== b);
        const wrong = rewritten(rewritten(numbers, [one], String(b)), [other], String(a));
        const [finding, ...others] = totalFindings(read(reportWith(wrong)));
        assert.deepEqual([finding?.check, ...others.map(({ check }) => check)], ['shifted-cell']);
        assert.ok(finding);
        const { pairs, unique } = finding.data as RepairPair;
        const proposed = pairs.map(proposal);
        const meant = `${placeOf(one)} ${a},${placeOf(other)} ${b}`;
        assert.ok(proposed.includes(meant), `${meant} is not among ${proposed.join(' | ')}`);
        assert.ok(!unique || proposed.length === 1);
      }),
      { numRuns: runs(150), seed },
    );
  });

  it('numbers are said beyond doubt to be in the wrong cells only when they are', () => {
    // What stands in a cell by mistake: nothing, the number of the other cell, one that is close to it, or any number.
    const mistake = fc.tuple(fc.constantFrom('nothing', 'other', 'close', 'any'), fc.nat(30));
    const write = ([what, any]: readonly [string, number], other: number) =>
      ({ nothing: 0, other, close: other + 1 })[what] ?? any;
    let doubtless = 0;
    fc.assert(
      fc.property(consistentNumbers, anyNeighbours, mistake, mistake, (numbers, [one, other], first, second) => {
        const [a, b] = rightNumbers(numbers, one, other);
        const wrong = rewritten(rewritten(numbers, [one], `${write(first, b)}`), [other], `${write(second, a)}`);
        for (const { check, data } of totalFindings(read(reportWith(wrong)))) {
          if (check !== 'shifted-cell') continue;
          const { pairs, unique } = data as RepairPair;
          if (!unique) continue;
          doubtless++;
          assert.deepEqual(pairs.map(proposal), [`${placeOf(one)} ${a},${placeOf(other)} ${b}`]);
        }
      }),
      { numRuns: 200, seed },
    );
    assert.ok(doubtless > 20, `${doubtless}`);
  });

  it('a number written as = takes its right value or none, and never breaks a sum', () => {
    fc.assert(
      fc.property(consistentNumbers, fc.array(anyCell, { minLength: 1, maxLength: 40 }), (numbers, cells) => {
        const report = read(reportWith(rewritten(numbers, cells, '=')));
        for (const { row, column } of cells) {
          const value = numberAt(report, row, column);
          assert.ok(value === undefined || value === String(numbers.get(row)?.[column]), `${row} ${column}: ${value}`);
        }
        assert.deepEqual(broken(report), []);
      }),
      { numRuns: runs(60), seed },
    );
  });

  it('all totals written as = take the values of the typed ones', () => {
    fc.assert(
      fc.property(consistentNumbers, (numbers) => {
        const totals = [...numbers.keys()].map((row) => ({ row, column: 6 }));
        const bottom = Array.from({ length: 7 }, (_, column) => ({ row: '办理总计', column }));
        const computed = read(reportWith(rewritten(numbers, [...totals, ...bottom], '=')));
        const typed = read(reportWith(numbers));
        assert.deepEqual(
          computed.facts.map(({ path, value }) => [path, value?.toFixed()]),
          typed.facts.map(({ path, value }) => [path, value?.toFixed()]),
        );
        assert.deepEqual(totalFindings(computed), []);
      }),
      { numRuns: runs(40), seed },
    );
  });

  it('blank cells leave sums unchecked and break none', () => {
    fc.assert(
      fc.property(consistentNumbers, fc.array(anyCell, { minLength: 1, maxLength: 30 }), (numbers, cells) => {
        const report = read(reportWith(rewritten(numbers, cells, '')));
        assert.deepEqual(broken(report), []);
        assert.deepEqual(totalFindings(report), []);
        assert.ok(report.equations.some(({ kind, verdict }) => kind === 'must' && verdict === 'unchecked'));
      }),
      { numRuns: runs(60), seed },
    );
  });

  it('reading a text again gives the same report', () => {
    fc.assert(
      fc.property(consistentNumbers, fc.array(anyCell, { maxLength: 12 }), typo, (numbers, cells, slip) => {
        const [first = { row: '本年新收', column: 0 }] = cells;
        const wrong = rewritten(rewritten(numbers, cells, '='), [first], mistyped(7, slip));
        const text = reportWith(wrong);
        assert.equal(JSON.stringify(summary(read(text))), JSON.stringify(summary(read(text))));
      }),
      { numRuns: runs(30), seed },
    );
  });
});

function summary(report: Report) {
  const { facts, equations } = report;
  return {
    facts: facts.map(({ path, origin, value }) => [path, origin, value?.toFixed()]),
    verdicts: equations.map(({ verdict }) => verdict),
    findings: runChecks(report).map(({ check, range, message }) => [check, range, message]),
  };
}
