import assert from 'node:assert/strict';
import { largestFile } from '../../../server/shared/largest-files.ts';
import { eventually } from '../../support/eventually.ts';
import { askAboutDocument, askAboutPlace } from '../../support/everything.ts';
import { startServer, type TestServer, uriOf } from '../../support/lsp.ts';
import { textAt } from '../../support/marked.ts';

const report = (year: number, lines = '') =>
  `格式: 国办2021\n机关: 某局\n年度: ${year}\n${lines}\n# 某局${year}年政府信息公开工作年度报告\n`;
const named = report(2024, '上年: ./2023.gkreport\n');
const format = '格式 甲 { 适用 2024 起 章 一 "一" { 表 表一 { 列 件数 行 各项 } } }';
const uses = '格式: 甲\n机关: 某局\n年度: 2024\n\n# 某局\n\n## 一\n\n表 表一\n| 各项 | 1 |\n';

/** The findings that tell of files, with the text they stand at. */
async function aboutFiles(server: TestServer, path: string, text: string): Promise<readonly string[]> {
  return (await server.diagnostics(path)).flatMap(({ code, range }) =>
    /unreadable-(?:file|last-year|format)|last-year-missing|unknown-format/.test(String(code))
      ? [`${code} ${textAt(text, range)}`]
      : [],
  );
}

function refusing(path: string, code: string) {
  return (disk: TestServer['disk']) => disk.refuse(uriOf(path), code);
}

describe('a file that cannot be read', () => {
  for (const code of ['EACCES', 'EPERM', 'EBUSY', 'EIO', 'EMFILE', 'ERR_STRING_TOO_LONG', 'EODD'])
    it(`(${code}) is told where it is named, and keeps no other from being checked`, async () => {
      const files = { '2023.gkreport': report(2023), '甲.gkformat': format, 'b.gkreport': uses };
      await using server = await startServer({ files, prepare: refusing('2023.gkreport', code) });
      await server.open('2024.gkreport', named);
      assert.deepEqual(await aboutFiles(server, '2024.gkreport', named), ['unreadable-last-year ./2023.gkreport']);
      await server.open('b.gkreport', uses);
      assert.deepEqual(await server.diagnostics('b.gkreport'), []);
    });

  it('is said why, in the language of the editor, and in the log', async () => {
    const options = { files: { '2023.gkreport': report(2023) }, prepare: refusing('2023.gkreport', 'EACCES') };
    await using server = await startServer({ ...options, locale: 'en' });
    await server.open('2024.gkreport', named);
    const messages = (await server.diagnostics('2024.gkreport')).map(({ message }) => message);
    const told =
      'Last year’s report “./2023.gkreport” cannot be read, so nothing is compared with it: permission denied';
    assert.ok(messages.includes(told));
    assert.deepEqual(server.log, [`${uriOf('2023.gkreport').toString(true)}: permission denied`]);
  });

  it('is read as soon as it can be, though nobody tells', async () => {
    const options = { files: { '2023.gkreport': report(2023) }, prepare: refusing('2023.gkreport', 'EBUSY') };
    await using server = await startServer(options);
    await server.open('2024.gkreport', named);
    server.disk.refuse(uriOf('2023.gkreport'), undefined);
    await eventually(() => aboutFiles(server, '2024.gkreport', named), []);
  });

  it('is told where a format is named that nobody knows otherwise', async () => {
    await using server = await startServer({
      files: { '甲.gkformat': format },
      prepare: refusing('甲.gkformat', 'EACCES'),
    });
    await server.open('2024.gkreport', uses);
    assert.deepEqual(await aboutFiles(server, '2024.gkreport', uses), ['unknown-format 甲', 'unreadable-format 甲']);
    server.disk.refuse(uriOf('甲.gkformat'), undefined);
    await eventually(() => aboutFiles(server, '2024.gkreport', uses), []);
  });

  it('tells so itself', async () => {
    await using server = await startServer({
      files: { 'a.gkreport': report(2023) },
      prepare: refusing('a.gkreport', 'EIO'),
    });
    await eventually(() => server.found('a.gkreport'), ['unreadable-file']);
  });

  it('may become so at any time: when it changes, and when it is closed', async () => {
    await using server = await startServer({ files: { '2023.gkreport': report(2023) } });
    await server.open('2024.gkreport', named);
    assert.deepEqual(await aboutFiles(server, '2024.gkreport', named), []);
    server.disk.refuse(uriOf('2023.gkreport'), 'EACCES');
    await server.write('2023.gkreport', report(2023, '网址: www.example.cn\n'));
    await eventually(() => aboutFiles(server, '2024.gkreport', named), ['unreadable-last-year ./2023.gkreport']);
    await server.open('2023.gkreport', report(2023));
    await eventually(() => aboutFiles(server, '2024.gkreport', named), []);
    await server.close('2023.gkreport');
    await eventually(() => aboutFiles(server, '2024.gkreport', named), ['unreadable-last-year ./2023.gkreport']);
  });

  it('is the same beside a report that no workspace folder holds', async () => {
    const files = { '.outside/2023.gkreport': report(2023), '.outside/甲.gkformat': format };
    const prepare = (disk: TestServer['disk']) => {
      for (const path of Object.keys(files)) disk.refuse(uriOf(path), 'EACCES');
    };
    await using server = await startServer({ files, prepare });
    await server.open('.outside/2024.gkreport', named);
    await eventually(
      () => aboutFiles(server, '.outside/2024.gkreport', named),
      ['unreadable-last-year ./2023.gkreport'],
    );
    await server.open('.outside/b.gkreport', uses);
    const formats = ['unknown-format 甲', 'unreadable-format 甲'];
    await eventually(() => aboutFiles(server, '.outside/b.gkreport', uses), formats);
  });
});

