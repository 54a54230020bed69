import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { LangiumDocuments } from 'langium';
import {
  type ProgressToken,
  ProtocolRequestType,
  ReferencesRequest,
  RenameRequest,
  WorkDoneProgressCancelNotification,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { EditorDocuments } from '../../../server/editor/editor-documents.ts';
import { PreviewRequest } from '../../../server/shared/editor-protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { type ClientOptions, startServer, type TestServer } from '../../support/lsp.ts';
import { fixture } from '../../support/reports.ts';

const lastYear = fixture('宿迁2023.gkreport');
const thisYear = fixture('宿迁2024.gkreport');
/** Carries over one more than last year's report hands on. */
const wrong = thisYear.replace('| 上年结转 | 118 |', '| 上年结转 | 119 |');

/** A report of few lines: most of what it should have is missing. */
const short = (name: string, header = '') =>
  `机关: ${name}\n年度: 2024\n${header}\n# ${name}2024年政府信息公开工作年度报告\n`;

/** Many reports that nobody opens. */
function many(count: number, header = ''): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `局${String(index).padStart(3, '0')}`);
  return Object.fromEntries(names.map((name) => [`${name}.gkreport`, short(name, header)]));
}

/** A server on a folder, and how many of its documents have a syntax tree. */
async function withTrees(options: ClientOptions): Promise<[TestServer, () => number]> {
  const add = mock.method(EditorDocuments.prototype, 'addDocument');
  const server = await startServer(options);
  await server.settle();
  const documents = add.mock.calls[0]?.this as LangiumDocuments | undefined;
  mock.restoreAll();
  const live = () => documents?.all.filter(({ parseResult }) => parseResult.value.$cstNode !== undefined).count() ?? 0;
  return [server, live];
}

const previewRequest = new ProtocolRequestType<PreviewRequest.Params, PreviewRequest.Result | null, never, void, void>(
  PreviewRequest.type.method,
);

/** The formats that come with gkreport, each a document of its own. */
const formats = 3;

describe('a folder of 300 reports', () => {
  it('has the findings of all of them told, and keeps the texts of those only that are in use', async () => {
    const files: Record<string, string> = {
      ...many(300),
      '去年.gkreport': lastYear,
      '今年.gkreport': wrong.replace('./宿迁2023', './去年'),
    };
    const [server, live] = await withTrees({ files });
    await using _ = server;
    assert.equal(new Set(server.published.filter((uri) => uri.endsWith('.gkreport'))).size, 302);
    assert.equal(server.published.length, 302 + formats);
    assert.equal(live(), formats);
    // Each is found to be as it is found when it is opened.
    for (const path of ['局000.gkreport', '局157.gkreport', '局299.gkreport', '今年.gkreport', '去年.gkreport']) {
      const before = await server.foundAt(server.uri(path));
      await server.open(path, files[path] ?? '');
      assert.deepEqual(await server.diagnostics(path), before, path);
    }
    assert.ok((await server.found('今年.gkreport')).includes('carry-over'));
    assert.equal(live(), formats + 5);
    for (const path of ['局000.gkreport', '局157.gkreport', '局299.gkreport', '去年.gkreport'])
      await server.close(path);
    // Last year’s report stays as long as the one that names it.
    await eventually(live, formats + 2);
    await server.close('今年.gkreport');
    await eventually(live, formats);
  });
});

describe('a key in a folder of 300 reports', () => {
  it('has none of those looked at that do not depend on it', async () => {
    const files = {
      ...many(300),
      '去年.gkreport': lastYear,
      '今年.gkreport': thisYear.replace('./宿迁2023', './去年'),
    };
    await using server = await startServer({ files });
    await server.settle();
    await server.open('去年.gkreport', lastYear);
    // What was read in the background is known to be done from the first change on.
    await server.change('去年.gkreport', `${lastYear} `);
    const all = mock.getter(EditorDocuments.prototype, 'all');
    const found = mock.method(EditorDocuments.prototype, 'getDocument');
    await server.change('去年.gkreport', lastYear.replace('| 结转下年 | 118 |', '| 结转下年 | 119 |'));
    await server.settle();
    const counts = [all.mock.callCount(), found.mock.callCount()];
    mock.restoreAll();
    assert.equal(counts[0], 0);
    assert.ok(Number(counts[1]) < 100, `${counts[1]} documents were asked for`);
    assert.ok((await server.found('今年.gkreport')).includes('carry-over'));
  });
});

