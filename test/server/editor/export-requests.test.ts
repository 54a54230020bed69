import assert from 'node:assert/strict';
import { readXlsx } from 'hucre/xlsx';
import {
  CancellationTokenSource,
  FoldingRangeRequest,
  LSPErrorCodes,
  ProtocolNotificationType,
  ProtocolRequestType,
} from 'vscode-languageserver-protocol';
import type { RenderPdf } from '../../../server/render/export.ts';
import { missingCharacters } from '../../../server/render/export-problem.ts';
import { fileTargets } from '../../../server/shared/export-targets.ts';
import { ExportRequest, PrepareExportNotification } from '../../../server/shared/report-protocol.ts';
import { type ClientOptions, startServer } from '../../support/lsp.ts';
import { validOffice } from '../../support/valid-office.ts';
import { smallFormatFile, smallHeader } from './support/opened.ts';

const type = new ProtocolRequestType<ExportRequest.Params, ExportRequest.Result | null, never, void, void>(
  ExportRequest.type.method,
);

const announced = new ProtocolNotificationType<PrepareExportNotification.Params, void>(
  PrepareExportNotification.type.method,
);

const report = (total = '4') => `${smallHeader}
# {机关}{年度}年政府信息公开工作年度报告

## 一、总体情况

平稳。

## 二、申请情况

表 办理
| 新收 | 3 | 1 | ${total} |
| 秘密 | 1 | 0 | 1 |
| 隐私 | 0 | 0 | 0 |
| 结果 | 2 | 1 | 3 |
`;

async function exported(
  text: string,
  wanted: Omit<ExportRequest.Params, 'uri'>,
  options: ClientOptions = {},
): Promise<ExportRequest.Result> {
  await using server = await startServer({ files: smallFormatFile, ...options });
  const uri = await server.open('年报/2024.gkreport', text);
  const result = await server.request(type, { uri, ...wanted });
  assert.ok(result, 'The server knows no such report.');
  return result;
}

function bytesOf({ content }: ExportRequest.File): Uint8Array {
  return 'base64' in content ? Buffer.from(content.base64, 'base64') : Buffer.from(content.text);
}

