import assert from 'node:assert/strict';
import { examine, type Files } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';

interface Numbers {
  readonly permits?: number | string;
  readonly penalties?: number | string;
  readonly coercion?: number | string;
  readonly made?: number | string;
  readonly gone?: number | string;
  readonly valid?: number | string;
}

/** A report of six numbers, none of which is computed from others. */
function report(body: string, numbers: Numbers, { year = '2025', lines = [] as readonly string[] } = {}): string {
  const { permits = 0, penalties = 0, coercion = 0, made = 0, gone = 0, valid = 0 } = numbers;
  const header = [`机关: ${body}`, ...(year === '' ? [] : [`年度: ${year}`]), ...lines].join('\n');
  return `${header}

# 题
## 二、主动公开政府信息情况
表 第二十条第一项
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ${made} | ${gone} | ${valid} |
表 第二十条第五项
| 行政许可 | ${permits} |
表 第二十条第六项
| 行政处罚 | ${penalties} |
| 行政强制 | ${coercion} |
`;
}

const below: readonly string[] = ['下级: 局/*.gkreport'];
const water: Numbers = { permits: 120, penalties: 31, coercion: 4, made: 3, gone: 1, valid: 17 };
const school: Numbers = { permits: 56, penalties: 8, coercion: 0, made: 2, gone: 0, valid: 9 };
const both: Numbers = { permits: 176, penalties: 39, coercion: 4, made: 5, gone: 1, valid: 26 };
const offices: Files = {
  '局/水务.gkreport': report('示例市水务局', water),
  '局/教育.gkreport': report('示例市教育局', school),
};