describe('last year’s report that no editor shows', () => {
  it('is read for the report that names it', async () => {
    const files = { ...many(40), '去年.gkreport': lastYear, '今年.gkreport': thisYear.replace('./宿迁2023', './去年') };
    const [server, live] = await withTrees({ files });
    await using _ = server;
    await server.open('今年.gkreport', wrong.replace('./宿迁2023', './去年'));
    assert.ok((await server.found('今年.gkreport')).includes('carry-over'));
    assert.equal(live(), formats + 2);
    // One that is named while one writes is read as well; the line is judged when it is finished.
    const isWrong = async () => (await server.found('今年.gkreport')).includes('wrong-last-year');
    await server.change('今年.gkreport', wrong.replace('./宿迁2023', './局001'));
    await eventually(isWrong, true);
    await server.change('今年.gkreport', wrong.replace('./宿迁2023', './去年'));
    await eventually(isWrong, false);
    assert.ok((await server.found('今年.gkreport')).includes('carry-over'));
  });

  it('has those checked that name it when its file changes, open or not', async () => {
    const follower = wrong.replace('./宿迁2023', './去年');
    const files = { ...many(40), '去年.gkreport': lastYear, '甲.gkreport': follower, '乙.gkreport': follower };
    const [server, live] = await withTrees({ files });
    await using _ = server;
    await server.open('甲.gkreport', follower);
    const found = async (path: string) => (await server.found(path)).includes('carry-over');
    assert.deepEqual([await found('甲.gkreport'), await found('乙.gkreport')], [true, true]);
    await server.write('去年.gkreport', lastYear.replace('| 结转下年 | 118 |', '| 结转下年 | 119 |'));
    await server.settle();
    await eventually(() => found('甲.gkreport'), false);
    await eventually(() => found('乙.gkreport'), false);
    assert.equal(live(), formats + 2);
    await server.remove('去年.gkreport');
    await eventually(async () => (await server.found('乙.gkreport')).length > 0, true);
    await server.write('去年.gkreport', lastYear);
    await eventually(() => found('甲.gkreport'), true);
    await eventually(() => found('乙.gkreport'), true);
  });
});

describe('a report that no editor shows', () => {
  it('is read when somebody asks about it, with last year’s', async () => {
    const files = { ...many(40), '去年.gkreport': lastYear, '今年.gkreport': thisYear.replace('./宿迁2023', './去年') };
    const [server, live] = await withTrees({ files });
    await using _ = server;
    const preview = await server.request(previewRequest, { uri: server.uri('今年.gkreport') });
    assert.match(preview?.page.pieces.join('') ?? '', /宿迁市人民政府/);
    assert.equal(live(), formats + 2);
    // Those that were asked for last stay; however many are asked for, they are not many.
    for (const path of Object.keys(many(40)))
      assert.ok(await server.request(previewRequest, { uri: server.uri(path) }), path);
    assert.equal(live(), formats + 8);
  });

  it('is told of when it comes, changes and goes', async () => {
    await using server = await startServer({ files: many(40) });
    await server.write('新.gkreport', short('新').replace('# ', ''));
    await eventually(async () => (await server.found('新.gkreport')).includes('missing-title'), true);
    await server.write('新.gkreport', short('新'));
    await eventually(async () => (await server.found('新.gkreport')).includes('missing-title'), false);
    await server.remove('新.gkreport');
    await eventually(() => server.found('新.gkreport'), []);
  });

  it('leads back to an open one that was checked before anybody knew', async () => {
    const files = {
      ...many(60),
      '甲.gkreport': short('甲', '下级: 局059.gkreport\n'),
      '局059.gkreport': short('局059', '下级: 甲.gkreport\n'),
    };
    await using server = await startServer({ files, introduced: false });
    const introduced = server.introduce();
    await server.open('甲.gkreport', files['甲.gkreport']);
    await introduced;
    await eventually(async () => (await server.found('甲.gkreport')).includes('wrong-subordinate'), true);
    await eventually(async () => (await server.found('局059.gkreport')).includes('wrong-subordinate'), true);
  });
});

