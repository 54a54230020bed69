import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gbk } from '../../support/gbk.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

const untidy = '机关：测试局\n# 标题\n表　收支\n｜收入｜1｜10｜\n|支|2|3\n';
const tidy = '机关: 测试局\n\n# 标题\n\n表 收支\n| 收入 | 1 | 10 |\n| 支   | 2 |  3 |\n';

describe('gkreport format', () => {
  afterEach(removeFolders);

  it('writes files that change, names them, and leaves nothing else behind', () => {
    const cwd = folderWith({ '甲.gkreport': untidy, '下级/乙.gkreport': untidy, '丙.gkreport': tidy });
    assert.deepEqual(gkreport(['format', '.'], { cwd }), {
      status: 0,
      stdout: '已整理 下级/乙.gkreport\n已整理 甲.gkreport\n',
      stderr: '',
    });
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), tidy);
    assert.deepEqual(readdirSync(cwd).sort(), ['丙.gkreport', '下级', '甲.gkreport'].sort());
    assert.deepEqual(gkreport(['format', '.'], { cwd }), { status: 0, stdout: '', stderr: '' });
  });

  it('only lists with --check, and ends with 1 when there is something to do', () => {
    const cwd = folderWith({ '甲.gkreport': untidy, '丙.gkreport': tidy });
    assert.deepEqual(gkreport(['format', '--check', '.', '--lang', 'en'], { cwd }), {
      status: 1,
      stdout: '甲.gkreport\n',
      stderr: 'note: 1 file is not tidy (the content is not affected); run gkreport format\n',
    });
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), untidy);
    assert.deepEqual(gkreport(['format', '--check', '丙.gkreport'], { cwd }), { status: 0, stdout: '', stderr: '' });
  });

  it('formats a format that is named', () => {
    const cwd = folderWith({ '甲.gkformat': '格式 甲｛\n章 乙\n｝\n' });
    assert.equal(gkreport(['format', '甲.gkformat'], { cwd }).stdout, '已整理 甲.gkformat\n');
    assert.equal(readFileSync(join(cwd, '甲.gkformat'), 'utf8'), '格式 甲 {\n  章 乙\n}\n');
  });

  it('says what it left alone', () => {
    const cwd = folderWith({ '甲.gkreport': '＃标题\n　共{年度 +}件\n', '乙.gkformat': '格式 乙 {\n章  丙\n' });
    assert.deepEqual(gkreport(['format', '甲.gkreport', '乙.gkformat'], { cwd }), {
      status: 0,
      stdout: '已整理 甲.gkreport\n',
      stderr: [
        '注意：甲.gkreport：有 1 行写法有误，未作改动；请用 gkreport check 查看\n',
        '注意：乙.gkformat：写法有误，整个文件未作改动；请用 gkreport check 查看\n',
      ].join(''),
    });
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), '# 标题\n　共{年度 +}件\n');
  });

  it('keeps line breaks and a byte order mark', () => {
    const cwd = folderWith({ '甲.gkreport': `\ufeff${untidy.replaceAll('\n', '\r\n')}` });
    assert.equal(gkreport(['format', '.'], { cwd }).stdout, '已整理 甲.gkreport\n');
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), `\ufeff${tidy.replaceAll('\n', '\r\n')}`);
  });

  it('keeps links and permissions', function () {
    // Windows asks for a privilege to link, and has other permissions.
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({ '甲.gkreport': untidy });
    chmodSync(join(cwd, '甲.gkreport'), 0o600);
    symlinkSync('甲.gkreport', join(cwd, '链.gkreport'));
    assert.equal(gkreport(['format', '链.gkreport'], { cwd }).stdout, '已整理 链.gkreport\n');
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), tidy);
    assert.ok(lstatSync(join(cwd, '链.gkreport')).isSymbolicLink());
    assert.equal(statSync(join(cwd, '甲.gkreport')).mode & 0o777, 0o600);
  });

  it('refuses what is not UTF-8, unless it is told the encoding; then it writes UTF-8', () => {
    const cwd = folderWith({ '甲.gkreport': gbk(tidy), '乙.gkreport': untidy });
    const { status, stdout, stderr } = gkreport(['format', '.'], { cwd });
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '已整理 乙.gkreport\n' });
    assert.match(stderr, /^错误：甲\.gkreport：第 1 行（文件第 1 个字节）不是 UTF-8 编码。/);
    assert.equal(gkreport(['format', '--encoding', 'gbk', '.'], { cwd }).stdout, '已整理 甲.gkreport\n');
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), tidy);
  });

  it('takes the settings of the editor as options', () => {
    const cwd = folderWith({ '甲.gkreport': '表 甲\n| “甲” | 1 |\n| 乙 | 2 |\n' });
    const text = (...words: readonly string[]) => {
      assert.equal(gkreport(['format', '甲.gkreport', ...words], { cwd }).status, 0);
      return readFileSync(join(cwd, '甲.gkreport'), 'utf8');
    };
    assert.match(text(), /\| 乙 {5}\| 2 \|/);
    assert.match(text('--narrow'), /\| 乙 {3}\| 2 \|/);
    assert.match(text('--compact'), /\| 乙 \| 2 \|/);
  });

  it('refuses what is far larger than any report, and so do the others; one that 上年 names is said so', () => {
    const huge = join(folderWith({ '上年.gkreport': '' }), '上年.gkreport');
    truncateSync(huge, 3 * 1024 ** 3);
    for (const words of [['format'], ['check'], ['export', '--to', 'txt']]) {
      const { status, stdout, stderr } = gkreport([...words, '上年.gkreport'], { cwd: dirname(huge) });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^错误：上年\.gkreport：文件超过 4 MB[^\n]*\n$/);
    }
    writeFileSync(join(dirname(huge), '本年.gkreport'), '年度: 2024\n上年: 上年.gkreport\n# 标题\n');
    const { stdout, stderr } = gkreport(['check', '本年.gkreport'], { cwd: dirname(huge) });
    assert.match(stdout + stderr, /文件超过 4 MB/);
  });

  it('refuses what is no ordinary file instead of waiting for it', () => {
    const cwd = folderWith({});
    execFileSync('mkfifo', [join(cwd, '管.gkreport')]);
    for (const words of [['format', '--check'], ['format'], ['check'], ['export', '--to', 'txt']])
      assert.deepEqual(gkreport([...words, '管.gkreport'], { cwd }), {
        status: 2,
        stdout: '',
        stderr: '错误：管.gkreport：不是普通文件（可能是设备或管道）\n',
      });
    assert.ok(statSync(join(cwd, '管.gkreport')).isFIFO());
  });
});
