import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

const page = (number: string) => `<!doctype html><meta charset="utf-8"><div class="nav"><a>首页</a></div><div>
<h1>示例市水务局2023年政府信息公开工作年度报告</h1><p>发布日期：2024-01-20</p>
<p>一、总体情况</p><p>全年公开信息3条。</p>
<p>二、主动公开政府信息情况</p>
<table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>${number}</td></tr></table>
</div>`;
const report = `格式: 国办2021
机关: 示例市水务局
机关类型: 部门
年度: 2023
发布日期: 2024-01-20

# 示例市水务局2023年政府信息公开工作年度报告

## 一、总体情况

全年公开信息3条。

## 二、主动公开政府信息情况

表 第二十条第五项
| 信息内容 | 处理决定 |
| 行政许可 |        3 |
`;

describe('gkreport compare', () => {
  afterEach(removeFolders);

  it('says that nothing differs, and how much was compared', () => {
    const cwd = folderWith({ '公布.html': page('3'), '报告.gkreport': report });
    assert.deepEqual(gkreport(['compare', '公布.html', '报告.gkreport'], { cwd }), {
      status: 0,
      stdout: '公布.html ↔ 报告.gkreport：比对 1 个数、1 句，没有不同\n',
      stderr: '',
    });
  });

  it('marks what differs in the report, and ends with 1', () => {
    const cwd = folderWith({ '公布.html': page('8'), '报告.gkreport': report });
    const { status, stdout, stderr } = gkreport(['compare', '公布.html', '报告.gkreport', '--lang', 'en'], { cwd });
    assert.deepEqual(
      { status, stdout, stderr },
      {
        status: 1,
        stdout: [
          '报告.gkreport:17:17: warning: “第二十条第五项: 行政许可·处理决定” is 8 on the published page and 3 in the report. Check which is right [published-number]',
          '17 | | 行政许可 |        3 |',
          '   |                     ^',
          '   Basis: common practice',
          '',
          '公布.html ↔ 报告.gkreport: 1 number and 1 sentence compared, 1 difference',
          '',
        ].join('\n'),
        stderr: '',
      },
    );
  });

  it('says the same as data', () => {
    const cwd = folderWith({ '公布.html': page('8'), '报告.gkreport': report });
    const { status, stdout } = gkreport(['compare', '公布.html', '报告.gkreport', '--format', 'json'], { cwd });
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), {
      published: '公布.html',
      report: '报告.gkreport',
      compared: { numbers: 1, sentences: 1 },
      differences: [
        {
          check: 'published-number',
          place: { zh: '第二十条第五项：行政许可·处理决定', en: '第二十条第五项: 行政许可·处理决定' },
          inReport: '3',
          onPage: '8',
          range: { start: { line: 16, character: 16 }, end: { line: 16, character: 17 } },
          message: '“第二十条第五项：行政许可·处理决定”在公布的页面上是 8，报告中是 3；请对照原稿核实哪个对',
        },
      ],
      doubts: [],
    });
  });

  it('leaves what a 说明 line explains out, and counts it', () => {
    const explained = `${report}说明 公布数字不同: 网站已更正\n`;
    const cwd = folderWith({ '公布.html': page('8'), '报告.gkreport': explained });
    const { status, stdout } = gkreport(['compare', '公布.html', '报告.gkreport'], { cwd });
    assert.equal(status, 0);
    assert.equal(stdout, '公布.html ↔ 报告.gkreport：比对 1 个数、1 句，没有不同，1 处已说明\n');
  });

  it('lists what of the page it was not certain of', () => {
    const cwd = folderWith({ '公布.html': page('3').replace('行政许可', '行政许科'), '报告.gkreport': report });
    const { status, stdout } = gkreport(['compare', '公布.html', '报告.gkreport'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /\n公布的页面有读不准的地方，请人工核对：\n {2}行名按近似认作“行政许可”：行政许科/);
  });

  it('refuses pages without a report, and what is no report', () => {
    const cwd = folderWith({ '新闻.html': '<p>会议召开。</p>', '公布.html': page('3'), '报告.gkreport': report });
    const refused = gkreport(['compare', '新闻.html', '报告.gkreport'], { cwd });
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^错误：新闻\.html：没有找到政府信息公开工作年度报告/);
    const exchanged = gkreport(['compare', '报告.gkreport', '公布.html'], { cwd });
    assert.equal(exchanged.status, 2);
    assert.match(exchanged.stderr, /^错误：公布\.html：不是 \.gkreport 文件/);
  });
});

