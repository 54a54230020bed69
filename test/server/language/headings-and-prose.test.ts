import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';
import { unread } from '../../support/findings.ts';
import { marked } from '../../support/marked.ts';
import { outline } from '../../support/outline.ts';

const header = '机关: 甲\n年度: 2024\n';

async function lines(text: string): Promise<readonly string[]> {
  assert.deepEqual(await unread(header + text), []);
  return outline(await readText(header + text));
}

describe('headings', () => {
  it('are title, chapter, section and subsection by the number of their marks', async () => {
    assert.deepEqual(await lines('# 标题\n## 一、总体情况\n### 节\n#### 目\n##### 更小\n'), [
      '# 标题',
      '## 一、总体情况 = 总体情况',
      '### 节',
      '#### 目',
      '#### 更小',
    ]);
  });

  it('take full-width marks, with a blank behind them or without', async () => {
    assert.deepEqual(await lines('＃标题\n＃＃ 一、总体情况\n###节\n＃＃#＃ 目\n'), [
      '# 标题',
      '## 一、总体情况 = 总体情况',
      '### 节',
      '#### 目',
    ]);
  });

  it('bind to the chapters of the format whatever their numbering and punctuation', async () => {
    for (const heading of ['总体情况', '一、总体情况', '（一）总体情况', '1. 总体情况', '一、总体　情况：'])
      assert.match((await lines(`## ${heading}\n`))[0] ?? '', / = 总体情况$/, heading);
    for (const heading of ['总体问题', '情况', '不公开总体情况'])
      assert.doesNotMatch((await lines(`## ${heading}\n`))[0] ?? '', / = /, heading);
  });

  it('bind by a known variant and say so', async () => {
    const [official, variant] = (await readText(`${header}## 问题改进\n## 五、存在问题及改进情况\n`)).chapters;
    assert.equal(official?.variant, false);
    assert.equal(variant?.definition?.name, '问题改进');
    assert.equal(variant?.variant, true);
  });

  it('hold bound values, bold text and links as any line', async () => {
    assert.deepEqual(await lines('# **{机关}**{年度}年[报告](http://a.cn)\n## 一、**总体**情况\n'), [
      '# 甲2024年报告',
      '## 一、总体情况 = 总体情况',
    ]);
  });

  it('may be empty', async () => {
    const report = await readText('#\n##\n###\n####\n');
    assert.deepEqual(outline(report), ['# ', '## ', '### ', '#### ']);
    const { ranges } = marked('#«»');
    assert.deepEqual(report.title?.textRange, ranges[0]);
  });

  it('know where the whole line and where its text stands', async () => {
    const { text, ranges } = marked('# 标题\n  ##　«一、总体情况»  \n');
    const [chapter] = (await readText(text)).chapters;
    assert.deepEqual(chapter?.heading.textRange, ranges[0]);
    assert.deepEqual(chapter?.heading.range.start, { line: 1, character: 2 });
    assert.deepEqual(chapter?.heading.range.end, ranges[0]?.end);
  });

  it('of a second title are kept apart, wherever they stand', async () => {
    const report = await readText('# 甲\n# 乙\n## 一、总体情况\n文字\n# 丙\n文字\n');
    assert.deepEqual(
      report.extraTitles.map(({ text }) => text),
      ['乙', '丙'],
    );
    assert.deepEqual(outline(report), ['# 甲', '## 一、总体情况', '文字', '文字']);
  });

  it('of sections before the first chapter are strays', async () => {
    const { text, ranges } = marked('# 甲\n«### 节»\n文字\n## 一、总体情况\n');
    const { strays } = await readText(text);
    assert.deepEqual(strays, [{ kind: 'section', label: '节', range: ranges[0] }]);
  });

  it('of chapters reach to the line before the next chapter', async () => {
    const { chapters, end } = await readText('# 甲\n## 一\n文字\n\n### 节\n## 二\n文字');
    assert.deepEqual(
      chapters.map(({ range }) => [range.start.line, range.end]),
      [
        [1, { line: 5, character: 0 }],
        [5, { line: 7, character: 0 }],
      ],
    );
    assert.deepEqual(end, { start: { line: 6, character: 2 }, end: { line: 6, character: 2 } });
  });
});

