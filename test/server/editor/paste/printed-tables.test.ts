import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderArticle } from '../../../../server/render/html/article.ts';
import { layOut } from '../../../../server/render/layout.ts';
import { newReportText } from '../../../../server/report/new-report.ts';
import type { Report } from '../../../../server/report/report.ts';
import { fixture } from '../../../support/reports.ts';
import { afterPaste, read } from './support/pasting.ts';

const examples = new URL('../../../../examples/', import.meta.url);
const example = (name: string) => readFileSync(new URL(`${name}.gkreport`, examples), 'utf8');

/** Every number of a report by its path. */
function numbersOf({ facts }: Report): object {
  return Object.fromEntries(facts.map(({ path, value, unit }) => [path, `${value?.toFixed() ?? ''}${unit ?? ''}`]));
}

/** The tables of a report as a page prints them: those of chapter 二 as one grid, 复议诉讼 as one line of 15 numbers. */
function printed(report: Report): readonly string[] {
  return renderArticle(layOut(report), { positions: false }).match(/<table[\s\S]*?<\/table>/g) ?? [];
}

describe('a table copied from a published report', () => {
  const reports = {
    'of 2021’s form': example('宿迁市2023'),
    'of 2019’s form': `格式: 国办2019\n${fixture('国办2019.gkreport')}`,
  };
  for (const [name, text] of Object.entries(reports))
    it(`${name} comes back number by number into an empty report`, async () => {
      const { report } = await read(text);
      assert.ok(report.format);
      let copy = newReportText({ body: '示例局', bodyKind: '部门', year: 2023, format: report.format });
      for (const table of report.format.chapters.flatMap(({ tables }) => tables.slice(0, 1))) {
        const label = table.rows[0]?.label ?? '';
        const html = printed(report).find((printedTable) => printedTable.replaceAll('<wbr>', '').includes(label));
        copy = await afterPaste(copy.replace(new RegExp(`^表 ${table.name}$`, 'm'), '$&«»'), { html: html ?? '' });
      }
      assert.deepEqual(numbersOf((await read(copy)).report), numbersOf(report));
    });
});
