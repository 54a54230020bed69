import assert from 'node:assert/strict';
import { header, hover } from './support/hover.ts';

/** A report with a table of its own; `mark` puts « » around something in it. */
function channels(mark: string, total = '='): string {
  const text = [
    `${header}## 一、总体情况`,
    '',
    '表 "发布渠道"',
    '| 渠道 | 一季度 | 全年 | 备注 |',
    '| 网站 | 120 | 480 | |',
    '| 新媒体 | 80 | 360 | 含视频号 |',
    `| 合计 | = | ${total} | 无 | 9 |`,
    '规则 合计 = 网站 + 新媒体',
    '',
    '共{发布渠道.合计.全年}条。',
    '',
  ].join('\n');
  const [before, inside = '', after] = mark.split(/[«»]/);
  const plain = `${before}${inside}${after}`;
  assert.ok(text.includes(plain));
  return text.replace(plain, mark);
}

describe('hover on a table of its own', () => {
  it('writes the rule of a computed cell out with its numbers', async () => {
    assert.equal(
      await hover(channels('| 合计 | «=» |')),
      '**合计 · 一季度**\n\n200（自动计算）\n\n- ✓ “一季度”列规则：合计 200 = 网站 120 + 新媒体 80',
    );
    assert.equal(
      await hover(channels('| 合计 | «=» |'), { locale: 'en' }),
      '**合计 · 一季度**\n\n200 (computed)\n\n- ✓ Column “一季度” 规则: 合计 200 = 网站 120 + 新媒体 80',
    );
  });

  it('tells of a typed cell the sums that it stands in, and whether they hold', async () => {
    assert.equal(
      await hover(channels('| 网站 | 120 | «480» |', '850')),
      '**网站 · 全年**\n\n480（填报）\n\n- ✗ “全年”列规则：合计 850 = 网站 480 + 新媒体 360；两边分别为 850 和 840，相差 10',
    );
  });

  it('tells words from numbers, and what is not filled in', async () => {
    assert.match(
      (await hover(channels('| «含视频号» |'))) ?? '',
      /^\*\*新媒体 · 备注\*\*\n\n含视频号（文字，照原样显示）/,
    );
    assert.match((await hover(channels('| 网站 | 120 | 480 |« »|'))) ?? '', /^\*\*网站 · 备注\*\*\n\n—（未填）/);
  });

  it('says of a cell beyond the last column that it has no heading', async () => {
    assert.equal(await hover(channels('| «9» |')), '**合计 · 第 4 列**\n\n9（填报）\n\n表头只有 3 列，这一格没有列名');
  });

  it('tells of labels, columns and title what they are, and the sums they stand in', async () => {
    assert.equal(
      await hover(channels('| «网站» | 120')),
      [
        '**网站**（“发布渠道”的一行）',
        [
          '- ✓ “一季度”列规则：合计 200 = 网站 120 + 新媒体 80',
          '- ✓ “全年”列规则：合计 840 = 网站 480 + 新媒体 360',
          '- ○ “备注”列规则：合计 ? = 网站 ? + 新媒体 ?',
        ].join('\n'),
      ].join('\n\n'),
    );
    assert.equal(
      await hover(channels('| 渠道 | «一季度» |')),
      '**一季度**（“发布渠道”的一列）\n\n- ✓ “一季度”列规则：合计 200 = 网站 120 + 新媒体 80',
    );
    assert.equal(
      await hover(channels('表 «"发布渠道"»')),
      '**发布渠道**（自拟表格，3 行 3 列）\n\n勾稽关系 3 项：2 项一致，1 项未核对\n\n- ○ “备注”列规则：合计 ? = 网站 ? + 新媒体 ?',
    );
    assert.match(
      (await hover(channels('| «网站» | 120'), { locale: 'en' })) ?? '',
      /^\*\*网站\*\* \(a row of “发布渠道”\)\n\n- ✓ Column “一季度” 规则: /,
    );
  });

  it('tells of a name in a rule what it stands for, and of the rule what it comes to', async () => {
    assert.match((await hover(channels('规则 合计 = «网站» +'))) ?? '', /^\*\*网站\*\*（“发布渠道”的一行）/);
    assert.equal(
      await hover(channels('«规则 合计 = 网站 + 新媒体»')),
      [
        '**合计 = 网站 + 新媒体**（必须成立）',
        [
          '- ✓ “一季度”列规则：合计 200 = 网站 120 + 新媒体 80',
          '- ✓ “全年”列规则：合计 840 = 网站 480 + 新媒体 360',
          '- ○ “备注”列规则：合计 ? = 网站 ? + 新媒体 ?',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('tells of a rule along the rows in which row it was broken', async () => {
    const text = channels('| 网站 | «120» |').replace('规则 合计', '核实 列 全年 >= 一季度\n规则 合计');
    assert.match((await hover(text)) ?? '', /\n- ✓ “网站”行核实：全年 480 ≥ 一季度 120\n/);
  });

  it('writes names in equations as a rule has to write them', async () => {
    const text = channels('«规则 合计 = 网站 + 新媒体»')
      .replace('| 新媒体 |', '| 微信（含视频号） |')
      .replace('| 网站 |', '| 12345 |')
      .replace('网站 + 新媒体', '"12345" + 2 × "微信（含视频号）" - 80');
    const shown = await hover(text);
    assert.match(shown ?? '', /^\*\*合计 = "12345" \+ 2 × "微信（含视频号）" - 80\*\*/);
    assert.ok(shown?.includes('合计 200 = "12345" 120 + 2 × "微信（含视频号）" 80 - 80'), shown);
  });
});

describe('hover on a table with groups', () => {
  const grouped = (mark: string) => {
    const table = `表 "发布"
| 类别 | 渠道 | |
| | 网站 | 微信 |
| --- |
| 文件 |
| 通知 | 3 | 2 |
| 公告 | 1 | 4 |
`;
    return `${header}## 一、总体情况\n\n${table.replace(mark.replace(/[«»]/g, ''), mark)}`;
  };

  it('names a cell, a row and a column with what heads them', async () => {
    assert.equal(await hover(grouped('| 公告 | «1»')), '**文件 › 公告 · 渠道 › 网站**\n\n1（填报）');
    assert.equal(await hover(grouped('«通知»')), '**文件 › 通知**（“发布”的一行）');
    assert.equal(await hover(grouped('«微信»')), '**渠道 › 微信**（“发布”的一列）');
  });

  it('tells how much a heading heads', async () => {
    assert.equal(await hover(grouped('«渠道»')), '**渠道**（“发布”的列组，2 列）');
    assert.equal(await hover(grouped('«文件»')), '**文件**（“发布”的行组，2 行）');
    assert.equal(await hover(grouped('«文件»'), { locale: 'en' }), '**文件** (a row group of “发布”: 2 rows)');
  });
});
