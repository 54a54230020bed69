import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'langium';
import { ledgerDifferences, ledgerEdits } from '../../../server/ledger/fill-tables.ts';
import type { Report } from '../../../server/report/report.ts';
import { open, readText } from '../../support/engine.ts';
import { resultRows } from '../../support/random-tables.ts';
import { count, csv, reportOf2024, usualHeadings } from './support/register.ts';

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

/** How applications come and go: received in the year or before, with an outcome or left open. */
interface Case {
  readonly applicant: string;
  readonly outcome: string | undefined;
  readonly isCarriedIn: boolean;
}

const cases: fc.Arbitrary<readonly Case[]> = fc.array(
  fc.record({
    applicant: fc.constantFrom(...applicants),
    outcome: fc.option(fc.constantFrom(...resultRows), { nil: undefined }),
    isCarriedIn: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** The table that these cases come to, by adding them up one by one. */
function tableOf(all: readonly Case[]): readonly string[] {
  const rows = ['本年新收', '上年结转', ...resultRows, '办理总计', '结转下年'];
  const countsIn = (row: string, { outcome, isCarriedIn }: Case) => {
    if (row === '本年新收') return !isCarriedIn;
    if (row === '上年结转') return isCarriedIn;
    if (row === '办理总计') return outcome !== undefined;
    return row === '结转下年' ? outcome === undefined : outcome === row;
  };
  return rows.map((row) => {
    const numbers = applicants.map((one) => all.filter((each) => each.applicant === one && countsIn(row, each)).length);
    return `| ${[row, ...numbers, numbers.reduce((sum, number) => sum + number, 0)].join(' | ')} |`;
  });
}

function registerOf(all: readonly Case[]): string {
  const lines = all.map(({ applicant, outcome, isCarriedIn }, index) => [
    ...[`示例〔${index + 1}〕号`, applicant, isCarriedIn ? '2023-12-15' : '2024-05-06'],
    ...(outcome === undefined ? ['', '', ''] : ['2024-05-20', '否', outcome]),
  ]);
  return csv([usualHeadings, ...lines]);
}

/** The report with the numbers of the register in it. */
async function filled(text: string, register: string): Promise<Report> {
  const { engine, document } = await open(text);
  const report = engine.reader.read(document);
  const counted = report && (await count(register, report));
  if (!report || counted?.kind !== 'counted') throw new Error('The register was not counted.');
  const parse = (next: string) => engine.report.parser.LangiumParser.parse(next);
  const edits = ledgerEdits(report, text, counted, { parse, style: { align: 'display', ambiguousWidth: 'wide' } });
  return readText(TextDocument.applyEdits(document.textDocument, [...edits]));
}

const numbersOf = ({ facts }: Report) => facts.map(({ path, value }) => `${path} ${value?.toFixed()}`);

describe('a register made of a table that adds up', () => {
  it('gives exactly that table back, and nothing to look at', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (all) => {
        const report = await readText(reportOf2024(tableOf(all)));
        const counted = await count(registerOf(all), report);
        if (counted.kind !== 'counted') throw new Error(counted.kind);
        assert.deepEqual(ledgerDifferences(report, counted), []);
        const { unplaced, repeated, alike, elsewhere } = counted;
        assert.deepEqual(
          { unplaced, repeated, alike, elsewhere },
          { unplaced: [], repeated: [], alike: [], elsewhere: [] },
        );
      }),
      { numRuns: 60 },
    );
  });

  it('fills it into a report, whatever stood there', async () => {
    const blanks = ['| 其余 | 0 |'];
    const computed = [
      '| 本年新收 | 7 | 0 | 0 | 0 | 0 | 0 | = |',
      '| 办理总计 | = | = | = | = | = | = | = |',
      '| 其余 | 0 |',
    ];
    await fc.assert(
      fc.asyncProperty(cases, fc.constantFrom(blanks, computed, tableOf([])), async (all, before) => {
        const report = await filled(reportOf2024(before), registerOf(all));
        assert.deepEqual(numbersOf(report), numbersOf(await readText(reportOf2024(tableOf(all)))));
      }),
      { numRuns: 30 },
    );
  });
});
