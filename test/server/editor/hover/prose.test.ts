import assert from 'node:assert/strict';
import { applications, disputes, header, hover } from './support/hover.ts';

const table = '| 本年新收 | 60 | 40 | 0 | 0 | 0 | 0 | 100 |\n| 结转下年 | 60 | 40 | 0 | 0 | 0 | 0 | 100 |\n| 其余 | 0 |';
const before = (line: string, source = applications(table)) => source.replace('\n\n表 ', `\n\n${line}\n\n表 `);

describe('hover on numbers in prose and charts', () => {
  it('writes arithmetic out with its numbers', async () => {
    assert.equal(
      await hover(before('月均«{申请办理.本年新收 / 12}»件。')),
      '**8.33** = `申请办理.本年新收 / 12`\n\n100 ÷ 12（除不尽的四舍五入）\n\n- 申请办理 · 一、本年新收政府信息公开申请数量 · 总计：100',
    );
    assert.match(
      (await hover(before('月均«{申请办理.本年新收 / 12}»件。'), { locale: 'en' })) ?? '',
      /\n\n100 ÷ 12 \(rounded where it does not come out\)\n\n- 申请办理 · 一、本年新收政府信息公开申请数量 · 总计: 100$/,
    );
    assert.match(
      (await hover(before('«{(申请办理.本年新收 - 申请办理.本年新收.自然人) × 2 + 年度}»'))) ?? '',
      /^\*\*2104\*\* = `.*`\n\n\(100 - 60\) × 2 \+ 2024\n\n/,
    );
  });

  it('writes out what 占比 and 同比 come from', async () => {
    assert.match(
      (await hover(before('«{占比(申请办理.本年新收.自然人, 申请办理.本年新收 + 申请办理.结转下年)}»'))) ?? '',
      /^\*\*30%\*\* = .*\n\n60 ÷ \(100 \+ 100\)（除不尽的四舍五入）/,
    );
    const files = { '2023.gkreport': applications(table.replaceAll('60', '50').replaceAll('100', '90')).replaceAll('2024', '2023') };
    const text = before('«{同比(申请办理.本年新收)}»').replace('年度: 2024', '年度: 2024\n上年: ./2023.gkreport');
    assert.match(
      (await hover(text, { files })) ?? '',
      /^\*\*增长11\.11%\*\* = `同比\(申请办理\.本年新收\)`\n\n\(100 - 90\) ÷ 90（除不尽的四舍五入）/,
    );
  });

  it("tells last year's numbers from this year's, and names cells of free tables", async () => {
    const files = { '2023.gkreport': applications(table).replaceAll('2024', '2023') };
    const text = before('«{上年.申请办理.本年新收}»').replace('年度: 2024', '年度: 2024\n上年: ./2023.gkreport');
    assert.match((await hover(text, { files })) ?? '', /\n\n- 上年 申请办理 · 一、本年新收政府信息公开申请数量 · 总计：100$/);
    assert.match((await hover(text, { files, locale: 'en' })) ?? '', /\n\n- Last year 申请办理 · .* · 总计: 100$/);
    const free = `${header}## 一、总体情况\n\n表 "渠道"\n| | 全年 |\n| 网站 | 5 |\n\n«{渠道.网站}»\n`;
    assert.equal(await hover(free), '**5** = `渠道.网站`\n\n- 渠道 · 网站 · 全年：5');
  });

  it('leaves the zeros out of a long list of numbers, and says so', async () => {
    const shown = await hover(before('«{申请办理.不予公开}»', disputesAnd()));
    assert.match(shown ?? '', /\n\n- 申请办理 · 1\.属于国家秘密 · 总计：1\n- 另 7 项为 0$/);
  });

  it('tells what a chart shows, and what its kind is for', async () => {
    const chart = (mark: string) =>
      before('图 "申请来源" 饼图 申请办理.本年新收.自然人, "其他" = 申请办理.本年新收 - 申请办理.本年新收.自然人'.replace(mark.replace(/[«»]/g, ''), mark));
    const numbers = '- 自然人：60\n- 其他：40';
    assert.equal(
      await hover(chart('«饼图»')),
      `**饼图**：各部分占整体多少；各数不能为负，也不能全为 0\n\n**申请来源**\n\n${numbers}`,
    );
    assert.equal(await hover(chart('«"申请来源"»')), `**申请来源**\n\n${numbers}`);
    assert.equal(
      await hover(chart('«饼图»'), { locale: 'en' }),
      '**饼图**: a pie, each part as a share of the whole; no number may be negative, nor all be 0\n\n**申请来源**\n\n- 自然人: 60\n- 其他: 40',
    );
  });

  it('tells the value of each number of a chart', async () => {
    const line = (values: string) => before(`图 "申请来源" 柱图 ${values}`);
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
    assert.match((await hover(before('«申请办理».本年新增'.replace(/^/, '{').concat('}')))) ?? '', /^\*\*申请办理\*\*/);
  });
});

