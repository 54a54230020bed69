import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

describe('gkreport', () => {
  let cwd: string;
  before(() => {
    cwd = folderWith({});
  });
  after(removeFolders);

  const failure = (...words: readonly string[]) => {
    const { status, stdout, stderr } = gkreport(words, { cwd });
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    return stderr;
  };

  it('prints its version', () => {
    const manifest = new URL('../../../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    assert.deepEqual(gkreport(['--version'], { cwd }), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explains itself in Chinese', () => {
    const { status, stdout, stderr } = gkreport(['--help'], { cwd });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.equal(
      stdout,
      [
        '用法: gkreport [选项] [命令]',
        '',
        '检查、导出、导入和新建政府信息公开工作年度报告。',
        '',
        '选项:',
        '  -V, --version                   显示版本号',
        '  --lang <语言>                   用中文（zh）或英文（en）显示',
        '  -h, --help                      显示用法',
        '',
        '命令:',
        '  check [选项] <路径...>          检查报告',
        '  audit [选项] <路径...>          审核一批报告',
        '  table [选项] <名称或路径...>    各机关各年度的数字列成表',
        '  export [选项] <路径...>         导出正式报告',
        '  format [选项] <路径...>         整理文件写法（对齐表格、统一记号）',
        '  import [选项] <文件...>         导入网页、文档、表格等',
        '  compare [选项] [公布件] [报告]  与已公布的页面、上年报告比对',
        '  ledger [选项] <台账> <报告>     由申请台账填写表格',
        '  fill [选项] <报告>              由下级报告填表',
        '  likeness [选项] <路径...>       查找雷同的报告',
        '  fee [选项] <数量...>            计算信息处理费',
        '  new [选项]                      新建报告',
        '  lsp [选项]                      启动语言服务器',
        '  help [命令]                     显示某个命令的用法',
        '',
      ].join('\n'),
    );
  });

  it('explains each command in either language, without a word of the other', () => {
    for (const command of ['check', 'export', 'format', 'import', 'compare', 'new', 'lsp']) {
      const chinese = gkreport([command, '--help'], { cwd }).stdout;
      assert.ok(chinese.startsWith(`用法: gkreport ${command} [选项]`));
      assert.doesNotMatch(chinese, /Usage|Options|default:|display/);
      const english = gkreport([command, '--help', '--lang', 'en'], { cwd }).stdout;
      assert.ok(english.startsWith(`Usage: gkreport ${command} [options]`));
      assert.doesNotMatch(english, /用法|选项|默认|报告/);
    }
  });

  it('shows its help, and cannot run, when nothing is asked of it', () => {
    assert.ok(failure().startsWith('用法: gkreport [选项] [命令]\n'));
  });

  it('says what it does not understand, and proposes what may be meant', () => {
    assert.equal(failure('chek', 'a'), '错误：没有“chek”命令，是否为 check？\n注意：用法见 gkreport --help\n');
    assert.equal(
      failure('check', '--frmat', 'json', 'a'),
      '错误：没有 --frmat 选项，是否为 --format？\n注意：用法见 gkreport check --help\n',
    );
    assert.equal(failure('check'), '错误：缺少参数 <路径>\n注意：用法见 gkreport check --help\n');
    assert.equal(
      failure('check', 'a', '--format'),
      '错误：选项 --format <输出方式> 后面须写一个值\n注意：用法见 gkreport check --help\n',
    );
    assert.equal(
      failure('export', 'a.gkreport'),
      '错误：缺少选项 --to <文件类型>\n注意：用法见 gkreport export --help\n',
    );
    assert.equal(
      failure('new', 'a', '--body', '甲', '--year', '2024', '--kind', '部门'),
      '错误：参数过多：最多 0 个，实际 1 个\n注意：用法见 gkreport new --help\n',
    );
    assert.equal(
      failure('--lang', 'en', 'check', '--frmat', 'json'),
      "error: unknown option '--frmat' (Did you mean --format?)\nnote: See gkreport check --help\n",
    );
  });

  it('names the values that an option takes', () => {
    assert.equal(
      failure('check', '.', '--format', 'xml'),
      '错误：选项 --format 的值“xml”无效；可用：text、json、ndjson、github\n',
    );
    assert.equal(failure('--lang', 'fr', 'check', '.'), '错误：选项 --lang 的值“fr”无效；可用：zh、en\n');
    assert.equal(
      failure('export', 'a', '--to', 'html,odt', '--lang=en'),
      'error: “odt” is not valid for option --to; use docx, pdf, html, xlsx, md, txt, json, csv\n',
    );
    assert.equal(
      failure('new', '--body', '甲', '--year', '2024', '--kind', '局'),
      '错误：选项 --kind 的值“局”无效；可用：政府、部门、乡镇街道、垂直管理、公共组织\n',
    );
  });

  it('speaks the language of its surroundings', () => {
    const errorIn = (env: Readonly<Record<string, string>>) => gkreport(['check', 'no'], { cwd, env }).stderr;
    assert.equal(errorIn({ LANG: 'en_US.UTF-8' }), 'error: no: no such file or folder\n');
    assert.equal(errorIn({ LANG: 'zh_CN.UTF-8' }), '错误：no：文件或文件夹不存在\n');
  });
});
