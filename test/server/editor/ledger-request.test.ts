import assert from 'node:assert/strict';
import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import { LedgerRequest } from '../../../server/shared/report-protocol.ts';
import { applied } from '../../support/edits.ts';
import { startServer } from '../../support/lsp.ts';
import { reportOf2024 } from '../ledger/support/register.ts';

const ledgerType = new ProtocolRequestType<LedgerRequest.Params, LedgerRequest.Result | null, never, void, void>(
  LedgerRequest.type.method,
);
const register = `登记编号,申请人类型,收到日期,答复日期,办理结果
1,自然人,2024-03-01,2024-03-20,予以公开
2,外商,2024-03-01,2024-03-20,予以公开
`;
const ledger = (text: string) => ({ name: '台账.csv', content: Buffer.from(text).toString('base64') });

describe('the request for what a register comes to', () => {
  it('is answered with what differs, the words that nobody knows, and the edits', async () => {
    await using server = await startServer();
    const text = reportOf2024();
    const uri = await server.open('报告.gkreport', text);
    const result = await server.request(ledgerType, { uri, ledger: ledger(register) });
    assert.ok(result?.kind === 'counted');
    assert.match(result.told, /^台账\.csv → 报告\.gkreport：计入 1 件\n/);
    assert.deepEqual(
      result.words.map(({ word, table, choices }) => [word, table, choices.map(({ name }) => name)]),
      [['外商', '申请办理', ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']]],
    );
    assert.match(applied(text, result.edits), /^\| 予以公开 \| +1 \|/m);
  });

  it('takes what was answered before', async () => {
    await using server = await startServer();
    const uri = await server.open('报告.gkreport', reportOf2024());
    const memory = JSON.stringify({ columns: { 收到日期: '到件' }, words: { 外商: '商业企业' } });
    const result = await server.request(ledgerType, {
      uri,
      ledger: ledger(register.replace('收到日期', '到件')),
      memory,
    });
    assert.ok(result?.kind === 'counted');
    assert.match(result.told, /计入 2 件/);
    assert.deepEqual(result.words, []);
  });

  it('asks for columns that it does not know, in the language of the editor', async () => {
    await using server = await startServer({ locale: 'en' });
    const uri = await server.open('报告.gkreport', reportOf2024());
    assert.deepEqual(await server.request(ledgerType, { uri, ledger: ledger(register.replace('收到日期', '到件')) }), {
      kind: 'columns',
      missing: [{ role: '收到日期', label: '“收到日期” (date received)' }],
      headings: ['登记编号', '申请人类型', '到件', '答复日期', '办理结果'],
    });
  });

  it('is answered with the reason where there is no register, and with nothing for what is no report', async () => {
    await using server = await startServer();
    const uri = await server.open('报告.gkreport', reportOf2024());
    const refused = await server.request(ledgerType, { uri, ledger: ledger('甲\n乙\n') });
    assert.ok(refused?.kind === 'problem');
    const format = await server.open('甲.gkformat', '格式 甲 {}');
    assert.equal(await server.request(ledgerType, { uri: format, ledger: ledger(register) }), null);
  });
});
