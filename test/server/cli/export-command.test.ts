import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ReportJson } from '../../../server/render/report-json.ts';
import { validOffice } from '../../support/valid-office.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { filesWith, format, reportText } from './support/samples.ts';

describe('gkreport export', () => {
  afterEach(removeFolders);

  it('writes the page beside the report and says where', () => {
    const cwd = folderWith(filesWith(reportText()));
    const { status, stdout, stderr } = gkreport(['export', '报告.gkreport', '--to', 'html'], { cwd });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '已写入 报告.html\n', stderr: '' });
    const page = readFileSync(join(cwd, '报告.html'), 'utf8');
    assert.match(page, /^<!doctype html>[\s\S]*<\/html>\n$/);
    assert.ok(page.includes('<title>测试局2024年政府信息公开工作年度报告</title>'));
    assert.deepEqual(readdirSync(cwd).sort(), ['报告.gkreport', '报告.html', '测试.gkformat']);
  });

  it('writes the data as the schema has it', () => {
    const cwd = folderWith(filesWith(reportText()));
    const { status, stdout } = gkreport(['export', '报告.gkreport', '--to', 'json', '--out', '-'], { cwd });
    assert.equal(status, 0);
    const json = ReportJson.parse(JSON.parse(stdout));
    assert.equal(json.format, '测试');
    assert.equal(json.facts.find(({ path }) => path === '收支.支出.总计')?.value, '9');
    assert.deepEqual(readdirSync(cwd).sort(), ['报告.gkreport', '测试.gkformat']);
  });

  it('writes into a folder under the name of the report', () => {
    const cwd = folderWith(filesWith(reportText()));
    mkdirSync(join(cwd, 'out'));
    const { stdout } = gkreport(['export', '报告.gkreport', '--to', 'json', '--out', 'out', '--lang', 'en'], { cwd });
    assert.equal(stdout, 'Wrote out/报告.json\n');
    assert.deepEqual(readdirSync(join(cwd, 'out')), ['报告.json']);
  });

  it('never overwrites a file unasked', () => {
    const cwd = folderWith({ ...filesWith(reportText()), 'a.html': 'mine' });
    const words = ['export', '报告.gkreport', '--to', 'html', '--out', 'a.html'];
    assert.deepEqual(gkreport(words, { cwd }), {
      status: 2,
      stdout: '',
      stderr: '错误：a.html：文件已存在，未作改动；需要覆盖的，请加上 --force\n',
    });
    assert.equal(readFileSync(join(cwd, 'a.html'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(cwd).sort(), ['a.html', '报告.gkreport', '测试.gkformat']);
    assert.equal(gkreport([...words, '--force'], { cwd }).status, 0);
    assert.match(readFileSync(join(cwd, 'a.html'), 'utf8'), /^<!doctype html>/);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.html', '报告.gkreport', '测试.gkformat']);
  });

  it('never replaces the report itself, not even behind a link', () => {
    const cwd = folderWith(filesWith(reportText()));
    symlinkSync('报告.gkreport', join(cwd, 'a.html'));
    const words = ['export', '报告.gkreport', '--to', 'html', '--out', 'a.html', '--force'];
    const { status, stderr } = gkreport(words, { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^错误：报告\.gkreport：这是报告本身/);
    assert.equal(readFileSync(join(cwd, '报告.gkreport'), 'utf8'), reportText());
  });

  describe('--out', () => {
    const exported = (cwd: string, to: string, out: string) =>
      gkreport(['export', '报告.gkreport', '--to', to, '--out', out, '--lang', 'en'], { cwd });

    it('is a folder unless it ends as the file does, and is made', () => {
      for (const [to, out, wanted] of [
        ['docx', 'new', 'new/报告.docx'],
        ['docx', 'a/b/', 'a/b/报告.docx'],
        ['txt', '2024.12', '2024.12/报告.txt'],
        ['txt', '成品.TXT', '成品.TXT'],
      ] as const) {
        const cwd = folderWith(filesWith(reportText()));
        assert.deepEqual(exported(cwd, to, out), { status: 0, stdout: `Wrote ${wanted}\n`, stderr: '' });
        assert.ok(statSync(join(cwd, wanted)).isFile());
      }
    });

    it('is a folder where there is one, however it is called', () => {
      const cwd = folderWith({ ...filesWith(reportText()), 'a.txt/x': '' });
      assert.equal(exported(cwd, 'txt', 'a.txt').stdout, 'Wrote a.txt/报告.txt\n');
    });

    it('names the folder that is missing, not the file', () => {
      const cwd = folderWith(filesWith(reportText()));
      assert.equal(exported(cwd, 'txt', 'a/b/c.txt').stderr, 'error: a/b: no such folder\n');
      assert.deepEqual(readdirSync(cwd).sort(), ['报告.gkreport', '测试.gkformat']);
    });

    it('is neither a file of another kind nor one file for several', () => {
      const cwd = folderWith(filesWith(reportText()));
      assert.equal(
        exported(cwd, 'docx', 'a.pdf').stderr,
        'error: a.pdf: has another extension; --out takes a folder, or a file name that ends in .docx\n',
      );
      assert.equal(
        exported(cwd, 'docx,txt', 'a.docx').stderr,
        'error: a.docx: is a file name; --out takes a folder when several files are exported\n',
      );
      assert.match(exported(cwd, 'txt', '报告.gkreport').stderr, /^error: 报告\.gkreport: not a folder/);
      assert.deepEqual(readdirSync(cwd).sort(), ['报告.gkreport', '测试.gkformat']);
    });
  });

  describe('--force', () => {
    const forced = (cwd: string) =>
      gkreport(['export', '报告.gkreport', '--to', 'txt', '--out', 'a.txt', '--force', '--lang', 'en'], { cwd });

    it('replaces the file behind a link, and the link stays', () => {
      const cwd = folderWith({ ...filesWith(reportText()), 'b/real.txt': 'old' });
      chmodSync(join(cwd, 'b/real.txt'), 0o664);
      symlinkSync('b/real.txt', join(cwd, 'a.txt'));
      assert.equal(forced(cwd).stdout, 'Wrote a.txt\n');
      assert.ok(lstatSync(join(cwd, 'a.txt')).isSymbolicLink());
      assert.match(readFileSync(join(cwd, 'b/real.txt'), 'utf8'), /测试局2024年/);
      assert.equal(statSync(join(cwd, 'b/real.txt')).mode & 0o777, 0o664);
      assert.deepEqual(readdirSync(join(cwd, 'b')), ['real.txt']);
    });

    it('does not replace what is no plain file', () => {
      const refused = {
        status: 2,
        stdout: '',
        stderr: 'error: a.txt: not an ordinary file (perhaps a device or a pipe)\n',
      };
      const pipe = folderWith(filesWith(reportText()));
      execFileSync('mkfifo', [join(pipe, 'a.txt')]);
      assert.deepEqual(forced(pipe), refused);
      assert.ok(statSync(join(pipe, 'a.txt')).isFIFO());
      const lost = folderWith(filesWith(reportText()));
      symlinkSync('nowhere.txt', join(lost, 'a.txt'));
      assert.equal(
        forced(lost).stderr,
        'error: a.txt: this is a link to a file that does not exist; nothing was written\n',
      );
      assert.deepEqual(readdirSync(lost).sort(), ['a.txt', '报告.gkreport', '测试.gkformat']);
      const folder = folderWith({ ...filesWith(reportText()), 'out/报告.txt/x': 'mine' });
      const words = ['export', '报告.gkreport', '--to', 'txt', '--out', 'out', '--force'];
      assert.match(gkreport(words, { cwd: folder }).stderr, /^错误：out\/报告\.txt：已有同名的文件夹/);
    });
  });

  it('refuses a report with errors unless they are allowed', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' })));
    const words = ['export', '报告.gkreport', '--to', 'html'];
    assert.deepEqual(gkreport(words, { cwd }), {
      status: 1,
      stdout: '',
      stderr:
        '错误：报告.gkreport：仍有 1 处错误，未导出。请用 gkreport check 查看并改正；确需导出的，加上 --allow-errors\n',
    });
    assert.deepEqual(readdirSync(cwd).sort(), ['报告.gkreport', '测试.gkformat']);
    assert.deepEqual(gkreport([...words, '--allow-errors'], { cwd }), {
      status: 0,
      stdout: '已写入 报告.html\n',
      stderr: '注意：报告.gkreport：报告仍有 1 处错误，导出的内容不能作为定稿\n',
    });
  });

  it('cannot run on what is no report, or into a folder that is not there', () => {
    const cwd = folderWith(filesWith(reportText()));
    const failure = (...words: readonly string[]) => {
      const { status, stderr } = gkreport(['export', ...words, '--to', 'html', '--lang', 'en'], { cwd });
      assert.equal(status, 2);
      return stderr;
    };
    assert.equal(failure('nothing.gkreport'), 'error: nothing.gkreport: no such file or folder\n');
    assert.equal(failure('测试.gkformat'), 'error: 测试.gkformat: not a .gkreport file\n');
    assert.equal(failure('报告.gkreport', '--out', 'no/a.html'), 'error: no: no such folder\n');
  });

  describe('of several reports in several formats', () => {
    const files = {
      '测试.gkformat': format,
      '甲.gkreport': reportText(),
      '下级/乙.gkreport': reportText({ year: 2023 }),
    };
    const all = ['甲.gkreport', '下级'];

    it('writes every one beside its report, and says where', async () => {
      const cwd = folderWith(files);
      const { status, stdout, stderr } = gkreport(['export', ...all, '--to', 'docx,html,xlsx'], { cwd });
      const written = ['甲.docx', '甲.html', '甲.xlsx', '下级/乙.docx', '下级/乙.html', '下级/乙.xlsx'];
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(
        stdout.trimEnd().split('\n'),
        written.map((path) => `已写入 ${path}`),
      );
      for (const path of written) {
        const bytes = readFileSync(join(cwd, path));
        assert.ok(bytes.length > 1000, path);
        if (path.endsWith('.docx')) await validOffice(bytes, 'docx');
        if (path.endsWith('.xlsx')) await validOffice(bytes, 'xlsx');
      }
    });

    it('writes them into a folder, which it makes', () => {
      const cwd = folderWith(files);
      const { stdout } = gkreport(['export', '.', '--to', 'md、TXT，json,csv', '--out', 'a/b', '--lang', 'en'], {
        cwd,
      });
      const names = ['乙', '甲'].flatMap((name) => ['md', 'txt', 'json', 'csv'].map((end) => `${name}.${end}`));
      assert.deepEqual(readdirSync(join(cwd, 'a/b')).sort(), [...names].sort());
      assert.equal(stdout, names.map((name) => `Wrote a/b/${name}\n`).join(''));
      assert.match(readFileSync(join(cwd, 'a/b/甲.csv'), 'utf8'), /收支\.支出\.总计,收支,支出,总计,9,/);
      assert.match(readFileSync(join(cwd, 'a/b/甲.md'), 'utf8'), /\n\| 支出 \| 4 \| 5 \| 9 \|\n/);
    });

    it('writes those that can be, and ends with what went worst', () => {
      const cwd = folderWith({ ...files, '错.gkreport': reportText({ total: '8' }), '甲.md': 'mine' });
      const wrong = gkreport(['export', '错.gkreport', '下级', '--to', 'md'], { cwd });
      assert.deepEqual([wrong.status, wrong.stdout], [1, '已写入 下级/乙.md\n']);
      assert.match(wrong.stderr, /^错误：错\.gkreport：仍有 1 处错误，未导出。[^\n]*\n$/);
      const existing = gkreport(['export', '错.gkreport', '甲.gkreport', '没有', '--to', 'md,txt'], { cwd });
      assert.deepEqual([existing.status, existing.stdout], [2, '已写入 甲.txt\n']);
      assert.deepEqual(
        existing.stderr.split('\n').map((line) => /^错误：([^：]*)/.exec(line)?.[1]),
        ['没有', '错.gkreport', '甲.md', undefined],
      );
      assert.equal(readFileSync(join(cwd, '甲.md'), 'utf8'), 'mine');
    });

    it('never writes two reports into one file', () => {
      const cwd = folderWith({ ...files, '下级/甲.gkreport': reportText() });
      const words = ['export', '甲.gkreport', '下级/甲.gkreport', '--to', 'txt', '--out', 'out', '--force'];
      assert.deepEqual(gkreport(words, { cwd }), {
        status: 2,
        stdout: '已写入 out/甲.txt\n',
        stderr: '错误：下级/甲.gkreport：未导出，因为 甲.gkreport 也要写到 out/甲.txt；请分别导出，或者不用 --out\n',
      });
    });

    it('needs a folder for them', () => {
      const cwd = folderWith({ ...files, 'a.txt': 'mine' });
      const failure = (...out: readonly string[]) =>
        gkreport(['export', '.', '--to', 'txt', '--out', ...out, '--lang', 'en'], { cwd });
      assert.deepEqual(failure('a.txt', '--force'), {
        status: 2,
        stdout: '',
        stderr: 'error: a.txt: not a folder\n',
      });
      assert.equal(failure('-').stderr, 'error: only one report in one file type can be written to standard output\n');
      assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), 'mine');
    });
  });

  it('writes bytes to standard output as they are', () => {
    const cwd = folderWith(filesWith(reportText()));
    const words = ['export', '报告.gkreport', '--to', 'xlsx'];
    gkreport(words, { cwd });
    const { stdout } = gkreport([...words, '--out', '-'], { cwd, encoding: 'latin1' });
    assert.ok(Buffer.from(stdout, 'latin1').equals(readFileSync(join(cwd, '报告.xlsx'))));
  });

  it('says inside the file that the report had errors, the same in every language of the terminal', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' })));
    const words = ['export', '报告.gkreport', '--to', 'html,xlsx', '--allow-errors', '--force'];
    const made = ['zh', 'en'].map((lang) => {
      const { status, stderr } = gkreport([...words, '--lang', lang], { cwd });
      assert.equal(status, 0);
      return { stderr, files: ['html', 'xlsx'].map((end) => readFileSync(join(cwd, `报告.${end}`))) };
    });
    assert.deepEqual(made[0]?.files, made[1]?.files);
    assert.match(String(made[0]?.files[0]), /content="导出时报告仍有 1 处错误">/);
    assert.match(made[1]?.stderr ?? '', /^note: /);
  });
});
