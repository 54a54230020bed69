import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { reportFormattingEdits } from '../../../server/formatter/format-report.ts';
import { formatOfFollowingYear, reportFromLastYear } from '../../../server/report/report-from-last-year.ts';
import { check, open, readText } from '../../support/engine.ts';

const examples = new URL('../../../examples/', import.meta.url);

/** What text was wrong on purpose stays wrong. */
const wrongOnPurpose = [
  '统计期限写作“2025年1月1日至2025年12月30日”，应为2025年1月1日至12月31日；年度可用“{年度}”自动填写',
  '未找到名为“本年新增”的表、行、列或报头项。是否应为“本年新收”？',
];

async function following(text: string): Promise<string> {
  const { engine, document } = await open(text, { path: '上年.gkreport' });
  const report = engine.reader.read(document);
  assert.ok(report?.header.year);
  const year = report.header.year + 1;
  const format = formatOfFollowingYear(report, year, engine.reader.formatOfYear(year));
  assert.ok(format);
  return reportFromLastYear({ report, text, format, year, path: './上年.gkreport' });
}

const lastYear = `格式: 国办2021
机关: 示例市水务局
机关类型: 部门
年度: 2024
发布日期: 2025-01-20
落款:
成文日期: 2025-01-15
附件: "目录" ./目录.xlsx
下级: ./下级/2024/*.gkreport
联系电话: 0000-0000000

# {机关}{年度}年政府信息公开工作年度报告

本报告的统计期限为2024年1月1日至12月31日，与2023年相同。

## 一、总体情况

// 先写主动公开。

### （一）主动公开

全年公开信息1,312条，比2023年多5.5%，占12345热线来件的三成；依据国办公开办函〔2021〕30号，在20个工作日内答复，收到申请{申请办理.本年新收}件，2025年再公开2万余条。

表 "新媒体"
| 平台 | 发布数 | 占比 | 备注 |
| --- | --- | --- | --- |
| 微信 | 120 | 60.0% | 每日 |
| 网站 | 80 | = | 12月停更 |
| 合计 | = | | |
规则 合计 = 微信 + 网站
说明 篇幅: 机构改革
图 "平台" 饼 { 新媒体.微信.发布数, 新媒体.网站.发布数 }

## 二、主动公开政府信息情况

表 第二十条第一项
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 0 | 3 |
注: 规范性文件为节水办法。

## 三、收到和处理政府信息公开申请情况

表 申请办理
| 本年新收 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |
| 予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 结转下年 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |
| 其余 | 0 |
规则 列 总计 >= 自然人

## 五、存在的主要问题及改进情况

// 导入: 这一段不知属于哪一章
一是更新不够及时。

## 七、专职人员

本局另有3名专职人员。
`;

