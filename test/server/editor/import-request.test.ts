import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { ImportRequest } from '../../../server/shared/report-protocol.ts';
import { startServer } from '../../support/lsp.ts';
import { importFixture } from '../import/support/importing.ts';
import { pasteType } from './paste/support/requests.ts';
import { opened } from './support/opened.ts';

const importType = new ProtocolRequestType<ImportRequest.Params, ImportRequest.Result, never, void, void>(
  ImportRequest.type.method,
);

function asked(name: string): ImportRequest.Params {
  const content = Buffer.from(importFixture(name)).toString('base64');
  return { name, content, uri: `file:///workspace/${name}` };
}

describe('the request to import a file', () => {
  it('is answered with the report, a name for it, and what there is to know', async () => {
    await using server = await startServer();
    const imported = await server.request(importType, asked('gaj-2021-gbk.html'));
    assert.ok('text' in imported);
    assert.equal(imported.fileName, '平潭综合实验区公安局2021.gkreport');
    assert.match(imported.text, /^格式: 国办2021\n机关: 平潭综合实验区公安局\n/);
    assert.equal(imported.doubts, 1);
    assert.match(imported.told, /列名按近似认作“本年废止件数”：本年废纸件数（第 1 个表第 3 行）/);
  });

  it('is answered with the reason where there is no report', async () => {
    await using server = await startServer();
    const imported = await server.request(importType, asked('gaj-2020-attachment.html'));
    assert.ok('problem' in imported);
    assert.match(imported.problem, /报告在附件里.*公安局2020年政府信息公开工作年度报告\.doc$/);
  });
});

describe('a whole page that is pasted', () => {
  const page = { html: new TextDecoder().decode(importFixture('xzspj-2023.html')) };

  it('into an empty report is that report', async () => {
    await using document = await opened('«»\n');
    const { server, uri, position } = document;
    const pasted = await server.request(pasteType, { uri, position, ...page });
    assert.ok(pasted?.kind === 'report');
    assert.match(pasted.text, /^格式: 国办2021\n机关: 平潭综合实验区行政审批局\n[\s\S]*\n## 六、其他需要报告的事项\n/);
    assert.equal(pasted.doubts, 0);
  });

  it('is taken from the text where the clipboard has nothing else', async () => {
    await using document = await opened('«»\n');
    const { server, uri, position } = document;
    const text = new TextDecoder().decode(importFixture('xinjiu-2021-lines.txt'));
    const pasted = await server.request(pasteType, { uri, position, text });
    assert.ok(pasted?.kind === 'report');
    assert.match(pasted.text, /^机关: 盐边县新九镇人民政府$/m);
  });

  it('into a report that has text takes the place of none of it', async () => {
    await using document = await opened('# 某局2024年政府信息公开工作年度报告\n\n«»正文。\n');
    const { server, uri, position } = document;
    const pasted = await server.request(pasteType, { uri, position, ...page });
    assert.notEqual(pasted?.kind, 'report');
  });
});
