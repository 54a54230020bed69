import assert from 'node:assert/strict';
import { examine } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';
import { allMended, mendings } from '../editor/fixes/support/mendings.ts';

/** A table of the author's own whose rules run both ways. */
function channels(rows: string, rules = '规则 合计 = 网站 + 微信\n规则 列 全年 = 上半年 + 下半年'): string {
  return `年度: 2024\n# 标\n表 "发布渠道"\n| 渠道 | 上半年 | 下半年 | 全年 |\n${rows.trim()}\n${rules}\n`;
}

/** What is found in the numbers of a text: the check, the text it marks, and what it says. */
async function found(text: string): Promise<readonly (readonly [string, string, string])[]> {
  const checks = ['free-table-total', 'wrong-cell', 'wrong-line', 'shifted-cell', 'off-totals', 'not-computed'];
  const { findings } = await examine(text);
  return findings
    .filter(({ check }) => checks.includes(check))
    .map(({ check, range, message }) => [check, textAt(text, range), message.zh]);
}

describe('a wrong number in a table of one’s own', () => {
  const rows = (one: string) => `| 网站 | 120 | 80 | 200 |\n| 微信 | ${one} | 30 | 70 |\n| 合计 | 160 | 110 | 270 |`;

  it('is found itself where sums both ways prove it, and is mended by one fix', async () => {
    assert.deepEqual(await found(channels(rows('48'))), [
      [
        'wrong-cell',
        '48',
        '“微信·上半年”填报 48，按勾稽关系推算应为 40（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
      ],
    ]);
    assert.equal(await allMended(channels(rows('48'))), channels(rows('40')));
  });

  it('keeps its unit when it is mended', async () => {
    const [mending] = await mendings('wrong-cell', channels(rows('48万元')));
    assert.deepEqual([mending?.zh, mending?.text], ['将“微信·上半年”改为 40万元', channels(rows('40万元'))]);
  });

  it('is found where other numbers are computed', async () => {
    const text = channels('| 网站 | 120 | 80 | = |\n| 微信 | 48 | = | 70 |\n| 合计 | 160 | 110 | 270 |');
    assert.deepEqual(
      (await found(text)).map(([check, written]) => [check, written]),
      [['wrong-cell', '48']],
    );
  });

  it('is one of two that stand in each other’s cells', async () => {
    const text = channels('| 网站 | 80 | 120 | 200 |\n| 微信 | 40 | 30 | 70 |\n| 合计 | 160 | 110 | 270 |');
    assert.deepEqual(
      (await found(text)).map(([check, written]) => [check, written]),
      [['shifted-cell', '80']],
    );
    const [mending] = await mendings('shifted-cell', text);
    assert.equal(mending?.zh, '将“网站·上半年”改为 120、“网站·下半年”改为 80');
  });

  it('is a row that totals leave out', async () => {
    const text = channels(
      '| 网站 | 1 | 2 | 3 |\n| 微信 | 4 | 5 | 9 |\n| 其他 | 1 | 1 | 2 |\n| 合计 | 5 | 7 | 12 |',
      '规则 合计 = 网站 + 微信 + 其他\n规则 列 全年 = 上半年 + 下半年',
    );
    assert.deepEqual(await found(text), [
      [
        'off-totals',
        '5',
        '“上半年”、“下半年”、“全年” 3 列的“规则”分别少 1、少 1、少 2：恰好是“其他”一行的数，很可能未计入合计，请对照台账核对各行',
      ],
    ]);
  });

  it('may be any where one sum alone is broken: then the rule is told, and nothing is mended without a choice', async () => {
    const text = channels(
      '| 网站 | 5 | 0 | 5 |\n| 微信 | 7 | 0 | 7 |\n| 合计 | 3 | 0 | 12 |',
      '规则 合计 = 网站 + 微信',
    );
    assert.deepEqual(await found(text), [
      ['free-table-total', '3', '“上半年”不符合自定规则：合计 3，网站 5 + 微信 7 = 12，相差 9；请核对各项和合计'],
    ]);
    assert.equal(await allMended(text), text);
  });

  it('is no case that is missing: of a balance the rule is told as it stands', async () => {
    const text =
      '年度: 2024\n# 标\n表 "收支"\n| 项 | 一 | 二 | 全年 |\n| 新收 | 10 | 20 | 30 |\n| 结转 | 1 | 2 | 3 |\n| 办结 | 8 | 20 | 28 |\n| 转下 | 2 | 2 | 4 |\n规则 新收 + 结转 = 办结 + 转下\n规则 列 全年 = 一 + 二\n';
    assert.deepEqual(
      (await found(text)).map(([check, , words]) => [check, words.split('：')[0]]),
      [
        ['free-table-total', '“一”不符合自定规则'],
        ['free-table-total', '“全年”不符合自定规则'],
      ],
    );
  });

  it('may be negative only where the table has such numbers or subtracts', async () => {
    const text = (rule: string) =>
      `年度: 2024\n# 标\n表 "收支"\n| 项 | 数 |\n| 收 | 10 |\n| 支 | 12 |\n| 余 | 2 |\n${rule}\n`;
    assert.ok((await mendings('free-table-total', text('规则 余 = 收 - 支'))).some(({ zh }) => zh.endsWith('改为 -2')));
    assert.ok(!(await mendings('free-table-total', text('规则 余 = 收 + 支'))).some(({ zh }) => zh.includes('-')));
  });

  it('says nothing of other tables with the same words', async () => {
    const wrong = channels(rows('48'));
    const right = channels(rows('40')).slice(channels(rows('40')).indexOf('表 '));
    assert.equal((await found(`${wrong}\n${right.replace('发布渠道', '转发渠道')}`)).length, 1);
  });
});

