import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';
import { unread } from '../../support/findings.ts';
import { marked } from '../../support/marked.ts';
import { outline } from '../../support/outline.ts';

const header = '年度: 2024\n# 标\n## 三、收到和处理政府信息公开申请情况\n';

describe('a free table', () => {
  it('has a title in quotes, a header row and rows of its own', async () => {
    const text = `${header}表 "政务新媒体"\n| 平台 | 发布数 | 阅读数 |\n| 微博 | 12 | 1万 |\n| 微信 | = | |\n`;
    assert.deepEqual(outline(await readText(text)).slice(2), [
      '表 "政务新媒体"',
      '|平台|发布数|阅读数|',
      '|微博|12|1万|',
      '|微信|=||',
    ]);
  });

  it('takes Chinese quotes, no blank before them, and quotes inside of the others', async () => {
    const titles = ['“新媒体”', '"新媒体"', ' "关于“三公”经费"', ' “新媒体"'];
    const text = titles.map((title) => `表${title}\n| 项 |\n`).join('');
    assert.deepEqual(await unread(header + text), []);
    assert.deepEqual(
      outline(await readText(header + text)).filter((line) => line.startsWith('表')),
      ['新媒体', '新媒体', '关于“三公”经费', '新媒体'].map((title) => `表 "${title}"`),
    );
  });

  it('keeps its title and rows where a quote is not closed, which is told', async () => {
    for (const title of ['"没写完', '“没写完', '"没写完”']) {
      const text = `${header}表 ${title}\n| 项 | 数 |\n| 甲 | 1 |\n`;
      assert.deepEqual(await unread(text), [`〈${title}〉 引号没有配对；文字前后应各有一个引号，并写在同一行`]);
      assert.deepEqual(outline(await readText(text)).slice(3), ['|项|数|', '|甲|1|']);
    }
    assert.deepEqual(await unread(`${header}表 "\n`, 'en'), [
      '〈"〉 This quote is not closed. Text needs a quote before and after it, on the same line',
    ]);
  });

  it('may have escaped bars in columns, labels and cells', async () => {
    const text = `${header}表 "甲"\n| 项\\|目 | 上\\|下 |\n| 一\\|二 | 三\\｜四 |\n`;
    assert.deepEqual(outline(await readText(text)).slice(2), ['表 "甲"', '|项|目|上|下|', '|一|二|三｜四|']);
  });

  it('takes 其余 for a label like any other', async () => {
    const text = `${header}表 "甲"\n| 项 | 数 |\n| 其余 | 1 |\n`;
    assert.equal(outline(await readText(text)).at(-1), '|其余|1|');
  });

  it('knows where its title and columns stand', async () => {
    const { text, ranges } = marked(`${header}表 «"甲"»\n| 项 | «数» |«»|«  »|\n| 一 | 1 |\n`);
    const [table] = (await readText(text)).chapters[0]?.blocks ?? [];
    assert.ok(table?.kind === 'free-table');
    assert.deepEqual([table.titleRange, ...table.columns.map(({ range }) => range)], ranges);
  });

  it('carries rules over its rows and over its columns', async () => {
    const source = `${header}表 "甲"\n| 项 | 上 | 下 | 计 |\n| 一 | 1 | 2 | = |\n| 二 | 3 | 4 | = |\n| 合计 | = | = | = |\n`;
    const rules =
      '规则 合计 = 一 + 二\n规则 列 计 ＝ 上 ＋ 下\n核实 列 上 ≤ 下\n核实　列　上 <= 下\n规则 合计 ＞＝ 一\n';
    assert.deepEqual(await unread(source + rules), []);
    const [table] = (await readText(source + rules)).chapters[0]?.blocks ?? [];
    assert.ok(table?.kind === 'free-table');
    assert.deepEqual(
      table.rows.map(({ cells }) => cells.map(({ value }) => value?.toFixed())),
      [
        ['1', '2', '3'],
        ['3', '4', '7'],
        ['4', '6', '10'],
      ],
    );
    assert.deepEqual(
      [...new Set(table.equations.map(({ kind, rule }) => `${kind} ${rule.relation}`))],
      ['must =', 'should ≤', 'must ≥'],
    );
  });
});

describe('a rule outside of tables', () => {
  it('is a stray when it looks like a rule, and prose when it does not', async () => {
    const { text, ranges } = marked('# 标\n## 章\n«规则 甲 = 乙»\n规则 清楚。\n');
    const report = await readText(text);
    assert.deepEqual(report.strays, [{ kind: 'rule', label: '', range: ranges[0] }]);
    assert.deepEqual(outline(report), ['# 标', '## 章', '规则 清楚。']);
  });
});

describe('an explanation', () => {
  it('names a check and gives the reason, with a half-width or full-width colon', async () => {
    const report = await readText(
      '# 标\n## 章\n说明 上年衔接: 机构改革后并入\n说明　口径存疑　：  按件计: 见注 \n说明 上年衔接：\n',
    );
    assert.deepEqual(
      report.explanations.map(({ check, reason }) => [check, reason]),
      [
        ['上年衔接', '机构改革后并入'],
        ['口径存疑', '按件计: 见注'],
        ['上年衔接', ''],
      ],
    );
  });

  it('speaks for its table, its chapter, or what stands before the first chapter', async () => {
    const report = await readText(
      '说明 一: 甲\n# 标\n说明 二: 甲\n## 章\n说明 三: 甲\n表 申请办理\n| 本年新收 | 1 |\n\n说明 四: 甲\n表 "乙"\n| 项 |\n| 一 |\n说明 五: 甲\n## 末\n',
    );
    assert.deepEqual(
      report.explanations.map(({ check, scope }) => [check, scope.start.line, scope.end.line]),
      [
        ['一', 0, 3],
        ['二', 0, 3],
        ['三', 3, 13],
        ['四', 5, 8],
        ['五', 9, 12],
      ],
    );
  });

  it('knows where the line and the name of the check stand', async () => {
    const { text, ranges } = marked('## 章\n  «说明 说明: 理由» \n');
    const { explanations } = await readText(text);
    assert.deepEqual(explanations[0]?.range, ranges[0]);
    assert.deepEqual(explanations[0]?.checkRange, {
      start: { line: 1, character: 5 },
      end: { line: 1, character: 7 },
    });
  });
});