describe('gkreport/export', () => {
  it('gives several files at once, in the order asked for', async () => {
    const targets = fileTargets.filter((target) => target !== 'pdf');
    const { files, errors, problems } = await exported(report(), { targets });
    assert.deepEqual(
      files.map(({ fileName }) => fileName),
      targets.map((target) => `2024.${target}`),
    );
    assert.deepEqual([errors, problems], [0, []]);
  });

  it('carries bytes whole', async () => {
    const { files } = await exported(report(), { targets: ['xlsx'] });
    const { sheets } = await readXlsx(await validOffice(bytesOf(files[0] as ExportRequest.File), 'xlsx'));
    assert.deepEqual(sheets[0]?.rows.at(-1)?.slice(-3), [2, 1, 3]);
  });

  it('gives the fragment for the clipboard as text', async () => {
    const { files } = await exported(report(), { targets: ['fragment'] });
    const content = files[0]?.content ?? { text: '' };
    assert.ok('text' in content && content.text.startsWith('<h1 '));
  });

  it('names files by the template it is given', async () => {
    const { files } = await exported(report(), { targets: ['txt'], fileName: '{机关}{年度}' });
    assert.equal(files[0]?.fileName, '示例局2024.txt');
  });

  it('exports a report with errors only when told to, and says so inside the file in Chinese, whatever the language of the editor', async () => {
    const refused = await exported(report('5'), { targets: ['html'] });
    assert.deepEqual(refused, { errors: 1, files: [], problems: [] });
    const remark = '导出时报告仍有 1 处错误';
    for (const locale of ['zh-cn', 'en']) {
      const { errors, files } = await exported(report('5'), { targets: ['html'], allowErrors: true }, { locale });
      assert.equal(errors, 1);
      assert.ok(Buffer.from(bytesOf(files[0] as ExportRequest.File)).includes(`content="${remark}"`));
    }
  });

  it('tells what it cannot make, and makes the rest', async () => {
    const { files, problems } = await exported(report(), { targets: ['pdf', 'txt'] }, { locale: 'en' });
    assert.deepEqual(
      files.map(({ target }) => target),
      ['txt'],
    );
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['no-pdf-engine'],
    );
    assert.match(problems[0]?.message ?? '', /^PDF cannot be created by an editor in the browser\./);
  });

  it('names the characters that keep a PDF from being made', async () => {
    const renderPdf = () => Promise.reject(missingCharacters(['𬸚']));
    const { files, problems } = await exported(report(), { targets: ['pdf'] }, { renderPdf });
    assert.deepEqual(files, []);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['missing-characters'],
    );
    assert.match(problems[0]?.message ?? '', /可用的字体中没有“𬸚” \(U\+2CE1A\)这个字/);
  });

  it('sets a PDF in the fonts that are wanted', async () => {
    const asked: unknown[] = [];
    const renderPdf: RenderPdf = async (_document, _facts, fonts) => {
      asked.push(fonts);
      return new Uint8Array();
    };
    await exported(report(), { targets: ['pdf'] }, { renderPdf });
    await exported(report(), { targets: ['pdf'], pdfFonts: 'bundled' }, { renderPdf });
    assert.deepEqual(asked, [undefined, 'bundled']);
  });

  it('begins with the PDF when an export is announced, and tells nothing of what goes wrong meanwhile', async () => {
    const begun: unknown[] = [];
    const renderPdf: RenderPdf = async ({ title }, _facts, fonts) => {
      begun.push([title, fonts]);
      if (begun.length === 1) throw missingCharacters(['𬸚']);
      return new Uint8Array();
    };
    await using server = await startServer({ files: smallFormatFile, renderPdf });
    // Wrong as it still is.
    const uri = await server.open('2024.gkreport', report('5'));
    await server.notify(announced, { uri: server.uri('没有.gkreport') });
    await server.notify(announced, { uri, pdfFonts: 'bundled' });
    await server.notify(announced, { uri });
    const result = await server.request(type, { uri, targets: ['pdf'], allowErrors: true });
    assert.deepEqual(result?.files.length, 1);
    const title = '示例局2024年政府信息公开工作年度报告';
    assert.deepEqual(begun, [
      [title, 'bundled'],
      [title, undefined],
      [title, undefined],
    ]);
  });

  it('has nothing to begin with where there is no PDF', async () => {
    await using server = await startServer({ files: smallFormatFile });
    const uri = await server.open('2024.gkreport', report());
    await server.notify(announced, { uri });
    assert.equal((await server.request(type, { uri, targets: ['txt'] }))?.files.length, 1);
  });

  it('stops between two files when the author has had enough', async () => {
    const stop = new CancellationTokenSource();
    const made: string[] = [];
    const renderPdf = async () => {
      made.push('pdf');
      stop.cancel();
      // Messages keep their order: once a later one is answered, the wish to stop has come.
      await server.request(FoldingRangeRequest.type, { textDocument: { uri } });
      return new Uint8Array();
    };
    await using server = await startServer({ files: smallFormatFile, renderPdf });
    const uri = await server.open('2024.gkreport', report());
    const targets = ['pdf', 'pdf', 'pdf'] as const;
    await assert.rejects(server.request(type, { uri, targets }, stop.token), { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(made, ['pdf']);
  });

  it('is null for what is no report', async () => {
    await using server = await startServer({ files: smallFormatFile });
    assert.equal(await server.request(type, { uri: server.uri('没有.gkreport'), targets: ['html'] }), null);
  });

  it('refuses a target that there is none of', async () => {
    await using server = await startServer({ files: smallFormatFile });
    const uri = await server.open('2024.gkreport', report());
    await assert.rejects(server.request(type, { uri, targets: ['doc' as 'docx'] }));
  });
});
