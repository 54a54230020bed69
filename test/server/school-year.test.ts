import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reportOf } from '../../server/import/import-report.ts';
import { readSource } from '../../server/import/read-source.ts';
import { newReportText } from '../../server/report/new-report.ts';
import { check, examine, readFormats, readText } from '../support/engine.ts';
import { startServer } from '../support/lsp.ts';
import { labels } from './editor/completion/support/complete.ts';
import { newReport } from './editor/support/new-report.ts';

const folder = new URL('../../examples/高等学校/', import.meta.url);
const form = readFileSync(new URL('高校信息公开.gkformat', folder), 'utf8');
const report = readFileSync(new URL('示例大学2024-2025学年.gkreport', folder), 'utf8');
const placed = { path: '示例大学2024-2025学年.gkreport', files: { '高校信息公开.gkformat': form } };

async function found(...changes: readonly (readonly [from: string, to: string])[]): Promise<readonly string[]> {
  const text = changes.reduce((result, [from, to]) => {
    assert.ok(result.includes(from), from);
    return result.replace(from, to);
  }, report);
  return (await check(text, placed)).map(({ check: id, message }) => `${id}: ${message.zh}`);
}

describe('a report about a school year', () => {
  it('is no error by its year, and comes with an example that has no findings', async () => {
    assert.deepEqual(await check(form, { path: '高校信息公开.gkformat' }), []);
    assert.deepEqual(await check(report, placed), []);
  });

  it('prints both years, and counts from the first', async () => {
    const { title, preface, header } = await readText(report, placed);
    assert.equal(header.year, 2024);
    assert.equal(title?.text, '示例大学2024-2025学年信息公开工作年度报告');
    const [first] = preface;
    assert.ok(first?.kind === 'paragraph' && first.text.includes('2024年9月1日至2025年8月31日'));
  });

  it('is chosen by its year where no format is named', async () => {
    const { report: read } = await examine(report.replace('格式: 高校信息公开\n', ''), placed);
    assert.equal(read.format?.name, '高校信息公开');
    const calendar = await examine('机关: 示例市水务局\n年度: 2024\n\n# 报告\n', placed);
    assert.equal(calendar.report.format?.name, '国办2021');
  });

  it('names its year as a school year', async () => {
    assert.deepEqual(await found(['年度: 2024-2025学年', '年度: 2024']), [
      'year-of-other-cycle: 格式“高校信息公开”的报告按学年编制，年度“2024”应写作学年；是否应为“2024-2025学年”？',
    ]);
    const unread = await check(report.replace('年度: 2024-2025学年', '年度: 2024－25'), placed);
    const year = unread.find((finding) => finding.check === 'unreadable-year');
    assert.equal(year?.message.zh, '年度“2024－25”无法识别，请填学年，如 2024-2025学年');
    assert.ok(year?.data?.kind === 'replace' && year.data.text === '2024-2025学年');
    const apart = await check(report.replace('年度: 2024-2025学年', '年度: 2024-2026学年'), placed);
    assert.ok(apart.some((finding) => finding.check === 'unreadable-year' && finding.data === undefined));
  });

  it('is one year throughout', async () => {
    assert.deepEqual(await found(['{机关}{年度}学年', '{机关}2023—2024学年']), [
      'school-year: 标题写的是2023—2024学年，报头年度为2024-2025学年；请核对，可用“{年度}”自动填写',
    ]);
    assert.deepEqual(await found(['{机关}{年度}学年', '{机关}2024—2025学年']), []);
    assert.deepEqual(await found(['{机关}{年度}学年', '{机关}']), [
      'school-year: 标题没有写明学年，应写明2024-2025学年；可用“{年度}学年”自动填写',
    ]);
    assert.deepEqual(await found(['{年度}学年，学校', '2025年春季学期，学校']), []);
  });

  it('runs from September to August', async () => {
    assert.deepEqual(await found(['{年度+0}年9月1日', '2024年1月1日']), [
      'report-period: 统计期限写作“2024年1月1日至2025年8月31日”，应为2024年9月1日至2025年8月31日；年度可用“{年度}”自动填写',
    ]);
    assert.deepEqual(await found(['{年度+0}年9月1日至{年度+1}年8月31日', '2024年9月1日至2025年8月31日']), []);
  });

  it('is published between its end and its deadline', async () => {
    assert.deepEqual(await found(['2025-10-28', '2025-08-30']), [
      'published-early: 发布日期早于2025年9月1日，2024-2025学年尚未结束；请核对发布日期和年度',
    ]);
    assert.deepEqual(await found(['2025-10-28', '2025-11-03']), [
      'published-late: 2025年11月3日发布，逾期3天：应在2025年10月31日前公布（教办厅函〔2018〕80号）',
    ]);
  });

  it('is refused by a format for calendar years', async () => {
    const findings = await check('格式: 国办2021\n机关: 示例大学\n年度: 2024-2025学年\n', placed);
    const cycle = findings.find((finding) => finding.check === 'year-of-other-cycle');
    assert.match(cycle?.message.zh ?? '', /按自然年编制，年度“2024-2025学年”是学年/);
  });

  it('is imported with its school year, wherever the document says it', async () => {
    const formats = await readFormats(form);
    const table = '<table><tr><td>受理</td><td>9</td></tr><tr><td>不予公开</td><td>6</td></tr></table>';
    const page = (title: string, preface: string) =>
      `<!doctype html><meta charset="utf-8"><h1>${title}</h1><p>${preface}</p><h2>一、概述</h2><p>学校修订信息公开实施细则。</p><h2>三、依申请公开和不予公开情况</h2>${table}`;
    for (const [title, preface] of [
      ['示例大学2024-2025学年信息公开工作年度报告', '本报告按照《高等学校信息公开办法》编制。'],
      ['示例大学信息公开工作年度报告（2024—2025学年）', '本报告按照《高等学校信息公开办法》编制。'],
      ['示例大学信息公开工作学年报告', '本报告是2024-2025学年的报告，2025年10月编制，2025年11月公布。'],
    ] as const) {
      const bytes = new TextEncoder().encode(page(title, preface));
      const imported = reportOf(await readSource({ name: '页面.html', bytes }), formats);
      assert.match(imported.text, /^年度: 2024-2025学年$/m, title);
      assert.equal(imported.year, 2024);
      assert.equal(imported.format, '高校信息公开');
    }
  });

  it('is what the editor begins where a school year is asked for', async () => {
    const folder = 'file:///workspace';
    await using server = await startServer({ files: { '高校信息公开.gkformat': form } });
    const wanted = { body: '示例大学', year: 2024, folder };
    const [school, calendar] = [
      await server.request(newReport, { ...wanted, isSchoolYear: true }),
      await server.request(newReport, wanted),
    ];
    assert.match(school?.text ?? '', /^格式: 高校信息公开\n机关: 示例大学\n年度: 2024-2025学年$/m);
    assert.match(calendar?.text ?? '', /^格式: 国办2021$/m);
    await using bare = await startServer();
    assert.equal(await bare.request(newReport, { ...wanted, isSchoolYear: true }), null);
  });

  it('is offered with its school year: the last that is over', async () => {
    const [year, ...others] = await labels('格式: 高校信息公开\n年度: «»\n', {
      files: { '高校信息公开.gkformat': form },
    });
    assert.match(year ?? '', /^(\d{4})-(\d{4})学年$/);
    assert.deepEqual(others, []);
    const today = new Date();
    assert.equal(Number(year?.slice(5, 9)), today.getFullYear() - (today.getMonth() > 7 ? 0 : 1));
  });

  it('begins with its school year, and with the right blanks', async () => {
    const format = (await readFormats(form)).find(({ name }) => name === '高校信息公开');
    assert.ok(format);
    const text = newReportText({ body: '示例大学', year: 2024, format });
    assert.match(text, /^年度: 2024-2025学年$/m);
    const findings = (await check(text, placed)).map((finding) => finding.check);
    assert.deepEqual([...new Set(findings)].sort(), ['blank-entry', 'blank-table', 'empty-chapter']);
  });
});
