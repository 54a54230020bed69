import assert from 'node:assert/strict';
import type { BoundProblem } from '../../../../server/report/evaluated.ts';
import { examine, readText } from '../../../support/engine.ts';
import { marked, textAt } from '../../../support/marked.ts';
import { fixture } from '../../../support/reports.ts';

const files = { '宿迁2023.gkreport': fixture('宿迁2023.gkreport') };
const report = fixture('宿迁2024.gkreport');

/** What `{source}` prints in the report of 2024, or the problem that keeps it from printing. */
async function printed(source: string): Promise<string | undefined> {
  const { bound } = await readText(`${report}\n{${source}}\n`, { files });
  const last = bound.at(-1);
  return last?.problem ? `problem ${last.problem.kind}` : last?.text;
}

describe('a number in braces', () => {
  for (const [source, text] of [
    ['申请办理.本年新收.自然人', '3440'],
    ['申请办理.本年新收', '3525'],
    ['申请办理.本年新收.总计', '3525'],
    ['申请办理.不予公开', '92'],
    ['申请办理.不予公开.商业企业', '4'],
    ['申请办理.办理结果', '3521'],
    ['合计(申请办理.办理结果)', '3521'],
    ['申请办理.办理结果.其他', '2'],
    ['复议诉讼.行政复议.纠正', '18'],
    ['复议诉讼.行政诉讼', '77'],
    ['第二十条第一项.规章.有效', '12'],
    ['第二十条第一项.规章.现行有效件数', '12'],
    ['第二十条第一项.规范性文件.制发', '50'],
    ['第二十条第五项.行政许可', '1573179'],
    ['第二十条第五项', '1573179'],
    ['第二十条第八项.收费金额', '72701.2578'],
    ['第二十条第八项.行政事业性收费.收费金额', '72701.2578'],
    ['上年.申请办理.本年新收', '3511'],
    ['上年.申请办理.本年新收.自然人', '3402'],
    ['上年 . 申请办理 . 本年新收', '3511'],
    ['申请办理。本年新收。自然人', '3440'],
    ['申请办理\uff0e本年新收', '3525'],
    ['机关', '宿迁市人民政府'],
    ['年度', '2024'],
    ['上年', './宿迁2023.gkreport'],
  ] as const)
    it(`{${source}} prints ${text}`, async () => assert.equal(await printed(source), text));

  for (const [source, text] of [
    ['年度-1', '2023'],
    ['年度 + 1', '2025'],
    ['年度\uff0d１', '2023'],
    ['1 + 2 × 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['（1＋2）×3', '9'],
    ['10 - 2 - 3', '5'],
    ['12 / 4 / 3', '1'],
    ['12÷4', '3'],
    ['0.1 + 0.2', '0.3'],
    ['99999999999999999999 + 1', '100000000000000000000'],
    ['申请办理.本年新收 + 申请办理.上年结转', '3646'],
    ['申请办理.本年新收 - 上年.申请办理.本年新收', '14'],
    ['0 - 申请办理.国家秘密', '-2'],
  ] as const)
    it(`{${source}} comes to ${text}`, async () => assert.equal(await printed(source), text));

  for (const [source, text] of [
    ['1 / 3', '0.33'],
    ['2 / 3', '0.67'],
    ['0 - 2 / 3', '-0.67'],
    ['1 / 8', '0.13'],
    ['10 / 4', '2.5'],
    ['申请办理.本年新收 / 12', '293.75'],
    ['申请办理.本年新收 ÷ 上年.申请办理.本年新收', '1'],
    ['1 / 3 * 3', '1'],
    ['1 / 3 * 300', '100'],
    ['(1 / 3)', '0.33'],
    ['合计(1 / 3)', '0.33'],
  ] as const)
    it(`{${source}} divides and prints two decimals: ${text}`, async () => assert.equal(await printed(source), text));

  it('that two decimals would turn into 0 prints two digits', async () => {
    assert.equal(await printed('12 / 10000'), '0.0012');
    assert.equal(await printed('1 / 3000'), '0.00033');
    assert.equal(await printed('0 / 3000'), '0');
  });

  it('divides exactly within a function', async () => {
    assert.equal(await printed('占比(1 / 3, 1)'), '33.33%');
    assert.equal(await printed('占比(1 / 300, 1 / 3)'), '1%');
  });

  it('that divides has the value that it prints', async () => {
    const { bound } = await readText(`${report}\n{1 / 3}\n`, { files });
    assert.equal(bound.at(-1)?.value?.toFixed(), '0.33');
  });

  it('without a quotient prints all its decimals', async () => {
    assert.equal(await printed('第二十条第八项.收费金额 × 0.1'), '7270.12578');
  });

  for (const [source, text] of [
    ['合计(申请办理.不予公开)', '92'],
    ['合计（申请办理.不予公开.自然人）', '88'],
    ['合计(申请办理.不予公开) + 合计(申请办理.无法提供)', '1033'],
    ['占比(申请办理.予以公开, 申请办理.办理总计)', '40.64%'],
    ['占比(申请办理.予以公开，申请办理.办理总计)', '40.64%'],
    ['占比(1, 3)', '33.33%'],
    ['占比(2, 3)', '66.67%'],
    ['占比(1, 4)', '25%'],
    ['占比(1, 800)', '0.13%'],
    ['占比(0, 4)', '0%'],
    ['占比(合计(申请办理.不予公开), 申请办理.办理总计)', '2.61%'],
    ['同比(申请办理.本年新收)', '增长0.4%'],
    ['同比(申请办理.不掌握)', '下降14.33%'],
    ['同比(申请办理.公开出版物 + 1)', '持平'],
    ['同比(合计(申请办理.不予公开))', '下降35.21%'],
  ] as const)
    it(`{${source}} prints ${text}`, async () => assert.equal(await printed(source), text));

  for (const [source, text] of [
    ['小数(申请办理.本年新收 / 12, 1)', '293.8'],
    ['小数(申请办理.本年新收, 2)', '3525.00'],
    ['小数(2.5, 0)', '3'],
    ['小数(2.4, 0)', '2'],
    ['小数(0 - 2.45, 1)', '-2.5'],
    ['小数(年度, 1)', '2024.0'],
    ['小数(占比(申请办理.予以公开, 申请办理.办理总计), 1)', '40.6%'],
    ['小数(占比(1, 3), 4)', '33.3333%'],
    ['小数(占比(1, 2), 0)', '50%'],
    ['小数(占比(8345, 10000), 1)', '83.5%'],
    ['小数(占比(83446, 100000), 1)', '83.4%'],
    ['小数(同比(申请办理.不掌握), 1)', '下降14.3%'],
    ['小数(同比(申请办理.本年新收), 0)', '持平'],
    ['千分位(第二十条第五项.行政许可)', '1,573,179'],
    ['千分位(第二十条第八项.收费金额)', '72,701.2578'],
    ['千分位(小数(第二十条第八项.收费金额, 2))', '72,701.26'],
    ['千分位(申请办理.国家秘密)', '2'],
    ['千分位(0 - 1234)', '-1,234'],
    ['千分位(100000)', '100,000'],
    ['中文(申请办理.国家秘密)', '二'],
    ['中文(申请办理.本年新收)', '三千五百二十五'],
    ['中文(12)', '十二'],
    ['中文(105)', '一百零五'],
    ['中文(0)', '零'],
    ['中文(10200)', '一万零二百'],
    ['中文(0 - 3.05)', '负三点零五'],
    ['中文(年度)', '二〇二四'],
    ['中文(年度 - 1)', '二千零二十三'],
    ['元(第二十条第八项.收费金额)', '727012578'],
    ['万元(第二十条第八项.收费金额)', '72701.2578'],
    ['亿元(第二十条第八项.收费金额)', '7.27012578'],
    ['小数(亿元(第二十条第八项.收费金额 + 上年.第二十条第八项.收费金额 - 上年.第二十条第八项.收费金额), 2)', '7.27'],
    ['万元(251000)', '25.1'],
    ['千分位(万元(12345678))', '1,234.5678'],
  ] as const)
    it(`{${source}} is written as ${text}`, async () => assert.equal(await printed(source), text));

  it('in another unit goes by the unit that the author wrote, or that of the column', async () => {
    const table = '表 "采购"\n| 项 | 金额（万元） | 数 |\n| 甲 | 2.5万元 | 30000 |\n';
    const text = `机关: 甲局\n年度: 2020\n\n# 标题\n\n表 第二十条第九项\n| 政府集中采购 | 2 | 25.1万元 |\n\n`;
    const { bound } = await readText(
      `${text}${table}\n{元(第二十条第九项.总金额)}、{万元(第二十条第九项.总金额)}、{万元(采购.甲.数)}\n`,
    );
    assert.deepEqual(
      bound.map((one) => one.text),
      ['251000', '25.1', '3'],
    );
  });

  for (const [source, problem] of [
    ['', 'empty'],
    [' ', 'empty'],
    ['申请办理', 'unknown-name'],
    ['无此表', 'unknown-name'],
    ['无此表.本年新收', 'unknown-name'],
    ['申请办理.无此行', 'unknown-name'],
    ['申请办理.本年新收.无此列', 'unknown-name'],
    ['申请办理.自然人', 'unknown-name'],
    ['申请办理.本年新收.自然人.多余', 'unknown-name'],
    ['第二十条第八项.收费金额.多余', 'unknown-name'],
    ['年度.多余', 'unknown-name'],
    ['上年.年度', 'unknown-name'],
    ['上年.无此表.本年新收', 'unknown-name'],
    ['第二十条第一项.规章', 'no-column'],
    ['第二十条第一项', 'unknown-name'],
    ['求和(申请办理.不予公开)', 'unknown-function'],
    ['合计(1, 2)', 'arguments'],
    ['占比(1)', 'arguments'],
    ['同比(1, 2)', 'arguments'],
    ['小数(1)', 'arguments'],
    ['小数(1, 7)', 'decimals'],
    ['小数(1, 0 - 1)', 'decimals'],
    ['小数(1, 0.5)', 'decimals'],
    ['小数(机关, 1)', 'not-a-number'],
    ['千分位(机关)', 'not-a-number'],
    ['中文(机关)', 'not-a-number'],
    ['万元(机关)', 'not-a-number'],
    ['小数(占比(1, 0), 1)', 'division-by-zero'],
    ['1 / 0', 'division-by-zero'],
    ['占比(1, 申请办理.公开出版物)', 'division-by-zero'],
    ['同比(申请办理.公开出版物)', 'division-by-zero'],
    ['1 + 无此表.甲', 'unknown-name'],
    ['机关 - 1', 'not-a-number'],
  ] as const)
    it(`{${source}} does not print: ${problem}`, async () => assert.equal(await printed(source), `problem ${problem}`));

  it('knows which facts are behind it', async () => {
    const { bound } = await readText(`${report}\n{占比(申请办理.不予公开.自然人, 申请办理.办理总计)}\n`, { files });
    assert.deepEqual(
      bound.at(-1)?.facts.map(({ path }) => path),
      [
        ...[
          '国家秘密',
          '法律法规禁止',
          '三安全一稳定',
          '第三方权益',
          '内部事务',
          '过程性信息',
          '执法案卷',
          '行政查询',
        ].map((row) => `申请办理.${row}.自然人`),
        '申请办理.办理总计.总计',
      ],
    );
  });

  it('stands in its braces, and its problem at the name that is wrong', async () => {
    for (const source of [
      '共{申请办理.«无此行».自然人}件',
      '共{申请办理.本年新收.«无此列»}件',
      '共{«无此表».本年新收}件',
      '共{申请办理.本年新收.自然人.«多余»}件',
      '共{1 + «求和(1)»}件',
      '共{«占比(1)» + 1}件',
      '共{«第二十条第一项.规章»}件',
      '共{1 + «申请办理.本年新收 / 0»}件',
    ]) {
      const { text, ranges } = marked(`年度: 2024\n# 标\n表 申请办理\n| 其余 | 1 |\n${source}\n`);
      const { bound } = await readText(text);
      const problem = bound[0]?.problem as Exclude<BoundProblem, { kind: 'empty' }>;
      assert.equal(textAt(text, problem.range), ranges[0] && textAt(text, ranges[0]), source);
      assert.deepEqual(problem.range, ranges[0]);
      assert.equal(bound[0] && textAt(text, bound[0].range), source.slice(1, -1).replace(/[«»]/g, ''));
    }
  });

  it('prints its braces as they are while its number is not known', async () => {
    const text =
      '年度: 2024\n# 标\n共{申请办理.本年新收}件，{申请办理.上年结转}件。\n表 申请办理\n| 本年新收 | 1 | | | | | | |\n';
    const { preface, bound } = await readText(text);
    assert.equal(
      preface[0]?.kind === 'paragraph' && preface[0].text,
      '共{申请办理.本年新收}件，{申请办理.上年结转}件。',
    );
    assert.deepEqual(
      bound.map(({ text: printedText, problem }) => [printedText, problem]),
      [
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
  });

  it('reads = and what 其余 fills as any number', async () => {
    const text =
      '年度: 2024\n# {申请办理.办理总计}{申请办理.国家秘密.自然人}\n表 申请办理\n| 予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n| 其余 | 2 |\n';
    const { title } = await readText(text);
    // 20 rows of twice six, and the three.
    assert.equal(title?.text, `${20 * 12 + 3}2`);
  });

  it('of last year does not print without last year’s report', async () => {
    for (const source of ['上年.申请办理.本年新收', '同比(申请办理.本年新收)']) {
      const { bound } = await readText(`${report}\n{${source}}\n`);
      assert.equal(bound.at(-1)?.problem?.kind, 'no-last-year');
    }
  });

  it('of a free table is found by title, row and column; its only column may be left out', async () => {
    const text = (braces: string) =>
      `# ${braces}\n表 "新媒体情况"\n| 项 | 数 |\n| 1. 微博 | 12 |\n| 合计 | = |\n规则 合计 = 微博 + 1\n表 "两列"\n| 项 | a | b |\n| 一 | 1 | 无 |\n`;
    const result = async (source: string) => {
      const { bound } = await readText(text(`{${source}}`));
      return bound[0]?.problem?.kind ?? bound[0]?.text;
    };
    assert.equal(await result('新媒体情况.微博'), '12');
    assert.equal(await result('新媒体情况.合计.数'), '13');
    assert.equal(await result('两列.一.a'), '1');
    assert.equal(await result('两列.一.b'), '无');
    assert.equal(await result('两列.一'), 'no-column');
    assert.equal(await result('两列.二'), 'unknown-name');
    assert.equal(await result('两列.一.c'), 'unknown-name');
    assert.equal(await result('两列'), 'unknown-name');
  });

  it('that could not be read is told once, by what could not be read', async () => {
    for (const source of ['申请办理.', '1 +', '@', '合计()', '占比(1,)']) {
      const { findings } = await examine(`年度: 2024\n# {${source}}\n`);
      const told = findings.filter(({ range }) => range.start.line === 1 && range.start.character > 1);
      assert.equal(told.length, 1, `${source}: ${told.map(({ message }) => message.zh).join(' ')}`);
    }
  });
});
