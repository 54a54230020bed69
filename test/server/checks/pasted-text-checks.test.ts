import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { only } from '../../support/findings.ts';
import { marked, textAt } from '../../support/marked.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';

const pasted: readonly string[] = ['rows-in-text', 'unmarked-report'];
const found = async (text: string) =>
  (await only(pasted, text)).map((one) => `${one.check} 〈${textAt(text, one.range)}〉`);
const chapter = '年度: 2025\n机关: 示例市水务局\n# 题\n## 二、主动公开政府信息情况\n';

describe('rows of the form among the text', () => {
  for (const [how, rows] of [
    ['tabs', '规章\t2\t0\t9\n行政规范性文件\t3\t1\t20\n'],
    [
      'tabs and the printed head',
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t2\t0\t9\n行政规范性文件\t3\t1\t20\n',
    ],
    ['bars', '规章 | 2 | 0 | 9 |\n行政规范性文件 | 3 | 1 | 20 |\n'],
    ['blanks', '规章            2   0    9\n行政规范性文件  3   1   20\n'],
    ['full-width blanks', '规章　　2　0　9\n行政规范性文件　3　1　20\n'],
    ['a line for each cell', '规章\n\n2\n\n0\n\n9\n\n行政规范性文件\n\n3\n\n1\n\n20\n'],
    ['a wrapped label', '规章\t2\t0\t9\n行政规范\n性文件\t3\t1\t20\n'],
    [
      'its caption',
      '第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 2 0 9\n行政规范性文件 3 1 20\n',
    ],
    ['numbers of the clipboard', '规章\t１\t1,234\t-\n行政规范性文件\t3件\t/\t20\n'],
    ['blank cells', '规章\t2\t\t9\n行政规范性文件\t\t1\t4\n'],
  ] as const)
    it(`with ${how}`, async () => {
      const findings = await only(pasted, chapter + rows);
      assert.deepEqual(
        findings.map((one) => one.check),
        ['rows-in-text'],
      );
      assert.deepEqual(findings[0]?.range.start, { line: 4, character: 0 });
      const lines = rows.split('\n').filter((line) => line !== '').length;
      const words = `这 ${lines} 行是表“第二十条第一项”的内容，现作为正文出现在正式报告中，其中的数字不参与核对；请改为表格`;
      assert.equal(findings[0]?.message.zh, words);
    });

  for (const prose of [
    ...[
      '规章2件，行政规范性文件3件。',
      '规章 2 0',
      '规章 2 0 9 件，较上年增加。',
      '本年新收 3 件。',
      '其他 1 2 3',
      '2025 2024 2023',
    ],
    ...[
      '行政许可',
      '一、规章和规范性文件 2 件',
      '网站\t1\t2\t3',
      '总计 1 2',
      '规章 制发 废止 有效',
      '联系电话 0000 12345 110',
    ],
  ])
    it(`are none in: ${prose}`, async () => assert.deepEqual(await found(`${chapter}${prose}\n`), []));

  it('are found in every chapter, and below a table that has none of them', async () => {
    const { text } = marked(
      '年度: 2025\n# 题\n## 一、总体情况\n正文。\n行政许可 46\n## 二、主动公开政府信息情况\n表 第二十条第六项\n\n行政处罚 3\n行政强制 0\n',
    );
    assert.deepEqual(await found(text), ['rows-in-text 〈行政许可 46〉', 'rows-in-text 〈行政处罚 3〉']);
    const ids = (await check(text)).map((one) => one.check);
    assert.ok(!ids.includes('missing-rows'), 'what lies beside a table is not missing in it');
  });

  it('that say once more what the table has are text', async () => {
    const table = '表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 0 |\n\n';
    assert.deepEqual(await found(`${chapter}${table}行政处罚 3\n行政强制 0\n`), []);
    assert.deepEqual(await found(`${chapter}${table}行政处罚 4\n行政强制 0\n`), ['rows-in-text 〈行政处罚 4〉']);
  });

  it('stand for the table that is not written', async () => {
    const ids = (await check(`${chapter}行政处罚 3\n行政强制 0\n`)).filter(({ check: id }) => id === 'missing-table');
    assert.equal(ids[0]?.message.zh.includes('第二十条第六项'), false);
  });
});

const whole =
  '示例区示例镇人民政府2025年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n六、其他需要报告的事项\n\n无\n';

describe('a whole report without a mark', () => {
  it('is one finding, on its first line', async () => {
    const findings = await check(whole);
    assert.deepEqual(
      findings.map((one) => [one.check, textAt(whole, one.range)]),
      [['unmarked-report', '示例区示例镇人民政府2025年政府信息公开工作年度报告']],
    );
  });

  it('is told by its headings, in whatever accepted wording', async () => {
    for (const text of [
      whole.replace('三、收到', '三、收到并'),
      `格式: 国办2021\n${whole}`,
      whole.replace('二、主动公开政府信息情况', '二、 主动公开政府信息的情况'),
      whole.replace(/\n\n/g, '\n'),
      '2025年\n一、总体情况\n二、主动公开政府信息情况\n规章 1 0 2\n行政规范性文件 1 0 2\n',
    ])
      assert.deepEqual(
        (await found(text)).map((one) => one.split(' ')[0]),
        ['unmarked-report'],
        text,
      );
  });

  it('is none where chapters are marked, or where the text is no report', async () => {
    assert.deepEqual(await found(whole.replace('一、', '## 一、')), []);
    assert.deepEqual(await found('示例局2025年工作总结\n一、总体情况\n二、下一步打算\n三、几点建议\n'), []);
  });
});

describe('what lost its first bar, or was copied from cells', () => {
  for (const row of ['渠道 |', '渠道\t次数', '渠道\t1\t0'])
    it(`is no caption of what stands below: ${JSON.stringify(row)}`, async () => {
      const text = `# 标\n\n## 一、总体情况\n\n正文。\n\n${row}\n|  |\n| 3 |\n`;
      const offered = await mendings('stray-line', text);
      assert.ok(offered.length > 0);
      for (const { zh, text: after } of offered) {
        assert.ok(!/[|\t]”/.test(zh), zh);
        assert.ok(!/表 "[^"\n]*[|\t]/.test(after), after);
      }
    });
});
