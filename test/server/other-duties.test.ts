import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { HoverRequest, MarkupContent, ProtocolRequestType } from 'vscode-languageserver-protocol';
import { catalogue } from '../../server/checks/index.ts';
import { exportReport, type RenderPdf } from '../../server/render/export.ts';
import { layOut } from '../../server/render/layout.ts';
import { facesOf } from '../../server/render/pdf/faces.ts';
import { printedReport } from '../../server/render/pdf/printed-report.ts';
import { newReportText } from '../../server/report/new-report.ts';
import { exportTargets } from '../../server/shared/export-targets.ts';
import { BodyKindsRequest, NewReportRequest } from '../../server/shared/report-protocol.ts';
import { check, examine, readFormats, readText } from '../support/engine.ts';
import { startServer } from '../support/lsp.ts';
import { validOffice } from '../support/valid-office.ts';
import { ask } from './editor/completion/support/complete.ts';

const folder = new URL('../../examples/行政执法/', import.meta.url);
const form = readFileSync(new URL('行政执法.gkformat', folder), 'utf8');
const report = readFileSync(new URL('示例县水务局2024.gkreport', folder), 'utf8');
const files = { '行政执法.gkformat': form };

const bodyKinds = new ProtocolRequestType<BodyKindsRequest.Params, BodyKindsRequest.Result | null, never, void, void>(
  BodyKindsRequest.type.method,
);
const begin = new ProtocolRequestType<NewReportRequest.Params, NewReportRequest.Result | null, never, void, void>(
  NewReportRequest.type.method,
);

/** Words of the law on 政府信息公开 and of its forms; 国办发 begins the number of a document that this form names. */
const foreign = /信息公开|条例|国办(?!发〔2018〕118号)|信息处理费|申请办理|规章|县级以上/;

function assertOwnWords(text: string, of: string): void {
  const found = foreign.exec(text);
  assert.equal(found?.[0], undefined, `${of}: ${text.slice(Math.max(0, (found?.index ?? 0) - 40)).slice(0, 120)}`);
}

/** The report with each line left out, doubled, cut off, and with each of its numbers and names changed. */
function mutations(): readonly string[] {
  const lines = report.split('\n');
  const changes: ((line: string) => string)[] = [
    () => '',
    (line) => `${line}\n${line}`,
    (line) => line.slice(0, line.length / 2),
    (line) => line.replace(/\d+/, '7'),
    (line) => line.replace(/\p{Script=Han}{2}/u, '某某'),
    (line) => line.replace(/[|:{}]/, ''),
  ];
  return lines.flatMap((_, at) =>
    changes.map((change) => lines.map((line, index) => (index === at ? change(line) : line)).join('\n')),
  );
}

