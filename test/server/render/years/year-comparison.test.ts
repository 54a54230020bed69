import assert from 'node:assert/strict';
import { readXlsx } from 'hucre/xlsx';
import { compareYears, type YearComparison } from '../../../../server/render/years/year-comparison.ts';
import { yearCounts } from '../../../../server/render/years/year-words.ts';
import { renderYearsPage } from '../../../../server/render/years/years-page.ts';
import { renderYearsWorkbook } from '../../../../server/render/years/years-workbook.ts';
import { readText } from '../../../support/engine.ts';
import { changed } from '../../checks/support/findings.ts';
import { report2019, report2021 } from '../../checks/support/report-texts.ts';

const thisYear = changed(report2021, ['发布日期: 2025-01-20', '发布日期: 2025-01-20\n上年: 上年.gkreport']);
const lastYear = changed(
  report2021,
  ['年度: 2024', '年度: 2023'],
  ['2024年1月1日至12月31日', '2023年1月1日至12月31日'],
);

async function compared(text: string, before: string): Promise<YearComparison> {
  const report = await readText(text, { files: { '上年.gkreport': before } });
  assert.ok(report.lastYear, 'last year’s report has to be found');
  return compareYears(report, report.lastYear);
}

function numbers({ tables }: YearComparison, label: string) {
  return tables
    .flatMap(({ rows }) => rows)
    .filter((row) => row.label === label)
    .flatMap(({ cells }) =>
      cells.map(({ before, now, change, percent }) =>
        [before, now, change, percent].map((value) => value?.toFixed() ?? '—').join(' '),
      ),
    );
}

/** `=same`, `+added`, `-removed`. */
function lines({ chapters }: YearComparison, heading: string) {
  const signs = { same: '=', added: '+', removed: '-' };
  const chapter = chapters.find((one) => one.heading.includes(heading));
  return chapter?.lines.map(({ fate, pieces }) => [fate, ...pieces.map((piece) => signs[piece.fate] + piece.text)]);
}

describe('a report beside last year’s: the numbers', () => {
  it('are told with their difference and percent, by their places in the form', async () => {
    const comparison = await compared(
      changed(thisYear, ['| 行政许可 | 12 |', '| 行政许可 | 31 |'], ['| 行政处罚 | 3 |', '| 行政处罚 | 2 |']),
      changed(lastYear, ['| 行政许可 | 12 |', '| 行政许可 | 26 |']),
    );
    assert.deepEqual(numbers(comparison, '行政许可'), ['26 31 5 19.2']);
    assert.deepEqual(numbers(comparison, '行政处罚'), ['3 2 -1 -33.3']);
    assert.deepEqual(numbers(comparison, '行政强制'), ['0 0 0 —']);
    assert.equal(yearCounts(comparison).changedNumbers, 2);
  });

  it('have no difference where one year does not say them', async () => {
    const comparison = await compared(thisYear, changed(lastYear, ['| 行政许可 | 12 |', '| 行政许可 | |']));
    assert.deepEqual(numbers(comparison, '行政许可'), ['— 12 — —']);
  });

  it('of another format are compared where both count the same, and told where only last year has them', async () => {
    const before = changed(report2019, ['年度: 2020', '年度: 2020'], ['发布日期: 2021-01-20', '发布日期: 2021-01-20']);
    const now = thisYear.replaceAll('2024', '2021').replace('2025-01-20', '2022-01-20');
    const comparison = await compared(now, before);
    assert.deepEqual(comparison.formats, { now: '国办2021', before: '国办2019' });
    assert.deepEqual(numbers(comparison, '一、本年新收政府信息公开申请数量').slice(0, 1), ['0 2 2 —']);
    const permits = comparison.tables.find(({ label }) => label === '第二十条第（五）项');
    assert.deepEqual(permits?.onlyBefore.map(({ label, value }) => `${label} ${value.toFixed()}`).slice(0, 2), [
      '行政许可 · 上一年项目数量 103',
      '行政许可 · 本年增/减 -3',
    ]);
  });

  it('of custom tables go by title, row and column', async () => {
    const own = (count: number) => `\n\n表 "平台"\n| 渠道 | 条数 |\n| 网站 | ${count} |`;
    const at = '行政强制 | 0 |';
    const comparison = await compared(changed(thisYear, [at, at + own(8)]), changed(lastYear, [at, at + own(5)]));
    assert.deepEqual(numbers(comparison, '网站'), ['5 8 3 60']);
  });
});

