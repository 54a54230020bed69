import assert from 'node:assert/strict';
import type { Finding } from '../../../server/checks/check.ts';
import type { Fact } from '../../../server/report/evaluated.ts';
import { isSameRange } from '../../../server/report/text-range.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { type CityReport, cityFiles, cityReports, cityText } from '../../support/city.ts';
import { builtInFormat, type Opened, open, rethrow, uriOf } from '../../support/engine.ts';
import { below as belowNumber, type Random, randomFrom } from '../../support/wrong-numbers.ts';

const about: ReadonlySet<string> = new Set([
  ...['below-sum', 'below-scope', 'below-unread', 'below-doubtful', 'below-incomplete'],
]);

describe('a city of 10 counties and 200 offices over two years', () => {
  let opened: Opened;
  let reports: readonly CityReport[];
  let text: (report: CityReport) => string;

  before(async () => {
    const format = await builtInFormat('国办2021');
    reports = cityReports(format, { counties: 10, offices: 20 });
    text = (report) => cityText(format, report);
    const [first, ...others] = reports;
    assert.ok(first);
    opened = await open(text(first), { path: first.path, files: cityFiles(format, others) });
  });

  function documentOf(path: string) {
    const document = opened.engine.shared.workspace.LangiumDocuments.getDocument(uriOf(path));
    assert.ok(document);
    return document;
  }

  function reportOf(path: string) {
    const report = opened.engine.reader.read(documentOf(path));
    assert.ok(report);
    return report;
  }

  function found(path: string): readonly Finding[] {
    return findingsOf(documentOf(path), opened.engine.reader, rethrow).filter(({ check }) => about.has(check));
  }

  it('has every sum of the reports below agree', () => {
    const parents = reports.filter(({ header }) => header.some((line) => line.startsWith('下级')));
    assert.equal(parents.length, 22);
    for (const { path } of parents) {
      const { below } = reportOf(path);
      assert.deepEqual([path, below?.verdicts], [path, { holds: 200, broken: 0, unchecked: 0 }]);
      assert.deepEqual(found(path), []);
    }
  });

  it('names office and cell wherever one number is wrong, in 100 of 100 tries', async () => {
    const counts = await tried(randomFrom(16), 100, reports, () => true);
    process.stdout.write(`      ${JSON.stringify(counts)}\n`);
    assert.deepEqual([counts.named, counts.findings], [100, 100]);
  });

  it('names office and cell of most numbers that stand in no equation of their office', async () => {
    const offices = reports.filter(
      ({ year, header }) => year === 2025 && !header.some((line) => line.startsWith('下级')),
    );
    const free = new Set(['第二十条第五项', '第二十条第六项', '第二十条第八项']);
    const tries = process.env.GKREPORT_THOROUGH ? 100 : 30;
    const counts = await tried(
      randomFrom(17),
      tries,
      offices,
      ({ table, value }) => free.has(table.name) && value?.gt(9) === true,
    );
    process.stdout.write(`      ${JSON.stringify(counts)}\n`);
    assert.ok(counts.named >= 0.7 * tries, `${counts.named} of ${tries}`);
  });

  /** Makes one number wrong, again and again, and counts what the report above says of it. */
  async function tried(random: Random, tries: number, where: readonly CityReport[], isMeant: (fact: Fact) => boolean) {
    const counts = { named: 0, findings: 0, 'below-sum': 0, 'below-doubtful': 0, alone: 0 };
    while (counts.findings < tries) {
      const wrong = pick(where, random);
      const facts = reportOf(wrong.path).facts.filter((one) => wrong.numbers.has(one.path) && isMeant(one));
      if (facts.length === 0) continue;
      const fact = pick(facts, random);
      const numbers = new Map([...wrong.numbers, [fact.path, slipOf(wrong.numbers.get(fact.path) ?? 0, random)]]);
      await opened.change(wrong.path, text({ ...wrong, numbers }));
      const parent = wrong.above ?? wrong.path;
      const [finding, ...others] = found(parent);
      assert.ok(finding && others.length === 0, `${others.length} more than one finding`);
      counts.findings++;
      counts[finding.check as 'below-sum']++;
      if (names(finding, wrong, fact, parent)) counts.named++;
      if (finding.related.length <= 1) counts.alone++;
      await opened.change(wrong.path, text(wrong));
    }
    return counts;
  }

  /** A finding of the report above that leads to the wrong cell and calls office and cell by their names. */
  function names({ message, related, range }: Finding, wrong: CityReport, fact: Fact, parent: string): boolean {
    const at = reportOf(wrong.path).facts.find(({ path }) => path === fact.path)?.range;
    assert.ok(at);
    const isOwn = wrong.path === parent && isSameRange(range, at);
    const leads = related.some((place) => place.uri === uriOf(wrong.path).toString() && isSameRange(place.range, at));
    const cell = `${fact.row.name}·${fact.column.name}`;
    return message.zh.includes(cell) && (isOwn || (leads && message.zh.includes(wrong.body)));
  }
});

function pick<T>(all: readonly T[], random: Random): T {
  const one = all[belowNumber(all.length, random)];
  assert.ok(one !== undefined);
  return one;
}

/** A number as a hand may have written it: a digit wrong, doubled or dropped, two exchanged, one too many. */
function slipOf(value: number, random: Random): number {
  const digits = String(value);
  const at = belowNumber(digits.length, random);
  const digit = String(1 + belowNumber(9, random));
  const slips = [
    digits.slice(0, at) + digit + digits.slice(at + 1),
    digits.slice(0, at + 1) + digits.slice(at),
    digits.slice(0, at) + digits.slice(at + 1),
    digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2),
    digits.slice(0, at) + digit + digits.slice(at),
  ];
  const written = Number(pick(slips, random) || '0');
  return written === value || !Number.isFinite(written) ? slipOf(value, random) : written;
}
