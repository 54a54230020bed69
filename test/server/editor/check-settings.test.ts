import assert from 'node:assert/strict';
import { ShowMessageNotification } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../../support/lsp.ts';
import { changed } from '../checks/support/findings.ts';
import { report2021 } from '../checks/support/report-texts.ts';

// Two warnings: chapter 六 says nothing, and 规章 are reported by an office that makes none.
const report = changed(
  report2021,
  ['本年未收取信息处理费。', '无。'],
  ['| 规章 | 0 | 0 | 0 |', '| 规章 | 1 | 0 | 1 |'],
);
const both = ['hollow-chapter 2', 'regulations-without-power 2'];

/** What is found once the server has asked for its settings, which it does in its own time. */
async function assertFound(server: TestServer, uri: string, expected: readonly string[]): Promise<void> {
  for (let exchanges = 1; ; exchanges++) {
    await server.settle();
    const found = (await server.foundAt(uri)).map(({ code, severity }) => `${code} ${severity}`).sort();
    if (exchanges === 100) assert.deepEqual(found, expected);
    if (found.join() === expected.join()) return;
  }
}

describe('the setting gkreport.checks', () => {
  it('leaves everything as it is where nothing is set', async () => {
    await using server = await startServer();
    await assertFound(server, await server.open('报告.gkreport', report), both);
  });

  it('switches checks off, and lowers them to hints', async () => {
    const settings = { checks: { 'hollow-chapter': 'off', 'regulations-without-power': 'hint' } };
    await using server = await startServer({ settings });
    await assertFound(server, await server.open('报告.gkreport', report), ['regulations-without-power 3']);
  });

  it('is that of the folder where a folder has one', async () => {
    const settings = { checks: { 'regulations-without-power': 'off' } };
    const scopedSettings = () => ({ checks: { 'hollow-chapter': 'off' } });
    await using server = await startServer({ settings, scopedSettings });
    await assertFound(server, await server.open('报告.gkreport', report), ['regulations-without-power 2']);
  });

  it('holds for open reports as soon as it is changed, and no longer than it is set', async () => {
    await using server = await startServer();
    const uri = await server.open('报告.gkreport', report);
    await server.configure({ checks: { 'hollow-chapter': 'off' } });
    await assertFound(server, uri, ['regulations-without-power 2']);
    await server.configure({});
    await assertFound(server, uri, both);
  });

  it('is told by editors that cannot be asked', async () => {
    await using server = await startServer({ capabilities: {} });
    const uri = await server.open('报告.gkreport', report);
    await server.configure({ checks: { 'hollow-chapter': 'off' } });
    await assertFound(server, uri, ['regulations-without-power 2']);
  });

  it('says once what is wrong with it, and takes the rest', async () => {
    await using server = await startServer({ locale: 'en' });
    const told: string[] = [];
    server.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
    const uri = await server.open('报告.gkreport', report);
    for (const level of ['off', 'hint'])
      await server.configure({ checks: { likeness2: 'off', 'wrong-total': 'off', 'hollow-chapter': level } });
    await assertFound(server, uri, ['hollow-chapter 3', 'regulations-without-power 2']);
    assert.deepEqual(told, [
      'gkreport.checks: There is no check named “likeness2”. Did you mean “likeness”?',
      'gkreport.checks: “wrong-total” (合计不符) is an error and cannot be switched off or lowered to a hint',
    ]);
  });
});
