import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders } from './support/folder.ts';
import { gkreport } from './support/gkreport.ts';

const page = `<!doctype html><meta charset="utf-8"><div class="nav"><a>首页</a></div><div>
<h1>示例市水务局2023年政府信息公开工作年度报告</h1><p>发布日期：2024-01-20</p>
<p>一、总体情况</p><p>全年公开信息3条。</p>
<p>二、主动公开政府信息情况</p>
<table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许科</td><td>3</td></tr></table>
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
// 导入: 行名按近似认作“行政许可”：行政许科（第 1 个表第 3 行）
| 行政许可 |        3 |
`;

describe('gkreport import', () => {
  afterEach(removeFolders);

  it('writes the report beside the page, and lists what has to be looked at', () => {
    const cwd = folderWith({ '年报.html': page });
    const { status, stdout, stderr } = gkreport(['import', '年报.html'], { cwd });
    assert.deepEqual(
      { status, stdout, stderr },
      {
        status: 0,
        stdout: [
          '年报.html → 示例市水务局2023.gkreport：国办2021；1 处存疑，请逐条核对',
          '  行名按近似认作“行政许可”：行政许科（第 1 个表第 3 行）',
          '  网页上报告以外的 1 行文字未导入',
          '',
        ].join('\n'),
        stderr: '',
      },
    );
    assert.equal(readFileSync(join(cwd, '示例市水务局2023.gkreport'), 'utf8'), report);
  });

  it('binds numbers of the text to the tables where it is told to, and lists them', () => {
    const cells = (texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const applications = `<p>三、收到和处理政府信息公开申请情况</p><table>${cells(['项目', ...names])}${cells(['一、本年新收政府信息公开申请数量', '5', '0', '0', '0', '0', '0', '5'])}</table></div>`;
    const told = page
      .replace('全年公开信息3条。', '全年新收政府信息公开申请5件。')
      .replace('</div>\n', '')
      .replace(/<\/div>$/, applications);
    const cwd = folderWith({ '年报.html': told });
    const plain = gkreport(['import', '年报.html', '--out', '-'], { cwd });
    assert.match(plain.stdout, /^全年新收政府信息公开申请5件。$/m);
    const bound = gkreport(['import', '年报.html', '--bind', '--out', '-'], { cwd });
    assert.match(bound.stdout, /^全年新收政府信息公开申请\{申请办理\.本年新收\}件。$/m);
    assert.match(bound.stderr, /5 → \{申请办理\.本年新收\}/);
  });

  it('writes nothing over a file that exists, unless told to', () => {
    const cwd = folderWith({ '年报.html': page, '示例市水务局2023.gkreport': '机关: 甲\n' });
    const { status, stderr } = gkreport(['import', '年报.html'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^错误：示例市水务局2023\.gkreport：文件已存在/);
    assert.equal(gkreport(['import', '年报.html', '--force'], { cwd }).status, 0);
  });

  it('writes a report to standard output, and what is to be known of it to standard error', () => {
    const cwd = folderWith({ '年报.html': page });
    const { stdout, stderr } = gkreport(['import', '年报.html', '--out', '-'], { cwd });
    assert.equal(stdout, report);
    assert.match(stderr, /^年报\.html：国办2021；1 处存疑/);
  });

  it('says the same as data', () => {
    const cwd = folderWith({ '年报.html': page });
    const { stdout } = gkreport(['import', '年报.html', '--format', 'json'], { cwd });
    assert.deepEqual(JSON.parse(stdout), {
      files: [
        {
          path: '年报.html',
          report: '示例市水务局2023.gkreport',
          format: '国办2021',
          body: '示例市水务局',
          year: 2023,
          notes: [
            {
              level: 'doubt',
              text: { zh: '行名按近似认作“行政许可”', en: 'The label was taken for “行政许可”, which it resembles' },
              place: { zh: '第 1 个表第 3 行', en: 'table 1, row 3' },
              source: '行政许科',
            },
          ],
          remarks: [],
          leftOut: ['首页'],
        },
      ],
    });
  });

  it('goes on behind a file that holds no report, and says so', () => {
    const cwd = folderWith({ '新闻.html': '<p>会议召开。</p>', '年报.html': page });
    const { status, stdout, stderr } = gkreport(['import', '新闻.html', '年报.html', '无.html'], { cwd });
    assert.equal(status, 2);
    assert.match(stdout, /^年报\.html → 示例市水务局2023\.gkreport/);
    assert.match(
      stderr,
      /^错误：新闻\.html：没有找到政府信息公开工作年度报告.*\n错误：无\.html：文件或文件夹不存在\n$/,
    );
  });

  it('is what check names for a file that can be imported', () => {
    const cwd = folderWith({ '年报.html': page });
    assert.equal(
      gkreport(['check', '年报.html'], { cwd }).stderr,
      '错误：年报.html：不是 .gkreport 文件。要把它导入为报告，请用 gkreport import 年报.html\n',
    );
  });
});
