import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { LangiumParser } from 'langium';
import { createProgram } from '../../../server/cli/command-line.ts';
import { painter, type Terminal } from '../../../server/cli/terminal.ts';
import type { Report } from '../../../server/report/report.ts';
import { ReportReader } from '../../../server/workspace/report-reader.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { filesWith, reportText } from './support/samples.ts';

/** Runs a command within this process, where its parts can be made to fail. */
async function run(...words: readonly string[]) {
  const printed = { out: '', errors: [] as string[] };
  const terminal: Terminal = {
    language: 'zh',
    write: (content) => {
      printed.out += content;
    },
    error: ({ zh }) => printed.errors.push(zh),
    note: () => {},
    showProgress: () => {},
    paint: painter(false, {}),
    isColoured: false,
    width: 100,
  };
  const before = process.exitCode;
  await (await createProgram(terminal)).parseAsync(words, { from: 'user' });
  const { exitCode } = process;
  process.exitCode = before;
  return { ...printed, exitCode };
}

describe('a defect at one file costs the others nothing', () => {
  const home = process.cwd();
  let cwd: string;

  beforeEach(() => {
    cwd = folderWith({
      ...filesWith(reportText({ total: '8' }).replace('机关: ', '机关：')),
      '坏.gkreport': `${reportText()}\n毁\n`,
    });
    process.chdir(cwd);
  });
  afterEach(() => {
    process.chdir(home);
    mock.restoreAll();
    removeFolders();
  });

  const told = (path: string) =>
    `${path}：处理这个文件时程序出错（Error: cannot go on），其他文件不受影响；请把这句话连同文件反馈给开发者`;

  /** Lets the parser fail at every text that holds the word. */
  function failAtParsing(): void {
    const { parse } = LangiumParser.prototype;
    mock.method(LangiumParser.prototype, 'parse', function (this: LangiumParser, ...given: Parameters<typeof parse>) {
      if (given[0].includes('毁')) throw new Error('cannot\n  go on');
      return parse.apply(this, given);
    });
  }

  function failAtReading(): void {
    const { read } = ReportReader.prototype;
    mock.method(ReportReader.prototype, 'read', function (this: ReportReader, ...given: Parameters<typeof read>) {
      if (given[0].textDocument.getText().includes('毁')) throw new Error('cannot\n  go on');
      return read.apply(this, given);
    });
  }

  /** Lets the checks fail that look at tables; the report itself is read. */
  function failAtChecking(): void {
    const { read } = ReportReader.prototype;
    const damaged = new WeakMap<Report, Report>();
    mock.method(ReportReader.prototype, 'read', function (this: ReportReader, ...given: Parameters<typeof read>) {
      const report = read.apply(this, given);
      if (!report || !given[0].textDocument.getText().includes('毁')) return report;
      let isChecked = false;
      const known =
        damaged.get(report) ??
        new Proxy(report, {
          get(target, name) {
            if (name === 'tables' && !isChecked) {
              isChecked = true;
              throw new Error('cannot\n  go on');
            }
            return Reflect.get(target, name);
          },
        });
      damaged.set(report, known);
      return known;
    });
  }

  for (const [when, fail] of [
    ['while it is parsed', failAtParsing],
    ['while its numbers are read', failAtReading],
  ] as const)
    it(`${when}, in check`, async () => {
      fail();
      const { out, errors, exitCode } = await run('check', '.');
      assert.match(out, /^报告\.gkreport：.+1 处错误/m);
      assert.deepEqual([errors, exitCode], [[told('坏.gkreport')], 2]);
    });

  it('in one of the checks: the rest is told, and the report has not passed', async () => {
    failAtChecking();
    const { out, errors, exitCode } = await run('check', '.');
    assert.match(out, /^坏\.gkreport:1:1: 错误：.+未能检查.+ \[未能检查\]$/m);
    assert.deepEqual([errors, exitCode], [[told('坏.gkreport')], 2]);
    const json = await run('check', '坏.gkreport', '--format', 'json');
    const [file] = JSON.parse(json.out).files;
    const found = file.findings.filter(({ check }: { check: string }) => check === 'not-checked');
    assert.deepEqual(
      [found.length, found[0]?.level, json.errors, json.exitCode],
      [1, 'error', [told('坏.gkreport')], 2],
    );
  });

  it('in one of the checks, in export: only who takes errors gets the file, and is told', async () => {
    failAtChecking();
    const refused = await run('export', '坏.gkreport', '--to', 'txt');
    assert.deepEqual([refused.out, refused.exitCode, refused.errors[0]], ['', 2, told('坏.gkreport')]);
    const taken = await run('export', '坏.gkreport', '--to', 'txt', '--allow-errors');
    assert.deepEqual([taken.out, taken.exitCode, taken.errors], ['已写入 坏.txt\n', 2, [told('坏.gkreport')]]);
  });

  it('while it is parsed, in export: no file is made of what is no report then', async () => {
    failAtParsing();
    const { out, errors, exitCode } = await run('export', '.', '--to', 'txt', '--allow-errors');
    assert.deepEqual([out, errors, exitCode], ['已写入 报告.txt\n', [told('坏.gkreport')], 2]);
  });

  it('in export', async () => {
    failAtReading();
    const { out, errors, exitCode } = await run('export', '.', '--to', 'txt', '--allow-errors');
    assert.equal(out, '已写入 报告.txt\n');
    assert.deepEqual([errors, exitCode], [[told('坏.gkreport')], 2]);
    assert.ok(!existsSync(join(cwd, '坏.txt')));
  });

  it('in format', async () => {
    failAtParsing();
    const { out, errors, exitCode } = await run('format', '.');
    assert.equal(out, '已整理 报告.gkreport\n');
    assert.deepEqual([errors, exitCode], [[told('坏.gkreport')], 2]);
    assert.match(readFileSync(join(cwd, '坏.gkreport'), 'utf8'), /\n毁\n$/);
  });
});
