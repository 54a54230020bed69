import assert from 'node:assert/strict';
import { TableInWork } from '../../../src/tables/table-in-work.ts';

const text = `正文

表 申请办理
| | 自然人 | 总计 |
| 甲 | 1 | = |
// 乙待核
| 乙 | 2 | = |

表 复议诉讼
| 丙 | 3 |
正文`.split('\n');
const linesOf = (texts: readonly string[]) => ({ count: texts.length, at: (line: number) => texts[line] ?? '' });
const lines = linesOf(text);

/** The table after its author has typed into a line. */
function typedInto(line: number): TableInWork {
  const table = new TableInWork();
  table.caretAt(line, lines);
  table.changed({ first: line, last: line, lastNow: line }, lines, [line]);
  return table;
}

describe('a table whose rows are written', () => {
  it('is left when the caret comes to a line outside of it, above or below', () => {
    assert.equal(typedInto(4).caretAt(0, lines), 4);
    assert.equal(typedInto(4).caretAt(8, lines), 4);
    assert.equal(typedInto(9).caretAt(10, lines), 9);
  });

  it('is not left for another of its lines, the line that opens it, or the room for its next row', () => {
    for (const line of [2, 3, 4, 5, 6, 7]) assert.equal(typedInto(4).caretAt(line, lines), undefined, String(line));
  });

  it('is asked about again when the caret comes to yet another line, never while it stays on one', () => {
    const table = typedInto(4);
    assert.deepEqual(
      [0, 0, 1, 0].map((line) => table.caretAt(line, lines)),
      [4, undefined, 4, 4],
    );
  });

  it('is none once it has been aligned or undone, before its rows are written again', () => {
    const table = typedInto(4);
    table.settle();
    assert.equal(table.caretAt(0, lines), undefined);
    table.changed({ first: 6, last: 6, lastNow: 6 }, lines, [6]);
    assert.equal(table.caretAt(1, lines), 6);
  });

  it('is none where only prose is written, or rows are changed elsewhere than at the caret', () => {
    assert.equal(typedInto(0).caretAt(10, lines), undefined);
    const table = new TableInWork();
    table.changed({ first: 4, last: 4, lastNow: 4 }, lines, [0]);
    table.changed({ first: 4, last: 4, lastNow: 4 }, lines, []);
    assert.equal(table.caretAt(1, lines), undefined);
  });

  it('is found where lines above have moved it', () => {
    const table = typedInto(4);
    const longer = linesOf(['新', '行', ...text]);
    table.changed({ first: 0, last: 0, lastNow: 2 }, longer, [0]);
    assert.equal(table.caretAt(0, longer), 6);
  });

  it('is none when its row has gone', () => {
    const table = typedInto(4);
    table.changed({ first: 3, last: 6, lastNow: 3 }, linesOf(text.toSpliced(3, 4, '')), []);
    assert.equal(table.caretAt(0, linesOf(text.toSpliced(3, 4, ''))), undefined);
  });
});
