import assert from 'node:assert/strict';
import { DiagnosticSeverity, ProtocolRequestType } from 'vscode-languageserver-protocol';
import { NewReportFromRequest, type NewReportRequest } from '../../../server/shared/report-protocol.ts';
import { startServer, type TestServer } from '../../support/lsp.ts';
import { newReport } from './support/new-report.ts';

const body = '某县水务局';
const folder = 'file:///workspace';

async function begin(
  server: TestServer,
  wanted: Partial<NewReportRequest.Params> = {},
): Promise<NewReportRequest.Result> {
  return (await server.request(newReport, { body, year: 2024, folder, ...wanted })) ?? assert.fail();
}

function lastYearIn({ text }: NewReportRequest.Result): string | undefined {
  return /^上年: (.*)$/m.exec(text)?.[1];
}

describe('a new report', () => {
  it('takes the kind of its body from the name, unless told otherwise', async () => {
    await using server = await startServer();
    assert.match((await begin(server)).text, /^机关类型: 部门$/m);
    assert.match((await begin(server, { body: '某县人民政府' })).text, /^机关类型: 政府$/m);
    assert.match((await begin(server, { bodyKind: '垂直管理' })).text, /^机关类型: 垂直管理$/m);
    assert.doesNotMatch((await begin(server, { body: '某某' })).text, /^机关类型/m);
  });

  it('refers to the report of the same body on the year before that lies in its folder, whatever its name', async () => {
    const report = (name: string, year: number) => `机关：${name}\n年度：${year}年\n\n# 标题\n`;
    const files = {
      '去年.gkreport': report(` ${body} `, 2023),
      '前年.gkreport': report(body, 2022),
      '2023.gkreport': report('某县教育局', 2023),
      '存档/2023.gkreport': report(body, 2023),
    };
    await using server = await startServer({ files });
    assert.equal(lastYearIn(await begin(server)), './去年.gkreport');
    assert.equal(lastYearIn(await begin(server, { year: 2023 })), './前年.gkreport');
    assert.equal(lastYearIn(await begin(server, { year: 2026 })), undefined);
    assert.equal(lastYearIn(await begin(server, { folder: undefined })), undefined);
    assert.equal(lastYearIn(await begin(server, { folder: 'file:///nowhere' })), undefined);
    assert.equal(lastYearIn(await begin(server, { body: '某县教育局' })), './2023.gkreport');
  });

  it('prefers the file with the usual name', async () => {
    const text = `机关: ${body}\n年度: 2023\n`;
    await using server = await startServer({ files: { '2023初稿.gkreport': text, [`${body}2023.gkreport`]: text } });
    assert.equal(lastYearIn(await begin(server)), `./${body}2023.gkreport`);
  });

  it('is called after body and year, as every system allows it', async () => {
    await using server = await startServer();
    assert.equal((await begin(server)).fileName, '某县水务局2024.gkreport');
    assert.equal((await begin(server, { body: '甲/乙:丙' })).fileName, '甲_乙_丙2024.gkreport');
  });

  it('begins where the first text is to be written, with room around it', async () => {
    await using server = await startServer();
    const { text, cursor } = await begin(server);
    const lines = text.split('\n');
    const [above, around] = [lines.slice(0, cursor.line), lines.slice(cursor.line - 1, cursor.line + 3)];
    assert.equal(
      above.findLast((line) => line.startsWith('#')),
      '## 一、总体情况',
    );
    assert.deepEqual(around, ['', '', '', '## 二、主动公开政府信息情况']);
    assert.equal(cursor.character, 0);
  });

  it('begins in the first blank cell where no chapter wants text', async () => {
    const format = '格式 甲 "甲" {\n  章 一 "一" {\n    表 数 {\n      列 件数\n      行 收件\n    }\n  }\n}\n';
    await using server = await startServer({ files: { '甲.gkformat': format } });
    const { text, cursor } = await begin(server, { format: '甲' });
    const line = text.split('\n')[cursor.line] ?? '';
    assert.match(line, /^\| 收件 \|/);
    assert.equal(line.slice(0, cursor.character), '| 收件 | ');
  });

  it('has only hints as long as nobody has touched it, and judges what is touched', async () => {
    await using server = await startServer();
    const { text } = await begin(server);
    const severe = async (source: string, path = `${body}2024.gkreport`) => {
      await server.open(path, source);
      const found = await server.diagnostics(path);
      assert.ok(found.length > 0);
      const worse = found.filter(({ severity }) => severity !== DiagnosticSeverity.Information);
      await server.close(path);
      return worse.map(({ code }) => code);
    };
    assert.deepEqual(await severe(text), []);
    for (const [name, year] of [
      ['示例镇人民政府', 2019],
      ['示例县人民政府', 2025],
      ['示例海关', 2022],
      ['示例大学', 2021],
    ] as const) {
      const other = await begin(server, { body: name, year });
      assert.deepEqual(await severe(other.text, other.fileName), [], name);
    }
    const begun = text.replace(/(\| 行政处罚 \|\s*) \|/, '$15|');
    assert.deepEqual(await severe(begun), ['blank-cells']);
  });
});

describe('a report begun from last year’s', () => {
  const newReportFrom = new ProtocolRequestType<
    NewReportFromRequest.Params,
    NewReportFromRequest.Result,
    never,
    void,
    void
  >(NewReportFromRequest.type.method);

  async function following(text: string): Promise<NewReportFromRequest.Result> {
    await using server = await startServer({ files: { '去年.gkreport': text } });
    return await server.request(newReportFrom, { uri: `${folder}/${encodeURIComponent('去年.gkreport')}` });
  }

  it('is of the year after, refers to last year’s, and opens at the first text to read again', async () => {
    const result = await following(`机关: ${body}\n年度: 2023\n\n# 标题\n\n## 一、总体情况\n\n公开12条。\n`);
    assert.ok('text' in result);
    assert.equal(result.fileName, '某县水务局2024.gkreport');
    assert.match(result.text, /^年度: 2024\n上年: \.\/去年\.gkreport$/m);
    assert.match(result.text.split('\n')[result.cursor.line] ?? '', /^\/\/ 沿用: /);
  });

  it('says why there can be none', async () => {
    assert.deepEqual(await following('# 标题\n'), {
      problem: '去年.gkreport没有可以识别的机关和年度，不能据以新建下一年度的报告；请先补齐报头的“机关”“年度”',
    });
  });
});
