import assert from 'node:assert/strict';
import { moveRows } from '../../../src/tables/table-lines.ts';

const text = `表 申请办理
| | 自然人 | 总计 |
| 甲 | 1 | = |
| 乙 | 2 | = |
// 丙待核
| 丙 | 3 | = |
说明 上年衔接: 上年漏报

正文
| 丁 | 4 | = |`;
const lines = text.split('\n');

/** The labels from above after a move of the rows on some lines; undefined when they stay. */
function moved(first: number, last: number, direction: 'up' | 'down'): string | undefined {
  const move = moveRows({ count: lines.length, at: (line) => lines[line] ?? '' }, first, last, direction);
  if (!move) return undefined;
  const after = lines.toSpliced(move.line, move.texts.length, ...move.texts);
  assert.deepEqual(after.slice(first + move.by, last + move.by + 1), lines.slice(first, last + 1));
  assert.equal(after.length, lines.length);
  return after.map((line) => line.split('|')[1]?.trim() || line.slice(0, 2)).join(' ');
}

describe('moving rows', () => {
  it('passes the row above or below', () => {
    assert.equal(moved(3, 3, 'up'), '表  |  乙 甲 // 丙 说明  正文 丁');
    assert.equal(moved(2, 2, 'down'), '表  |  乙 甲 // 丙 说明  正文 丁');
  });

  it('passes what stands between rows, too', () => {
    assert.equal(moved(3, 3, 'down'), '表  |  甲 丙 // 乙 说明  正文 丁');
    assert.equal(moved(5, 5, 'up'), '表  |  甲 丙 // 乙 说明  正文 丁');
  });

  it('takes several rows at once', () => {
    assert.equal(moved(2, 3, 'down'), '表  |  丙 // 甲 乙 说明  正文 丁');
  });

  it('never leaves the table, nor passes the names of the columns', () => {
    assert.equal(moved(2, 2, 'up'), undefined);
    assert.equal(moved(5, 5, 'down'), undefined);
    assert.equal(moved(1, 1, 'down'), undefined);
  });

  it('moves rows only', () => {
    assert.equal(moved(3, 4, 'up'), undefined);
    assert.equal(moved(8, 8, 'up'), undefined);
  });
});