/** What is said of offices below, and how many numbers agree, disagree and are not checked. */
async function found(text: string, files: Files = offices) {
  const { report: read, findings } = await examine(text, { path: '市.gkreport', files });
  const named = findings.filter(({ check }) => check.startsWith('below-'));
  const { holds = 0, broken = 0, unchecked = 0 } = read.below?.verdicts ?? {};
  return {
    findings: named.map((one) => `${one.level} ${one.check} 〈${textAt(text, one.range)}〉`),
    messages: named.map(({ message }) => message),
    related: named.flatMap(({ related }) => related.map(({ uri }) => decodeURI(uri).replace(/^.*\//, ''))),
    data: named.map(({ data }) => data),
    verdicts: [holds, broken, unchecked],
  };
}

describe('a report that names those below it', () => {
  it('agrees with their sum', async () => {
    const { findings, verdicts } = await found(report('示例市人民政府', both, { lines: below }));
    assert.deepEqual([findings, verdicts], [[], [9, 0, 0]]);
  });

  it('is compared with nothing where it names none', async () => {
    const { findings, verdicts } = await found(report('示例市人民政府', { permits: 9 }));
    assert.deepEqual([findings, verdicts], [[], [0, 0, 0]]);
  });

  it('names the report in which a digit is likely wrong', async () => {
    const { findings, messages, related, data } = await found(
      report('示例市人民政府', { ...both, permits: 206 }, { lines: below }),
    );
    assert.deepEqual(findings, ['warning below-sum 〈206〉']);
    assert.equal(
      messages[0]?.zh,
      '“行政许可·处理决定”填报 206，2 份下级报告合计 176，相差 30；可能是“示例市教育局”的 56 应为 86，或者“示例市水务局”的 120 应为 150，请核对',
    );
    assert.deepEqual(related.toSorted(), ['教育.gkreport', '水务.gkreport']);
    assert.deepEqual(data, [undefined]);
  });

  it('proposes the sum where the number itself is likely the slip', async () => {
    const { messages, data } = await found(report('示例市人民政府', { ...both, permits: 1176 }, { lines: below }));
    assert.match(messages[0]?.zh ?? '', /相差 1000；可能误填在本格，请核对$/);
    assert.deepEqual(
      data.map((one) => one?.kind === 'replace' && one.text),
      ['176'],
    );
  });

  it('tells once of a report that was left out', async () => {
    const { findings, messages, related } = await found(report('示例市人民政府', school, { lines: below }));
    assert.deepEqual(findings, ['warning below-sum 〈2〉']);
    assert.equal(
      messages[0]?.zh,
      '“行政规范性文件·制发”等 6 格填报 2，2 份下级报告合计 5，相差 3，各格恰好是“示例市水务局”的数，可能漏加了这份报告',
    );
    assert.deepEqual(related, ['水务.gkreport']);
  });

  it('tells once of a report that was added twice', async () => {
    const twice: Numbers = { permits: 232, penalties: 47, coercion: 4, made: 7, gone: 1, valid: 35 };
    const { findings, messages } = await found(report('示例市人民政府', twice, { lines: below }));
    assert.deepEqual(findings, ['warning below-sum 〈7〉']);
    assert.match(messages[0]?.zh ?? '', /各格恰好是“示例市教育局”的数，可能重复相加$/);
  });

  it('gives one hint where hardly anything agrees', async () => {
    const own: Numbers = { permits: 3, penalties: 1, coercion: 9, made: 8, gone: 7, valid: 61 };
    const { findings, messages } = await found(report('示例市人民政府', own, { lines: below }));
    assert.deepEqual(findings, ['hint below-scope 〈局/*.gkreport〉']);
    assert.match(messages[0]?.zh ?? '', /^有数的 6 格中只有 0 格与下级合计一致/);
  });

  it('may contain more than the sum where it says so, and not less', async () => {
    const lines = [...below, '含本级: 是'];
    const more = await found(report('示例市人民政府', { ...both, permits: 206 }, { lines }));
    assert.deepEqual([more.findings, more.verdicts], [[], [9, 0, 0]]);
    const less = await found(report('示例市人民政府', { ...both, permits: 170 }, { lines }));
    assert.deepEqual(less.findings, ['warning below-sum 〈170〉']);
    assert.equal(less.messages[0]?.zh, '“行政许可·处理决定”填报 170，少于 2 份下级报告的合计 176；请核对');
  });

  it('adds a report of the agency itself', async () => {
    const files = { ...offices, '局/本级.gkreport': report('示例市人民政府', { permits: 10 }) };
    const { findings } = await found(report('示例市人民政府', { ...both, permits: 186 }, { lines: below }), files);
    assert.deepEqual(findings, []);
  });

  it('is explained like any warning', async () => {
    const text = report('示例市人民政府', { ...both, permits: 206 }, { lines: below });
    const explained = text.replace('| 行政许可 | 206 |', '| 行政许可 | 206 |\n说明 下级合计不符: 含已撤销的局');
    const { findings } = await examine(explained, { path: '市.gkreport', files: offices });
    assert.deepEqual(
      findings.flatMap((one) => (one.check === 'below-sum' ? (one.explained ?? 'open') : [])),
      ['含已撤销的局'],
    );
  });
});

describe('a report below that cannot be added', () => {
  const city = (...lines: readonly string[]) => report('示例市人民政府', { ...both, permits: 9 }, { lines });

  it('leaves every sum unchecked, and is told at its line', async () => {
    const { findings, messages, verdicts } = await found(city('下级: 局/水务.gkreport', '下级: 旧.gkreport'), {
      ...offices,
      '旧.gkreport': report('示例市财政局', school, { year: '2024' }),
    });
    assert.deepEqual([findings, verdicts], [['error below-unread 〈旧.gkreport〉'], [0, 0, 9]]);
    assert.equal(messages[0]?.zh, '下级报告“旧.gkreport”是2024年的，应为2025年的；下级合计未核对');
  });

  it('may be of no year', async () => {
    const files = { ...offices, '局/财政.gkreport': report('示例市财政局', school, { year: '' }) };
    const { findings, messages } = await found(city(...below), files);
    assert.deepEqual(findings, ['warning below-unread 〈局/*.gkreport〉']);
    assert.match(messages[0]?.en ?? '', /^“财政\.gkreport” is of no year\. The sums of/);
  });

  it('may be absent, which is told by itself', async () => {
    const { findings, verdicts } = await found(city(...below, '下级: 没有.gkreport'));
    assert.deepEqual([findings, verdicts], [[], [0, 0, 9]]);
  });

  it('may be of a body that has another one', async () => {
    const files = { ...offices, '局/水务二稿.gkreport': report('示例市水务局', water) };
    const { findings, messages } = await found(city(...below), files);
    assert.deepEqual(findings, ['error below-unread 〈局/*.gkreport〉']);
    assert.match(
      messages[0]?.zh ?? '',
      /^“示例市水务局”有两份2025年的报告：水务\.gkreport 和 水务二稿\.gkreport；请只保留一份/,
    );
  });

  it('may be contained in another one', async () => {
    const files = {
      ...offices,
      '县.gkreport': report('示例县人民政府', water, { lines: ['下级: 局/水务.gkreport'] }),
    };
    const { findings, messages } = await found(city('下级: 县.gkreport', '下级: 局/水务.gkreport'), files);
    assert.deepEqual(findings, ['error below-unread 〈局/水务.gkreport〉']);
    assert.match(messages[0]?.zh ?? '', /^“示例市水务局”已列为“示例县人民政府”的下级/);
  });

  it('is passed over by a pattern that fits more: other years, and offices of other agencies below', async () => {
    const files = {
      ...offices,
      '局/水务2024.gkreport': report('示例市水务局', school, { year: '2024' }),
      '局/站/水文.gkreport': report('示例市水文站', water),
      '局/水务.gkreport': report('示例市水务局', water, { lines: ['下级: 站/水文.gkreport'] }),
    };
    const text = report('示例市人民政府', both, { lines: ['下级: 局/**/*.gkreport'] });
    const { findings, verdicts } = await found(text, files);
    assert.deepEqual([findings, verdicts], [[], [9, 0, 0]]);
  });

  it('is told where a pattern fits reports of other years only', async () => {
    const { findings, messages } = await found(report('示例市人民政府', both, { year: '2023', lines: below }));
    assert.deepEqual(findings, ['warning below-unread 〈局/*.gkreport〉']);
    assert.match(messages[0]?.zh ?? '', /^所指的报告都不是2023年的/);
  });

  it('lacks a number: that sum alone is not checked', async () => {
    const files = { ...offices, '局/财政.gkreport': report('示例市财政局', { permits: '' }) };
    const { findings, messages, verdicts } = await found(report('示例市人民政府', both, { lines: below }), files);
    assert.deepEqual([findings, verdicts], [['hint below-incomplete 〈局/*.gkreport〉'], [8, 0, 1]]);
    assert.equal(messages[0]?.zh, '“示例市财政局”的报告缺 1 格的数，这些格的下级合计未核对');
  });
});

describe('a report below whose own numbers disagree', () => {
  const table = (body: string, cells: string, lines: readonly string[] = []) =>
    `${[`机关: ${body}`, '年度: 2025', ...lines].join('\n')}\n\n# 题\n## 四、政府信息公开行政复议、行政诉讼情况\n表 复议诉讼\n| 行政复议 | ${cells} |\n| 其余 | 0 |\n`;

  it('is in doubt; the cell is named at which the sum above is off', async () => {
    const files = {
      '局/水务.gkreport': table('示例市水务局', '9 | 0 | 1 | 0 | 6'),
      '局/教育.gkreport': table('示例市教育局', '2 | 0 | 0 | 0 | 2'),
    };
    const { findings, messages, related, verdicts } = await found(
      table('示例市人民政府', '7 | 0 | 1 | 0 | 8', below),
      files,
    );
    assert.deepEqual([findings, verdicts], [['warning below-doubtful 〈局/*.gkreport〉'], [10, 0, 5]]);
    assert.equal(
      messages[0]?.zh,
      '“示例市水务局”的报告有 1 项勾稽关系不一致，所涉各格的下级合计未核对；其中“行政复议·维持”填报 9，本报告与下级合计相差 4',
    );
    assert.deepEqual(related, ['水务.gkreport']);
  });

  it('does not make a number above wrong that follows from another', async () => {
    const files = {
      '局/水务.gkreport': table('示例市水务局', '5 | 0 | 1 | 0 | 6'),
      '局/教育.gkreport': table('示例市教育局', '2 | 0 | 0 | 0 | 2'),
    };
    const { findings } = await found(table('示例市人民政府', '17 | 0 | 1 | 0 | =', below), files);
    assert.deepEqual(findings, ['warning below-sum 〈17〉']);
  });
});