/** A report with one number in a group of eight rows. */
function disputesAnd(): string {
  return applications('| 国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 其余 | 0 |');
}

describe('hover on headings', () => {
  it('on the mark in front of a chapter says the same, about the whole line', async () => {
    const text = `${header}«## 六、其他需要报告的事项»\n\n未收取信息处理费。\n`;
    assert.match((await hover(text)) ?? '', /^\*\*六、其他需要报告的事项\*\* · 国办2021/);
  });

  it('on a heading in other words tells the official one', async () => {
    const text = `${header}## «五、存在问题及改进情况»\n\n存在的问题，将改进。\n`;
    assert.match((await hover(text)) ?? '', /^\*\*五、存在的主要问题及改进情况\*\* · 国办2021\n\n与格式的标题写法不同\n\n- 必备/);
  });

  it('on the title tells what prints, and the official wording', async () => {
    const text = header.replace('# 某局2024年政府信息公开工作年度报告', '# {机关}«2024年政府信息公开»');
    const whole = text.replace('# {机关}«2024年政府信息公开»', '# «{机关}2024年政府信息公开»');
    const { startServer } = await import('../../../support/lsp.ts');
    assert.ok(startServer && whole);
    const plain = header.replace('# 某局2024年政府信息公开工作年度报告', '# «某局2024年政府信息公开工作年报»');
    assert.equal(
      await hover(plain),
      '**某局2024年政府信息公开工作年报**\n\n规范标题：`{机关}{年度}年政府信息公开工作年度报告`',
    );
  });

  it('on the word 表 says what its name does', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |');
    assert.match((await hover(text.replace('表 复议诉讼', '«表» 复议诉讼'))) ?? '', /^\*\*复议诉讼\*\*/);
  });

  it('on the name of a table tells how its sums stand', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |').replace('表 复议诉讼', '表 «复议诉讼»');
    assert.equal(
      await hover(text),
      '**复议诉讼**\n\n四、政府信息公开行政复议、行政诉讼情况；3 行 5 列\n\n- 总计列（必须成立）\n\n依据：条例第五十一条\n\n3 项勾稽：3 一致',
    );
    assert.match((await hover(text, { locale: 'en' })) ?? '', /\n\n- 总计列 \(must hold\)\n\n.*\n\n3 equations: 3 hold$/);
  });

  it('tells the present name of a row or column written by a former one', async () => {
    const text = (mark: string) =>
      `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 信息内容 | 本年新制作数量 | 废止 | 有效 |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 2 | 1 | 9 |\n`.replace(mark.replace(/[«»]/g, ''), mark);
    assert.match((await hover(text('| «规范性文件» |'))) ?? '', /^\*\*行政规范性文件\*\*\n\n“规范性文件”是旧称/);
    assert.match((await hover(text('| «本年新制作数量» |'))) ?? '', /^\*\*本年制发件数\*\*\n\n“本年新制作数量”是旧称/);
    assert.equal(await hover(text('| «信息内容» |')), '左上角，印出格式的“信息内容”；这里写什么都可以');
  });
});
