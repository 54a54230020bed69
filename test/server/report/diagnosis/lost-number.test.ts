import assert from 'node:assert/strict';
import { lostNumber } from '../../../../server/report/diagnosis/lost-number.ts';
import { readText } from '../../../support/engine.ts';
import { fixture, quickReader, withCell, withCells } from '../../../support/reports.ts';

const read = await quickReader('国办2021');
const whole = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const requests = (row: string) => ({ table: '申请办理', row });
const without = (row: string, column: number) => withCells(whole, requests(row), (cells) => cells.toSpliced(column, 1));

/** What a row of a text has lost: `自然人 1408`. */
function lost(text: string, table: string, row: string): string | undefined {
  const report = read(text);
  const found = report.tables.find(({ name }) => name === table);
  const short = found?.rows.find(({ label }) => label === row);
  assert.ok(found && short);
  const number = lostNumber(report, found, short);
  return number && `${found.definition?.columns[number.column]?.name} ${number.text}`;
}

describe('the number that a row has lost', () => {
  it('is found in its first place, between others, and in its last', () => {
    assert.equal(lost(without('予以公开', 0), '申请办理', '予以公开'), '自然人 1408');
    assert.equal(lost(without('予以公开', 4), '申请办理', '予以公开'), '法律服务机构 2');
    assert.equal(lost(without('予以公开', 6), '申请办理', '予以公开'), '总计 1431');
  });

  it('is a 0 in the last place, where the sums agree with that one', () => {
    // No place but that of 总计 is left for it: these four come to 0.
    const text = withCells(whole, { table: '复议诉讼', row: '行政复议' }, () => ['3', '-3', '5', '-5']);
    assert.equal(lost(text, '复议诉讼', '行政复议'), '总计 0');
  });

  it('is not told where several places would do, which give different rows', () => {
    const text = withCells(whole, { table: '复议诉讼', row: '行政复议' }, () => ['3', '-3', '0', '0']);
    assert.equal(lost(text, '复议诉讼', '行政复议'), undefined);
  });

  it('is never less than 0, even where all sums agree with that', () => {
    // As if there were -5 in 予以公开·自然人: 1413 less in every total it is counted in, and as many more carried over.
    const less = [
      ['予以公开', 6],
      ['办理总计', 0],
      ['办理总计', 6],
    ] as const;
    const more = [
      ['结转下年', 0],
      ['结转下年', 6],
    ] as const;
    const changedBy = (text: string, [row, column]: readonly [string, number], by: number) =>
      withCells(text, requests(row), (cells) => cells.with(column, `${Number(cells[column]) + by}`));
    const consistent = more.reduce((text, place) => changedBy(text, place, 1413), whole);
    const text = less.reduce((now, place) => changedBy(now, place, -1413), consistent);
    const negative = withCell(text, requests('予以公开'), 0, '-5');
    assert.deepEqual(
      read(negative).equations.filter(({ kind, verdict }) => kind === 'must' && verdict === 'broken'),
      [],
    );
    const short = withCells(text, requests('予以公开'), (cells) => cells.toSpliced(0, 1));
    assert.equal(lost(short, '申请办理', '予以公开'), undefined);
  });

  it('is not told where the other numbers of its sums do not speak for it', () => {
    // A row sum alone gives any number; nothing else in 复议诉讼 says that it is right.
    const text = withCells(whole, { table: '复议诉讼', row: '行政复议' }, () => ['1', '2', '3', '10']);
    assert.equal(lost(text, '复议诉讼', '行政复议'), undefined);
  });

  it('is told where three sums speak for it besides the one that gives it, and not where two do', async () => {
    const lostIn = async (others: number) => {
      const columns = Array.from({ length: others }, (_, index) => `d${index}`);
      const rules = columns.map((column) => `规则 ${column} 每行 ${column} = a`).join(' ');
      const format = `格式 甲 { 章 一 { 表 二 { 列 a, b, c, ${columns.join(', ')} 行 子 规则 和 每行 c = a + b ${rules} } } }`;
      const row = ['1', '8', ...columns.map(() => '7')].join(' | ');
      const report = await readText(`格式: 甲\n表 二\n| 子 | ${row} |\n`, { files: { '甲.gkformat': format } });
      const [table] = report.tables;
      const [short] = table?.rows ?? [];
      assert.ok(table && short);
      return lostNumber(report, table, short);
    };
    assert.deepEqual(await lostIn(3), { column: 0, text: '7' });
    assert.equal(await lostIn(2), undefined);
  });
});
