import assert from 'node:assert/strict';
import { URI } from 'langium';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { AuditRequest, ReportListRequest } from '../../../server/shared/report-protocol.ts';
import { startServer } from '../../support/lsp.ts';
import { format, reportText } from '../cli/support/samples.ts';

const auditType = new ProtocolRequestType<AuditRequest.Params, AuditRequest.Result, never, void, void>(
  AuditRequest.type.method,
);
const listType = new ProtocolRequestType<ReportListRequest.Params, ReportListRequest.Result, never, void, void>(
  ReportListRequest.type.method,
);

const files = {
  '测试.gkformat': format,
  '区1/甲局2024.gkreport': reportText().replace('测试局', '甲局'),
  '区1/乙局2024.gkreport': reportText({ total: '8' }).replace('测试局', '乙局'),
  '区2/丙校.gkreport': '机关: 丙校\n年度: 2024-2025学年\n\n# 题\n',
};

describe('the request for an audit', () => {
  const named = (server: Awaited<ReturnType<typeof startServer>>, ...paths: readonly string[]) =>
    paths.map((path) => ({ uri: server.uri(path), path }));

  it('is answered with the files and what it came to, in the language of the editor', async () => {
    await using server = await startServer({ files });
    const reports = named(server, '区1/甲局2024.gkreport', '区1/乙局2024.gkreport');
    const result = await server.request(auditType, { reports, targets: ['json', 'xlsx'], progress: '1' });
    assert.ok('files' in result);
    assert.deepEqual(result.summary, ['共 2 份：通过 1 份，有错误 1 份']);
    assert.deepEqual(
      result.files.map(({ fileName }) => fileName),
      ['审核意见表.json', '审核意见表.xlsx'],
    );
    const [json] = result.files;
    assert.ok(json && 'text' in json.content);
    const audited: readonly { readonly path: string; readonly outcome: string }[] = JSON.parse(json.content.text).files;
    assert.deepEqual(
      audited.map(({ path, outcome }) => [path, outcome]),
      [
        ['区1/甲局2024.gkreport', 'passed'],
        ['区1/乙局2024.gkreport', 'errors'],
      ],
    );
  });

  it('comes to the same for dozens of reports that no editor shows, last year’s at hand for each', async () => {
    const texts: Record<string, string> = { '测试.gkformat': format };
    for (let at = 10; at < 40; at++) {
      texts[`局${at}-2023.gkreport`] = reportText({ year: 2023 }).replace('测试局', `示例${at}局`);
      const header = [`上年: ./局${at}-2023.gkreport`];
      const text = reportText({ header, ...(at % 3 === 0 && { total: '8' }) }).replace('测试局', `示例${at}局`);
      texts[`局${at}-2024.gkreport`] = at === 11 ? text : text.replace('| 收入 | 1 | 2 | 3 |', '| 收入 | 4 | 5 | 9 |');
    }
    await using server = await startServer({ files: texts });
    const paths = Object.keys(texts).filter((path) => path.endsWith('.gkreport'));
    const result = await server.request(auditType, {
      reports: named(server, ...paths),
      targets: ['json'],
      progress: '1',
    });
    assert.ok('files' in result);
    // Ten totals are wrong; one report does not go on where last year’s ended, and its total of 11 is right.
    assert.deepEqual(result.summary, ['共 60 份：通过 49 份，有警告 1 份，有错误 10 份']);
    const [json] = result.files;
    assert.ok(json && 'text' in json.content);
    const audited: readonly { readonly path: string; readonly verdicts: object }[] = JSON.parse(
      json.content.text,
    ).files;
    const [, first] = audited;
    assert.deepEqual(first, { ...first, path: '局10-2024.gkreport', verdicts: { holds: 5, broken: 0, unchecked: 0 } });
  });

  it('is about what the editor shows, saved or not', async () => {
    await using server = await startServer({ files, locale: 'en' });
    await server.open('区1/乙局2024.gkreport', files['区1/甲局2024.gkreport']);
    const result = await server.request(auditType, {
      reports: named(server, '区1/乙局2024.gkreport'),
      targets: [],
      progress: '1',
    });
    assert.deepEqual(result, { files: [], summary: ['1 report: 1 passed'] });
  });

  it('never passes a report that is not there', async () => {
    await using server = await startServer({ files });
    const reports = named(server, '区1/甲局2024.gkreport', '没有.gkreport');
    const result = await server.request(auditType, { reports, targets: [], progress: '1' });
    assert.deepEqual(result, { files: [], summary: ['共 2 份：通过 1 份，未能审核 1 份'] });
  });

  it('holds a roster against the reports, and says why one cannot be read', async () => {
    await using server = await startServer({ files });
    const reports = named(server, '区1/甲局2024.gkreport');
    const ask = (text: string) => {
      const roster = { name: '名单.csv', content: Buffer.from(text).toString('base64') };
      return server.request(auditType, { reports, roster, targets: [], progress: '1' });
    };
    const result = await ask('机关\n甲局\n丁局\n');
    assert.ok('summary' in result);
    assert.equal(result.summary[1], '名单（2024 年度）2 个机关：已报 1 个，未报 1 个');
    assert.deepEqual(await ask('机关\n'), { problem: '名单里没有机关' });
  });

  it('can be taken back', async () => {
    await using server = await startServer({ files });
    const source = new CancellationTokenSource();
    const reports = Array.from({ length: 200 }, () => named(server, '区1/甲局2024.gkreport')).flat();
    const answer = server.request(auditType, { reports, targets: [], progress: '1' }, source.token);
    source.cancel();
    await assert.rejects(answer, /Cancelled/);
  });
});

describe('the request for the reports of the opened folders', () => {
  it('tells of each whose it is and on which year, school years too', async () => {
    await using server = await startServer({ files });
    const listed = await server.request(listType, {});
    assert.deepEqual(
      listed.map(({ uri, ...rest }) => ({ path: decodeURIComponent(uri.replace(server.uri(''), '')), ...rest })),
      [
        { path: '区1/乙局2024.gkreport', body: '乙局', year: 2024, yearText: '2024' },
        { path: '区1/甲局2024.gkreport', body: '甲局', year: 2024, yearText: '2024' },
        { path: '区2/丙校.gkreport', body: '丙校', year: 2024, yearText: '2024-2025学年' },
      ],
    );
  });

  it('leaves out what is gone, of which nothing was heard yet, and not what cannot be read', async () => {
    await using server = await startServer({ files });
    server.disk.delete(URI.parse(server.uri('区1/甲局2024.gkreport')));
    server.disk.refuse(URI.parse(server.uri('区1/乙局2024.gkreport')), 'EACCES');
    const listed = (await server.request(listType, {})).map(({ uri }) => decodeURIComponent(uri).split('/').at(-1));
    assert.deepEqual(listed.sort(), ['丙校.gkreport', '乙局2024.gkreport']);
  });

  it('tells what the editor shows of one that is asked for', async () => {
    await using server = await startServer({ files });
    const uri = await server.open('区1/甲局2024.gkreport', reportText({ year: 2023 }));
    assert.deepEqual(await server.request(listType, { uris: [uri] }), [
      { uri, body: '测试局', year: 2023, yearText: '2023' },
    ]);
  });
});
