import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetNamed } from '../../../server/cli/target-names.ts';
import { reportYears } from '../../../server/shared/report-years.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { filesWith, reportText } from './support/samples.ts';

const { first, last } = reportYears(new Date());

describe('words that people use on the command line', () => {
  afterEach(removeFolders);

  it('name kinds of files as they are called', () => {
    for (const [target, words] of [
      ['docx', ['docx', '.docx', 'DOCX', 'doc', '*.doc', 'word', 'WORD', 'Word 文档', 'word文件', 'ｗｏｒｄ', 'wps']],
      ['pdf', ['pdf', '.PDF', 'PDF文件', ' pdf ']],
      ['html', ['html', 'htm', '网页', '网页版', 'Web']],
      ['xlsx', ['xlsx', 'Excel', 'xls', '电子表格', '表格文件', 'EXCEL文件']],
      ['md', ['md', 'Markdown']],
      ['txt', ['txt', '纯文本', '文本文件', 'text']],
      ['json', ['json', '数据']],
      ['csv', ['.csv', 'CSV文件']],
    ] as const)
      for (const word of words) assert.equal(targetNamed(word), target, word);
    for (const word of ['', '.', 'ppt', 'ofd', '图片', 'docxx', '文件', 'constructor'])
      assert.equal(targetNamed(word), undefined, word);
  });

  it('export into what is meant, and what is not known is answered with what there is', () => {
    const cwd = folderWith(filesWith(reportText()));
    const { status, stdout } = gkreport(['export', '报告.gkreport', '--to', 'WORD；网页+.txt'], { cwd });
    assert.deepEqual([status, stdout], [0, '已写入 报告.docx\n已写入 报告.html\n已写入 报告.txt\n']);
    assert.equal(
      gkreport(['export', '报告.gkreport', '--to', 'word,ofd'], { cwd }).stderr,
      '错误：选项 --to 的值“ofd”无效；可用：docx、pdf、html、xlsx、md、txt、json、csv\n',
    );
  });

  it('check a file without a command, or export it where it is said into what', () => {
    const cwd = folderWith(filesWith(reportText({ total: '8' })));
    const checked = gkreport(['check', '报告.gkreport'], { cwd });
    assert.equal(checked.status, 1);
    assert.deepEqual(gkreport(['报告.gkreport'], { cwd }), checked);
    assert.deepEqual(gkreport(['.'], { cwd }).status, 1);
    const english = gkreport(['check', '报告.gkreport', '--lang', 'en'], { cwd });
    assert.deepEqual(gkreport(['--lang', 'en', '报告.gkreport'], { cwd }), english);
    assert.equal(gkreport(['没有.gkreport'], { cwd }).stderr, '错误：没有.gkreport：文件或文件夹不存在\n');
    assert.equal(gkreport(['报告.gkreport', '--to', 'txt', '--allow-errors'], { cwd }).stdout, '已写入 报告.txt\n');
    assert.match(gkreport(['报告'], { cwd }).stderr, /^错误：没有“报告”命令/);
  });

  it('name years in digits and in words', () => {
    const cwd = folderWith({});
    const begun = (year: string) => gkreport(['new', '--body', '示例市水务局', '--year', year, '--out', '-'], { cwd });
    for (const year of [
      '2024',
      '2024年',
      '2024年度',
      ' 2024 年',
      '２０２４年',
      '二〇二四',
      '二零二四年',
      '二○二四年度',
    ])
      assert.match(begun(year).stdout, /^年度: 2024$/m, year);
    for (const year of ['24', '24年', '20244', '2024-2025', '二四', '明年', ''])
      assert.equal(
        begun(year).stderr,
        `错误：选项 --year 的值“${year}”无效，请填 ${first} 至 ${last} 之间的四位年份，如 2025\n`,
      );
  });

  it('leave out the kind of a body where its name tells it', () => {
    const cwd = folderWith({});
    const begun = (body: string, ...kind: readonly string[]) =>
      gkreport(['new', '--body', body, '--year', '2024', '--out', '-', ...kind], { cwd });
    const bureau = begun('示例市水务局');
    assert.deepEqual([bureau.status, bureau.stderr], [0, '']);
    assert.match(bureau.stdout, /^机关类型: 部门$/m);
    assert.match(begun('示例县人民政府').stdout, /^机关类型: 政府$/m);
    assert.match(begun('示例镇人民政府').stdout, /^机关类型: 乡镇街道$/m);
    const unknown = begun('示例');
    assert.equal(unknown.status, 0);
    assert.match(unknown.stderr, /^注意：从名称看不出“示例”的机关类型，报头没有写；请用 --kind 指定/);
    assert.doesNotMatch(unknown.stdout, /机关类型/);
    assert.equal(begun('示例', '--kind', '公共组织').stderr, '');
  });

  it('tell a finished file from its report', () => {
    const cwd = folderWith({
      ...filesWith(reportText()),
      '报告.docx': '',
      '别的.pdf': '',
      '别的.doc': '',
      '附件.png': '',
    });
    const answer = (path: string, lang = 'zh') => gkreport(['check', path, '--lang', lang], { cwd });
    assert.deepEqual(answer('报告.docx'), {
      status: 2,
      stdout: '',
      stderr: '错误：报告.docx：不是 .gkreport 文件。这是成品，这里要的是编写它的报告文件，如 报告.gkreport\n',
    });
    assert.equal(
      answer('别的.pdf', 'en').stderr,
      'error: 别的.pdf: not a .gkreport file. To make it a report, run gkreport import 别的.pdf\n',
    );
    assert.equal(
      answer('别的.doc', 'en').stderr,
      'error: 别的.doc: not a .gkreport file. It is a finished file; name the report it was made of (a file that ends in .gkreport)\n',
    );
    assert.equal(answer('附件.png').stderr, '错误：附件.png：不是 .gkreport 文件\n');
    assert.equal(gkreport(['报告.docx'], { cwd }).stderr, answer('报告.docx').stderr);
    assert.equal(readFileSync(join(cwd, '报告.docx'), 'utf8'), '');
    assert.ok(readdirSync(cwd).includes('报告.docx'));
  });
});