describe('prose', () => {
  it('is a paragraph for each line; blank lines and indentation mean nothing', async () => {
    assert.deepEqual(await lines('# 标\n\n\n　　第一段。\n\t第二段。  \n   \n第三段。'), [
      '# 标',
      '第一段。',
      '第二段。',
      '第三段。',
    ]);
  });

  it('stands before the title, below it, in chapters and in sections', async () => {
    assert.deepEqual(await lines('一\n# 标\n二\n## 章\n三\n### 节\n四\n#### 目\n五\n'), [
      '# 标',
      '一',
      '二',
      '## 章',
      '三',
      '### 节',
      '四',
      '#### 目',
      '五',
    ]);
  });

  it('may begin with the words that open tables, rules and explanations', async () => {
    const prose = [
      '表彰先进集体10个。',
      '表一：主动公开情况',
      '表“三公”经费支出情况如下。',
      '规则明确、程序规范。',
      '规则 清楚。',
      '核实情况属实。',
      '核实 无误。',
      '说明：以上数据截至年底。',
      '说明 情况属实。',
      '列入计划。',
      '其余工作正常。',
    ];
    // A table title in quotes opens a table of one's own; nothing else here does.
    const plain = prose.filter((line) => !line.startsWith('表“'));
    assert.deepEqual(await lines(`# 标\n${plain.join('\n')}\n`), ['# 标', ...plain]);
  });

  it('may begin with these words below a table, too', async () => {
    const table = '表 第二十条第五项\n| 行政许可 | 1 |\n';
    assert.deepEqual(await lines(`## 章\n${table}\n表彰先进集体10个。\n说明：以上数据截至年底。\n`), [
      '## 章',
      '表 第二十条第五项',
      '|行政许可|1|',
      '表彰先进集体10个。',
      '说明：以上数据截至年底。',
    ]);
  });

  it('may hold every mark of the language in the middle of a line', async () => {
    const text = '共#3项|其中//两项＝表 一：规则 说明 甲: 乙';
    assert.deepEqual(await lines(`# 标\n${text}\n`), ['# 标', text]);
  });

  it('begins with a mark where a backslash stands before it', async () => {
    const escaped = [
      '\\#安全生产月',
      '\\＃话题',
      '\\|甲|',
      '\\｜甲',
      '\\//注',
      '\\表 申请办理',
      '\\规则 甲 = 乙',
      '\\说明 甲: 乙',
    ];
    assert.deepEqual(await lines(`# 标\n${escaped.join('\n')}\n`), ['# 标', ...escaped.map((line) => line.slice(1))]);
  });

  it('knows where a paragraph stands, without the blanks around it', async () => {
    const { text, ranges } = marked('# 标\n　　«文字 文字。»  \r\n«末段»');
    const { preface } = await readText(text);
    assert.deepEqual(
      preface.map(({ range }) => range),
      ranges,
    );
  });

  it('ends where a comment line stands, and comments do not print', async () => {
    assert.deepEqual(await lines('// 说明\n# 标\n//注\n文字 // 不是注释\n  // 注\n文字\n'), [
      '# 标',
      '文字 // 不是注释',
      '文字',
    ]);
  });
});

describe('lines', () => {
  const expected = ['# 标', '一', '## 章', '表 第二十条第五项', '|行政许可|1|', '二'];
  const text = '年度: 2024\n# 标\n一\n## 章\n表 第二十条第五项\n| 行政许可 | 1 |\n二';

  for (const [name, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const)
    it(`end with ${name}, and ranges count the same`, async () => {
      const report = await readText(text.replaceAll('\n', lineBreak));
      assert.deepEqual(outline(report), expected);
      assert.deepEqual(report.tables[0]?.rows[0]?.cells[0]?.range, {
        start: { line: 5, character: 9 },
        end: { line: 5, character: 10 },
      });
      assert.deepEqual(report.tables[0]?.rows[0]?.range, {
        start: { line: 5, character: 0 },
        end: { line: 5, character: 12 },
      });
    });

  it('need no break at the end of the file, and may have many', async () => {
    assert.deepEqual(outline(await readText(`${text}\n`)), expected);
    assert.deepEqual(outline(await readText(`${text}\n\n\n`)), expected);
  });

  it('begin behind a byte order mark', async () => {
    const { header: head, title } = await readText('\ufeff机关: 甲\n# 标\n');
    assert.deepEqual(
      head.entries.map(({ key }) => key),
      ['机关'],
    );
    assert.equal(title?.text, '标');
  });

  it('may all be missing', async () => {
    for (const empty of ['', '\n', '  \n\t\n', '\ufeff', '// 注']) {
      const report = await readText(empty);
      assert.deepEqual(outline(report), []);
      assert.equal(report.title, undefined);
    }
  });
});
