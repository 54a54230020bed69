import assert from 'node:assert/strict';
import { applications, header, hover } from './support/hover.ts';

const table =
  '| 本年新收 | 60 | 40 | 0 | 0 | 0 | 0 | 100 |\n| 结转下年 | 60 | 40 | 0 | 0 | 0 | 0 | 100 |\n| 其余 | 0 |';
const withLine = (line: string, source = applications(table)) => source.replace('\n\n表 ', `\n\n${line}\n\n表 `);

describe('hover on numbers in prose and charts', () => {
  it('writes arithmetic out with its numbers', async () => {
    assert.equal(
      await hover(withLine('月均«{申请办理.本年新收 / 12}»件。')),
      '**8.33** = `申请办理.本年新收 / 12`\n\n100 ÷ 12（四舍五入到两位小数）\n\n- 申请办理 · 一、本年新收政府信息公开申请数量 · 总计：100',
    );
    assert.match(
      (await hover(withLine('月均«{申请办理.本年新收 / 12}»件。'), { locale: 'en' })) ?? '',
      /\n\n100 ÷ 12 \(rounded to two decimals\)\n\n- 申请办理 · 一、本年新收政府信息公开申请数量 · 总计: 100$/,
    );
    assert.match(
      (await hover(withLine('«{(申请办理.本年新收 - 申请办理.本年新收.自然人) × 2 + 年度}»'))) ?? '',
      /^\*\*2104\*\* = `.*`\n\n\(100 - 60\) × 2 \+ 2024\n\n/,
    );
  });

  it('writes out what 占比 and 同比 come from', async () => {
    assert.match(
      (await hover(withLine('«{占比(申请办理.本年新收.自然人, 申请办理.本年新收 + 申请办理.结转下年)}»'))) ?? '',
      /^\*\*30%\*\* = .*\n\n60 ÷ \(100 \+ 100\)（四舍五入到两位小数）/,
    );
    const files = {
      '2023.gkreport': applications(table.replaceAll('60', '50').replaceAll('100', '90')).replaceAll('2024', '2023'),
    };
    const text = withLine('«{同比(申请办理.本年新收)}»').replace('年度: 2024', '年度: 2024\n上年: ./2023.gkreport');
    assert.match(
      (await hover(text, { files })) ?? '',
      /^\*\*增长11\.11%\*\* = `同比\(申请办理\.本年新收\)`\n\n\(100 - 90\) ÷ 90（四舍五入到两位小数）/,
    );
  });

  it('tells what a number typed into a sentence states, in this year and the last', async () => {
    assert.equal(
      await hover(withLine('全年收到政府信息公开申请«95件»。')),
      '**新收申请** · 申请办理\n\n- 本年新收：100\n- 本年新收 + 上年结转：100',
    );
    const files = { '2023.gkreport': applications(table).replaceAll('2024', '2023').replaceAll('100', '90') };
    const text = withLine('全年新收申请«100件»。').replace('年度: 2024', '年度: 2024\n上年: ./2023.gkreport');
    assert.match((await hover(text, { files, locale: 'en' })) ?? '', /\n- 本年新收: 100 \(last year 90\)\n/);
    assert.equal(await hover(withLine('通过网络收到申请«9»5件。')), undefined);
  });

  it("tells last year's numbers from this year's, and names cells of free tables", async () => {
    const files = { '2023.gkreport': applications(table).replaceAll('2024', '2023') };
    const text = withLine('«{上年.申请办理.本年新收}»').replace('年度: 2024', '年度: 2024\n上年: ./2023.gkreport');
    assert.match(
      (await hover(text, { files })) ?? '',
      /\n\n- 上年 申请办理 · 一、本年新收政府信息公开申请数量 · 总计：100$/,
    );
    assert.match((await hover(text, { files, locale: 'en' })) ?? '', /\n\n- Last year 申请办理 · .* · 总计: 100$/);
    const free = `${header}## 一、总体情况\n\n表 "渠道"\n| | 全年 |\n| 网站 | 5 |\n\n«{渠道.网站}»\n`;
    assert.equal(await hover(free), '**5** = `渠道.网站`\n\n- 渠道 · 网站 · 全年：5');
  });

  it('leaves the zeros out of a long list of numbers, and says so', async () => {
    const shown = await hover(withLine('«{申请办理.不予公开}»', oneRefusal()));
    assert.match(shown ?? '', /\n\n- 申请办理 · 1\.属于国家秘密 · 总计：1\n- 另 7 项为 0$/);
  });

  it('tells what is read aloud in place of a picture', async () => {
    const described = withLine('«图片 "流程" ./流程.png 说明文字 "五个步骤"»');
    assert.equal(await hover(described), '**流程**\n\n五个步骤');
    assert.equal(
      await hover(withLine('«图片 "流程" ./流程.png»'), { locale: 'en' }),
      '**流程**\n\nBehind the path, `说明文字 "…"` tells what is read aloud in place of the picture; without it the title is',
    );
  });

  it('tells what a chart shows, and what its kind is for', async () => {
    const chart = (mark: string) =>
      withLine(
        '图 "申请来源" 饼图 申请办理.本年新收.自然人, "其他" = 申请办理.本年新收 - 申请办理.本年新收.自然人'.replace(
          mark.replace(/[«»]/g, ''),
          mark,
        ),
      );
    const numbers = '- 自然人：60\n- 其他：40';
    assert.equal(
      await hover(chart('«饼图»')),
      `**饼图**：各部分占整体的比例；各数不能为负，也不能全为 0\n\n**申请来源**\n\n${numbers}`,
    );
    assert.equal(await hover(chart('«"申请来源"»')), `**申请来源**\n\n${numbers}`);
    assert.equal(
      await hover(chart('«饼图»'), { locale: 'en' }),
      '**饼图**: pie chart, each part as a share of the whole; no number may be negative, and not all may be 0\n\n**申请来源**\n\n- 自然人: 60\n- 其他: 40',
    );
  });

  it('tells the value of each number of a chart', async () => {
    const line = (values: string) => withLine(`图 "申请来源" 柱图 ${values}`);
    assert.equal(
      await hover(line('«申请办理.本年新收.自然人», 申请办理.结转下年')),
      '**60** = `申请办理.本年新收.自然人`\n\n- 申请办理 · 一、本年新收政府信息公开申请数量 · 自然人：60',
    );
    assert.match(
      (await hover(line('"其他" = «申请办理.本年新收 - 申请办理.本年新收.自然人»'))) ?? '',
      /^\*\*40\*\* = `.*`\n\n100 - 60\n\n/,
    );
  });

  it('tells what a name stands for where the number it names is not to be had', async () => {
    assert.match((await hover(withLine('{«申请办理».本年新增}'))) ?? '', /^\*\*申请办理\*\*/);
  });
});

/** A report with one number in a group of eight rows. */
function oneRefusal(): string {
  return applications('| 国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 其余 | 0 |');
}
