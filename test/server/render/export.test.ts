import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { exportReport, type RenderPdf } from '../../../server/render/export.ts';
import { ExportProblem, missingCharacters } from '../../../server/render/export-problem.ts';
import { renderPdf } from '../../../server/render/pdf/render-pdf.ts';
import { ReportJson } from '../../../server/render/report-json.ts';
import type { Report } from '../../../server/report/report.ts';
import { type ExportTarget, exportTargets } from '../../../server/shared/export-targets.ts';
import { examine, readText } from '../../support/engine.ts';
import { example, exampleText } from '../../support/examples.ts';
import { validOffice } from '../../support/valid-office.ts';
import { bundledEngine } from './pdf/support/make-pdf.ts';
import { evaluatedRows, missingRows, printedRows } from './support/printed-rows.ts';

const real = ['定西市应急管理局2020', '宿迁市2024'] as const;

async function contentOf(report: Report, target: ExportTarget): Promise<string | Uint8Array> {
  return checked((await exportReport(report, [], target, {})).content, target);
}

/** A file that Office opens is one that it finds no fault with. */
async function checked(content: string | Uint8Array, target: ExportTarget): Promise<string | Uint8Array> {
  if (typeof content === 'string' || (target !== 'docx' && target !== 'xlsx')) return content;
  return validOffice(content, target);
}

/** The same with the engine and the fonts that come along, so that PDF is made too. */
async function anyContentOf(report: Report, target: ExportTarget): Promise<string | Uint8Array> {
  const engine = await bundledEngine();
  const make: RenderPdf = (document, facts) => renderPdf(document, facts, engine);
  return checked((await exportReport(report, [], target, { renderPdf: make })).content, target);
}

/** Does something years later, on the other side of the earth. */
async function elsewhere<Result>(something: () => Promise<Result>): Promise<Result> {
  const zone = process.env.TZ;
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 6, 1, 23, 59) });
  process.env.TZ = 'Pacific/Auckland';
  try {
    return await something();
  } finally {
    mock.timers.reset();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

/** What every number is, by its path. */
function values({ facts }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(facts.map(({ path, value }) => [path, value?.toFixed() ?? '']));
}

for (const name of real)
  describe(`the export of ${name}`, () => {
    for (const target of Object.keys(printedRows) as (keyof typeof printedRows)[])
      it(`has every number of the evaluation in ${target}`, async () => {
        const report = await example(name);
        const wanted = evaluatedRows(report, target);
        assert.ok(wanted.length > 30);
        const rows = await printedRows[target](await contentOf(report, target));
        assert.deepEqual(missingRows(rows, wanted), []);
      });

    it('has every number of the evaluation in csv and json', async () => {
      const report = await example(name);
      const lines = String(await contentOf(report, 'csv'))
        .split('\r\n')
        .slice(1, -1);
      const fields = lines.map((line) =>
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field),
      );
      assert.deepEqual(Object.fromEntries(fields.map(([path, , , , value]) => [path, value])), values(report));
      const { facts, errors } = ReportJson.parse(JSON.parse(String(await contentOf(report, 'json'))));
      assert.deepEqual(Object.fromEntries(facts.map(({ path, value }) => [path, value ?? ''])), values(report));
      assert.equal(errors, 0);
    });

    for (const target of exportTargets)
      it(`is the same ${target}, byte for byte, whenever and wherever it is made`, async () => {
        const now = await anyContentOf(await example(name), target);
        const then = await elsewhere(async () => anyContentOf(await example(name), target));
        assert.deepEqual(now, then);
      });
  });

