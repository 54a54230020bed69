import assert from 'node:assert/strict';
import { runChecks } from '../../../../server/checks/index.ts';
import type { Equation, Fact } from '../../../../server/report/evaluated.ts';
import { fixture, quickReader, withCell } from '../../../support/reports.ts';

/** Wrong numbers a clerk might type: off by one, a digit more or less, two digits swapped. */
function wrongValues({ value, column, unit = '' }: Fact): readonly string[] {
  const right = value?.toFixed() ?? '';
  const swapped = `${right.slice(0, -2)}${right.at(-1)}${right.at(-2)}`;
  const candidates = [value?.plus(1).toFixed(), value?.minus(1).toFixed(), `${right}0`, right.slice(0, -1), swapped];
  const wrong = candidates.filter(
    (text): text is string => text !== undefined && /^-?\d+(\.\d+)?$/.test(text) && Number(text) !== Number(right),
  );
  return [...new Set(wrong)].filter((text) => column.signed || !text.startsWith('-')).map((text) => text + unit);
}

function changed(text: string, { table, row, column }: Fact, cell: string): string {
  return withCell(text, { table: table.name, row: row.name }, table.columns.indexOf(column), cell);
}

function standsIn(fact: Fact, { left, right }: Equation): boolean {
  return [...left, ...right].some((term) => term.fact === fact);
}

for (const { format, file, lastYear, counts } of [
  {
    format: '国办2021',
    file: '宿迁2024.gkreport',
    lastYear: '宿迁2023.gkreport',
    counts: { 申请办理: 175, 复议诉讼: 15, 主动公开: 10 },
  },
  {
    format: '国办2019',
    file: '国办2019.gkreport',
    lastYear: undefined,
    counts: { 申请办理: 161, 复议诉讼: 15, 主动公开: 22 },
  },
] as const) {
  const read = await quickReader(format);
  const before = lastYear && read(fixture(lastYear));
  const text = fixture(file);
  const right = read(text, before);
  const factsOf = (table: string) => right.facts.filter((fact) => fact.table.name === table);

  /** What the checks find when one number is replaced by each of several wrong ones. */
  const findings = function* (facts: readonly Fact[]) {
    for (const fact of facts)
      for (const cell of wrongValues(fact)) {
        const report = read(changed(text, fact, cell), before);
        const now = report.facts.find(({ path }) => path === fact.path);
        assert.ok(now);
        yield { fact, report, now, cell, found: runChecks(report) };
      }
  };

  describe(`one wrong number in a report of ${format} with all totals typed`, () => {
    it('is looked for in a report without any fault', () => {
      assert.deepEqual(runChecks(right), []);
      assert.deepEqual(
        right.facts.filter(({ origin }) => origin !== 'typed'),
        [],
      );
    });

    it(`stands in 表三, ${counts.申请办理} cells: it is found itself, with the number it should be`, () => {
      const facts = factsOf('申请办理');
      assert.equal(facts.length, counts.申请办理);
      for (const { fact, report, now, cell, found } of findings(facts)) {
        const place = `${fact.path} ${cell}`;
        const errors = found.filter(({ level }) => level === 'error');
        assert.deepEqual(
          errors.map(({ check, range }) => ({ check, range })),
          [{ check: 'wrong-cell', range: now.range }],
          place,
        );
        const [error] = errors;
        const should = fact.value?.toFixed() ?? '';
        assert.deepEqual(
          error?.data,
          {
            kind: 'repair',
            cells: [{ range: now.range, text: should, place: `${fact.row.name}·${fact.column.name}` }],
            unique: true,
          },
          place,
        );
        const written = now.value?.toFixed() ?? '';
        assert.ok(error?.message.zh.includes(`填报 ${written}，按勾稽关系推算应为 ${should}（`), error?.message.zh);
        assert.ok(error?.message.en.includes(`is ${written}; the equations point to ${should} (`), error?.message.en);
        const broken = report.equations.filter(({ kind, verdict }) => kind === 'must' && verdict === 'broken');
        assert.deepEqual(
          broken,
          report.equations.filter((equation) => equation.kind === 'must' && standsIn(now, equation)),
          place,
        );
        assert.equal(error?.related.length, broken.length, place);
      }
    });

    it(`stands in 表四, ${counts.复议诉讼} cells: the total is found, with the five numbers of its group`, () => {
      const facts = factsOf('复议诉讼');
      assert.equal(facts.length, counts.复议诉讼);
      for (const { fact, report, cell, found } of findings(facts)) {
        const place = `${fact.path} ${cell}`;
        const row = report.facts.filter((other) => other.table === fact.table && other.row === fact.row);
        const [total, ...parts] = row.reverse();
        assert.deepEqual(
          found.map(({ check, level, range }) => ({ check, level, range })),
          [{ check: 'wrong-total', level: 'error', range: total?.range }],
          place,
        );
        assert.deepEqual(
          found[0]?.related.map(({ range }) => range),
          parts.reverse().map(({ range }) => range),
          place,
        );
      }
    });

    it(`stands in 表二, ${counts.主动公开} cells: it is found wherever a rule of the form covers it`, () => {
      const facts = right.facts.filter(({ table }) => table.name.startsWith('第二十条'));
      assert.equal(facts.length, counts.主动公开);
      for (const { fact, now, cell, found } of findings(facts)) {
        const place = `${fact.path} ${cell}`;
        const covering = right.equations.filter((equation) => standsIn(fact, equation));
        const must = covering.some(({ kind }) => kind === 'must');
        const exact = covering.some(
          ({ kind, verdict, rule }) => kind === 'should' && verdict === 'holds' && rule.relation === '=',
        );
        const about = found.filter(({ range, related }) =>
          [range, ...related.map((other) => other.range)].some((other) => other.start.line === now.range.start.line),
        );
        if (must)
          assert.ok(
            about.some(({ level }) => level === 'error'),
            place,
          );
        if (exact)
          assert.ok(
            about.some(({ check }) => ['carry-over', 'valid-chain'].includes(check)),
            place,
          );
        // What no rule covers may still be far from last year's number, which is told as no more than a hint.
        const beyond = about.filter(({ check, level }) => !(check === 'jump' && level === 'hint'));
        if (covering.length === 0) assert.deepEqual(beyond, [], place);
      }
    });
  });
}
