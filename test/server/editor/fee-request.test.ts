import assert from 'node:assert/strict';
import { CodeAction, CodeActionRequest, ProtocolRequestType } from 'vscode-languageserver-protocol';
import { FeeRequest } from '../../../server/shared/report-protocol.ts';
import { startServer } from '../../support/lsp.ts';
import { report2021 } from '../checks/support/report-texts.ts';

const feeType = new ProtocolRequestType<FeeRequest.Params, FeeRequest.Result, never, void, void>(
  FeeRequest.type.method,
);

async function actionsAt(line: string, text: string, commands: readonly string[]) {
  await using server = await startServer({ initializationOptions: { commands } });
  const uri = await server.open('报告.gkreport', text);
  const start = { line: text.split('\n').indexOf(line), character: 0 };
  const range = { start, end: start };
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  return (found ?? []).filter(CodeAction.is).filter(({ title }) => title.startsWith('计算'));
}

describe('the request for what applicants are charged', () => {
  it('is answered by the format of a report, with the sentence for it', async () => {
    await using server = await startServer();
    const uri = await server.open('报告.gkreport', report2021);
    assert.deepEqual(await server.request(feeType, { uri, written: '12件' }), {
      amount: '200',
      lines: ['按件 12 件：200 元', '  第 1–10 件：10 × 0 = 0', '  第 11–12 件：2 × 100 = 200'],
      bases: ['条例第四十二条', '国办函〔2020〕109号'],
      sentence: '{年度}年，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费2件，共计200元。',
    });
  });

  it('is answered with the reason where nothing can be calculated', async () => {
    await using server = await startServer({ locale: 'en' });
    const uri = await server.open('报告.gkreport', report2021.replace('年度: 2024', '年度: 2020'));
    assert.deepEqual(await server.request(feeType, { uri, written: '12件' }), {
      problem: 'There is no scale of charges for 2020',
    });
    assert.deepEqual(await server.request(feeType, { written: '12' }), {
      problem: '“12” cannot be read. Enter a number with its unit, such as 35件、120页',
    });
  });
});

describe('the light bulb of chapter 六', () => {
  const heading = '## 六、其他需要报告的事项';
  const known = ['gkreport.calculateFee'];

  it('offers to calculate the fee', async () => {
    const actions = await actionsAt(heading, report2021, known);
    assert.deepEqual(
      actions.map(({ title, command }) => [title, command?.command]),
      [['计算信息处理费……', 'gkreport.calculateFee']],
    );
  });

  it('offers nothing in other chapters, in years without the fee, and to editors that cannot ask', async () => {
    assert.deepEqual(await actionsAt('## 一、总体情况', report2021, known), []);
    assert.deepEqual(await actionsAt(heading, report2021.replace('年度: 2024', '年度: 2020'), known), []);
    assert.deepEqual(await actionsAt(heading, report2021, []), []);
  });
});
