import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { filesWith, format, reportText } from './support/samples.ts';

const clean = '测试；勾稽关系 5 项：2 项一致，0 项不一致，3 项未核对；0 处错误，0 处警告，0 处提示';

describe('gkreport check', () => {
  afterEach(removeFolders);

  it('ends with 0 and a summary when there is nothing to say', () => {
    const cwd = folderWith(filesWith(reportText()));
    assert.deepEqual(gkreport(['check', '报告.gkreport'], { cwd }), {
      status: 0,
      stdout: `报告.gkreport：${clean}\n`,
      stderr: '',
    });
  });

  it('ends with 1 on an error and shows where it is, with the places it is about', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' })));
    assert.deepEqual(gkreport(['check', '报告.gkreport'], { cwd }), {
      status: 1,
      stdout: [
        '报告.gkreport:13:16: 错误：“支出”行“总计列”：总计 = 4 + 5 = 9，现填 8，少 1；请核对各项和合计 [合计不符]',
        '13 | | 支出 | 4 | 5 | 8 |',
        '   |                  ^',
        '   相关 报告.gkreport:13:8: 上半年 4',
        '   相关 报告.gkreport:13:12: 下半年 5',
        '   依据：报告格式的规则',
        '',
        '报告.gkreport：测试；勾稽关系 5 项：1 项一致，1 项不一致，3 项未核对；1 处错误，0 处警告，0 处提示',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('never waits for a pipe that 上年 names, or that is called like a format, and says what they are', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith(filesWith(reportText({ header: ['上年: ./2023.gkreport'] })));
    for (const name of ['2023.gkreport', '甲.gkformat']) execFileSync('mkfifo', [join(cwd, name)]);
    const { stdout, stderr } = gkreport(['check', '报告.gkreport'], { cwd });
    assert.match(stdout, /错误：无法读取上年报告“\.\/2023\.gkreport”，跨年数字未核对：不是普通文件/);
    assert.match(stderr, /甲\.gkformat：不是普通文件/);
    assert.match(stderr, /2023\.gkreport：不是普通文件/);
  });

  it('tells of a report of last year that is no more than a link to itself why it is not read', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith(filesWith(reportText({ header: ['上年: ./2023.gkreport'] })));
    symlinkSync('2023.gkreport', join(cwd, '2023.gkreport'));
    const { stdout } = gkreport(['check', '报告.gkreport'], { cwd });
    assert.match(stdout, /无法读取上年报告“\.\/2023\.gkreport”，跨年数字未核对：符号链接循环/);
  });

  it('speaks English when asked to', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' })));
    const { stdout } = gkreport(['check', '报告.gkreport', '--lang', 'en'], { cwd });
    assert.equal(
      stdout,
      [
        '报告.gkreport:13:16: error: Row “支出”, rule “总计列”: 总计 is 8, but 4 + 5 = 9 (1 too few). Check the numbers and the total [wrong-total]',
        '13 | | 支出 | 4 | 5 | 8 |',
        '   |                  ^',
        '   see 报告.gkreport:13:8: 上半年 4',
        '   see 报告.gkreport:13:12: 下半年 5',
        '   Basis: rules of the format',
        '',
        '报告.gkreport: 测试; 5 equations: 1 agrees, 1 disagrees, 3 not checked; 1 error, 0 warnings, 0 hints',
        '',
      ].join('\n'),
    );
  });

  it('ends with 0 on warnings, and counts those that the report explains', () => {
    const lastYear = reportText({ year: 2023 });
    const warned = reportText({ header: ['上年: ./2023.gkreport'] });
    const explained = reportText({ header: ['上年: ./2023.gkreport'], after: ['说明 衔接: 机构合并'] });
    const cwd = folderWith({
      '测试.gkformat': format,
      '2023.gkreport': lastYear,
      '一.gkreport': warned,
      '二.gkreport': explained,
    });
    const one = gkreport(['check', '一.gkreport'], { cwd });
    assert.equal(one.status, 0);
    assert.match(one.stdout, /^一\.gkreport:13:\d+: 警告：.+ \[\S+\]$/m);
    assert.match(one.stdout, /0 处错误，[1-9] 处警告，0 处提示\n$/);
    const two = gkreport(['check', '二.gkreport'], { cwd });
    assert.equal(two.status, 0);
    assert.match(two.stdout, /0 处错误，0 处警告，0 处提示，[1-9] 处已说明\n$/);
  });

  it('searches folders, but not node_modules and hidden ones, and sums up', () => {
    const cwd = folderWith({
      '测试.gkformat': format,
      '甲/一.gkreport': reportText(),
      '甲/乙/二.gkreport': reportText({ total: '8' }),
      '甲/乙/说明.txt': '无关',
      'node_modules/三.gkreport': reportText(),
      '.旧/四.gkreport': reportText(),
    });
    const { status, stdout } = gkreport(['check', '.', '甲/一.gkreport'], { cwd });
    assert.equal(status, 1);
    assert.deepEqual(stdout.match(/^\S+\.gkreport(?=：)/gm), ['甲/一.gkreport', '甲/乙/二.gkreport']);
    assert.match(stdout, /\n\n共 2 个文件：1 处错误，0 处警告，0 处提示\n$/);
  });

  it('uses the formats of the folders above, up to the working folder, the nearest first', () => {
    const nearer = format.replaceAll('支出', '开支');
    const cwd = folderWith({
      '测试.gkformat': format,
      '甲/一.gkreport': reportText(),
      '乙/测试.gkformat': nearer,
      '乙/二.gkreport': reportText().replaceAll('支出', '开支'),
    });
    const { stdout } = gkreport(['check', '.'], { cwd });
    assert.match(
      stdout,
      /^乙\/二\.gkreport：.+\n\n甲\/一\.gkreport：.+\n\n共 2 个文件：0 处错误，0 处警告，0 处提示\n$/,
    );
    assert.ok(gkreport(['check', '.'], { cwd: `${cwd}/甲` }).stdout.includes('格式不明'));
  });

  it('checks against the report of last year', () => {
    const same = reportText({ year: 2023 }).replace('| 支出 | 4 | 5 | 9 |', '| 支出 | 1 | 2 | 3 |');
    const cwd = folderWith({
      ...filesWith(reportText({ header: ['上年: ./2023.gkreport'] })),
      '2023.gkreport': same,
    });
    const { stdout, stderr } = gkreport(['check', '报告.gkreport'], { cwd });
    assert.equal(
      stdout,
      '报告.gkreport：测试；勾稽关系 5 项：5 项一致，0 项不一致，0 项未核对；0 处错误，0 处警告，0 处提示\n',
    );
    assert.equal(stderr, '');
  });

  it('says when the report of last year is missing, and checks the rest', () => {
    const cwd = folderWith(filesWith(reportText({ header: ['上年: ../2023.gkreport'] })));
    const { status, stdout, stderr } = gkreport(['check', '报告.gkreport', '--lang', 'en'], { cwd: cwd });
    assert.equal(status, 0);
    assert.match(stdout, /5 equations: 2 agree, 0 disagree, 3 not checked/);
    assert.match(
      stderr,
      /^note: 报告\.gkreport: .+2023\.gkreport, named by “上年” in the header, does not exist; .+\n$/,
    );
  });

  it('says when a format beside the reports has errors', () => {
    const cwd = folderWith({ '报告.gkreport': reportText(), '测试.gkformat': format.replace('行 收入', '行 行 收入') });
    const { stderr } = gkreport(['check', '报告.gkreport'], { cwd });
    assert.match(stderr, /^注意：测试\.gkformat:6:9：格式定义有 \d+ 处错误，.+\n$/);
  });

  it('checks a format that is named itself', () => {
    const cwd = folderWith({ '测试.gkformat': format.replace('行 收入', '行 行 收入') });
    const { status, stdout, stderr } = gkreport(['check', '测试.gkformat'], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /^测试\.gkformat:6:9: 错误：/);
    assert.equal(stderr, '');
  });

  it('cannot run on paths that lead to no report, and says why', () => {
    const cwd = folderWith({ '说明.txt': '', 'leer/x.txt': '', ...filesWith(reportText()) });
    assert.deepEqual(gkreport(['check', '没有.gkreport', '说明.txt', 'leer', '报告.gkreport'], { cwd }), {
      status: 2,
      stdout: `报告.gkreport：${clean}\n`,
      stderr: [
        '错误：没有.gkreport：文件或文件夹不存在',
        '错误：说明.txt：不是 .gkreport 文件。要把它导入为报告，请用 gkreport import 说明.txt',
        '错误：leer：这个文件夹里没有 .gkreport 文件',
        '',
      ].join('\n'),
    });
  });

  it('shows what stands in a file without letting it steer the terminal', () => {
    const cwd = folderWith(filesWith(reportText({ total: '\u001b[2J8' })));
    const { stdout } = gkreport(['check', '报告.gkreport'], { cwd });
    assert.ok(stdout.includes('13 | | 支出 | 4 | 5 | \ufffd[2J8 |'));
    assert.ok(!stdout.includes('\u001b'));
  });
});

describe('gkreport check --check', () => {
  afterEach(removeFolders);
  const text = '机关: 测试局\n机关类型: 部门\n年度: 2024\n发布日期: 2025-03-01\n格式: 测试\n';
  const files = { ...filesWith(reportText()), '逾期.gkreport': text };
  const counts = (words: readonly string[]) => {
    const { stdout, stderr } = gkreport(['check', '逾期.gkreport', ...words, '--format', 'json'], {
      cwd: folderWith(files),
    });
    const found = JSON.parse(stdout).files[0].findings as { check: string; level: string }[];
    return { levels: found.filter(({ check }) => check === 'missing-title').map(({ level }) => level), stderr };
  };

  it('lowers a check to a hint, or switches it off, and says so', () => {
    assert.deepEqual(counts([]), { levels: ['warning'], stderr: '' });
    assert.deepEqual(counts(['--check', 'missing-title=hint']), {
      levels: ['hint'],
      stderr: '注意：降为提示的检查：missing-title\n',
    });
    assert.deepEqual(counts(['--check', 'missing-title=off', '--check', 'jump=off']), {
      levels: [],
      stderr: '注意：已关闭的检查：missing-title、jump\n',
    });
  });

  for (const [words, message] of [
    ['likeness2=off', '--check：没有名为“likeness2”的检查。是否应为“likeness”？'],
    ['wrong-total=off', '--check：“合计不符”（wrong-total）属于错误，不能关闭或降为提示'],
    ['likeness', '选项 --check 的值“likeness”无效，应为 检查=off 或 检查=hint，如 likeness=off'],
  ] as const)
    it(`refuses ${words}`, () => {
      const { status, stderr } = gkreport(['check', '报告.gkreport', '--check', words], { cwd: folderWith(files) });
      assert.deepEqual([status, stderr], [2, `错误：${message}\n`]);
    });
});