describe('gkreport compare --last-year', () => {
  afterEach(removeFolders);
  const before = report;
  const now = report
    .replaceAll('2023', '2024')
    .replace('发布日期: 2024-01-20', '发布日期: 2025-01-20\n上年: 上年.gkreport')
    .replace('全年公开信息3条。', '全年公开信息5条。')
    .replace('|        3 |', '|        4 |');
  const files = { '报告.gkreport': now, '上年.gkreport': before };

  it('lists the numbers that changed, and what became of the text', () => {
    assert.deepEqual(gkreport(['compare', '--last-year', '报告.gkreport'], { cwd: folderWith(files) }), {
      status: 0,
      stdout: `示例市水务局：2024年与2023年比较
比较 1 个数，1 个有增减；正文 0 段相同，1 段改动，0 段新增，0 段删去

第二十条第（五）项
  行政许可: 3 → 4 (+1, +33.3%)
一、总体情况: 改动 1
`,
      stderr: '',
    });
  });

  it('writes data', () => {
    const { stdout } = gkreport(['compare', '--last-year', '报告.gkreport', '--format', 'json'], {
      cwd: folderWith(files),
    });
    const { numbers, chapters } = JSON.parse(stdout);
    assert.deepEqual(numbers, [
      {
        table: '第二十条第（五）项',
        row: '行政许可',
        column: '本年处理决定数量',
        before: 3,
        now: 4,
        change: 1,
        percent: 33.3,
      },
    ]);
    assert.deepEqual(chapters[0].lines[0].pieces, [
      { fate: 'same', text: '全年公开信息' },
      { fate: 'removed', text: '3' },
      { fate: 'added', text: '5' },
      { fate: 'same', text: '条。' },
    ]);
  });

  it('writes a page and a workbook beside the report, or where it is told', () => {
    const cwd = folderWith(files);
    const { status, stdout } = gkreport(['compare', '--last-year', '报告.gkreport', '--to', 'html,xlsx'], { cwd });
    assert.deepEqual([status, stdout], [0, '已写入 报告与上年比较.html\n已写入 报告与上年比较.xlsx\n']);
    assert.deepEqual(readdirSync(cwd).sort(), [
      '上年.gkreport',
      '报告.gkreport',
      '报告与上年比较.html',
      '报告与上年比较.xlsx',
    ]);
    const again = gkreport(['compare', '--last-year', '报告.gkreport', '--to', 'html'], { cwd });
    assert.equal(again.status, 2);
    const printed = gkreport(['compare', '--last-year', '报告.gkreport', '--to', 'html', '--out', '-'], { cwd });
    assert.match(printed.stdout, /^<!doctype html>/);
  });

  for (const [what, words, message] of [
    ['a report without 上年', ['--last-year', '上年.gkreport'], '上年.gkreport：报头没有写“上年”，没有可以比较的报告'],
    [
      'a published page besides',
      ['公布.html', '--last-year', '报告.gkreport'],
      '--last-year 后面写要比较的报告，不再写公布件',
    ],
    ['files without a comparison', ['公布.html', '报告.gkreport', '--to', 'html'], '选项 --to 只能与 --last-year 同用'],
    ['nothing to compare', [], '缺少参数：请写公布件和报告，或用 --last-year 写报告'],
    ['another file type', ['--last-year', '报告.gkreport', '--to', 'pdf'], '选项 --to 的值“pdf”无效；可用：html、xlsx'],
  ] as const)
    it(`refuses ${what}`, () => {
      const { status, stderr } = gkreport(['compare', ...words], { cwd: folderWith(files) });
      assert.deepEqual([status, stderr], [2, `错误：${message}\n`]);
    });
});
