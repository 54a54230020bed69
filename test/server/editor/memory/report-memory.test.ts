import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { UriUtils } from 'langium';
import { ProtocolNotificationType, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import { EditorDocumentFactory } from '../../../../server/editor/editor-documents.ts';
import type { ReportStore } from '../../../../server/editor/memory/report-store.ts';
import { AtWorkNotification, ReportChangedNotification } from '../../../../server/shared/editor-protocol.ts';
import { type ClientOptions, startServer } from '../../../support/lsp.ts';
import { fixture } from '../../../support/reports.ts';

/** Keeps reports as a disk would: as text. */
class Shelf implements ReportStore {
  readonly files = new Map<string, string>();

  fingerprint(text: string): string {
    return String(text.length) + text;
  }

  async load(name: string): Promise<unknown> {
    const file = this.files.get(name);
    return file === undefined ? undefined : JSON.parse(file);
  }

  save(name: string, value: object): void {
    this.files.set(name, JSON.stringify(value));
  }
}

const reportChanged = new ProtocolNotificationType<ReportChangedNotification.Params, void>(
  ReportChangedNotification.type.method,
);

const atWork = new ProtocolNotificationType<AtWorkNotification.Params, void>(AtWorkNotification.type.method);

const lastYear = fixture('宿迁2023.gkreport');
/** Carries over one more than last year's report hands on. */
const thisYear = fixture('宿迁2024.gkreport')
  .replace('| 上年结转 | 118 |', '| 上年结转 | 119 |')
  .replace('./宿迁2023', './去年');
const short = (name: string, header = '') =>
  `机关: ${name}\n年度: 2024\n${header}\n# ${name}2024年政府信息公开工作年度报告\n`;
const format = '格式 本省 "本省格式" 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 甲行 } } }';

const files: Record<string, string> = {
  '本省.gkformat': format,
  '去年.gkreport': lastYear,
  '今年.gkreport': thisYear,
  '本省.gkreport': short('本省局', '格式: 本省\n'),
  '甲.gkreport': short('甲局'),
  '乙.gkreport': short('乙局', '上年: ./没有.gkreport\n'),
  // Names a format that is not there: what is said of that names the others.
  '丙.gkreport': short('丙局', '格式: 没有\n'),
  '上级.gkreport': thisYear.replace(/^上年: .*$/m, '下级: ./下/*.gkreport'),
  '下/1.gkreport': thisYear.replace(/^上年: .*$/m, ''),
  '下/2.gkreport': thisYear.replace(/^上年: .*$/m, '').replace('宿迁市', '淮安市'),
};

/** All that is told of the files by a server, and which reports it read for that. */
async function start(options: ClientOptions): Promise<{ readonly told: object; readonly read: readonly string[] }> {
  const update = mock.method(EditorDocumentFactory.prototype, 'update');
  const states = new Map<string, unknown>();
  await using server = await startServer({ ...options, introduced: false });
  server.onNotification(reportChanged, ({ uri, state }) => {
    states.set(uri, state);
  });
  await server.introduce();
  await server.settle();
  const symbols = await server.request(WorkspaceSymbolRequest.type, { query: '政府信息公开' });
  const read = update.mock.calls.map((call) => UriUtils.basename(call.arguments[0].uri));
  mock.restoreAll();
  const findings: Record<string, unknown> = {};
  for (const path of Object.keys(options.files ?? {})) findings[path] = await server.foundAt(server.uri(path));
  const told = {
    findings,
    symbols,
    states: Object.fromEntries([...states].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  return { told, read: [...new Set(read)].filter((name) => name.endsWith('.gkreport')).sort() };
}

/** What a second server tells and reads, after something became another than it was for the first one. */
async function startAgain(second: Partial<ClientOptions>, spoil: (shelf: Shelf) => void = () => undefined) {
  const store = new Shelf();
  await start({ files, store });
  spoil(store);
  return start({ files, store, ...second });
}

const everyReport = Object.keys(files)
  .filter((path) => path.endsWith('.gkreport'))
  .map((path) => path.replace('下/', ''))
  .sort();

describe('reports that no editor shows, at the next start', () => {
  it('are told as if they were read, and only those are read that have others below them', async () => {
    const { told, read } = await startAgain({});
    assert.deepEqual(told, (await start({ files })).told);
    assert.deepEqual(read, ['上级.gkreport']);
  });

  const changed = (path: string, text: string) => ({ files: { ...files, [path]: text } });
  const cases: readonly (readonly [string, Partial<ClientOptions>, readonly string[]])[] = [
    ['its own text', changed('甲.gkreport', short('甲局', '格式: 国办2019\n')), ['上级', '甲']],
    [
      'the text of last year’s',
      changed('去年.gkreport', lastYear.replace('| 结转下年 | 118 |', '| 结转下年 | 119 |')),
      ['上级', '今年', '去年'],
    ],
    [
      'whether there is last year’s',
      changed('没有.gkreport', short('乙局').replaceAll('2024', '2023')),
      ['上级', '乙', '没有'],
    ],
    ['the text of one below', changed('下/1.gkreport', thisYear), ['1', '上级']],
    ['a format that it uses', changed('本省.gkformat', format.replace('甲行', '乙行')), ['上级', '丙', '本省']],
    [
      'what is set',
      { settings: { checks: { 'carry-over': 'off' } } },
      everyReport.map((name) => name.replace('.gkreport', '')),
    ],
    ['the language of the editor', { locale: 'en' }, everyReport.map((name) => name.replace('.gkreport', ''))],
  ];
  for (const [what, second, expected] of cases)
    it(`are read where ${what} has changed`, async () => {
      const { told, read } = await startAgain(second);
      assert.deepEqual(told, (await start({ files, ...second })).told);
      assert.deepEqual(read, expected.map((name) => `${name}.gkreport`).sort());
    });

  const spoils: readonly (readonly [string, (text: string) => string])[] = [
    ['nothing', () => '{}'],
    ['something else', () => '[1, 2]'],
    ['half of it', (text) => JSON.stringify({ ...JSON.parse(text), kept: {} })],
    ['no file that can be read', () => '{'],
  ];
  for (const [what, spoil] of spoils)
    it(`are read where ${what} was kept`, async () => {
      const { told, read } = await startAgain({}, (shelf) => {
        for (const [name, text] of shelf.files) shelf.files.set(name, spoil(text));
      });
      assert.deepEqual(told, (await start({ files })).told);
      assert.deepEqual(read, everyReport);
    });

  it('are read when they are opened, or others ask for more of them', async () => {
    const store = new Shelf();
    await start({ files, store });
    await using server = await startServer({ files, store });
    await server.settle();
    const before = await server.foundAt(server.uri('今年.gkreport'));
    await server.open('今年.gkreport', thisYear);
    assert.deepEqual(await server.diagnostics('今年.gkreport'), before);
    assert.ok((await server.found('今年.gkreport')).includes('carry-over'));
    await server.write('去年.gkreport', lastYear.replace('| 结转下年 | 118 |', '| 结转下年 | 119 |'));
    await server.settle();
    assert.ok(!(await server.found('今年.gkreport')).includes('carry-over'));
  });

  it('are worked at all the same, for a client that wants to know where a server ends', async () => {
    const store = new Shelf();
    await start({ files, store });
    const told: (string | undefined)[] = [];
    const initializationOptions = { tellsAtWork: true };
    await using server = await startServer({ files, store, initializationOptions, introduced: false });
    server.onNotification(atWork, ({ uri, checked }) => {
      if (uri?.endsWith('.gkreport')) told.push(uri);
      if (checked?.endsWith('.gkreport')) told.push(`checked ${checked}`);
    });
    await server.introduce();
    await server.settle();
    const uri = server.uri('甲.gkreport');
    assert.equal(told[told.indexOf(uri) + 1], `checked ${uri}`);
  });
});