describe('reports that are added up by one above them', () => {
  const numbers = (name: string, permits: number, header = '') =>
    `机关: ${name}\n年度: 2024\n${header}\n# 题\n## 二、主动公开政府信息情况\n表 第二十条第五项\n| 行政许可 | ${permits} |\n`;
  const offices = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`局/局${index}.gkreport`, numbers(`局${index}`, index)]),
  );
  const city = (permits: number) => numbers('市', permits, '下级: 局/*.gkreport\n');
  const whole = 780;
  const isOff = async (server: TestServer, path = '市.gkreport') => (await server.found(path)).includes('below-sum');

  it('are added by what stays of each, and told of by nobody before they are read', async () => {
    const files = { ...offices, '市.gkreport': city(whole + 1), '县.gkreport': city(whole) };
    await using server = await startServer({ files, introduced: false });
    const introduced = server.introduce();
    await server.open('市.gkreport', city(whole + 1));
    assert.ok(!(await server.found('市.gkreport')).includes('below-unread'));
    await introduced;
    await eventually(() => isOff(server), true);
    // What stands between the lines was asked for before the sum was known.
    await eventually(() => server.asked('workspace/codeLens/refresh') > 0, true);
    await eventually(() => isOff(server, '县.gkreport'), false);
    await server.change('市.gkreport', city(whole));
    await eventually(() => isOff(server), false);
    await server.write('局/局7.gkreport', numbers('局7', 8));
    await eventually(() => isOff(server), true);
    await eventually(() => isOff(server, '县.gkreport'), true);
    await server.remove('局/局1.gkreport');
    await eventually(() => isOff(server), false);
  });

  it('are read once more for one that comes later', async () => {
    const [server, live] = await withTrees({ files: offices });
    await using _ = server;
    assert.equal(live(), formats);
    await server.open('市.gkreport', city(whole + 1));
    await eventually(() => isOff(server), true);
    assert.ok(!(await server.found('市.gkreport')).includes('below-unread'));
    await eventually(live, formats + 1);
  });
});

describe('what is asked of all reports', () => {
  const format = '格式 本省 扩展 国办2021 { 章 申请 { 表 申请办理 { 行 本省行 } } }';
  const using = (count: number) =>
    Object.fromEntries(
      Object.entries(many(count, '格式: 本省\n')).map(([path, text]) => [
        path,
        `${text}\n## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n| 本省行 | 0 |\n`,
      ]),
    );
  const place = { line: 0, character: format.indexOf('本省行') };

  it('is answered of those too that no editor shows: references, new names', async () => {
    const files = { ...using(40), '本省.gkformat': format };
    const [server, live] = await withTrees({ files });
    await using _ = server;
    const uri = await server.open('本省.gkformat', format);
    await server.open('局003.gkreport', `\n${files['局003.gkreport' as keyof typeof files]}`);
    const found = await server.request(ReferencesRequest.type, {
      textDocument: { uri },
      position: place,
      context: { includeDeclaration: true },
    });
    const lines = (found ?? []).map(({ uri: at, range }) => [decodeURI(at).split('/').at(-1), range.start.line]);
    const expected = Object.keys(using(40)).map((path) => [path, path === '局003.gkreport' ? 10 : 9]);
    assert.deepEqual(lines, [['本省.gkformat', 0], ...expected]);
    const renamed: WorkspaceEdit | null = await server.request(RenameRequest.type, {
      textDocument: { uri },
      position: place,
      newName: '新行',
    });
    assert.equal(Object.keys(renamed?.changes ?? {}).length, 41);
    assert.equal(live(), formats + 2);
  });

  it('is answered of names by what stays of each', async () => {
    const [server, live] = await withTrees({ files: many(60) });
    await using _ = server;
    const found = await server.request(WorkspaceSymbolRequest.type, { query: '局042' });
    assert.deepEqual(
      (found ?? []).map(({ name, location }) => [name, 'range' in location && location.range.start.line]),
      [['局0422024年政府信息公开工作年度报告', 3]],
    );
    assert.equal(live(), formats);
  });
});

describe('reading the reports of a folder', () => {
  it('is told with how far it is, and ends when the author has enough', async () => {
    // Here both ends share one thread, and the editor hears one message a turn: of each batch it hears before the next is read.
    const turns = 40;
    const prepare: ClientOptions['prepare'] = (disk) => {
      const readFile = disk.readFile.bind(disk);
      disk.readFile = async (uri) => {
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
        return readFile(uri);
      };
    };
    await using server = await startServer({ files: many(400), introduced: false, prepare });
    const told: string[] = [];
    server.onProgress((token: ProgressToken, value) => {
      if (value.kind === 'begin') assert.equal(value.cancellable, true);
      told.push(value.kind);
      if (value.kind === 'report' && told.filter((kind) => kind === 'report').length === 1)
        void server.notify(WorkDoneProgressCancelNotification.type, { token });
    });
    await server.introduce();
    await eventually(() => told.at(-1), 'end');
    assert.equal(told[0], 'begin');
    const read = new Set(server.published.filter((uri) => uri.endsWith('.gkreport'))).size;
    assert.ok(read < 400, `${read} were read: ${told.join(' ')}.`);
    // What is opened is checked all the same.
    await server.open('局399.gkreport', short('局399').replace('# ', ''));
    assert.ok((await server.found('局399.gkreport')).includes('missing-title'));
  });

  it('is not worth a word where they are few', async () => {
    await using server = await startServer({ files: many(20), introduced: false });
    let told = 0;
    server.onProgress(() => told++);
    await server.introduce();
    await server.settle();
    assert.equal(told, 0);
  });
});