describe('a file that is not read although it could be', () => {
  it('is one of more than 4 MB, which is not even begun', async () => {
    const prepare = (disk: TestServer['disk']) => {
      disk.claimSize(uriOf('2023.gkreport'), 3 * 1024 ** 3);
      disk.refuse(uriOf('2023.gkreport'), 'read it nevertheless');
    };
    await using server = await startServer({ files: { '2023.gkreport': '' }, prepare });
    await server.open('2024.gkreport', named);
    const [found] = await server.diagnostics('2024.gkreport');
    assert.equal(found?.code, 'unreadable-last-year');
    assert.match(String(found.message), /：文件超过 4 MB，未读取$/);
  });

  it('is a text of more than 4 MB in an editor, until it gets shorter', async () => {
    await using server = await startServer();
    await server.open('a.gkreport', `${report(2024)}${'字'.repeat(largestFile / 3)}`);
    assert.deepEqual(await server.found('a.gkreport'), ['unreadable-file']);
    await server.change('a.gkreport', report(2024));
    assert.ok(!(await server.found('a.gkreport')).includes('unreadable-file'));
  });

  for (const path of ['/', '/…', '.', '..', './', '\\', '~', './2023.docx', './甲.gkformat', '/dev/zero'])
    it(`is none that a report cannot be: 上年 ${path}`, async () => {
      const files = { '2023.gkreport': report(2023), 'x/2022.gkreport': report(2022), '甲.gkformat': format };
      await using server = await startServer({ files });
      const text = report(2024, `上年: ${path}\n`);
      await server.open('.outside/2024.gkreport', text);
      const expected = [`unreadable-last-year ${path}`];
      assert.deepEqual(await aboutFiles(server, '.outside/2024.gkreport', text), expected);
      assert.equal(server.disk.listed.filter((folder) => !folder.startsWith('/workspace')).length, 0);
    });

  it('is a folder that is called like a report: nothing in it is looked for', async () => {
    const inside = { '.outside/2023.gkreport/x.gkreport': report(2022), '.outside/2023.gkreport/甲.gkformat': format };
    await using server = await startServer({ files: inside });
    await server.open('.outside/2024.gkreport', named);
    const expected = ['unreadable-last-year ./2023.gkreport'];
    await eventually(() => aboutFiles(server, '.outside/2024.gkreport', named), expected);
    assert.deepEqual(
      server.disk.listed.filter((folder) => folder.endsWith('.gkreport')),
      [],
    );
  });

  it('has a name with half a character in it, as an editor sends while an emoji is typed', async () => {
    await using server = await startServer({ files: { '2023.gkreport': report(2023) } });
    for (const path of [
      '\ud83d',
      './\ud83d.gkreport',
      './\ude00.gkreport',
      'a\0b.gkreport',
      '%',
      '%E4%.gkreport',
      '?#.gkreport',
    ]) {
      const text = report(2024, `上年: ${path}\n下级: ${path}\n`).concat(`\n[甲](${path})\n`);
      const uri = await server.open('2024.gkreport', text);
      await askAboutDocument(server, uri);
      await askAboutPlace(server, uri, { line: 3, character: 5 });
      assert.deepEqual(server.log, []);
      assert.ok(!(await server.found('2024.gkreport')).includes('not-checked'));
    }
  });
});

describe('a file that comes and goes', () => {
  it('within a moment leaves nothing behind', async () => {
    await using server = await startServer({ files: { 'a.gkreport': uses } });
    await server.open('a.gkreport', uses);
    for (let time = 0; time < 5; time++) {
      await server.write('甲.gkformat', format);
      server.disk.delete(uriOf('甲.gkformat'));
      await eventually(() => aboutFiles(server, 'a.gkreport', uses), ['unknown-format 甲']);
      await server.write('b.gkreport', report(2024));
      await server.remove('b.gkreport');
    }
    await eventually(() => server.found('b.gkreport'), []);
    assert.deepEqual(server.log, []);
    await server.write('甲.gkformat', format);
    await eventually(() => aboutFiles(server, 'a.gkreport', uses), []);
  });

  it('while it is open keeps what is found in its text', async () => {
    const wrong = report(2024, '网扯: www.example.cn\n');
    await using server = await startServer({ files: { 'a.gkreport': wrong, 'x/b.gkreport': wrong } });
    for (const path of ['a.gkreport', 'x/b.gkreport']) await server.open(path, wrong);
    const before = [await server.found('a.gkreport'), await server.found('x/b.gkreport')];
    assert.ok(before.every((found) => found.includes('unknown-key')));
    await server.remove('a.gkreport');
    await server.remove('x');
    const after = async () => [await server.found('a.gkreport'), await server.found('x/b.gkreport')];
    assert.deepEqual(await after(), before);
    await server.close('a.gkreport');
    await eventually(after, [[], before[1]]);
  });
});