describe('a wrong sum of many rows in a table of one’s own', () => {
  it('offers a dozen numbers at most', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `渠道${index}号`);
    const rows = names.map((name) => `| ${name} | 9 |`).join('\n');
    const text = `年度: 2024\n# 标\n表 "渠道"\n| 渠道 | 数 |\n${rows}\n| 合计 | 361 |\n规则 合计 = ${names.join(' + ')}\n`;
    const titles = (await mendings('free-table-total', text)).map(({ zh }) => zh);
    assert.deepEqual(titles.slice(0, 2), ['将“合计·数”改为 360', '改为“=”，自动计算']);
    assert.equal(titles.length, 13);
  });

  it('is told within a large table, which is not searched for pairs', async () => {
    const names = Array.from({ length: 800 }, (_, index) => `渠道${index}号`);
    const rows = names.map((name, index) => `| ${name} | 1 | ${index === 3 ? 2 : 1} |`).join('\n');
    const text = `年度: 2024\n# 标\n表 "渠道"\n| 渠道 | 上 | 全年 |\n${rows}\n规则 列 全年 = 上\n`;
    assert.deepEqual(await found(text), [
      ['free-table-total', '2', '“渠道3号”不符合自定规则：全年 2，上 1，相差 1；请核对各项和合计'],
    ]);
  });
});

describe('rules with ≤ and ≥ in a table of one’s own', () => {
  it('are told where they do not hold, as errors or as doubts, and blame no number', async () => {
    const text = channels(
      '| 网站 | 120 | 80 | 200 |\n| 微信 | 40 | 30 | 70 |\n| 合计 | 100 | 110 | 270 |',
      '规则 合计 ≥ 网站\n核实 列 上半年 ≤ 全年 - 100',
    );
    const { findings } = await examine(text);
    assert.deepEqual(
      findings
        .filter(({ check }) => check === 'free-table-total')
        .map(({ level, message, data }) => [level, message.zh, data]),
      [
        [
          'warning',
          '“网站”不符合自定规则：应有 上半年 ≤ 全年 - 100，现为 上半年 120、全年 200 - 100 = 100，相差 20；请核对各项和合计',
          undefined,
        ],
        [
          'warning',
          '“微信”不符合自定规则：应有 上半年 ≤ 全年 - 100，现为 上半年 40、全年 70 - 100 = -30，相差 70；请核对各项和合计',
          undefined,
        ],
        [
          'error',
          '“上半年”不符合自定规则：应有 合计 ≥ 网站，现为 合计 100、网站 120，相差 20；请核对各项和合计',
          undefined,
        ],
      ],
    );
  });

  it('give no value to a =, which is told there', async () => {
    const text = channels('| 网站 | 120 | 80 | 200 |\n| 合计 | = | 90 | 270 |', '规则 合计 ≥ 网站');
    assert.deepEqual(await found(text), [
      ['not-computed', '=', '“合计·上半年”填了“=”，但没有规则计算这一格，请填写数字'],
    ]);
  });
});

describe('a blank in a table of one’s own', () => {
  it('is filled with what the rules give', async () => {
    const text = (one: string) => channels(`| 网站 | 10 |${one}| 30 |\n| 微信 | 1 | 2 | 3 |\n| 合计 | 11 | 22 | 33 |`);
    const [mending] = await mendings('blank-cells', text('    '));
    assert.deepEqual([mending?.zh, mending?.text], ['未填处填 20（1 格）', text(' 20 ')]);
  });

  it('is not told by itself where the number beside it belongs into it', async () => {
    const text = channels('| 网站 |  | 10 | 10 |\n| 微信 | 1 | 2 | 3 |\n| 合计 | 11 | 2 | 13 |');
    const { findings } = await examine(text);
    assert.deepEqual(
      findings.filter(({ check }) => ['shifted-cell', 'blank-cells'].includes(check)).map(({ check }) => check),
      ['shifted-cell'],
    );
  });
});
