import assert from 'node:assert/strict';
import { mock } from 'node:test';
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol';
import { GkDocumentBuilder } from '../../../server/language/document-builder.ts';
import { eventually } from '../../support/eventually.ts';
import { startServer, type TestServer, uriOf } from '../../support/lsp.ts';
import { fixture } from '../../support/reports.ts';

const text = fixture('宿迁2024.gkreport');
const lastYear = fixture('宿迁2023.gkreport');

/** As `new` writes them: with the printed header row, whose corner names no row. */
const withCorner = text.replace(
  '表 第二十条第一项\n',
  '表 第二十条第一项\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n',
);

/** Fifty reports that do not name each other, as a county keeps them. */
function folder(): Record<string, string> {
  const alone = withCorner.replace(/^上年: .*\n/m, '');
  return Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`局${index}.gkreport`, alone]));
}

/** What is published after something happened, by path, in the order of the paths. */
async function publishedAfter(server: TestServer, happens: () => Promise<unknown>): Promise<readonly string[]> {
  const before = server.published.length;
  await happens();
  // Whatever else is to come has been sent before this is answered.
  await server.settle();
  return server.published
    .slice(before)
    .map((uri) => decodeURI(uri).replace('file:///workspace/', ''))
    .sort();
}

describe('a change in a folder of fifty reports', () => {
  it('has the report checked that was changed, and no other', async () => {
    const files = folder();
    await using server = await startServer({ files });
    await server.open('局7.gkreport', withCorner);
    await server.settle();
    assert.deepEqual([...new Set(server.published)].filter((uri) => uri.endsWith('.gkreport')).length, 50);
    for (const typed of ['字', '字字', '']) {
      const published = await publishedAfter(server, () => server.change('局7.gkreport', `${withCorner}${typed}\n`));
      assert.deepEqual(published, ['局7.gkreport']);
    }
  });

  it('has those checked besides that name it as last year’s', async () => {
    const files = { ...folder(), '2023.gkreport': lastYear };
    const follower = text.replace('./宿迁2023.gkreport', './2023.gkreport');
    await using server = await startServer({
      files: { ...files, 'x/2024.gkreport': follower.replace('./2023', '../2023'), '2024.gkreport': follower },
    });
    await server.open('2023.gkreport', lastYear);
    await server.settle();
    const published = await publishedAfter(server, () => server.change('2023.gkreport', `${lastYear}字\n`));
    assert.deepEqual(published, ['2023.gkreport', '2024.gkreport', 'x/2024.gkreport']);
  });

  it('of a format has those checked that use it, and those that could', async () => {
    const format = (row: string) => `格式 本省 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 ${row} } } }`;
    const of = (line: string) => text.replace(/^上年: .*\n/m, `${line}\n`);
    const files = {
      ...folder(),
      '甲.gkformat': format('甲行'),
      '用.gkreport': of('格式: 本省'),
      '欲用.gkreport': of('格式: 外省'),
      '下级.gkformat': '格式 本市 扩展 本省 { }',
      '经用.gkreport': of('格式: 本市'),
    };
    await using server = await startServer({ files });
    await server.open('甲.gkformat', format('甲行'));
    await server.settle();
    const published = await publishedAfter(server, () => server.change('甲.gkformat', format('乙行')));
    const inFolder = published.filter((path) => !path.startsWith('gkreport:'));
    assert.deepEqual(
      inFolder,
      ['下级.gkformat', '欲用.gkreport', '甲.gkformat', '用.gkreport', '经用.gkreport'].sort(),
    );
  });

  it('of a format has those checked for whose year it comes to apply', async () => {
    const of = (year: number) => text.replace(/^上年: .*\n/m, '').replace('年度: 2024', `年度: ${year}`);
    const files = { '2024.gkreport': of(2024), '2017.gkreport': of(2017) };
    await using server = await startServer({ files });
    await server.settle();
    const format = '格式 旧 { 适用 2016 至 2018 章 一 "一" { 表 表一 { 列 件数 行 各项 } } }';
    const published = await publishedAfter(server, () => server.write('旧.gkformat', format));
    assert.deepEqual(
      published.filter((path) => path.endsWith('.gkreport')),
      ['2017.gkreport'],
    );
    assert.ok(!(await server.found('2017.gkreport')).includes('no-format'));
    await server.remove('旧.gkformat');
    await eventually(async () => (await server.found('2017.gkreport')).includes('no-format'), true);
  });
});

describe('a format that was never saved', () => {
  it('is used as it reads now, and no longer once it is closed', async () => {
    const uri = 'untitled:Untitled-1';
    const format = (name: string) => `格式 ${name} { 章 一 "一" { 表 表一 { 列 件数 行 各项 } } }`;
    const files = { '2024.gkreport': text.replace(/^上年: .*\n/m, '格式: 新式\n') };
    await using server = await startServer({ files });
    const isUnknown = async () => (await server.found('2024.gkreport')).includes('unknown-format');
    await eventually(isUnknown, true);
    await server.notify(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'gkformat', version: 1, text: format('新式') },
    });
    await eventually(isUnknown, false);
    await server.notify(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: format('旧式') }],
    });
    await eventually(isUnknown, true);
    await server.notify(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: format('新式') }],
    });
    await eventually(isUnknown, false);
    await server.notify(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await eventually(isUnknown, true);
  });
});

describe('news of a file', () => {
  afterEach(() => mock.restoreAll());

  const { Created, Changed, Deleted } = FileChangeType;

  /** How many builds begin with news of a path, in a folder of reports. */
  async function buildsAfter(path: string, types: readonly FileChangeType[]): Promise<number> {
    await using server = await startServer({ files: { ...folder(), 'x/2023.gkreport': lastYear } });
    await server.settle();
    const update = mock.method(GkDocumentBuilder.prototype, 'update');
    for (const type of types)
      await server.notify(DidChangeWatchedFilesNotification.type, { changes: [{ uri: server.uri(path), type }] });
    await server.settle();
    // What is looked up on the disk has been answered by now.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.settle();
    return update.mock.callCount();
  }

  for (const path of [
    '说明.docx',
    '~$说明.docx',
    'x/.git/index.lock',
    '没有后缀',
    'a.gkreport.swp',
    '报告.GKREPORT.bak',
  ])
    it(`that is no report or format costs nothing: ${path}`, async () => {
      assert.equal(await buildsAfter(path, [Created, Changed, Deleted, Changed]), 0);
    });

  it('that is a report or format has it read', async () => {
    assert.equal(await buildsAfter('局1.gkreport', [Changed]), 1);
    assert.equal(await buildsAfter('新.gkformat', [Created]), 1);
  });

  it('that is a folder with reports has them read, and forgotten when it goes', async () => {
    assert.equal(await buildsAfter('x', [Deleted]), 1);
    await using server = await startServer({ files: folder() });
    server.disk.write(uriOf('新/子/2023.gkreport'), lastYear.replace('# ', ''));
    const tell = (type: FileChangeType) =>
      server.notify(DidChangeWatchedFilesNotification.type, { changes: [{ uri: server.uri('新'), type }] });
    await tell(Created);
    await eventually(async () => (await server.found('新/子/2023.gkreport')).includes('missing-title'), true);
    await tell(Changed);
    await tell(Deleted);
    await eventually(() => server.found('新/子/2023.gkreport'), []);
  });
});
