import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportYears } from '../../../server/shared/report-years.ts';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';
import { format } from './support/samples.ts';

const office = ['new', '--body', '测试局', '--kind', '部门'];

describe('gkreport new', () => {
  afterEach(removeFolders);

  it('writes a report of the year’s format under the name of body and year', () => {
    const cwd = folderWith({});
    const { status, stdout } = gkreport([...office, '--year', '2024'], { cwd });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '已写入 测试局2024.gkreport\n' });
    const text = readFileSync(join(cwd, '测试局2024.gkreport'), 'utf8');
    assert.ok(text.startsWith('格式: 国办2021\n机关: 测试局\n机关类型: 部门\n年度: 2024\n\n# '));
    const checked = gkreport(['check', '测试局2024.gkreport'], { cwd });
    assert.match(
      checked.stdout,
      /测试局2024\.gkreport：国办2021；勾稽关系 \d+ 项：0 项一致，0 项不一致，\d+ 项未核对；/,
    );
  });

  it('refers to the report of the year before where there is one', () => {
    const cwd = folderWith({ '测试局2023.gkreport': '机关: 测试局\n年度: 2023\n' });
    const { stdout } = gkreport([...office, '--year', '2024', '--out', '-'], { cwd });
    assert.match(stdout, /^上年: \.\/测试局2023\.gkreport$/m);
    assert.doesNotMatch(gkreport([...office, '--year', '2023', '--out', '-'], { cwd }).stdout, /^上年/m);
  });

  it('begins from last year’s report, and writes the new one beside it', () => {
    const before =
      '机关: 测试局\n年度: 2023\n\n# 测试局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n公开12条。\n';
    const cwd = folderWith({ '各局/去年的.gkreport': before });
    const { status, stdout } = gkreport(['new', '--from', '各局/去年的.gkreport'], { cwd });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: `已写入 ${join('各局', '测试局2024.gkreport')}\n` });
    const text = readFileSync(join(cwd, '各局', '测试局2024.gkreport'), 'utf8');
    assert.match(
      text,
      /^格式: 国办2021\n机关: 测试局\n机关类型: 部门\n年度: 2024\n上年: \.\/去年的\.gkreport\n\n# \{机关\}\{年度\}年/,
    );
    assert.match(text, /\n公开＿＿条。\n/);
    const elsewhere = gkreport(['new', '--from', '各局/去年的.gkreport', '--out', '-'], { cwd });
    assert.match(elsewhere.stdout, /^上年: \.\/各局\/去年的\.gkreport$/m);
  });

  it('refuses what last year’s report settles, and a report that settles nothing', () => {
    const cwd = folderWith({ '空.gkreport': '# 标题\n' });
    const failure = (...words: readonly string[]) => {
      const { status, stdout, stderr } = gkreport(['new', ...words], { cwd });
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      return stderr;
    };
    assert.equal(
      failure('--from', '空.gkreport', '--year', '2024'),
      '错误：选项 --year 不能与 --from 同用：机关和年度按上年报告\n',
    );
    assert.equal(
      failure('--from', '空.gkreport'),
      '错误：空.gkreport没有可以识别的机关和年度，不能据以新建下一年度的报告；请先补齐报头的“机关”“年度”\n',
    );
    assert.equal(failure('--body', '测试局'), '错误：缺少选项 --year；有上年报告的，也可以用 --from 指定\n');
    assert.equal(
      failure('--lang', 'en'),
      'error: --body and --year required, or --from with the report of last year\n',
    );
  });

  it('takes a format of the folder by its name', () => {
    const cwd = folderWith({ '测试.gkformat': format });
    const { stdout } = gkreport([...office, '--year', '2024', '--format', '测试', '--out', '-'], { cwd });
    assert.match(stdout, /^格式: 测试\n[\s\S]+\n\| 支出 \|\s+\|\s+\| += \|\n$/);
  });

  it('takes a school year, and a format that counts by them', () => {
    const school = format.replace('{\n', '{\n  适用 2017 起\n  周期 学年\n');
    const cwd = folderWith({ '学校.gkformat': school });
    const { stdout } = gkreport(['new', '--body', '示例大学', '--year', '2024—2025学年度', '--out', '-'], { cwd });
    assert.match(stdout, /^年度: 2024-2025学年$/m);
    const none = gkreport(['new', '--body', '示例大学', '--year', '2024-2025学年', '--out', '-'], {
      cwd: folderWith({}),
    });
    assert.match(none.stderr, /没有适用于 2024-2025学年的格式/);
    const apart = gkreport(['new', '--body', '示例大学', '--year', '2024-2026学年', '--out', '-'], { cwd });
    assert.match(apart.stderr, /--year/);
  });

  it('names the formats there are when the one asked for is not among them, or none applies', () => {
    const cwd = folderWith({ '测试.gkformat': format });
    const failure = (...words: readonly string[]) => {
      const { status, stdout, stderr } = gkreport([...office, ...words], { cwd });
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      return stderr;
    };
    assert.equal(
      failure('--year', '2024', '--format', '国办2020'),
      '错误：没有格式“国办2020”；可用的格式：测试、国办2019、国办2021\n',
    );
    assert.equal(
      failure('--year', '2012', '--lang', 'en'),
      'error: No format applies to 2012; choose one with --format. Known formats: 测试, 国办2019, 国办2021\n',
    );
  });

  it('never overwrites a report unasked', () => {
    const cwd = folderWith({ '测试局2024.gkreport': 'mine' });
    const { status, stderr } = gkreport([...office, '--year', '2024'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, '错误：测试局2024.gkreport：文件已存在，未作改动；需要覆盖的，请加上 --force\n');
    assert.equal(readFileSync(join(cwd, '测试局2024.gkreport'), 'utf8'), 'mine');
    assert.equal(gkreport([...office, '--year', '2024', '--force'], { cwd }).status, 0);
    assert.match(readFileSync(join(cwd, '测试局2024.gkreport'), 'utf8'), /^格式: 国办2021/);
  });

  it('understands a year in full-width digits, and refuses what is none', () => {
    const cwd = folderWith({});
    const fullWidth = '\uff12\uff10\uff12\uff14';
    assert.match(gkreport([...office, '--year', fullWidth, '--out', '-'], { cwd }).stdout, /^年度: 2024$/m);
    const { status, stderr } = gkreport([...office, '--year', '24', '--out', '-'], { cwd });
    assert.equal(status, 2);
    const { last } = reportYears(new Date());
    assert.equal(stderr, `错误：选项 --year 的值“24”无效，请填 2008 至 ${last} 之间的四位年份，如 2025\n`);
  });

  it('refuses a name that would break the header, and makes file names of the others', () => {
    const cwd = folderWith({});
    const begin = (body: string) => gkreport(['new', '--body', body, '--kind', '部门', '--year', '2024'], { cwd });
    assert.equal(begin('甲\n年度: 1').stderr, '错误：选项 --body 须为一行文字，不能为空\n');
    assert.equal(begin(' ').stderr, '错误：选项 --body 须为一行文字，不能为空\n');
    assert.equal(begin('甲/乙').stdout, '已写入 甲_乙2024.gkreport\n');
  });

  it('takes --out for a folder, which it makes, unless it ends in .gkreport', () => {
    const cwd = folderWith({});
    const begin = (out: string) => gkreport([...office, '--year', '2024', '--out', out], { cwd });
    assert.equal(begin('年报').stdout, '已写入 年报/测试局2024.gkreport\n');
    assert.equal(begin('年报/甲.gkreport').stdout, '已写入 年报/甲.gkreport\n');
    assert.equal(begin('没有/甲.gkreport').stderr, '错误：没有：没有这个文件夹\n');
    assert.deepEqual(readdirSync(join(cwd, '年报')).sort(), ['测试局2024.gkreport', '甲.gkreport'].sort());
    assert.deepEqual(readdirSync(cwd), ['年报']);
  });
});
