import assert from 'node:assert/strict';
import { reportOf } from '../../../server/import/import-report.ts';
import { readSource } from '../../../server/import/read-source.ts';
import { exportReport } from '../../../server/render/export.ts';
import { renderJson } from '../../../server/render/json.ts';
import type { ReportData } from '../../../server/render/report-data.ts';
import { reportData } from '../../../server/render/report-json.ts';
import type { Report } from '../../../server/report/report.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { type Opened, open, rethrow } from '../../support/engine.ts';
import { shippedFile, shippedReport, shippedReports } from '../../support/examples.ts';
import { validOffice } from '../../support/valid-office.ts';
import { bundledRasteriser } from './support/charts.ts';

/** Those that show what others do not: pictures, notes, attachments, forms of words and blocks, a school year. */
const newer = shippedReports.filter((path) => /水利局|高等学校/.test(path));

async function exported(path: string, target: 'docx' | 'xlsx' | 'json' | 'html' | 'txt') {
  const { text, placed } = shippedReport(path);
  const opened = await open(text, placed);
  const report = readIn(opened);
  const findings = findingsOf(opened.document, opened.engine.reader, rethrow);
  const manner = { rasterise: await bundledRasteriser(), readPicture: (file: string) => shippedFile(path, file) };
  return { ...opened, report, ...(await exportReport(report, findings, target, manner)) };
}

function readIn({ engine, document }: Opened): Report {
  return engine.reader.read(document) ?? assert.fail('no report');
}

/** What a report says, but not whether a number was typed, computed or filled in, nor in which order its header is. */
function said(report: Report): unknown {
  const { header, facts, ...others }: ReportData = reportData(renderJson(report, 0));
  return { ...others, header: Object.entries(header).sort(), facts: facts.map(({ origin: _, ...fact }) => fact) };
}

describe('an example that shows what real reports hold', () => {
  for (const path of newer) {
    for (const target of ['docx', 'xlsx'] as const)
      it(`is a file that Office opens as ${target}: ${path}`, async () => {
        const { content } = await exported(path, target);
        assert.ok(typeof content !== 'string');
        await validOffice(content, target);
      });

    it(`comes back from its data as the report that it was: ${path}`, async () => {
      const before = await exported(path, 'json');
      const bytes = new TextEncoder().encode(String(before.content));
      const source = await readSource({ name: before.fileName, bytes });
      const { text, notes } = reportOf(source, before.engine.reader.formats());
      await before.change(path, text);
      assert.deepEqual(
        notes.filter(({ level }) => level !== 'told'),
        [],
      );
      assert.deepEqual(said(readIn(before)), said(before.report));
    });
  }

  for (const target of ['html', 'docx', 'txt'] as const)
    it(`has its blocks, choices, days and words when it is imported from ${target}`, async () => {
      const path = newer.find((one) => one.startsWith('政府网站/')) ?? assert.fail();
      const before = await exported(path, target);
      const { content, fileName } = before;
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const { text } = reportOf(await readSource({ name: fileName, bytes }), before.engine.reader.formats());
      await before.change(path, text);
      const facts = ({ facts: all }: Report) =>
        all.map((fact) => `${fact.path} ${fact.value?.toFixed() ?? fact.entry?.text ?? fact.text}`);
      assert.deepEqual(facts(readIn(before)), facts(before.report));
    });
});