describe('a report beside last year’s: the text', () => {
  const told = '政策解读形式单一的问题仍然存在，下一步将改进。';
  const compare = (now: string, before: string) =>
    compared(changed(thisYear, [told, now]), changed(lastYear, [told, before]));

  it('is the same where it is', async () => {
    assert.deepEqual(lines(await compare(told, told), '问题'), [['same', `=${told}`]]);
  });

  it('is compared word by word within a sentence', async () => {
    const comparison = await compare('全年培训3次，参加120人次。', '全年培训2次，参加98人次。');
    assert.deepEqual(lines(comparison, '问题'), [
      ['changed', '=全年培训', '-2', '+3', '=次，参加', '-98', '+120', '=人次。'],
    ]);
  });

  it('shows sentences that were removed, and those that were added, in their places', async () => {
    const [first, second, third, fresh] = [
      '一是栏目更新不够及时，有的三个月没有更新。',
      '二是政策解读以文字为主，图解和视频较少。',
      '三是基层人员变动频繁，业务还不熟练。',
      '四是历史文件的公开属性尚未全部认定。',
    ];
    const comparison = await compare(`${first}${third}${fresh}`, `${first}${second}${third}`);
    assert.deepEqual(lines(comparison, '问题'), [['changed', `=${first}`, `-${second}`, `=${third}`, `+${fresh}`]]);
  });

  it('pairs paragraphs that moved, and shows removed ones behind what they followed', async () => {
    const paragraphs = [
      '栏目更新不够及时，最长的有三个月没有更新过内容。',
      '政策解读以文字为主，图解、视频、新闻发布会较少。',
      '基层工作人员变动频繁，新来的同志业务还不够熟练。',
    ];
    const [one, two, three] = paragraphs;
    const comparison = await compare(`${three}\n\n${one}`, paragraphs.join('\n\n'));
    assert.deepEqual(lines(comparison, '问题'), [
      ['same', `=${three}`],
      ['same', `=${one}`],
      ['removed', `-${two}`],
    ]);
  });

  it('of paragraphs that have nothing in common shows both', async () => {
    const now = '村务公开栏的内容与网站不一致，需要逐条核对。';
    const before = '政策解读以文字为主，图解和视频形式较少。';
    assert.deepEqual(lines(await compare(now, before), '问题'), [
      ['removed', `-${before}`],
      ['added', `+${now}`],
    ]);
  });

  it('of chapters goes by the format, whatever they are headed, and tells those of one year only', async () => {
    const comparison = await compared(
      changed(thisYear, ['## 五、存在的主要问题及改进情况', '## 五、存在的问题和改进措施']),
      `${lastYear}\n## 七、附则\n\n本报告由办公室解释。\n`,
    );
    assert.deepEqual(lines(comparison, '问题'), [['same', `=${told}`]]);
    assert.deepEqual(
      comparison.chapters.filter(({ only }) => only).map(({ heading, only }) => `${only} ${heading}`),
      ['before 七、附则'],
    );
  });

  it('stays fast where everything is alike, and where nothing is', async () => {
    const many = (word: string) =>
      Array.from({ length: 2_000 }, (_, index) => `${word}公开栏目及时更新，第${index}期内容已经公布。`).join('\n\n');
    const before = process.cpuUsage();
    await compare(many('本局'), many('全市'));
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 20_000_000, `${(user + system) / 1_000_000} s`);
  });
});

describe('the page of a comparison', () => {
  it('runs and fetches nothing, and escapes what reports say', async () => {
    const told = '政策解读形式单一的问题仍然存在，下一步将改进。';
    const comparison = await compared(changed(thisYear, [told, '<script>alert(1)</script>已改进。']), lastYear);
    const page = renderYearsPage(comparison, 'zh');
    assert.ok(page.includes('&lt;script&gt;'));
    assert.doesNotMatch(page, /<script|src=|href=/);
    assert.match(page, /<title>示例市水务局：2024年与2023年比较<\/title>/);
    assert.match(renderYearsPage(comparison, 'en'), /<html lang="en">[\s\S]*compared with 2023/);
  });
});

describe('the workbook of a comparison', () => {
  it('has the numbers one a line with their differences as formulas, and the paragraphs side by side', async () => {
    const comparison = await compared(changed(thisYear, ['| 行政许可 | 12 |', '| 行政许可 | 18 |']), lastYear);
    const bytes = await renderYearsWorkbook(comparison, 'zh', new Date(0));
    const [numbersSheet, textSheet] = (await readXlsx(bytes)).sheets;
    assert.deepEqual([numbersSheet?.name, textSheet?.name], ['表格', '正文']);
    assert.deepEqual(numbersSheet?.rows[0], ['表', '行', '列', '2023年', '2024年', '增减', '增减 %']);
    assert.deepEqual(
      numbersSheet?.rows.find((row) => row[1] === '行政许可'),
      ['第二十条第（五）项', '行政许可', '本年处理决定数量', 12, 18, 6, 0.5],
    );
    const told = '政策解读形式单一的问题仍然存在，下一步将改进。';
    assert.deepEqual(
      textSheet?.rows.find((row) => row[3] === told),
      ['五、存在的主要问题及改进情况', '相同', told, told],
    );
    assert.deepEqual(bytes, await renderYearsWorkbook(comparison, 'zh', new Date(0)));
  });
});
