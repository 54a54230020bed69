import assert from 'node:assert/strict';
import { disputes, header, hover } from './support/hover.ts';

describe('hover', () => {
  it('on a number tells its place in the form, how it came about, and every sum it stands in', async () => {
    assert.equal(
      await hover(disputes('| 行政复议 | «7» | 0 | 1 | 0 | 9 |')),
      [
        '**行政复议 · 结果维持**',
        '7（填报）',
        '- ✗ “行政复议”行总计列：总计 9 = 维持 7 + 纠正 0 + 其他 1 + 未审结 0；两边分别为 9 和 8，相差 1',
        '依据：条例第五十一条',
      ].join('\n\n'),
    );
  });

  it('on a computed number tells its value', async () => {
    const text = await hover(disputes('| 行政复议 | 7 | 0 | 1 | 0 | «=» |'));
    assert.match(text ?? '', /^\*\*行政复议 · 总计\*\*\n\n8（按规则“总计列”计算）\n\n- ✓ /);
  });

  it('on a number that is not filled in says so, and that the sum could not be checked', async () => {
    const text = await hover(disputes('| 行政复议 |«  »| 0 | 1 | 0 | 9 |'));
    assert.match(text ?? '', /—（未填）\n\n- ○ “行政复议”行总计列：总计 9 = 维持 \? \+ 纠正 0/);
  });

  it('writes factors, quotients and constants of a rule out', async () => {
    const sum = async (rule: string) => {
      const text = disputes('| 行政复议 | «7» | 0 | 1 | 0 | 8 |').replace(
        '| 其余 | 0 |',
        `| 其余 | 0 |\n规则 列 ${rule}`,
      );
      return (await hover(text))?.match(/自定规则：(.*)/)?.[1];
    };
    assert.equal(await sum('维持 = 2 × 其他 - 1 + 6'), '维持 7 = 2 × 其他 1 - 1 + 6');
    assert.equal(await sum('维持 / 7 = 其他'), '维持 7 ÷ 7 = 其他 1');
  });

  it("shows last year's number and the change since", async () => {
    const files = { '2023.gkreport': disputes('| 行政复议 | 5 | 0 | 0 | 0 | 5 |').replace('2024', '2023') };
    const text = disputes('| 行政复议 | «7» | 0 | 1 | 0 | 8 |').replace(
      '年度: 2024',
      '年度: 2024\n上年: ./2023.gkreport',
    );
    assert.match((await hover(text, { files })) ?? '', /\n\n上年：5，增长 40%/);
  });

  it('on a row label tells the statutory row and its law', async () => {
    const text = `${header}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| «国家秘密» | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`;
    const lines = (await hover(text))?.split('\n\n') ?? [];
    assert.equal(lines[0], '**三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密**');
    assert.equal(lines[1], '依据：条例第十四条');
  });

  it('on a group label tells the rows it sums', async () => {
    const text = `${header}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| «无法提供» |\n| 其余 | 0 |\n`;
    assert.equal(
      await hover(text),
      '**（四）无法提供**\n\n- 1.本机关不掌握相关政府信息\n- 2.没有现成信息需要另行制作\n- 3.补正后申请内容仍不明确',
    );
  });

  it('on 其余 names the rows it fills', async () => {
    const text = await hover(disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |').replace('其余', '«其余»'));
    assert.match(
      text ?? '',
      /^\*\*其余\*\*\n\n没有写出的 2 行填 0：未经复议直接起诉、复议后起诉\n\n自动计算的列：总计$/,
    );
  });

  it('on a column tells its group and what it takes', async () => {
    const text = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第八项\n| 信息内容 | «收费金额» |\n| 行政事业性收费 | 0 |\n`;
    assert.match((await hover(text)) ?? '', /^\*\*本年收费金额（单位：万元）\*\*\n\n可填小数，单位：万元/);
  });

  it('on a chapter heading tells what the format demands there', async () => {
    const text = `${header}## «六、其他需要报告的事项»\n\n未收取信息处理费。\n`;
    assert.equal(
      await hover(text),
      '**六、其他需要报告的事项** · 国办2021\n\n- 必备\n- 须写明：信息处理费\n\n依据：条例第五十条第一款第五项',
    );
  });

  it('on a header key tells what it is for, in the language of the editor', async () => {
    const text = '机关: 某局\n«年度»: 2024\n';
    assert.equal(await hover(text), '报告年度，即数据所属年度（必填），如 2024');
    assert.equal(await hover(text, { locale: 'en' }), 'Report year (required), such as 2024');
  });

  it('on a bound number tells what prints and where it comes from', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |').replace(
      '\n\n表',
      '\n\n共«{复议诉讼.行政复议}»件。\n\n表',
    );
    assert.equal(await hover(text), '**8** = `复议诉讼.行政复议`\n\n- 复议诉讼 · 行政复议 · 总计：8');
  });

  it('in plain prose is silent', async () => {
    assert.equal(await hover(`${header}## 一、总体情况\n\n我局«»认真贯彻。\n`), undefined);
  });

  it('keeps what authors write from becoming Markdown', async () => {
    const format = '格式 甲 { 适用 2024 起 章 一 "一" { 表 表一 { 列 件数 行 坏 "<b>**坏**</b>" } } }';
    const text = '格式: 甲\n机关: 某局\n年度: 2024\n\n# 某局\n\n## 一\n\n表 表一\n| «坏» | 1 |\n';
    const shown = await hover(text, { files: { 'f.gkformat': format } });
    assert.equal(shown, '**\\<b\\>\\*\\*坏\\*\\*\\</b\\>**');
  });

  it('in a format tells what a name stands for, where it is used too', async () => {
    const format =
      '格式 甲 {\n  章 一 "一" {\n    表 表一 {\n      列 总数 合计列, 甲数 "甲的数" 小数\n      行 各项\n      规则 相等 每行 总数 = «甲数»\n    }\n  }\n}\n';
    assert.equal(await hover(format, { path: 'f.gkformat' }), '**甲的数**\n\n可填小数');
  });
});
