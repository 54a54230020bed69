import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFor, settled } from '../../../server/cli/leftovers.ts';
import { writeFileWhole } from '../../../server/cli/write-file.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { filesWith, reportText } from './support/samples.ts';

const untidy = '机关：测试局\n';
const uuid = '01234567-89ab-4def-8123-456789abcdef';

/** The id of a process that has just ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? assert.fail();
}

describe('files that are set read-only', () => {
  afterEach(removeFolders);

  const protectedFile = (files: Readonly<Record<string, string>>, name: string) => {
    const cwd = folderWith(files);
    chmodSync(join(cwd, name), 0o444);
    return cwd;
  };

  it('are not tidied unless a flag says so, and the others are', () => {
    const cwd = protectedFile({ '甲.gkreport': untidy, '乙.gkreport': untidy }, '甲.gkreport');
    assert.deepEqual(gkreport(['format', '.'], { cwd }), {
      status: 2,
      stdout: '已整理 乙.gkreport\n',
      stderr: '错误：甲.gkreport：文件设为只读，未作改动；确需改写的，请加上 --replace-read-only\n',
    });
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), untidy);
    assert.equal(gkreport(['format', '--check', '.'], { cwd }).status, 1);
    assert.deepEqual(gkreport(['format', '.', '--replace-read-only'], { cwd }), {
      status: 0,
      stdout: '已整理 甲.gkreport\n',
      stderr: '',
    });
    assert.equal(readFileSync(join(cwd, '甲.gkreport'), 'utf8'), '机关: 测试局\n');
  });

  it('are not replaced by an export with --force alone, nor behind a link', () => {
    const cwd = protectedFile({ ...filesWith(reportText()), 'a.txt': 'mine' }, 'a.txt');
    symlinkSync('a.txt', join(cwd, 'b.txt'));
    for (const out of ['a.txt', 'b.txt']) {
      const words = ['export', '报告.gkreport', '--to', 'txt', '--out', out, '--force', '--lang', 'en'];
      assert.deepEqual(gkreport(words, { cwd }), {
        status: 2,
        stdout: '',
        stderr: `error: ${out}: the file is read-only and was not changed; add --replace-read-only to replace it anyway\n`,
      });
      assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), 'mine');
    }
    const words = ['export', '报告.gkreport', '--to', 'txt', '--out', 'b.txt', '--force', '--replace-read-only'];
    assert.equal(gkreport(words, { cwd }).status, 0);
    assert.match(readFileSync(join(cwd, 'a.txt'), 'utf8'), /测试局2024年/);
  });

  it('are not replaced by a new report', () => {
    const cwd = protectedFile({ '测试局2024.gkreport': 'mine' }, '测试局2024.gkreport');
    const words = ['new', '--body', '测试局', '--kind', '部门', '--year', '2024', '--force'];
    assert.match(gkreport(words, { cwd }).stderr, /^错误：测试局2024\.gkreport：文件设为只读/);
    assert.equal(gkreport([...words, '--replace-read-only'], { cwd }).status, 0);
  });
});

describe('what a killed process left behind', () => {
  afterEach(removeFolders);

  it('is taken away with the next file that is written there, and nothing else is', async () => {
    const cwd = folderWith({});
    const own = placeFor(cwd);
    const computer = /\.gkreport-([0-9a-f]{8})-/.exec(own)?.[1] ?? assert.fail();
    const dead = await endedProcess();
    const left = `.gkreport-${computer}-${dead}-${uuid}.tmp`;
    const old = `.gkreport-00000000-${process.pid}-${uuid}.tmp`;
    const others = [
      `.gkreport-${computer}-${process.ppid}-${uuid}.tmp`, // of a process that runs
      `.gkreport-00000000-${dead}-${uuid}.tmp`, // of another computer
      `.gkreport-${computer}-${dead}-${uuid}.tmp.bak`,
      `.gkreport-${computer}-${dead}.tmp`,
      `gkreport-${computer}-${dead}-${uuid}.tmp`,
      '.gkreport-notes.tmp',
    ];
    for (const name of [left, old, ...others]) writeFileSync(join(cwd, name), 'half');
    writeFileSync(own, 'half');
    utimesSync(join(cwd, old), 0, 0);
    await writeFileWhole(join(cwd, 'a.txt'), 'whole', { force: false });
    assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', ...others, own.slice(cwd.length + 1)].sort());
    await settled(own);
    assert.ok(!readdirSync(cwd).includes(own.slice(cwd.length + 1)));
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    it(`is nothing where it was asked to end by ${signal}`, async function () {
      if (process.platform === 'win32') this.skip();
      const cwd = folderWith({});
      const module = new URL('../../../server/cli/leftovers.ts', import.meta.url).href;
      const script = `import { writeFileSync } from 'node:fs';
        const { placeFor } = await import(${JSON.stringify(module)});
        writeFileSync(placeFor(${JSON.stringify(cwd)}), 'half');
        process.kill(process.pid, '${signal}');
        setTimeout(() => {}, 60_000);`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      const ended = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
      assert.equal(ended, signal);
      assert.deepEqual(readdirSync(cwd), []);
    });

  it('a copy that broke off is no file', async () => {
    const cwd = folderWith({});
    await assert.rejects(writeFileWhole(join(cwd, 'no', 'a.txt'), 'x', { force: false }));
    assert.deepEqual(readdirSync(cwd), []);
  });
});