describe('a form of another duty', () => {
  it('comes with an example that has no findings', async () => {
    assert.deepEqual(await check(report, { files }), []);
    assert.deepEqual(await check(form, { path: '行政执法.gkformat' }), []);
  });

  it('sets a deadline of its own, for whatever body', async () => {
    const late = report.replace('2025-01-20', '2025-02-10');
    for (const text of [late, late.replace('年度:', '机关类型: 部门\n年度:')]) {
      const [finding, ...others] = await check(text, { files });
      assert.deepEqual(others, []);
      assert.deepEqual(finding?.message, {
        zh: '2025年2月10日发布，逾期10天：应在2025年1月31日前公布（国办发〔2018〕118号）',
        en: 'Published on 10 February 2025, 10 days late: agencies must publish by 31 January 2025 (General Office of the State Council document No. 118 [2018])',
      });
    }
  });

  it('sets none where it says nothing of days', async () => {
    const silent = form.replace(/^ *公布期限.*\n/m, '');
    for (const kind of ['政府', '部门', '企业'])
      assert.deepEqual(
        await check(report.replace('年度:', `机关类型: ${kind}\n年度:`).replace('2025-01-20', '2026-06-01'), {
          files: { '行政执法.gkformat': silent },
        }),
        [],
      );
  });

  it('begins reports under its own title and preface', async () => {
    const format = (await readFormats(form)).find(({ name }) => name === '行政执法年报');
    assert.ok(format);
    const text = newReportText({ body: '示例县水务局', year: 2024, format });
    assertOwnWords(text, 'new report');
    assert.match(
      text,
      /^格式: 行政执法年报\n机关: 示例县水务局\n年度: 2024\n\n# \{机关\}\{年度\}年度行政执法统计年报\n\n现将/,
    );
    assert.equal((await readText(text, { files })).title?.text, '示例县水务局2024年度行政执法统计年报');
  });

  it('begins reports under its own name where it says nothing of titles', async () => {
    const silent = form.replace(/^ *报告(?:标题|前言).*\n/gm, '');
    const format = (await readFormats(silent)).find(({ name }) => name === '行政执法年报');
    assert.ok(format);
    const text = newReportText({ body: '示例县水务局', year: 2024, format });
    assertOwnWords(text, 'new report');
    assert.match(text, /\n\n# \{机关\}\{年度\}年行政执法统计年报\n\n## 第一部分/);
  });

  it('takes no report of the year that is titled otherwise, and those that are titled as it says', async () => {
    const formatOf = async (title: string, year = 2024) =>
      (await readText(`机关: 示例县水务局\n年度: ${year}\n\n${title}\n`, { files })).format?.name;
    assert.equal(await formatOf('# {机关}{年度}年政府信息公开工作年度报告'), '国办2021');
    assert.equal(await formatOf('# {机关}{年度}年政府信息公开工作年度报告', 2018), undefined);
    assert.equal(await formatOf('# 年报'), '国办2021');
    assert.equal(await formatOf(''), '国办2021');
    assert.equal(await formatOf('# {机关}{年度}年度行政执法统计年报'), '行政执法年报');
    assert.equal(await formatOf('# 示例县水务局2024年度行政执法统计年报'), '行政执法年报');
  });

  it('is begun in the editor without a question about kinds of bodies', async () => {
    await using server = await startServer({ files });
    await server.open('行政执法.gkformat', form);
    const wanted = { body: '示例县水务局', year: 2024, format: '行政执法年报' };
    assert.deepEqual(await server.request(bodyKinds, wanted), { kinds: [], likely: [] });
    const begun = await server.request(begin, wanted);
    assert.ok(begun);
    assertOwnWords(begun.text + begun.fileName, 'new report');
    assert.deepEqual(await server.request(bodyKinds, { body: '示例县水务局', year: 2024 }), {
      kinds: [
        { name: '政府', label: '县级以上地方人民政府' },
        { name: '部门', label: '县级以上人民政府部门' },
        { name: '乡镇街道', label: '乡镇人民政府、街道办事处' },
        { name: '垂直管理', label: '实行垂直领导的部门' },
        { name: '公共组织', label: '法律、法规授权的具有管理公共事务职能的组织' },
      ],
      told: '部门',
      likely: ['部门'],
    });
  });

  it('is checked in its own words, whatever is wrong', async () => {
    const checks = new Set<string>();
    for (const text of mutations())
      for (const { check: id, message } of await check(text, { files })) {
        checks.add(id);
        assertOwnWords(message.zh + message.en, id);
      }
    assert.ok(checks.size > 20, [...checks].join());
  });

  for (const locale of ['zh-cn', 'en'])
    it(`is explained in its own words at every position (${locale})`, async () => {
      // A 说明 line for every check: hover tells where the check comes from.
      const explained = catalogue.map(({ name }) => `说明 ${name}: 理由`).join('\n');
      const text = report
        .replace('\n## 第二部分', `\n${explained}\n\n## 第二部分`)
        .replace('年度:', '机关类型: 部门\n年度:');
      await using server = await startServer({ files, locale });
      await server.open('行政执法.gkformat', form);
      for (const [path, content] of [
        ['a.gkreport', text],
        ['行政执法.gkformat', form],
      ] as const) {
        const uri = await server.open(path, content);
        for (const [line, words] of content.split('\n').entries())
          for (let character = 0; character < words.length; character += 2) {
            const found = await server.request(HoverRequest.type, {
              textDocument: { uri },
              position: { line, character },
            });
            if (!found) continue;
            assert.ok(MarkupContent.is(found.contents));
            assertOwnWords(found.contents.value, `${path}:${line + 1}:${character}`);
          }
      }
    });

  it('is completed in its own words at every position', async () => {
    const lines = [...report.split('\n'), '', '## ', '', '表 ', ''];
    // 格式 takes any format there is.
    const positions = lines.flatMap((line, number) =>
      number === 0 ? [] : Array.from({ length: line.length + 1 }, (_, character) => ({ line: number, character })),
    );
    const answers = await ask(lines.join('\n'), positions, { files });
    for (const [index, items] of answers.entries())
      assertOwnWords(JSON.stringify(items), JSON.stringify(positions[index]));
  });

  it('is exported in its own words to every type of file, its properties included', async () => {
    for (const text of [report, report.replace(/^# .*$/m, '')]) {
      const read = await examine(text, { path: '示例县水务局2024.gkreport', files });
      const renderPdf: RenderPdf = async (document, facts) =>
        new TextEncoder().encode(JSON.stringify(printedReport(document, facts, facesOf([]))));
      for (const target of exportTargets) {
        const { content, fileName } = await exportReport(read.report, read.findings, target, { renderPdf });
        const zipped = typeof content !== 'string' && (target === 'docx' || target === 'xlsx');
        const parts = zipped ? Object.values(unzipSync(await validOffice(content, target))) : [];
        const all =
          typeof content === 'string'
            ? content
            : zipped
              ? parts.map((part) => strFromU8(part)).join()
              : strFromU8(content);
        assertOwnWords(all + fileName, target);
        assert.ok(all.length > 1000, target);
      }
      assertOwnWords(layOut(read.report).title, 'title');
    }
  });
});
