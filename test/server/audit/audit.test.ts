import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { outcomeOf } from '../../../server/audit/audit.ts';
import { auditFiles, auditSummary } from '../../../server/audit/audit-files.ts';
import { AuditJson, auditJsonSchema } from '../../../server/audit/audit-schema.ts';
import { auditTables } from '../../../server/audit/audit-tables.ts';
import { FolderSums } from '../../../server/audit/folder-sums.ts';
import { readText } from '../../support/engine.ts';
import { validOffice } from '../../support/valid-office.ts';
import { format, reportText } from '../cli/support/samples.ts';
import { audited } from './audited.ts';

const tool = { version: '1.0.0', informationUri: 'https://example.org/', addressOf: encodeURI };

const unreadable = { kind: 'failed', path: '坏.gkreport', reason: '不是 UTF-8 编码' } as const;

/** A table of an audit, its rows by their headings. */
async function rows(
  title: string,
  ...parameters: Parameters<typeof audited>
): Promise<readonly Record<string, unknown>[]> {
  const table = auditTables(await audited(...parameters), 'zh').find((one) => one.title === title);
  assert.ok(table, title);
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ label }, index) => [label, row[index]])));
}

describe('an audit', () => {
  it('has a row for each report: its year, format, day, verdicts and findings, and how it comes out', async () => {
    const texts = { '甲.gkreport': reportText(), '乙.gkreport': reportText({ total: '8', year: 2023 }) };
    assert.deepEqual(await rows('报告', texts), [
      {
        ...{ 序号: 1, 机关: '测试局', 年度: 2024, 格式: '测试', 发布日期: '2025年1月20日', 逾期天数: '' },
        ...{ 勾稽一致: 2, 不一致: 0, 未核对: 3, 错误: 0, 警告: 0, 提示: 0, 已说明: 0, '与上年雷同（%）': '' },
        '与其他机关雷同（%）': '',
        ...{ 审核结果: '通过', 备注: '', 文件: '甲.gkreport' },
      },
      {
        ...{ 序号: 2, 机关: '测试局', 年度: 2023, 格式: '测试', 发布日期: '2024年1月20日', 逾期天数: '' },
        ...{ 勾稽一致: 1, 不一致: 1, 未核对: 3, 错误: 1, 警告: 0, 提示: 0, 已说明: 0, '与上年雷同（%）': '' },
        '与其他机关雷同（%）': '',
        ...{ 审核结果: '有错误', 备注: '', 文件: '乙.gkreport' },
      },
    ]);
  });

  it('has a row for each finding: whose, where in words and in the file, which check, what, on what basis', async () => {
    assert.deepEqual(await rows('审核意见', { '乙.gkreport': reportText({ total: '8' }) }), [
      {
        ...{ 序号: 1, 机关: '测试局', 位置: '一、数字：收支.支出.总计', 级别: '错误', 检查: '合计不符' },
        ...{ 问题: '“支出”行“总计列”：总计 = 4 + 5 = 9，现填 8，少 1；请核对各项和合计' },
        ...{ 依据: '报告格式的规则', 说明: '', 文件: '乙.gkreport', 行列: '13:16' },
      },
    ]);
  });

  it('lists what a report explains with its reason, and does not count it', async () => {
    const last = reportText({ year: 2023 });
    const explained = reportText({ header: ['上年: ./2023.gkreport'], after: ['说明 衔接: 机构合并'] });
    const texts = { '2023.gkreport': last, '2024.gkreport': explained };
    const [, report] = await rows('报告', texts);
    assert.ok(Number(report?.已说明) > 0);
    assert.deepEqual([report?.警告, report?.审核结果], [0, '通过']);
    const findings = await rows('审核意见', texts);
    assert.deepEqual([...new Set(findings.map(({ 说明 }) => 说明))], ['机构合并']);
  });

  it('has a row for each check that is switched off or lowered, and tells of a report where it is not in all', async () => {
    const texts = {
      '2023.gkreport': reportText({ year: 2023 }),
      '2024.gkreport': reportText({ header: ['上年: ./2023.gkreport'] }),
    };
    assert.equal((await rows('报告', texts)).at(-1)?.警告, 3);
    const off = new Map([['carry-over', 'off']] as const);
    const all = { levels: () => off };
    const [, report] = await rows('报告', texts, all);
    assert.deepEqual([report?.警告, report?.审核结果, report?.备注], [0, '通过', '']);
    assert.deepEqual(await rows('检查设置', texts, all), [
      { 序号: 1, 检查: '结转不符', 代码: 'carry-over', 设置: '已关闭', 报告数: 2 },
    ]);
    const lowered = new Map([...off, ['likeness', 'hint']] as const);
    const one = { levels: (path: string) => (path === '2024.gkreport' ? lowered : off) };
    assert.deepEqual(
      (await rows('报告', texts, one)).map(({ 备注 }) => 备注),
      ['', '“内容雷同”降为提示'],
    );
    assert.deepEqual(
      (await rows('检查设置', texts, one)).map(({ 代码, 设置, 报告数 }) => [代码, 设置, 报告数]),
      [
        ['carry-over', '已关闭', 2],
        ['likeness', '降为提示', 1],
      ],
    );
    assert.deepEqual(auditSummary(await audited(texts, one), 'zh').slice(1), [
      '已关闭的检查：结转不符（carry-over）',
      '降为提示的检查：内容雷同（likeness，1 份报告）',
    ]);
    assert.deepEqual(auditSummary(await audited(texts, { ...one, language: 'en' }), 'en').slice(1), [
      'Checks switched off: carry-over',
      'Checks lowered to hints: likeness (1 report)',
    ]);
  });

  it('never passes a file that could not be audited, or only in part', async () => {
    const { files } = await audited({ '甲.gkreport': reportText() }, { failed: [unreadable] });
    assert.deepEqual(files.map(outcomeOf), ['passed', 'failed']);
    const [first] = files;
    assert.ok(first?.kind === 'report');
    assert.equal(outcomeOf({ ...first, failure: '程序出错' }), 'failed');
    const [, bad] = await rows('报告', { '甲.gkreport': reportText() }, { failed: [unreadable] });
    assert.deepEqual([bad?.审核结果, bad?.备注], ['未能审核', '不是 UTF-8 编码']);
    const findings = await rows('审核意见', { '甲.gkreport': reportText() }, { failed: [unreadable] });
    assert.deepEqual(
      findings.map(({ 文件, 级别, 检查 }) => [文件, 级别, 检查]),
      [['坏.gkreport', '错误', '未能审核']],
    );
  });

  it('tells of two reports of one agency on one year, and of those that have subordinate reports', async () => {
    const texts = {
      '甲.gkreport': reportText(),
      '乙.gkreport': reportText(),
      '丙.gkreport': reportText({ year: 2023, header: ['下级: ./甲.gkreport'] }),
    };
    assert.deepEqual(
      (await rows('报告', texts)).map(({ 备注 }) => 备注),
      ['同一机关同一年度另有报告：乙.gkreport', '同一机关同一年度另有报告：甲.gkreport', '有下级，不计入合计'],
    );
  });

  it('tells how much of a text stood in last year’s report, and which other agency has it', async () => {
    const told = [
      '主动公开概况介绍及其更新情况按栏目逐月检查',
      '办理群众来信来电中反映的问题并逐件回访',
      '组织两期业务培训由各科室负责同志参加',
    ];
    const text = [...told, ...told.map((one) => `下一步将${one}并形成书面材料存档备查`)]
      .map((one) => `${one}。`)
      .join('');
    const with_ = (body: string, more: string, parameters = {}) =>
      reportText(parameters).replace('测试局', body).replace('表 收支', `${more}\n\n表 收支`);
    const texts = {
      '甲2023.gkreport': with_('甲局', text, { year: 2023 }),
      '甲2024.gkreport': with_('甲局', text, { header: ['上年: ./甲2023.gkreport'] }),
      '乙2024.gkreport': with_('乙局', text),
      '丙2024.gkreport': with_('丙局', '全年没有需要说明的事项'),
    };
    const reports = await rows('报告', texts);
    assert.deepEqual(
      reports.map((row) => [row['与上年雷同（%）'], row['与其他机关雷同（%）'], row.备注]),
      [
        ['', 100, '文字与 乙2024.gkreport 雷同'],
        [100, 100, '文字与 乙2024.gkreport 雷同'],
        ['', 100, '文字与 甲2023.gkreport 雷同'],
        ['', '', ''],
      ],
    );
  });

  it('adds up every cell of the reports of a year, without those that are sums of others', async () => {
    const texts = {
      '甲.gkreport': reportText(),
      '乙.gkreport': reportText({ total: '=' }).replace('测试局', '乙局'),
      '丙.gkreport': reportText({ header: ['下级: ./甲.gkreport'] }).replace('测试局', '丙局'),
      '丁.gkreport': reportText({ year: 2023 }),
    };
    const sums = await rows('合计', texts);
    assert.deepEqual(
      sums.map(({ 年度, 行, 列, 合计, 报告数 }) => [年度, 行, 列, 合计, 报告数].join(' ')),
      [
        ...['2023 收入 上半年 1 1', '2023 收入 下半年 2 1', '2023 收入 总计 3 1'],
        ...['2023 支出 上半年 4 1', '2023 支出 下半年 5 1', '2023 支出 总计 9 1'],
        ...['2024 收入 上半年 2 2', '2024 收入 下半年 4 2', '2024 收入 总计 6 2'],
        ...['2024 支出 上半年 8 2', '2024 支出 下半年 10 2', '2024 支出 总计 18 2'],
      ],
    );
  });

  it('adds up the same in parts, exactly', async () => {
    const files = { '测试.gkformat': format };
    const reports = await Promise.all(
      ['0.1', '0.2', '12345678901234567890'].map((value) =>
        readText(reportText().replace('| 收入 | 1 ', `| 收入 | ${value} `), { files }),
      ),
    );
    const [whole, parts] = [new FolderSums(), new FolderSums()];
    for (const report of reports) {
      whole.add(report, '2024');
      const part = new FolderSums();
      part.add(report, '2024');
      parts.addAll(part.all());
    }
    assert.deepEqual(parts.all(), whole.all());
    assert.equal(whole.all()[0]?.value, '12345678901234567890.3');
  });
});

