import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { changed, marked } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

type Change = readonly [from: string, to: string];

const thisYear = changed(report2021, ['发布日期: 2025-01-20', '发布日期: 2025-01-20\n上年: 上年.gkreport']);
const lastYear = changed(
  report2021,
  ['年度: 2024', '年度: 2023'],
  ['2025-01-20', '2024-01-20'],
  ['2024年1月1日', '2023年1月1日'],
);

const ids: ReadonlySet<string> = new Set(['jump', 'unit-slip']);

/** What is found in a report, beside last year’s with other numbers. */
async function jumps(now: readonly Change[], before: readonly Change[] = []) {
  const text = changed(thisYear, ...now);
  const findings = await check(text, { files: { '上年.gkreport': changed(lastYear, ...before) } });
  return findings
    .filter((finding) => ids.has(finding.check))
    .map((finding) => ({ ...finding, told: `${finding.level} ${finding.check} 〈${marked(text, finding.range)}〉` }));
}

async function told(now: readonly Change[], before: readonly Change[] = []): Promise<readonly string[]> {
  return (await jumps(now, before)).map((finding) => finding.told);
}

describe('checks of the size of numbers against last year’s', () => {
  it('are quiet where last year’s were the same, or are not known', async () => {
    assert.deepEqual(await told([]), []);
    assert.deepEqual(
      await told([['| 行政许可 | 12 |', '| 行政许可 | 900 |']], [['| 行政许可 | 12 |', '| 行政许可 |  |']]),
      [],
    );
  });

  it('tell a number of more than five times last year’s', async () => {
    const [finding, ...others] = await jumps([['| 行政许可 | 12 |', '| 行政许可 | 120 |']]);
    assert.deepEqual([finding?.told, others.length], ['hint jump 〈120〉', 0]);
    assert.deepEqual(finding?.message, {
      zh: '“行政许可”2023年为 12，本年为 120，是上年的 10 倍；请核对',
      en: '“行政许可” was 12 in 2023 and is 120 now, 10 times as much. Check the number',
    });
  });

  it('tell a number of less than a fifth of last year’s', async () => {
    const [finding] = await jumps(
      [['| 行政许可 | 12 |', '| 行政许可 | 30 |']],
      [['| 行政许可 | 12 |', '| 行政许可 | 400 |']],
    );
    assert.deepEqual(finding?.message, {
      zh: '“行政许可”2023年为 400，本年为 30，上年是本年的 13.3 倍；请核对',
      en: '“行政许可” was 400 in 2023 and is 30 now, 13.3 times less. Check the number',
    });
  });

  for (const [before, now, isTold] of [
    [4, 20, false],
    [4, 21, true],
    [3, 19, false],
    [100, 20, false],
    [101, 20, true],
    [0, 500, false],
  ] as const)
    it(`${isTold ? 'tell' : 'pass'} ${now} behind ${before}`, async () => {
      const findings = await told(
        [['| 行政处罚 | 3 |', `| 行政处罚 | ${now} |`]],
        [['| 行政处罚 | 3 |', `| 行政处罚 | ${before} |`]],
      );
      assert.deepEqual(findings, isTold ? [`hint jump 〈${now}〉`] : []);
    });

  it('tell decisions and fees that stopped, few as they were, but no kind of document that was not issued', async () => {
    const [finding] = await jumps([['| 行政处罚 | 3 |', '| 行政处罚 | 0 |']]);
    assert.deepEqual(finding?.message, {
      zh: '“行政处罚”2023年为 3，本年为 0；请核对是否漏填',
      en: '“行政处罚” was 3 in 2023 and is 0 now. Check that it was not left out',
    });
    assert.deepEqual(await told([['| 行政事业性收费 | 0.5 |', '| 行政事业性收费 | 0 |']]), ['hint jump 〈0〉']);
    assert.deepEqual(await told([['| 行政规范性文件 | 1 | 0 | 3 |', '| 行政规范性文件 | 0 | 0 | 3 |']]), []);
  });

  it('look at the total of a table that has one, and not at what goes on from last year’s', async () => {
    const requests: Change = ['| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 本年新收 | 80 | 0 | 0 | 0 | 0 | 0 | 80 |'];
    const answered: Change = ['| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 予以公开 | 80 | 0 | 0 | 0 | 0 | 0 | 80 |'];
    const [finding, ...others] = await jumps([requests, answered]);
    assert.deepEqual([finding?.told, others.length], ['hint jump 〈80〉', 0]);
    assert.match(finding?.message.zh ?? '', /^“本年新收”2023年为 2，/);
    const documents: Change = ['| 行政规范性文件 | 1 | 0 | 3 |', '| 行政规范性文件 | 1 | 0 | 90 |'];
    assert.deepEqual(await told([documents]), []);
  });

  it('are quiet about a table whose sums do not add up: that is told by itself', async () => {
    const requests: Change = ['| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 本年新收 | 80 | 0 | 0 | 0 | 0 | 0 | 2 |'];
    const total: Change = ['| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 80 |'];
    assert.deepEqual([await told([requests]), await told([total])], [[], []]);
  });

  it('tell an amount typed in 元, and what it is in 万元', async () => {
    const [finding] = await jumps(
      [['| 行政事业性收费 | 0.5 |', '| 行政事业性收费 | 251000 |']],
      [['| 行政事业性收费 | 0.5 |', '| 行政事业性收费 | 24.75 |']],
    );
    assert.equal(finding?.told, 'warning unit-slip 〈251000〉');
    assert.deepEqual(finding?.message, {
      zh: '“行政事业性收费”本年为 251000 万元，是2023年（24.75 万元）的 10141 倍，可能把元填成了万元；如是，应为 25.1',
      en: '“行政事业性收费” is 251000 万元, 10141 times that of 2023 (24.75 万元): it may be in 元 instead of 万元, and then should be 25.1',
    });
    assert.deepEqual(finding?.data, { kind: 'replace', range: finding?.range, text: '25.1' });
  });

  it('offer no amount that is not of last year’s size either', async () => {
    const [finding] = await jumps([['| 行政事业性收费 | 0.5 |', '| 行政事业性收费 | 600 |']]);
    assert.equal(finding?.told, 'warning unit-slip 〈600〉');
    assert.match(finding?.message.zh ?? '', /是2023年（0\.5 万元）的 1200 倍，可能把元填成了万元，请核对单位$/);
    assert.equal(finding?.data, undefined);
    assert.deepEqual(await told([['| 行政事业性收费 | 0.5 |', '| 行政事业性收费 | 499 |']]), ['hint jump 〈499〉']);
  });
});
