import assert from 'node:assert/strict';
import { fixture } from '../../support/reports.ts';
import { Operations } from './operations.ts';

const head = '格式: 国办2021\n机关: 示例市水务局\n年度: 2024\n\n# 标题\n\n## 一、总体情况\n\n';
const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));
const own = (rows: readonly string[], rules: readonly string[]) =>
  [`${head}表 "甲"`, '| 项 | 数 |', ...rows, ...rules].join('\n');
const sound = fixture('宿迁2024.gkreport');
const [table3 = assert.fail()] = /^表 申请办理\n(?:\|.*\n)+/m.exec(sound) ?? [];

/** What a report may have many of, and how many of it to begin with. */
const kinds: Readonly<Record<string, readonly [start: number, text: (count: number) => string]>> = {
  'terms of a rule': [
    200,
    (count) => own(['| 乙 | 1 |', '| 合计 | = |'], [`规则 合计 = ${lines(count, () => '乙').join(' + ')}`]),
  ],
  'rows that one rule adds up': [
    50,
    (count) =>
      own(
        [...lines(count, (i) => `| 第${i}项 | ${i} |`), '| 合计 | = |'],
        [`规则 合计 = ${lines(count, (i) => `第${i}项`).join(' + ')}`],
      ),
  ],
  'rules that hang on one another, the last ones first': [
    50,
    (count) =>
      own(
        ['| 项0号 | 1 |', ...lines(count, (i) => `| 项${i + 1}号 | = |`)],
        lines(count, (i) => `规则 项${i + 1}号 = 项${i}号 + 1`).reverse(),
      ),
  ],
  'rules solved backwards': [
    50,
    (count) =>
      own(
        [...lines(count, (i) => `| 项${i}号 | = |`), `| 项${count}号 | 9999 |`],
        lines(count, (i) => `规则 项${i + 1}号 = 项${i}号 + 1`),
      ),
  ],
  'rules that each speak of a column of their own': [
    20,
    (count) =>
      `${head}表 "甲"\n| 项 | ${lines(count, (i) => `列${i}`).join(' | ')} | 合计 |\n| 乙 | ${lines(count, () => '1').join(' | ')} | 1 |\n${lines(count, (i) => `规则 列 合计 >= 列${i}`).join('\n')}\n`,
  ],
  'paragraphs that say the same': [
    20,
    (count) => head + lines(count, () => '按时公开政府信息，办理申请。\n').join('\n'),
  ],
  'terms of a number in text': [200, (count) => `${head}{${lines(count, () => '申请办理.本年新收').join(' + ')}}\n`],
  'numbers in text': [200, (count) => head + lines(count, () => '共{年度}年').join('')],
  'numbers in text that is not as it should be': [
    200,
    (count) => head + lines(count, () => '政府政府{年度}年').join('，'),
  ],
  'numbers of cases in one sentence': [200, (count) => `${head}${lines(count, (i) => `收到申请${i}件`).join('，')}。`],
  'numbers of last year in one sentence': [
    200,
    (count) => `${head}${lines(count, (i) => `2023年公开${i}条`).join('，')}。`,
  ],
  'characters that no rule takes': [200, (count) => own(['| 乙 | 1 |'], [`规则 乙 = ${lines(count, () => '((')}`])],
  'names that a rule does not join': [
    200,
    (count) => own(['| 乙 | 1 |'], [`规则 乙 = ${lines(count, () => '乙').join(' ')}`]),
  ],
  'numbers in text that name own tables': [
    30,
    (count) =>
      [
        head,
        ...lines(count, (i) => `表 "表${i}号"\n| 项 | 数 |\n| 乙 | ${i} |\n文字`),
        ...lines(count, (i) => `{表${i}号.乙.数}`),
      ].join('\n'),
  ],
  'tables of the form, the same one over and over': [3, (count) => sound.replace(table3, table3.repeat(count))],
  'own tables of one title': [
    30,
    (count) => head + lines(count, () => '表 "甲"\n| 项 | 数 |\n| 乙 | 1 |\n文').join('\n'),
  ],
  'rows of one label': [
    50,
    (count) =>
      own(
        lines(count, (i) => `| 项 | ${i} |`),
        ['规则 列 数 = 数'],
      ),
  ],
  'rows the form does not know': [
    50,
    (count) => `${head}表 申请办理\n${lines(count, (i) => `| 行${i} | 1 |`).join('\n')}`,
  ],
  columns: [
    20,
    (count) =>
      `${head}表 "甲"\n| 项 | ${lines(count, (i) => `列${i}`).join(' | ')} |\n| 甲 | ${lines(count, String).join(' | ')} |\n| 乙 | ${lines(count, () => '=').join(' | ')} |\n规则 乙 = 甲\n`,
  ],
  charts: [
    10,
    (count) => head + lines(count, (i) => `图 "图${i}" 柱图 申请办理.本年新收, 申请办理.予以公开`).join('\n'),
  ],
  'points of a chart': [
    20,
    (count) => `${head}图 "图" 柱图 ${lines(count, () => '申请办理.本年新收, 上年.申请办理.本年新收').join(', ')}\n`,
  ],
  sections: [50, (count) => head + lines(count, (i) => `### （一）节${i}\n文字`).join('\n')],
  chapters: [30, (count) => head + lines(count, () => '## 一、总体情况\n文字').join('\n')],
  'header lines': [50, (count) => lines(count, () => '机关: 值\n键: 值').join('\n') + head],
  explanations: [30, (count) => `${sound}\n${lines(count, () => '说明 篇幅: 理由').join('\n')}`],
  'stars that end nowhere': [200, (count) => head + '**a '.repeat(count)],
  'characters of a line': [1000, (count) => head + '公开'.repeat(count)],
};

describe('what takes time grows as a report does, not as its square', function () {
  this.timeout(600_000);

  let operations: Operations;
  before(() => {
    operations = new Operations();
  });
  after(() => operations[Symbol.asyncDispose]());

  for (const [kind, [start, text]] of Object.entries(kinds))
    it(kind, async () => {
      await operations.of(text(start));
      const done: number[] = [];
      for (const times of [1, 3, 9]) done.push(await operations.of(text(times * start)));
      const [few = 0, some = 0, many = 0] = done;
      // What does not depend on the number goes out of the differences: 3 for what grows evenly, 9 for a square.
      assert.ok(many - some < 5 * Math.max(some - few, few / 5), `operations: ${done.join(', ')}`);
    });
});
