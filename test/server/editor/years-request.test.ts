import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { YearsRequest } from '../../../server/shared/report-protocol.ts';
import { startServer } from '../../support/lsp.ts';
import { changed } from '../checks/support/findings.ts';
import { report2021 } from '../checks/support/report-texts.ts';

const yearsType = new ProtocolRequestType<YearsRequest.Params, YearsRequest.Result | null, never, void, void>(
  YearsRequest.type.method,
);
const thisYear = changed(report2021, ['发布日期: 2025-01-20', '发布日期: 2025-01-20\n上年: 上年.gkreport']);
const lastYear = report2021.replaceAll('2024', '2023').replace('2025-01-20', '2024-01-20');

describe('the request for a report beside last year’s', () => {
  it('is answered with a page, as both read now', async () => {
    await using server = await startServer({ files: { '上年.gkreport': lastYear } });
    const uri = await server.open('报告.gkreport', thisYear);
    await server.change('报告.gkreport', thisYear.replace('| 行政许可 | 12 |', '| 行政许可 | 18 |'));
    const result = await server.request(yearsType, { uri, target: 'html' });
    assert.ok(result && 'content' in result && 'text' in result.content);
    assert.deepEqual(
      [decodeURI(result.lastYear).split('/').at(-1), result.fileName],
      ['上年.gkreport', '报告与上年比较.html'],
    );
    assert.match(result.content.text, /<td>12<\/td><td>18<\/td><td class="more">\+6<\/td><td class="more">\+50%<\/td>/);
  });

  it('is answered with a workbook', async () => {
    await using server = await startServer({ files: { '上年.gkreport': lastYear }, locale: 'en' });
    const uri = await server.open('报告.gkreport', thisYear);
    const result = await server.request(yearsType, { uri, target: 'xlsx' });
    assert.ok(result && 'content' in result && 'base64' in result.content);
    assert.equal(result.fileName, '报告 compared with last year.xlsx');
    assert.equal(Buffer.from(result.content.base64, 'base64').subarray(0, 2).toString(), 'PK');
  });

  it('is answered with the reason where there is nothing to compare with, and with nothing for what is no report', async () => {
    await using server = await startServer({ locale: 'en', files: { '甲.gkformat': '格式 甲 {\n}\n' } });
    const uri = await server.open('报告.gkreport', thisYear);
    assert.deepEqual(await server.request(yearsType, { uri, target: 'html' }), {
      problem: '上年.gkreport, named by 上年, does not exist',
    });
    const format = await server.open('甲.gkformat', '格式 甲 {\n}\n');
    assert.equal(await server.request(yearsType, { uri: format, target: 'html' }), null);
  });
});