describe('an exported file', () => {
  const text = (header: string) => `机关: 某局\n年度: 2024\n${header}\n\n# 报告\n`;
  const nameOf = async (path: string, fileName?: string, header = '') => {
    const report = await readText(text(header), { path });
    return (await exportReport(report, [], 'docx', { fileName })).fileName;
  };

  it('is called as its report is, unless a template says otherwise', async () => {
    assert.equal(await nameOf('年报/某局 2024.gkreport'), '某局 2024.docx');
    assert.equal(await nameOf('a.gkreport', '{机关}{年度}年报（{文件名}）'), '某局2024年报（a）.docx');
    assert.equal(await nameOf('a.gkreport', '{文号}', '文号: 某发[2025]3号'), '某发[2025]3号.docx');
  });

  it('has a name that every system takes', async () => {
    assert.equal(await nameOf('a.gkreport', '../{文号}. ', '文号: A/B:C'), '.._A_B_C.docx');
  });

  it('is never without a name', async () => {
    assert.equal(await nameOf('a.gkreport', '{没有}'), 'a.docx');
    assert.equal(await nameOf('a.gkreport', ''), 'a.docx');
  });

  it('is dated by its publication, else by the end of its year, never by the moment', async () => {
    const dateOf = async (source: string) => {
      const { content } = await exportReport(await readText(source), [], 'docx', {});
      const core = strFromU8(unzipSync(content as Uint8Array)['docProps/core.xml'] ?? new Uint8Array());
      return [...core.matchAll(/(\d{4}-\d\d-\d\d)T/g)].map(([, day]) => day);
    };
    assert.deepEqual(await dateOf(text('发布日期: 2025-01-20')), ['2025-01-20', '2025-01-20']);
    assert.deepEqual(await dateOf(text('')), ['2024-12-31', '2024-12-31']);
    assert.deepEqual(await dateOf('# 报告\n'), ['1980-01-01', '1980-01-01']);
  });
});

describe('the export of a report with errors', () => {
  const remark = /导出时报告仍有 1 处错误/;
  const wrong = async () => examine(exampleText('错误示例2024.gkreport'), { path: '错误示例2024.gkreport' });
  const exported = async (target: ExportTarget) => {
    const { report, findings } = await wrong();
    const first = findings.filter(({ level }) => level === 'error').slice(0, 1);
    return checked((await exportReport(report, first, target, {})).content, target);
  };
  const partsOf = (content: string | Uint8Array) =>
    Object.entries(unzipSync(content as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);

  it('says so in the properties of Word and spreadsheet, and nowhere else', async () => {
    for (const target of ['docx', 'xlsx'] as const) {
      const parts = partsOf(await exported(target));
      assert.deepEqual(
        parts.filter(([, xml]) => remark.test(xml)).map(([name]) => name),
        ['docProps/core.xml'],
      );
    }
  });

  it('says so in the head of the page, in a comment of Markdown, in a number of the data', async () => {
    const page = String(await exported('html'));
    assert.match(
      page.slice(0, page.indexOf('</head>')),
      /<meta name="dcterms.description" content="导出时报告仍有 1 处错误">/,
    );
    assert.doesNotMatch(page.slice(page.indexOf('</head>')), remark);
    assert.match(String(await exported('md')), /\n\n<!-- 导出时报告仍有 1 处错误 -->\n$/);
    assert.equal(ReportJson.parse(JSON.parse(String(await exported('json')))).errors, 1);
  });

  it('does not say so where there is only a face', async () => {
    for (const target of ['txt', 'csv', 'fragment'] as const)
      assert.doesNotMatch(String(await exported(target)), remark);
  });

  it('says nothing of errors that are not there', async () => {
    const report = await example('宿迁市2024');
    for (const target of ['html', 'md'] as const)
      assert.doesNotMatch(String(await contentOf(report, target)), /处错误/);
  });
});

describe('the export as PDF', () => {
  it('hands over what is laid out, and what the file says of itself', async () => {
    const report = await readText('机关: 某局\n年度: 2024\n发布日期: 2025-01-20\n\n# 报告\n');
    const file = await exportReport(report, [], 'pdf', {
      renderPdf: async ({ title }, { date }) => new TextEncoder().encode(`${title} ${date.toISOString()}`),
    });
    assert.equal(file.fileName, '报告.pdf');
    assert.equal(new TextDecoder().decode(file.content as Uint8Array), '报告 2025-01-20T00:00:00.000Z');
  });

  it('is refused in plain words where its engine cannot run', async () => {
    await assert.rejects(
      contentOf(await readText('# 报告\n'), 'pdf'),
      (error) => error instanceof ExportProblem && error.kind === 'no-pdf-engine' && error.text.zh.includes('网页版'),
    );
  });

  it('names the characters that no font has', () => {
    const { kind, characters, text } = missingCharacters(['𬸚', '㐂']);
    assert.deepEqual([kind, characters], ['missing-characters', ['𬸚', '㐂']]);
    assert.match(text.zh, /“𬸚” \(U\+2CE1A\)、“㐂” \(U\+3402\)/);
  });
});
