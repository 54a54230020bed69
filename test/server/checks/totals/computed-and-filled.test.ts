import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import { textAt } from '../../../support/marked.ts';
import { fixture, quickReader, withCell, withCells, withoutRow } from '../../../support/reports.ts';

const typed = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const read = await quickReader('国办2021');
const rows =
  read(typed)
    .tables.find(({ name }) => name === '申请办理')
    ?.definition?.rows.map(({ name }) => name) ?? [];

const findings = (text: string): readonly Finding[] => runChecks(read(text));
const place = (row: string) => ({ table: '申请办理', row });
const set = (text: string, row: string, column: number, cell: string) => withCell(text, place(row), column, cell);

/** The row sums as `=`. */
const computedRows = rows.reduce((text, row) => withCells(text, place(row), (cells) => cells.with(6, '=')), typed);
/** Row sums and column sums as `=`: the way the manual recommends. */
const computed = withCells(computedRows, place('办理总计'), (cells) => cells.map(() => '='));

describe('a wrong number under totals written as =', () => {
  it('is looked for in tables without any fault', () => {
    assert.deepEqual(findings(computedRows), []);
    assert.deepEqual(findings(computed), []);
  });

  it('is told once, on the balance of its column, with every number that may be wrong offered', () => {
    const text = set(computed, '予以公开', 1, '12');
    const [finding, ...others] = findings(text);
    assert.deepEqual(others, []);
    assert.equal(finding?.check, 'unaccounted');
    assert.equal(
      finding?.message.zh,
      '“商业企业”9 件没有办理结果，也未计入“结转下年”：本年新收 75 + 上年结转 3 = 78，办理总计 64 + 结转下年 5 = 69；“总计”列因此也差 9；可能漏填在“予以公开”、“部分公开”、“国家秘密”等 22 行之一，也可能另一边多计，请对照台账核实',
    );
    assert.equal(finding && textAt(text, finding.range), '75');
    assert.deepEqual(
      finding?.related.slice(0, 7).map(({ message }) => message.zh),
      [
        ...['本年新收 75', '上年结转 3', '办理总计 64', '结转下年 5'],
        '“总计”列“勾稽关系”：本年新收 3525 + 上年结转 121 = 3646，办理总计 3512 + 结转下年 125 = 3637，相差 9',
        ...['可能在这一行：予以公开', '可能在这一行：部分公开'],
      ],
    );
    const data = finding?.data as { readonly unique: boolean; readonly cells: readonly { readonly place: string }[] };
    assert.equal(data.unique, false);
    const offered = data.cells.map((cell) => cell.place);
    assert.ok(offered.includes('予以公开·商业企业') && offered.includes('本年新收·商业企业'));
    assert.ok(
      !offered.some((name) => name.startsWith('办理总计') || name.endsWith('总计')),
      'what is computed needs no repair',
    );
  });

  it('offers the number that a slip of the hand explains before the others', () => {
    const data = findings(set(computed, '予以公开', 1, '12'))[0]?.data as {
      readonly cells: readonly { readonly place: string; readonly text: string }[];
    };
    assert.deepEqual(data.cells[0], { ...data.cells[0], place: '予以公开·商业企业', text: '21' });
  });

  it('is found itself where a typed total stands against it', () => {
    const text = set(set(computedRows, '予以公开', 6, '1431'), '予以公开', 1, '12');
    const [finding, ...others] = findings(text);
    assert.deepEqual(others, []);
    assert.equal(finding?.check, 'wrong-cell');
    assert.equal(finding && textAt(text, finding.range), '12');
  });

  it('and two of them, in different columns, are told column by column', () => {
    const found = findings(set(set(computed, '予以公开', 1, '12'), '不掌握', 4, '5'));
    assert.deepEqual(
      found.map(({ check }) => check),
      ['unbalanced', 'unbalanced', 'unbalanced'],
    );
  });
});

