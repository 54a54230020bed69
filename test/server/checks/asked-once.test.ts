import assert from 'node:assert/strict';
import { askedOnce } from '../../../server/checks/asked-once.ts';
import { runChecks } from '../../../server/checks/index.ts';
import { allParagraphs, type Prose, proseOf } from '../../../server/checks/prose.ts';
import type { Report } from '../../../server/report/report.ts';
import { open, readText } from '../../support/engine.ts';
import { withCell } from '../../support/reports.ts';
import { findingsOfEach, findingsOfEachInThread } from './support/findings-of-each.ts';
import { report2021 } from './support/report-texts.ts';

/** The lines of a report, and a question that notes what it was asked of. */
async function linesOf(...paragraphs: readonly string[]): Promise<readonly Prose[]> {
  return allParagraphs(await readText(`${paragraphs.join('\n\n')}\n`)).map(proseOf);
}

function counted() {
  const asked: string[] = [];
  const question = askedOnce(({ text }, ...given: readonly unknown[]) => {
    asked.push(text);
    return [text.length, ...given];
  });
  return { asked, question };
}

describe('a question about a line of prose', () => {
  it('is asked once, however often the report is read anew and wherever the line stands then', async () => {
    const { asked, question } = counted();
    for (const line of await linesOf('一切正常。', '无。')) question(line);
    for (const line of await linesOf('上面多了一段。', '一切正常。', '无。')) question(line);
    assert.deepEqual(asked, ['一切正常。', '无。', '上面多了一段。']);
  });

  it('is asked again when something else is given', async () => {
    const { asked, question } = counted();
    const [line] = (await linesOf('一切正常。')) as [Prose];
    assert.deepEqual(question(line, 2024), [5, 2024]);
    assert.deepEqual(question(line, 2025), [5, 2025]);
    assert.deepEqual(question(line, 2025), [5, 2025]);
    assert.equal(asked.length, 2);
  });

  it('is asked again of a line that reads the same and is written otherwise', async () => {
    const typed = askedOnce(({ isTyped }) => isTyped(0, 5));
    const lines = await linesOf('2024年', '{年度}年', '**2024**年');
    assert.deepEqual(
      lines.map((line) => typed(line)),
      [true, false, false],
    );
  });

  it('answers in offsets, which lead to where the line stands', async () => {
    const year = askedOnce(({ text }) => text.indexOf('2024'));
    for (const above of [[], ['上面多了一段。']]) {
      const line = (await linesOf(...above, '截至2024年')).at(-1) as Prose;
      const start = { line: above.length * 2, character: 2 };
      assert.deepEqual(line.rangeOf(year(line), year(line) + 4), { start, end: { ...start, character: 6 } });
    }
  });
});

/** How many characters the patterns of the checks are tried on: the work that grows with what they look at. */
function charactersRead(work: () => unknown): number {
  const { exec } = RegExp.prototype;
  let characters = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.global ? this.lastIndex : 0;
    const match = exec.call(this, text);
    characters += (match ? match.index + match[0].length : text.length) - from;
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

/** The report with so many further paragraphs in its first chapter. */
function withParagraphs(count: number): string {
  const more = Array.from({ length: count }, (_, at) =>
    `第${at}科室按季度梳理目录，逐件核对公开属性，材料归入卷宗${at}号备查。`.repeat(4),
  );
  return report2021.replace(/(?<=^## .*\n\n)/m, `${more.join('\n\n')}\n\n`);
}

describe('the checks of a report in which a cell was changed', () => {
  const place = { table: '第二十条第五项', row: '行政许可' };

  /** What is read when the report is checked with the first number, and then with the second. */
  async function readWith(text: string, ...cells: readonly string[]): Promise<readonly number[]> {
    const opened = await open(text);
    const read: number[] = [];
    for (const cell of cells) {
      await opened.change('报告.gkreport', withCell(text, place, 0, cell));
      const report = opened.engine.reader.read(opened.document) as Report;
      read.push(charactersRead(() => runChecks(report)));
    }
    return read;
  }

  it('look at no paragraph again, so that their work does not grow with the prose', async () => {
    const [few, many] = [withParagraphs(2), withParagraphs(102)];
    const [, short = 0] = await readWith(few, '7', '8');
    const [first = 0, long = 0] = await readWith(many, '7', '8');
    const added = many.length - few.length;
    assert.ok(first > short + 50 * added, `${first} characters are read when nothing is known yet`);
    assert.ok(long < short + 8 * added, `${long - short} characters more are read for ${added} that were added`);
  });
});

describe('what the checks find in texts that follow each other', () => {
  // Faults of many kinds, and none of them in a line that changes.
  const faulty = [
    '本报告所列数据的的统计期限为2023年1月1日至2023年12月30日，市环保局XX年共收到５件,占5％。',
    '一是梳理目录；三是认真认真组织培训；全年公开政府信息12条，其中网站8条、公众号5条。',
    '根据《关于施行〈中华人民共和国政府信息公开条例〉若干问题的意见》，经办人为13800138000&nbsp;。',
    '全年新收政府信息公开申请99件，同比增长300%，收取信息处理费25元；示例市水务局坚持依法公开，严格审查每一件申请的答复意见。',
    '示例市水务局坚持依法公开，严格审查每一件申请的答复意见。',
  ].join('\n\n');
  const inFirst = (text: string) => text.replace(/(?<=^## .*\n\n)/m, `${faulty}\n\n`);
  const text = inFirst(report2021);
  const variants = [
    text,
    text.replace('12条', '13条'),
    text.replace('一是梳理', '  一是梳理'),
    text.replace(faulty, `上面多了一段，占100%。\n\n${faulty}`),
    text.replace(/年度: \d+/, '年度: 2023'),
    text.replace(/年度: \d+/, '年度: 2018'),
    text.replaceAll('示例市水务局', '示例市环保局'),
    text.replace(/^格式: .*\n/m, '').replace(/^机关/m, '格式: 国办2019\n机关'),
    text.replace(/^机关: .*\n/m, '$&机关类型: 政府\n'),
    text.replace(/^机关: .*\n/m, '$&上年: 上年.gkreport\n'),
    // Whoever begins here is given other things from the first line on.
    text
      .replaceAll('示例市水务局', '示例市环保局')
      .replace(/^机关: .*\n/m, '$&机关类型: 政府\n上年: 上年.gkreport\n格式: 国办2019\n')
      .replace(/年度: \d+/, '年度: 2020')
      .replace(faulty, `上面多了一段，占100%。\n\n${faulty}`),
  ];
  const files = { '上年.gkreport': inFirst(report2021).replace(/年度: \d+/, '年度: 2023') };

  it('is the same in whatever order they do', async () => {
    const inOrder = await findingsOfEach(variants, files);
    const backwards = await findingsOfEachInThread(variants.toReversed(), files);
    assert.deepEqual(backwards.toReversed(), JSON.parse(JSON.stringify(inOrder)));
    const checks = new Set(inOrder.flat().map(({ check }) => check));
    for (const check of [
      'report-period',
      'unusual-style',
      'doubled-words',
      'skipped-number',
      'repeated-sentence',
      'personal-number',
      'foreign-markup',
      'leftover-text',
      'former-body-name',
      'likeness',
    ])
      assert.ok(checks.has(check), `${check} is among what is found`);
  });
});
