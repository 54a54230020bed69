import assert from 'node:assert/strict';
import { reportFormattingEdits } from '../../../server/formatter/format-report.ts';
import { cornerOf, newReportText } from '../../../server/report/new-report.ts';
import { check, open, readText } from '../../support/engine.ts';

async function textOf(name: string, year: number): Promise<string> {
  const { engine } = await open('');
  const format = engine.reader.formats().find((candidate) => candidate.name === name);
  assert.ok(format);
  return newReportText({ body: '某市某局', bodyKind: '部门', year, format });
}

describe('a new report', () => {
  for (const [name, year] of [
    ['国办2019', 2020],
    ['国办2021', 2025],
  ] as const) {
    it(`of ${name} has every chapter, table and row of the form`, async () => {
      const report = await readText(await textOf(name, year));
      assert.equal(report.title?.text, `某市某局${year}年政府信息公开工作年度报告`);
      assert.deepEqual(
        report.chapters.map(({ heading }) => heading.text),
        report.format?.chapters.map(({ label }) => label),
      );
      assert.equal(report.facts.length, name === '国办2021' ? 200 : 198);
      assert.deepEqual([...new Set(report.facts.map(({ origin }) => origin))].sort(), ['blank', 'computed']);
    });

    it(`of ${name} lacks nothing but what its author has to write`, async () => {
      const found = await check(await textOf(name, year));
      const wanted = ['blank-table', 'empty-chapter'];
      assert.deepEqual([...new Set(found.map((finding) => finding.check))].sort(), wanted);
    });

    it(`of ${name} needs no formatting`, async () => {
      const { document } = await open(await textOf(name, year));
      const source = { text: document.textDocument.getText(), parseResult: document.parseResult };
      assert.deepEqual(reportFormattingEdits(source, { align: 'display', ambiguousWidth: 'wide' }), []);
    });
  }
});

describe('the corner of a new table', () => {
  it('has the words of the form, up to twelve characters of them', async () => {
    const { engine } = await open('');
    const table = engine.reader.formats()[0]?.chapters.flatMap(({ tables }) => tables)[0];
    assert.ok(table);
    assert.equal(cornerOf({ ...table, corner: '一二三四五六七八九十甲乙' }), '一二三四五六七八九十甲乙');
    assert.equal(cornerOf({ ...table, corner: '一二三四五六七八九十甲乙丙' }), '');
  });
});
