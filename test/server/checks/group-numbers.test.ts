import assert from 'node:assert/strict';
import { layOut } from '../../../server/render/layout.ts';
import { renderMarkdown } from '../../../server/render/plain/markdown.ts';
import { check, examine, readText } from '../../support/engine.ts';
import { allMended, mendings } from '../editor/fixes/support/mendings.ts';
import { changed, marked } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const granted = '| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |';
/** The report with one case granted, and further lines of 申请办理. */
const withLines = (...lines: readonly string[]) =>
  changed(report2021, [granted, ['| 予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |', ...lines].join('\n')]);
const one = '1 | 0 | 0 | 0 | 0 | 0 | 1';

async function findings(text: string): Promise<readonly string[]> {
  return (await check(text)).map((found) => `${found.level} ${found.check} 〈${marked(text, found.range)}〉`);
}

describe('numbers on the heading of a row group', () => {
  it('are lost on a second line of the group, which is an error that says so', async () => {
    const [second] = (
      await check(withLines(`| 其他处理 | ${one} |`, '| 其他处理 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |'))
    ).filter((finding) => finding.check === 'repeated-row');
    assert.equal(second?.level, 'error');
    assert.equal(second.message.zh, '“其他处理”前面已有一行，本行不采用，也不会出现在正式报告中；请只保留一行');
    assert.equal(second.related[0]?.message.zh, '前一行在这里');
  });

  it('are lost where there is not one for each column, which the error says', async () => {
    const [few] = (await check(withLines('| 其他处理 | 1 |'))).filter(({ check: id }) => id === 'too-few-cells');
    assert.match(few?.message.zh ?? '', /补齐前本行不参与核对，数字不会出现在正式报告中$/);
    const [many] = (await check(withLines(`| 其他处理 | ${one} | 1 |`))).filter(
      ({ check: id }) => id === 'too-many-cells',
    );
    assert.match(many?.message.zh ?? '', /改正前本行不参与核对，数字不会出现在正式报告中$/);
  });

  // Each makes the balance of 自然人 agree.
  for (const line of [
    `| 其他处理 | ${one} |`,
    `| （六）其他处理 | ${one} |`,
    `| 不予公开 | ${one} |`,
    `| （三）不予公开 | ${one} |`,
    `| 无法提供 | ${one} |`,
    `| （四）无法提供 | ${one} |`,
    `| 不予处理 | ${one} |`,
    '| （五）不予处理 | 1 | 0 | 0 | 0 | 0 | 0 | = |',
    '| 其他处理 | 1件 | — | — | — | — | — | 1 |',
    '| 六、其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  ])
    it(`count in place of its rows, which are not missing: ${line}`, async () => {
      const text = withLines(line);
      const { report } = await examine(text);
      assert.deepEqual(
        report.equations.filter(({ kind, verdict }) => kind === 'must' && verdict !== 'holds'),
        [],
      );
      assert.ok(
        (await findings(text)).includes(
          `warning numbers-on-group 〈${line.split('|').slice(2, -1).join('|').trim()}〉`,
        ),
      );
      assert.deepEqual(
        (await findings(text)).filter((found) => /missing|total|unbalanced|wrong/.test(found)),
        [],
      );
    });

  for (const [name, line, expected] of [
    ['a sum that disagrees', '| 其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', /wrong|unbalanced|unaccounted/],
    ['a row that disagrees in itself', '| 其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 2 |', /wrong/],
    ['a negative number', '| 其他处理 | -1 | 0 | 0 | 0 | 0 | 0 | -1 |', /negative-number/],
    ['a number that cannot be read', '| 其他处理 | 见附件 | 0 | 0 | 0 | 0 | 0 | 1 |', /unreadable-number/],
    ['a cell too few', '| 其他处理 | 1 | 0 | 0 | 0 | 0 | 1 |', /too-few-cells/],
    ['a blank', '| 其他处理 | 1 |  | 0 | 0 | 0 | 0 | 1 |', /blank-cells/],
  ] as const)
    it(`are checked as those of a row: ${name}`, async () => {
      assert.match((await findings(withLines(line))).join('\n'), expected);
    });

  for (const line of [
    '| （三）不予公开 |',
    '| （三）不予公开 |  |  |  |  |  |  |  |',
    '| （三）不予公开 | — | — | — | — | — | — | — |',
    '| （三）不予公开 | / | / | / | / | / | / | / |',
    '| 三、本年度办理结果 | -- | -- | -- | -- | -- | -- | -- |',
  ])
    it(`are none where the line only names the group: ${line}`, async () => {
      assert.deepEqual(await findings(changed(report2021, [granted, `${granted}\n${line}`])), []);
    });

  it('that are all 0 leave no doubt of its rows, and Fix All writes them out', async () => {
    const text = changed(report2021, [granted, `${granted}\n| 其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`]);
    assert.deepEqual(await findings(text), ['warning numbers-on-group 〈0 | 0 | 0 | 0 | 0 | 0 | 0〉']);
    const mended = await allMended(text);
    assert.ok(mended.includes('| 其他处理 |\n| 逾期不补正 | 0 | 0 | 0 | 0 | 0 | 0 | = |\n| 逾期不缴费 |'), mended);
    assert.deepEqual(await findings(mended), []);
  });

  it('are left to check its rows by, or given to one of them', async () => {
    const text = withLines(`| 其他处理 | ${one} |`);
    const fixes = await mendings('numbers-on-group', text);
    assert.deepEqual(
      fixes.map(({ zh, preferred, certain }) => [zh, preferred, certain]),
      [
        ['写出“其他处理”的 3 行（待填），合计留作核对', true, false],
        ['写出“其他处理”的 3 行，数字全部填入“逾期不补正”', false, false],
        ['写出“其他处理”的 3 行，数字全部填入“逾期不缴费”', false, false],
        ['写出“其他处理”的 3 行，数字全部填入“其他情形”', false, false],
        ['增加一行“说明 行组标题行填数”，写明理由', false, false],
      ],
    );
    // Who did not pay was asked to: chapter six has to say so then.
    const left = [[], ['hint fee-unpaid 〈本年未收取信息处理费〉'], []];
    for (const [index, { text: mended }] of fixes.slice(1, 4).entries())
      assert.deepEqual(await findings(mended), left[index]);
    const filled = (fixes[0]?.text ?? '').replace(
      /\| (逾期\S+|其他情形) \| {2}\| {2}\| {2}\| {2}\| {2}\| {2}\|/g,
      '| $1 | 0 | 0 | 0 | 0 | 0 | 0 |',
    );
    assert.match((await findings(filled)).join('\n'), /wrong|unaccounted|unbalanced/, 'the sum says 1');
  });

  it('come to what its rows come to, and may go', async () => {
    const text = withLines(`| 其他处理 | ${one} |`, `| 其他情形 | ${one} |`);
    assert.deepEqual(await findings(text), [`hint numbers-on-group 〈${one}〉`]);
    assert.deepEqual(await findings(await allMended(text)), []);
  });

  it('are wrong where its rows come to something else', async () => {
    const text = withLines('| 其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', `| 其他情形 | ${one} |`);
    assert.deepEqual(await findings(text), ['error wrong-cell 〈2〉', 'error wrong-cell 〈2〉']);
    assert.deepEqual(await findings(await allMended(text)), [`hint numbers-on-group 〈${one}〉`]);
  });

  it('appear as one row, and are what text says of the group', async () => {
    const text = changed(withLines(`| 其他处理 | ${one} |`), ['{申请办理.本年新收}件', '{申请办理.其他处理}件']);
    const report = await readText(text);
    const page = renderMarkdown(layOut(report));
    assert.match(page, /受理申请1件/);
    assert.match(page, /（六）其他处理 \| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 1 \|/);
    assert.doesNotMatch(page, /逾期不补正/);
    assert.deepEqual(
      report.facts
        .filter(({ path }) => path.includes('其他处理'))
        .map(({ path, value }) => [path, value?.toFixed()])[0],
      ['申请办理.其他处理.自然人', '1'],
    );
  });
});
