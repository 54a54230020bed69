import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders } from './support/folder.ts';
import { program } from './support/gkreport.ts';
import { filesWith, reportText } from './support/samples.ts';

const commands = [
  ['check', '.'],
  ['check', '.', '--format', 'json'],
  ['export', '报告.gkreport', '--to', 'txt', '--out', '-'],
  ['export', '报告.gkreport', '--to', 'docx', '--out', '-'],
  ['format', '--check', '乱.gkreport'],
  ['new', '--body', '甲', '--year', '2024', '--kind', '部门', '--out', '-'],
  ['--help'],
  ['help', 'check'],
  ['export', '--help'],
  ['--version'],
] as const;

describe('standard output', () => {
  afterEach(removeFolders);

  const files = { ...filesWith(reportText()), '乱.gkreport': '机关：甲\n' };
  /** By a shell, which opens what the command writes to. */
  const through = (words: readonly string[], redirection: string, cwd: string) => {
    const quoted = [process.execPath, ...program, ...words].map((word) => `'${word}'`).join(' ');
    const script = `${quoted} ${redirection}`;
    return spawnSync('bash', ['--norc', '-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } });
  };

  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  for (const words of commands) {
    it(`that is full: gkreport ${words.join(' ')} says so in one line and ends with 2`, () => {
      const { status, stderr } = through(words, '> /dev/full', folderWith(files));
      assert.equal(status, 2);
      assert.deepEqual(
        stderr.split('\n').filter((line) => !line.startsWith('注意：')),
        ['错误：标准输出：磁盘已满', ''],
      );
    });

    it(`that is closed by its reader: gkreport ${words.join(' ')} ends quietly`, () => {
      // `true` may end before or after the first line is written; the reader of the other one is gone in any case.
      for (const reader of ['| true', '> >(exec <&-; sleep 0.1)']) {
        const { stderr } = through(words, reader, folderWith(files));
        assert.doesNotMatch(stderr, /错误|Error|at /);
      }
    });
  }

  it('that is full does not keep files from being made', () => {
    const cwd = folderWith(files);
    const { status } = through(['export', '报告.gkreport', '--to', 'txt,html'], '> /dev/full', cwd);
    assert.equal(status, 2);
    assert.ok(existsSync(join(cwd, '报告.txt')) && existsSync(join(cwd, '报告.html')));
  });

  it('and standard error, both full: the exit code says it', () => {
    assert.equal(through(['check', '报告.gkreport'], '> /dev/full 2> /dev/full', folderWith(files)).status, 2);
    assert.equal(through(['check', '没有'], '2> /dev/full', folderWith(files)).status, 2);
  });
});