describe('the files of an audit', () => {
  const texts = {
    '甲.gkreport': reportText(),
    '乙.gkreport': reportText({ total: '8', after: ['说明 合计不符: =1+1'] }),
  };
  const made = async (target: Parameters<typeof auditFiles>[1]) =>
    auditFiles(await audited(texts, { failed: [unreadable], roster: [{ body: '测试局' }] }), target, 'zh', tool);

  it('are a valid workbook with a sheet for each table, whose headings stay in sight, filter, and repeat on every page', async () => {
    const [file] = await made('xlsx');
    assert.ok(file && typeof file.content !== 'string');
    assert.equal(file.fileName, '审核意见表.xlsx');
    const { sheets } = await readXlsx(await validOffice(file.content, 'xlsx'), { readStyles: true });
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['报告', '审核意见', '名单', '合计'],
    );
    for (const { freezePane, autoFilter, columns = [] } of sheets) {
      assert.equal(freezePane?.rows, 1);
      assert.match(autoFilter?.range ?? '', /^A1:[A-Z]+\d+$/);
      assert.ok(columns.every(({ width = 0 }) => width >= 6));
    }
    assert.deepEqual(
      sheets.map(({ pageSetup }) => pageSetup?.printTitlesRow),
      Array.from({ length: 4 }, () => '$1:$1'),
    );
    assert.deepEqual(sheets[0]?.rows[1]?.slice(1, 4), ['测试局', 2024, '测试']);
  });

  it('are the same bytes for the same reports', async () => {
    assert.deepEqual(await made('xlsx'), await made('xlsx'));
  });

  it('are a CSV for each table, in which nothing that a report says becomes a formula', async () => {
    const files = await made('csv');
    assert.deepEqual(
      files.map(({ fileName }) => fileName),
      ['报告', '审核意见', '名单', '合计'].map((title) => `审核意见表-${title}.csv`),
    );
    const findings = String(files[1]?.content);
    assert.match(findings, /^\ufeff序号,机关,位置,/);
    for (const line of findings.split('\r\n')) for (const cell of line.split(',')) assert.doesNotMatch(cell, /^[=+@-]/);
  });

  it('are a page without scripts that fetches nothing, with every finding on it', async () => {
    const page = String((await made('html'))[0]?.content);
    assert.match(page, /default-src &#39;none&#39;/);
    assert.doesNotMatch(page, /<script|https?:/);
    assert.match(page, /总计 = 4 \+ 5 = 9，现填 8/);
    assert.match(page, /共 3 份：通过 1 份，有错误 1 份，未能审核 1 份/);
  });

  it('are Markdown with the same tables', async () => {
    const text = String((await made('md'))[0]?.content);
    assert.deepEqual(text.match(/^## .+$/gm), ['## 报告', '## 审核意见', '## 名单', '## 合计']);
    assert.match(text, /\| 2 \| 测试局 \| 2024 \|.*\| 有错误 \|/);
  });

  it('are data, with the codes of the checks', async () => {
    const { files, roster, sums } = AuditJson.parse(JSON.parse(String((await made('json'))[0]?.content)));
    assert.deepEqual(
      files.map(({ path, outcome }) => [path, outcome]),
      [
        ['甲.gkreport', 'passed'],
        ['乙.gkreport', 'errors'],
        ['坏.gkreport', 'failed'],
      ],
    );
    const [first, second, third] = files;
    assert.ok(first && 'published' in first && first.published === '2025-01-20');
    assert.ok(second && 'findings' in second && second.findings[0]?.check === 'wrong-total');
    assert.deepEqual(third, { path: '坏.gkreport', outcome: 'failed', reason: '不是 UTF-8 编码' });
    assert.deepEqual(
      roster?.bodies.map(({ status }) => status),
      ['twice'],
    );
    assert.equal(sums.length, 6);
  });

  it('all say which checks are switched off', async () => {
    const levels = () => new Map([['likeness', 'off']] as const);
    const audit = await audited(texts, { levels });
    for (const target of ['csv', 'html', 'md', 'sarif'] as const) {
      const files = await auditFiles(audit, target, 'zh', tool);
      assert.match(String(files.at(-1)?.content), /已关闭/, target);
      assert.match(String(files.at(-1)?.content), /likeness/, target);
    }
    const [workbook] = await auditFiles(audit, 'xlsx', 'zh', tool);
    const { sheets } = await readXlsx(workbook?.content as Uint8Array);
    assert.deepEqual(sheets.at(-1)?.rows[1], [1, '内容雷同', 'likeness', '已关闭', 2]);
    const [json] = await auditFiles(audit, 'json', 'zh', tool);
    const { checks, files } = AuditJson.parse(JSON.parse(String(json?.content)));
    assert.deepEqual(checks, [{ check: 'likeness', level: 'off', reports: 2 }]);
    for (const file of files)
      assert.deepEqual('checks' in file && file.checks, [{ check: 'likeness', level: 'off' }], file.path);
  });

  it('have a published schema that is current (UPDATE_SNAPSHOTS=1 writes it anew)', () => {
    const published = new URL('../../../docs/audit.schema.json', import.meta.url);
    const schema = auditJsonSchema();
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(published, `${JSON.stringify(schema, null, 2)}\n`);
    assert.deepEqual(JSON.parse(readFileSync(published, 'utf8')), schema);
  });
});