describe('a wrong number among rows that 其余 fills', () => {
  const zeros = ['公开出版物', '确认或重新出具'];
  const text = zeros
    .reduce((shorter, row) => withoutRow(shorter, place(row)), typed)
    .replace('\n\n## 四', '\n| 其余 | 0 |\n\n## 四');

  it('is looked for in a table without any fault', () => {
    assert.deepEqual(findings(text), []);
  });

  it('is blamed on 其余 where nothing else explains it', () => {
    // The three cases of 大量反复申请 are gone from the text: 其余 fills a row that it should not.
    const wrong = withoutRow(text, place('大量反复申请'));
    const found = findings(wrong);
    assert.deepEqual(
      found.map(({ check }) => check),
      ['wrong-cell'],
    );
    assert.equal(found[0] && textAt(wrong, found[0].range), '0');
    const cells = ['公开出版物', '大量反复申请', '确认或重新出具'].map((row) => `“${row}·自然人”`);
    assert.equal(
      found[0]?.message.zh,
      `${cells.join('、')}由“其余”填为 0，按勾稽关系推算其中一格应为 3（只改这一格，2 项勾稽关系全部一致）；请对照台账核实`,
    );
    assert.equal(
      found[0]?.message.en,
      `${cells.join(', ')} are filled by 其余 with 0; the equations point to 3 in one of them (with this cell alone changed, both equations agree). Check the records`,
    );
    const rows = ['公开出版物', '大量反复申请', '确认或重新出具'].map((row) => ({
      table: '申请办理',
      row,
      column: '自然人',
      text: '3',
    }));
    assert.deepEqual(found[0]?.data, { kind: 'repair', cells: [], unique: false, rows });
  });

  it('is named where 其余 fills that row alone', () => {
    const wrong = withoutRow(typed, place('大量反复申请')).replace('\n\n## 四', '\n| 其余 | 0 |\n\n## 四');
    const [finding, ...others] = findings(wrong);
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message.zh,
      '“大量反复申请·自然人”由“其余”填为 0，按勾稽关系推算应为 3（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
    );
    assert.equal(
      finding?.message.en,
      '“大量反复申请·自然人” is filled by 其余 with 0; the equations point to 3 (with this cell alone changed, both equations agree). Check the records',
    );
  });

  it('is not blamed on 其余 where a typed number explains it', () => {
    const wrong = set(text, '予以公开', 0, '1480');
    const found = findings(wrong);
    assert.deepEqual(
      found.map(({ check, range }) => [check, textAt(wrong, range)]),
      [['wrong-cell', '1480']],
    );
  });
});

describe('a = that no rule can give', () => {
  const text = (cells: string) => `年度: 2024\n# 标\n表 第二十条第五项\n| 行政许可 | ${cells} |\n`;

  it('is told', () => {
    const found = findings(text('=')).filter(({ check }) => check === 'not-computed');
    assert.deepEqual(
      found.map(({ message }) => message.zh),
      ['“行政许可·处理决定”填了“=”，但没有规则计算这一格，请填写数字'],
    );
  });

  it('is told as a circle where only other = keep it from its value', () => {
    const circle = withCells(typed, { table: '复议诉讼', row: '行政复议' }, () => ['=', '18', '28', '36', '=']);
    assert.deepEqual(
      findings(circle).map(({ check, message }) => [check, message.zh]),
      [
        ['not-computed', '“行政复议·维持”无法计算：同一勾稽关系中有两处以上“=”，请至少填写一处'],
        ['not-computed', '“行政复议·总计”无法计算：同一勾稽关系中有两处以上“=”，请至少填写一处'],
      ],
    );
  });

  it('is not told where a blank keeps it from its value: the blank is', () => {
    const blank = withCells(typed, { table: '复议诉讼', row: '行政复议' }, () => ['', '18', '28', '36', '=']);
    assert.deepEqual(
      findings(blank).map(({ check }) => check),
      ['blank-cells'],
    );
  });

  it('is reported, not looped over, where two rules give it different values', () => {
    const contradiction = set(set(typed, '予以公开', 6, '='), '予以公开', 0, '1418');
    const report = read(contradiction);
    assert.equal(report.facts.find(({ path }) => path === '申请办理.予以公开.总计')?.value?.toFixed(), '1441');
    assert.deepEqual(
      runChecks(report).map(({ check, message }) => [check, message.zh]),
      [
        [
          'wrong-cell',
          '“予以公开·自然人”填报 1418，按勾稽关系推算应为 1408（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
        ],
      ],
    );
  });
});
