import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { format, reportText } from './support/samples.ts';

/** A county: two offices, of which one has a wrong total. */
const county = {
  '测试.gkformat': format,
  '甲局2024.gkreport': reportText().replace('测试局', '甲局'),
  '乙局2024.gkreport': reportText({ total: '8' }).replace('测试局', '乙局'),
};

const unreadable = { '坏2024.gkreport': Uint8Array.of(0xff) };

describe('gkreport audit', () => {
  afterEach(removeFolders);

  it('says in a few lines what did not pass, and how many reports come out how', () => {
    const cwd = folderWith(county);
    assert.deepEqual(gkreport(['audit', '.'], { cwd }), {
      status: 1,
      stdout: '乙局2024.gkreport：有错误；错误 1 处\n共 2 份：通过 1 份，有错误 1 份\n',
      stderr: '',
    });
    assert.equal(
      gkreport(['audit', '.', '--lang', 'en'], { cwd }).stdout,
      '乙局2024.gkreport: errors; 1 error\n2 reports: 1 passed, 1 with errors\n',
    );
  });

  it('ends with 0 only where every report could be audited and none has an error', () => {
    const cwd = folderWith({ ...county, '坏/坏2024.gkreport': Uint8Array.of(0xff) });
    assert.equal(gkreport(['audit', '甲局2024.gkreport'], { cwd }).status, 0);
    const { status, stdout, stderr } = gkreport(['audit', '甲局2024.gkreport', '坏'], { cwd });
    assert.equal(status, 2);
    assert.match(stdout, /共 2 份：通过 1 份，未能审核 1 份/);
    assert.match(stderr, /^错误：坏\/坏2024\.gkreport：.+不是 UTF-8 编码/);
  });

  it('writes every file type it is asked for, and overwrites none unasked', () => {
    const cwd = folderWith(county);
    const words = ['audit', '.', '--to', 'xlsx，csv,html,md,json,sarif', '--out', '审核'];
    assert.equal(gkreport(words, { cwd }).status, 1);
    assert.deepEqual(
      readdirSync(join(cwd, '审核')).sort(),
      [
        ...['审核意见表-合计.csv', '审核意见表-审核意见.csv', '审核意见表-报告.csv'],
        ...['审核意见表.html', '审核意见表.json', '审核意见表.md', '审核意见表.sarif', '审核意见表.xlsx'],
      ].sort(),
    );
    const again = gkreport(words, { cwd });
    assert.equal(again.status, 2);
    assert.match(again.stderr, /文件已存在，未作改动/);
    assert.equal(gkreport([...words, '--force'], { cwd }).status, 1);
  });

  it('writes one file under the name it is given, or to standard output', () => {
    const cwd = folderWith(county);
    gkreport(['audit', '.', '--to', 'json', '--out', '结果.json'], { cwd });
    const { stdout } = gkreport(['audit', '.', '--to', 'json', '--out', '-'], { cwd });
    assert.equal(readFileSync(join(cwd, '结果.json'), 'utf8'), stdout);
    assert.equal(JSON.parse(stdout).files.length, 2);
    const { status, stderr } = gkreport(['audit', '.', '--to', 'csv', '--out', '-'], { cwd });
    assert.deepEqual([status, existsSync(join(cwd, '-'))], [2, false]);
    assert.match(stderr, /--out - 只能写一种文件类型/);
  });

  it('names who on the roster has not reported, is late, or reports twice, which is no pass', () => {
    const cwd = folderWith({
      ...county,
      '乙局2024.gkreport': reportText().replace('测试局', '乙局'),
      '乙局又.gkreport': reportText().replace('测试局', '乙局'),
      '名单.csv': '机关,期限\n甲局,2025-01-12\n乙局,\n丙局,\n',
    });
    const { status, stdout } = gkreport(['audit', '.', '--roster', '名单.csv'], { cwd });
    assert.equal(status, 1);
    assert.equal(
      stdout,
      [
        '甲局：逾期 8 天',
        '乙局：重复（乙局2024.gkreport、乙局又.gkreport）',
        '丙局：未报',
        '共 3 份：通过 3 份',
        '名单（2024 年度）3 个机关：逾期 1 个，重复 1 个，未报 1 个',
        '',
      ].join('\n'),
    );
  });

  it('refuses a roster with nobody on it, a file type and a year that are none, and formats', () => {
    const cwd = folderWith({ ...county, '空.csv': '机关,期限\n' });
    const failure = (...words: readonly string[]) => gkreport(['audit', ...words], { cwd }).stderr;
    assert.equal(failure('.', '--roster', '空.csv'), '错误：空.csv：名单里没有机关\n');
    assert.match(failure('.', '--roster', '无.csv'), /^错误：无\.csv：文件或文件夹不存在\n$/);
    assert.match(failure('.', '--to', 'doc'), /选项 --to 的值“doc”无效；可用：xlsx、csv、html、md、json、sarif/);
    assert.match(failure('.', '--year', '24'), /选项 --year 的值“24”无效/);
    assert.match(failure('测试.gkformat'), /测试\.gkformat：不是 \.gkreport 文件/);
  });

  it('comes to the same with any number of threads, in the order of the paths', () => {
    const files: Record<string, string | Uint8Array> = { '测试.gkformat': format, ...unreadable };
    for (let at = 0; at < 30; at++)
      files[`局${at}.gkreport`] = reportText(at % 3 === 0 ? { total: '8' } : {}).replace('测试局', `示例${at}局`);
    const cwd = folderWith(files);
    const words = ['audit', '.', '--to', 'json', '--out', '-'];
    const one = gkreport([...words, '--jobs', '1'], { cwd });
    const { files: audited } = JSON.parse(one.stdout);
    assert.deepEqual(
      audited.map(({ path }: { readonly path: string }) => path),
      Object.keys(files)
        .filter((path) => path.endsWith('.gkreport'))
        .sort(),
    );
    assert.deepEqual(gkreport([...words, '--jobs', '3'], { cwd }), one);
  });
});

describe('annotations of GitHub', () => {
  afterEach(removeFolders);

  const annotation =
    '::error file=乙局2024.gkreport,line=13,endLine=13,col=16,endColumn=17,title=gkreport 合计不符::“支出”行“总计列”：总计 = 4 + 5 = 9，现填 8，少 1；请核对各项和合计\n';

  it('are what check and audit print when asked: a line for each finding, at its place from 1', () => {
    const cwd = folderWith(county);
    assert.deepEqual(gkreport(['check', '.', '--format', 'github'], { cwd }), {
      status: 1,
      stdout: annotation,
      stderr: '',
    });
    assert.deepEqual(gkreport(['audit', '.', '--format', 'github'], { cwd }), {
      status: 1,
      stdout: annotation,
      stderr: '',
    });
  });

  it('escape what would end them, and say what could not be audited', () => {
    const cwd = folderWith({
      '测试.gkformat': format,
      '100%,a.gkreport': reportText({ total: '8' }),
      ...unreadable,
    });
    const { stdout } = gkreport(['audit', '.', '--format', 'github'], { cwd });
    assert.match(stdout, /^::error file=100%25%2Ca\.gkreport,line=13,/m);
    assert.match(stdout, /^::error file=坏2024\.gkreport,title=gkreport::第 1 行/m);
  });
});
