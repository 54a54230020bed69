import assert from 'node:assert/strict';
import { freeTablesOf } from '../../../server/report/report.ts';
import { check, examine, readFormats } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';

const errors = async (text: string) =>
  (await check(text))
    .filter(({ check: id }) => unreadable.has(id))
    .map(({ check: id, range }) => `${id} 〈${textAt(text, range)}〉`);
const unreadable = new Set([
  ...[
    'syntax',
    'unknown-character',
    'unknown-name',
    'unquoted-name',
    'number-or-name',
    'not-linear',
    'unknown-function',
  ],
  'free-table-total',
]);

/** A table with a row of each label, the numbers 1, 2, 4, … and their sum in the last. */
function table(labels: readonly string[], rule: string): string {
  const rows = labels.map((label, index) => `| ${label} | ${2 ** index} |`);
  return `年度: 2025\n# 标\n表 "渠道"\n| 渠道 | 件数 |\n${rows.join('\n')}\n| 合计 | ${2 ** labels.length - 1} |\n${rule}\n`;
}

const withDigits = [
  ...['12345热线', '1月', '95598供电', '5G基站', '110报警', '2024年', '12345', '３６５天', '2024年12345热线', '2_1'],
  ...['4G', '12123', '二〇二五年', 'Ａ股', '1号机', '90后', '24小时', '12315', '3D打印', '2025Q1'],
];

describe('a name', () => {
  for (const label of withDigits) {
    const isNumber = /^\d+$/.test(label);
    const name = isNumber ? `"${label}"` : label;

    it(`may be ${label} in a rule`, async () => {
      const text = table(['网站', label], `规则 合计 = 网站 + ${name}`);
      const { report, findings } = await examine(text);
      const [equation] = freeTablesOf(report)[0]?.equations ?? [];
      assert.deepEqual(await errors(text), []);
      assert.equal(equation?.verdict, 'holds');
      assert.equal(equation?.rightValue?.toFixed(), '3');
      assert.deepEqual(
        findings.filter(({ check: id }) => id === 'free-table-total'),
        [],
      );
    });

    it(`may be ${label} in braces, as title, row and column`, async () => {
      const text = `年度: 2025\n# 标\n表 "${label}"\n| 渠道 | ${label} | 全年 |\n| ${label} | 7 | 9 |\n\n共{${label}.${label}.${label}}和{${name}.${label}.全年 - 1}件。\n`;
      const { report } = await examine(text);
      assert.deepEqual(
        report.bound.map((bound) => bound.text),
        ['7', '8'],
      );
      assert.deepEqual(await errors(text), []);
    });
  }

  it('is no number, and a number no name', async () => {
    const text = table(['甲', '乙'], '规则 合计 = (甲 × 2 + 乙 × 2) / 2 + 12 - 12');
    assert.deepEqual(await errors(text), []);
    const { report } = await examine('年度: 2025\n# {年度-1}年，{1.5 + 2}，{2024}，{１０ ／ ４}\n');
    assert.deepEqual(
      report.bound.map((bound) => bound.text),
      ['2024', '3.5', '2024', '2.5'],
    );
  });

  it('goes in quotes where it could be taken for arithmetic', async () => {
    for (const label of [
      '微信（含视频号）',
      'A-B栏目',
      '网站、微博',
      '“两微一端”',
      '电话 12345',
      '1.5吨以下',
      '甲/乙',
      '增长(%)',
    ])
      for (const quotes of ['""', '“”'] as const) {
        if (quotes === '“”' && label.includes('“')) continue;
        const name = `${quotes[0]}${label}${quotes[1]}`;
        const text = `${table(['网站', label], `规则 合计 = 网站 + ${name}`)}\n共{渠道.${name}.件数}件。\n`;
        assert.deepEqual(await errors(text), [], name);
        const { report } = await examine(text);
        assert.deepEqual(
          report.bound.map((bound) => bound.text),
          ['2'],
          name,
        );
      }
  });

  it('with a number in front that no numbering is tells rows apart', async () => {
    const text = table(['1.5吨以下', '3.5吨以下'], '规则 合计 = "1.5吨以下" + "3.5吨以下"');
    assert.deepEqual(await errors(text), []);
  });

  it('in quotes is never a function or last year', async () => {
    const text = table(['合计(网)', '上年'], '规则 合计 = "合计(网)" + "上年"');
    assert.deepEqual(await errors(text), []);
  });

  it('in a chart stands in quotes as well, which in front of = are what a value is called', async () => {
    const text = `${table(['网站', '微信（含视频号）'], '')}\n图 "渠道" 柱图 渠道."微信（含视频号）".件数, "其他" = 渠道.网站.件数、渠道.合计.件数\n`;
    const { report } = await examine(text);
    assert.deepEqual(report.charts[0]?.categories, ['微信（含视频号）·件数', '其他', '合计·件数']);
    assert.deepEqual(await errors(text), []);
  });

  it('of a format may begin with digits; in front of 起 and 至 they are a year', async () => {
    const [format] = await readFormats(
      '格式 2025版 "某省" {\n适用 2025起\n章 正文 {\n表 12345热线 "热线" {\n列 1月, 2月, 全年 合计列\n行 5G基站\n行 "x"\n规则 全年 每行 全年 = 1月 + 2月\n}\n}\n}\n'.replace(
        '行 "x"\n',
        '',
      ),
    );
    assert.equal(format?.name, '2025版');
    assert.deepEqual(format?.years, { from: 2025 });
    const [hotline] = format?.chapters[0]?.tables ?? [];
    assert.deepEqual(
      hotline?.columns.map(({ name }) => name),
      ['1月', '2月', '全年'],
    );
    assert.deepEqual(
      hotline?.rules[0]?.right.map(({ segments }) => segments),
      [['1月'], ['2月']],
    );
  });
});

describe('digits alone in a rule', () => {
  it('are a number, and are asked about where a row or column is called so', async () => {
    assert.deepEqual(await errors(table(['网站', '12345'], '规则 合计 = 网站 + 12345')), ['number-or-name 〈12345〉']);
    assert.deepEqual(await errors(table(['网站', '１２３４５'], '规则 合计 = 网站 + 12345')), [
      'number-or-name 〈12345〉',
    ]);
    const columns =
      '年度: 2025\n# 标\n表 "甲"\n| 项 | 2024 | 2025 | 增减 |\n| 乙 | 1 | 3 | 2 |\n规则 列 增减 = 2025 - 2024\n';
    assert.deepEqual(await errors(columns), ['number-or-name 〈2025〉', 'number-or-name 〈2024〉']);
  });

  it('are a number without a question where they multiply or divide, or nothing is called so', async () => {
    const months =
      '年度: 2025\n# 标\n表 "甲"\n| 月 | 件 |\n| 12 | 24 |\n| 合计 | 24 |\n| 平均 | 2 |\n规则 平均 = 合计 / 12\n';
    assert.deepEqual(await errors(months), []);
    assert.deepEqual(await errors(table(['网站', '12345热线'], '规则 合计 <= 网站 + 12345')), []);
  });
});
