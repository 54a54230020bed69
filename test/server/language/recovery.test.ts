import assert from 'node:assert/strict';
import { examine, readText } from '../../support/engine.ts';
import { unread, unreadAmong } from '../../support/findings.ts';
import { outline } from '../../support/outline.ts';

/** Every kind of line, one of each at least. */
const lines = [
  '格式: 国办2021',
  '机关: 甲',
  '年度: 2024',
  '# {机关}{年度}年报告',
  '前言{年度}。',
  '## 一、总体情况',
  '共{申请办理.本年新收}件。',
  '### 小节',
  '说明 篇幅: 理由',
  '表 "自拟"',
  '| 项 | 数 |',
  '| 一 | 1 |',
  '| 合计 | = |',
  '规则 合计 = 一',
  '## 三、收到和处理政府信息公开申请情况',
  '表 申请办理',
  '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| （三）不予公开 |',
  '| 其余 | 0 |',
  '说明 上年衔接: 理由',
  '末段。',
];

const whole = await readText(lines.join('\n'));

/** The outline of the lines when one more stands among them, and what is said about it. */
async function withLine(added: string, at: number): Promise<{ outline: readonly string[]; unread: readonly string[] }> {
  const text = lines.toSpliced(at, 0, added).join('\n');
  const { report, findings } = await examine(text);
  return { outline: outline(report), unread: unreadAmong(findings, text) };
}

/** Asserts that a bad line takes nothing from the others, and is told once. */
async function costsItself(added: string, at: number, prints: readonly string[] = []): Promise<void> {
  const found = await withLine(added, at);
  const expected = outline(whole);
  const rest = found.outline.filter((line) => !prints.includes(line));
  assert.deepEqual(rest, expected, added);
  assert.equal(found.unread.length, 1, `${added}: ${found.unread.join('\n')}`);
}

describe('a line that cannot be read costs only itself', () => {
  const badRules = [
    '规则',
    '规则 一',
    '规则 一 =',
    '规则 = 一',
    '规则 一 = 合计 二',
    '规则 一 一 一',
    '规则 列',
    '规则 列 =',
    '规则 一 = 二 +',
    '规则 一 @ 二',
    '规则 一 = (二',
    '规则 一 = 二)',
    '规则 一 = 合计()',
    '规则 一 = 甲.',
    '规则 “一 = 二',
    '规则 一 = 二 = 三',
  ];
  for (const rule of badRules)
    it(`among the rows of a free table: ${rule}`, async () => {
      await costsItself(rule, 11);
      await costsItself(rule, 12);
      await costsItself(rule, 14);
    });

  for (const rule of badRules)
    it(`among the rows of a table of the form: ${rule}`, async () => {
      await costsItself(rule, 16);
      await costsItself(rule, 18);
    });

  const badBraces = [
    '.',
    '申请办理.',
    '.本年新收',
    '申请办理..本年新收',
    '申请办理 本年新收',
    '1 +',
    '+ 1',
    '(1',
    '1)',
    '合计(',
    '合计()',
    '占比(1,',
    '占比(1,)',
    '“甲',
    '@',
    '甲 @ 乙',
    '年度 = 2024',
    '申请办理/',
    '!!!',
    '上年.',
  ];
  for (const braces of badBraces)
    it(`in prose: {${braces}}`, async () => {
      for (const at of [4, 6, 8, lines.length]) {
        const { outline: found, unread: told } = await withLine(`前{${braces}}后{年度}`, at);
        const rest = found.filter((line) => !/^前.*后2024$/.test(line));
        assert.deepEqual(rest, outline(whole));
        assert.equal(found.length, rest.length + 1);
        assert.equal(told.length, 1, told.join('\n'));
      }
    });

  it('in a heading', async () => {
    assert.deepEqual(await unread('# {年度\n# {年度.\n'), []);
    const text = lines.toSpliced(5, 1, '## 一、总体情况{年度+}').join('\n');
    assert.equal((await unread(text)).length, 1);
    assert.equal((await readText(text)).chapters.length, 2);
  });

  it('in the middle of a table: words without a bar in front of them', async () => {
    for (const at of [11, 12, 16, 17, 18]) {
      const { outline: found, unread: told } = await withLine('  单位：件  ', at);
      assert.deepEqual(found, outline(whole));
      assert.deepEqual(told, [
        '〈单位：件〉 本行在表格中却不以“|”开头，不参与核对，也不会出现在正式报告中；表格的行请以“|”开头，正文请移到表格之后',
      ]);
    }
  });

  it('in the middle or at the end of a table: a row that lost its first bar', async () => {
    for (const at of [11, 13, 17, 19]) assert.equal((await withLine('二 | 3 |', at)).unread.length, 1, `line ${at}`);
    await costsItself('二 | 3 |', 13);
    await costsItself('二 | 3 |', 19);
  });

  it('behind the title of a free table', async () => {
    const text = lines.toSpliced(9, 1, '表 "自拟" 单位：件').join('\n');
    assert.deepEqual(outline(await readText(text)), outline(whole));
    assert.deepEqual(await unread(text), [
      '〈单位：件〉 “表”后应写表名，即格式中一张表的名称；自拟表格写“表 "标题"”，标题后不再写其他内容',
    ]);
  });

  it('where a table has no name', async () => {
    const { outline: found, unread: told } = await withLine('表', 8);
    assert.deepEqual(found, outline(whole).toSpliced(outline(whole).indexOf('表 "自拟"'), 0, '表 '));
    assert.deepEqual(told, []);
  });

  it('where a prose line with a bar stands apart from a table, it is prose', async () => {
    const { outline: found, unread: told } = await withLine('电话：甲 | 地址：乙', lines.length);
    assert.deepEqual(found, [...outline(whole), '电话：甲 | 地址：乙']);
    assert.deepEqual(told, []);
  });

  it('twice, where two braces of one line are wrong', async () => {
    assert.deepEqual(await unread('# 标\n{申请办理.}和{1 +}\n'), [
      '〈}〉 此处应写名称，现为“}”',
      '〈}〉 此处应写数字或名称，现为“}”',
    ]);
  });
});

describe('braces that close nothing', () => {
  it('are text', async () => {
    for (const text of ['a { b', 'a } b', 'a } b { c', '{', '}', '｛ 甲', 'a {甲\nb}']) {
      assert.deepEqual(await unread(`# 标\n${text}\n`), [], text);
      assert.deepEqual(outline(await readText(`# 标\n${text}\n`)), ['# 标', ...text.split('\n')]);
    }
  });

  it('are text around braces that do', async () => {
    const report = await readText('年度: 2024\n# 标\n{{年度}} { {年度\n');
    assert.equal(outline(report)[1], '{2024} { {年度');
    assert.equal(report.bound.length, 1);
  });

  it('are text where a backslash stands before them', async () => {
    const report = await readText('年度: 2024\n# 标\n\\{年度} \\｛年度｝ \\\\{年度}\n');
    assert.equal(outline(report)[1], '{年度} ｛年度｝ \\2024');
    assert.equal(report.bound.length, 1);
  });

  it('may be full-width, or mixed, where they do', async () => {
    const report = await readText('年度: 2024\n# 标\n｛年度｝{年度｝｛ 年度 － １ }\n');
    assert.equal(outline(report)[1], '202420242023');
  });
});
