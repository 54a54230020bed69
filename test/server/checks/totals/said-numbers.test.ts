import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import { textAt } from '../../../support/marked.ts';
import { fixture, quickReader, withCell } from '../../../support/reports.ts';

const read = await quickReader('国办2021');
const lastYear = read(fixture('宿迁2023.gkreport'));
const whole = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');

type Change = readonly [row: string, column: number, cell: string];

/** A report with wrong numbers in 申请办理, and a sentence at its end. */
const reportWith = (changes: readonly Change[], sentence = '') =>
  `${changes.reduce((text, [row, column, cell]) => withCell(text, { table: '申请办理', row }, column, cell), whole)}\n${sentence}\n`;

const findings = (text: string) =>
  runChecks(read(text))
    .filter(({ check }) => check !== 'prose-number')
    .toSorted((a, b) => a.range.start.line - b.range.start.line);

const marked = (text: string) => findings(text).map(({ check, range }) => [check, textAt(text, range)]);

/** Exactly as well 自然人 of 予以公开 and 总计 of 不掌握 might be wrong. */
const either: readonly Change[] = [
  ['予以公开', 6, '1468'],
  ['不掌握', 0, '822'],
];

describe('two wrong numbers that two others would explain as well', () => {
  const sentence = '办结政府信息公开申请，其中予以公开1431件。';

  it('are not named where nothing speaks for them', () => {
    assert.deepEqual([...new Set(marked(reportWith(either)).map(([check]) => check))], ['wrong-total']);
  });

  it('are named where a sentence has the number that one of them should be', () => {
    assert.deepEqual(marked(reportWith(either, sentence)), [
      ['wrong-cell', '1468'],
      ['wrong-cell', '822'],
    ]);
  });

  it('are the others where the sentence has the number of one of these', () => {
    const text = reportWith(either, '办结的申请中，本机关不掌握相关政府信息860件。');
    assert.deepEqual(marked(text), [
      ['wrong-cell', '1408'],
      ['wrong-cell', '897'],
    ]);
  });

  it('say why it is these, in both languages and at the sentence', () => {
    const text = reportWith(either, sentence);
    const [first] = findings(text) as [Finding];
    assert.deepEqual(first.message, {
      zh: '“予以公开·总计”填报 1468，按勾稽关系推算应为 1431（只改这一格，2 项勾稽关系全部一致）；改动其他数字也可能一致，但正文中“予以公开”写作“1431件”；请对照台账核实',
      en: '“予以公开·总计” is 1468; the equations point to 1431 (with this cell alone changed, both equations agree); other changes may have the same effect, but the text says “1431件” of “予以公开”. Check the records',
    });
    assert.deepEqual(textAt(text, first.related?.at(-1)?.range ?? first.range), '1431件');
  });

  it('are not mended with everything: they are only likely', () => {
    for (const { data } of findings(reportWith(either, sentence)))
      assert.equal(data?.kind === 'repair' && data.unique, false);
  });

  for (const [what, said] of [
    ['says what the table says, which it may be copied from', '办结政府信息公开申请，其中予以公开1468件。'],
    ['says another number', '办结政府信息公开申请，其中予以公开1500件。'],
    ['says about how much', '办结政府信息公开申请，其中予以公开约1431件。'],
    ['speaks of the year before', '2023年办结政府信息公开申请，其中予以公开1431件。'],
    ['takes its number from the table', '办结政府信息公开申请，其中予以公开{申请办理.予以公开}件。'],
  ] as const)
    it(`are not named by a sentence that ${what}`, () => {
      assert.deepEqual(marked(reportWith(either, said)), marked(reportWith(either)));
    });
});

describe('a wrong number that others would explain alone', () => {
  const computed = (changes: readonly Change[], sentence?: string) =>
    reportWith([...changes, ...['本年新收', '上年结转', '结转下年'].map((row): Change => [row, 6, '='])], sentence);

  it('is named where a sentence has the total that it belongs to, with the others to choose from', () => {
    const wrong: readonly Change[] = [['本年新收', 0, '3404']];
    assert.deepEqual(marked(computed(wrong)), [['unaccounted', '3404']]);
    const text = computed(wrong, '新收政府信息公开申请3525件。');
    assert.deepEqual(marked(text), [['wrong-cell', '3404']]);
    const [{ data }] = findings(text) as [Finding];
    assert.deepEqual(data?.kind === 'repair' && data.cells.map(({ place, text: should }) => `${place} ${should}`), [
      '本年新收·自然人 3440',
      '上年结转·自然人 154',
      '结转下年·自然人 82',
    ]);
    assert.equal(data?.kind === 'repair' && data.unique, false);
  });

  it('is not named where the sentence speaks of a sum that others belong to as well', () => {
    const wrong: readonly Change[] = [['上年结转', 0, '154']];
    assert.deepEqual(marked(computed(wrong, '共收到政府信息公开申请3646件。')), marked(computed(wrong)));
  });

  it('is named where last year’s report has it', () => {
    const text = computed([['上年结转', 0, '119']]).replace('年度: 2024', '年度: 2024\n上年: 宿迁2023.gkreport');
    const found = runChecks(read(text, lastYear)).filter(({ check }) => check === 'wrong-cell');
    assert.deepEqual(
      found.map(({ message }) => message),
      [
        {
          zh: '“上年结转·自然人”填报 119，按勾稽关系推算应为 118（只改这一格，2 项勾稽关系全部一致）；改动其他数字也可能一致，但上年报告的“结转下年·自然人”为 118；请对照台账核实',
          en: '“上年结转·自然人” is 119; the equations point to 118 (with this cell alone changed, both equations agree); other changes may have the same effect, but “结转下年·自然人” of last year’s report is 118. Check the records',
        },
      ],
    );
  });
});