describe('a report begun from last year’s', () => {
  it('keeps the header, but for the days and the files of last year’s report', async () => {
    const [header = ''] = (await following(lastYear)).split('\n\n');
    assert.equal(
      header,
      `格式: 国办2021
机关: 示例市水务局
机关类型: 部门
年度: 2025
上年: ./上年.gkreport
落款:
// 附件: "目录" ./目录.xlsx
下级: ./下级/2025/*.gkreport
联系电话: 0000-0000000`,
    );
  });

  it('moves the years on, and leaves a gap for what is counted anew, not for what is no count', async () => {
    const text = await following(lastYear);
    assert.ok(text.includes('本报告的统计期限为{年度}年1月1日至12月31日，与{年度 - 1}年相同。'));
    assert.ok(
      text.includes(
        '全年公开信息＿＿条，比{年度 - 1}年多＿＿%，占12345热线来件的三成；依据国办公开办函〔2021〕30号，在20个工作日内答复，收到申请{申请办理.本年新收}件，{年度 + 1}年再公开＿＿万余条。',
      ),
    );
  });

  it('says above each chapter with text of last year where it is from', async () => {
    const notes = (await check(await following(lastYear))).filter((finding) => finding.check === 'taken-over');
    assert.deepEqual(
      notes.map(({ level, message }) => [level, message.zh]),
      Array.from({ length: 3 }, () => ['hint', '以下文字来自2024年报告，请按本年情况改写；改好后请删去这行注释']),
    );
    assert.equal(
      notes[0]?.message.en,
      'Taken over from last year’s report: “以下文字来自2024年报告，请按本年情况改写”. Revise it, then delete this comment',
    );
  });

  it('keeps tables of the author’s own with room for new numbers, their rules and charts, not what was explained', async () => {
    const text = await following(lastYear);
    assert.match(
      text,
      /表 "新媒体"\n\| 平台 \| 发布数 \| 占比 \| 备注 \|\n\| --- \| --- \| --- \| --- \|\n\| 微信 \| {5}\| {7}\| 每日 \|\n\| 网站 \| {4}\| = \| 12月停更 \|\n\| 合计 \| = \| \| \|\n规则 合计 = 微信 \+ 网站\n图 "平台"/,
    );
    assert.doesNotMatch(text, /说明|导入/);
  });

  it('begins tables of the form with what goes on from last year', async () => {
    const report = await readText(await following(lastYear), { files: { '上年.gkreport': lastYear } });
    const told = (path: string) => {
      const fact = report.facts.find((one) => one.path === path);
      return `${fact?.origin} ${fact?.value?.toFixed()}`;
    };
    assert.deepEqual(
      ['自然人', '商业企业', '科研机构', '总计'].map((column) => told(`申请办理.上年结转.${column}`)),
      ['typed 1', 'typed 1', 'typed 0', 'computed 2'],
    );
    assert.equal(told('申请办理.本年新收.自然人'), 'blank undefined');
    assert.equal(report.facts.find(({ path }) => path === '第二十条第一项.行政规范性文件.有效')?.origin, 'computed');
  });

  it('keeps notes below tables as comments, and rules', async () => {
    const text = await following(lastYear);
    assert.ok(text.includes('\n// 注: 规范性文件为节水办法。\n'));
    assert.ok(text.includes('\n规则 列 总计 >= 自然人\n'));
  });

  it('has every chapter of the form, those that were missing too, and those that the form does not know behind them', async () => {
    const report = await readText(await following(lastYear));
    assert.deepEqual(
      report.chapters.map(({ heading }) => heading.text.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、', '七、'],
    );
    assert.ok((await following(lastYear)).endsWith('\n本局另有＿＿名专职人员。\n'));
  });

  it('tells when the form is another one now, and carries over only what both have', async () => {
    const text = readFileSync(new URL('定西市应急管理局2020.gkreport', examples), 'utf8');
    const next = await following(text);
    assert.match(
      next,
      /^\/\/ 沿用: 2020年报告的格式是国办2019，2021年用国办2021；格式不同的表没有沿用\n格式: 国办2021\n/,
    );
    const report = await readText(next, { files: { '上年.gkreport': text } });
    const carried = report.facts.filter(({ path }) => path.startsWith('申请办理.上年结转.'));
    assert.deepEqual([...new Set(carried.map(({ origin }) => origin))], ['typed', 'computed']);
    assert.equal(report.facts.find(({ path }) => path === '第二十条第一项.规章.有效')?.origin, 'blank');
  });

  for (const name of readdirSync(examples).filter((file) => file.endsWith('.gkreport')))
    it(`of ${name} has no error but blanks, and needs no formatting where last year’s needed none`, async () => {
      const text = readFileSync(new URL(name, examples), 'utf8');
      const next = await following(text);
      const found = await check(next, { files: { '上年.gkreport': text } });
      // The pictures of the example are not beside it here.
      const findings = found.filter((finding) => finding.check !== 'unusable-picture');
      assert.deepEqual(
        findings
          .filter(({ level, check: id }) => level === 'error' && id !== 'empty-chapter')
          .map((one) => one.message.zh),
        name.startsWith('错误示例') ? wrongOnPurpose : [],
      );
      const { document } = await open(next);
      const source = { text: next, parseResult: document.parseResult };
      assert.deepEqual(reportFormattingEdits(source, { align: 'display', ambiguousWidth: 'wide' }), []);
    });
});
