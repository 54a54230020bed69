import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Difference } from '../../../server/checks/published/difference.ts';
import { differencesFrom } from '../../../server/checks/published-checks.ts';
import { exportReport } from '../../../server/render/export.ts';
import { renderJson } from '../../../server/render/json.ts';
import type { ReportBlock, ReportData, ReportSection } from '../../../server/render/report-data.ts';
import { reportData } from '../../../server/render/report-json.ts';
import type { Report } from '../../../server/report/report.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { open, readText } from '../../support/engine.ts';
import { exampleText } from '../../support/examples.ts';
import { importFile } from './support/importing.ts';
import { writtenReports } from './support/written.ts';

/** Headings, paragraphs and tables in their order. */
function textOf({ title, preface, chapters }: ReportData): readonly unknown[] {
  const block = (each: ReportBlock) => (each.kind === 'chart' ? [] : [each]);
  const section = ({ level, heading, blocks, sections }: ReportSection): readonly unknown[] => [
    level,
    heading,
    ...blocks.flatMap(block),
    ...sections.flatMap(section),
  ];
  return [
    title,
    ...preface.flatMap(block),
    ...chapters.flatMap(({ heading, blocks, sections }) => [
      heading,
      ...blocks.flatMap(block),
      ...sections.flatMap(section),
    ]),
  ];
}

const numbersOf = ({ facts }: ReportData) => facts.map(({ path, value }) => `${path} ${value}`);

async function roundTrip(example: string, target: 'html' | 'docx' | 'xlsx' | 'md' | 'txt' | 'json') {
  const files = { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') };
  const { engine, document } = await open(exampleText(`${example}.gkreport`), { path: `${example}.gkreport`, files });
  const report = engine.reader.read(document);
  assert.ok(report);
  const manner = { renderPdf: () => Promise.reject(new Error()), rasterise: () => Promise.resolve(undefined) };
  const { fileName, content } = await exportReport(report, findingsOf(document, engine.reader), target, manner);
  const imported = await importFile(fileName, content);
  return {
    before: reportData(renderJson(report, 0)),
    after: reportData(renderJson(await readText(imported.text), 0)),
    imported,
  };
}

/** A report, and what comes back of it. */
async function roundTripOf(text: string, target: 'html' | 'docx' | 'md' | 'txt' | 'json') {
  const { engine, document } = await open(text);
  const before = engine.reader.read(document);
  assert.ok(before);
  const manner = { renderPdf: () => Promise.reject(new Error()), rasterise: () => Promise.resolve(undefined) };
  const { fileName, content } = await exportReport(before, findingsOf(document, engine.reader), target, manner);
  const { text: imported } = await importFile(fileName, content);
  return { before, after: await readText(imported) };
}

describe('what gkreport exported', () => {
  for (const example of ['定西市应急管理局2020', '宿迁市2023'])
    for (const target of ['html', 'docx', 'md', 'txt', 'json'] as const)
      it(`is imported from ${target} as the report that it was: ${example}`, async () => {
        const { before, after, imported } = await roundTrip(example, target);
        assert.deepEqual(numbersOf(after), numbersOf(before));
        assert.deepEqual(textOf(after), textOf(before));
        assert.deepEqual({ ...after.header, 年度: '' }, { ...before.header, 年度: '' });
        assert.deepEqual(
          imported.notes.filter(({ level }) => level !== 'told'),
          [],
        );
      });

  for (const target of ['html', 'docx', 'md', 'txt', 'json'] as const)
    it(`comes back from ${target} with signature, contents, attachments, footnotes, notes and tables of its own`, async () => {
      await fc.assert(
        fc.asyncProperty(writtenReports, async (text) => {
          const { before, after } = await roundTripOf(text, target);
          const told = (report: Report) => ({
            ...{ signer: report.header.signer, dated: report.header.dated, contents: report.header.contents },
            attachments: report.header.attachments.map(({ name }) => name),
            footnotes: report.footnotes.map(({ number, text: said }) => `${number} ${said}`),
            marks: report.footnoteMarks.map(({ name }) => name),
            published: report.header.published,
          });
          assert.deepEqual(told(after), told(before));
          const differences = [...differencesFrom(before, after), ...differencesFrom(after, before)];
          const isChart = ({ own, published }: Difference) => /申请来源/.test(`${own}${published}`);
          assert.deepEqual(
            differences.filter((one) => !isChart(one)).map(({ place, own, published }) => [place.zh, own, published]),
            [],
          );
        }),
        { numRuns: 24 },
      );
    });

  for (const example of ['定西市应急管理局2020', '宿迁市2023', '宿迁市2024', '错误示例2024'])
    it(`has every number of the spreadsheet of ${example}`, async () => {
      const { before, after } = await roundTrip(example, 'xlsx');
      assert.deepEqual(numbersOf(after), numbersOf(before));
    });

  it('has its charts told as pictures, or as the tables that they are where there are no pictures', async () => {
    const [page, text] = [await roundTrip('宿迁市2024', 'html'), await roundTrip('宿迁市2024', 'txt')];
    assert.match(page.imported.text, /^\/\/ 导入: 原文此处有图片，未导入/m);
    assert.match(text.imported.text, /^表 "年内办结的申请怎样处理（单位：件）"\n\| 项目/m);
    for (const { before, after } of [page, text]) assert.deepEqual(numbersOf(after), numbersOf(before));
  });

  it('has its pictures as they are named by data, and what the document itself holds told', async () => {
    const data = await roundTrip('示例县水利局2025', 'json');
    assert.match(
      data.imported.text,
      /^图片 "依申请公开办理流程" \.\/图片\/依申请公开办理流程\.svg 说明文字 "依申请公开办理流程：提出申请/m,
    );
  });
});
