import assert from 'node:assert/strict';
import { tabSeparated } from '../../../server/grid/grid.ts';

function texts(text: string): string[][] | undefined {
  return tabSeparated(text)?.map((row) => row.map((cell) => cell.text));
}

describe('tables in copied text', () => {
  it('have tabs between cells and a line for each row', () => {
    assert.deepEqual(texts('规章\t2\t0\r\n行政规范性文件\t109\t\r\n'), [
      ['规章', '2', '0'],
      ['行政规范性文件', '109', ''],
    ]);
  });

  it('keep blank rows between others, and need no line break at the end', () => {
    assert.deepEqual(texts('1\t2\n\t\n3\t4'), [
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ]);
  });

  it('may have cells of several lines in quotes', () => {
    assert.deepEqual(texts('"社会公益\n组织"\t"他说""好"""\r\n"一\t二"\t2\r\n'), [
      ['社会公益组织', '他说"好"'],
      ['一 二', '2'],
    ]);
  });

  it('take quotes that quote no cell as they are', () => {
    assert.deepEqual(texts('3"屏\t"半截\n'), [['3"屏', '"半截']]);
  });

  it('may be a column of numbers', () => {
    assert.deepEqual(texts('1,234\r\n\r\n５\r\n'), [['1,234'], [''], ['５']]);
  });

  it('are none in prose, nor in rows of a report', () => {
    assert.equal(texts('第一段\n第二段'), undefined);
    assert.equal(texts('12'), undefined);
    assert.equal(texts('| 规章 |\t2 |\n｜ 章程\t| 3 |'), undefined);
  });
});
