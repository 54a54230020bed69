import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import { textAt } from '../../../support/marked.ts';
import { fixture, quickReader, withCell } from '../../../support/reports.ts';

type Change = readonly [row: string, column: number, cell: string];

const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const read = await quickReader('国办2021');

function withChanges(...changes: readonly Change[]): string {
  return changes.reduce((text, [row, column, cell]) => withCell(text, { table: '申请办理', row }, column, cell), right);
}

/** What is found: check, the number it marks, and its line in Chinese. */
function found(text: string): readonly (readonly [check: string, marks: string, says: string])[] {
  return findings(text).map(({ check, range, message }) => [check, textAt(text, range), message.zh]);
}

function findings(text: string): readonly Finding[] {
  return runChecks(read(text)).toSorted((a, b) => a.range.start.line - b.range.start.line);
}

describe('two wrong numbers', () => {
  it('in different rows and columns are both found', () => {
    assert.deepEqual(found(withChanges(['予以公开', 0, '1418'], ['不掌握', 1, '34'])), [
      [
        'wrong-cell',
        '1418',
        '“予以公开·自然人”填报 1418，按勾稽关系推算应为 1408（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
      ],
      [
        'wrong-cell',
        '34',
        '“不掌握·商业企业”填报 34，按勾稽关系推算应为 33（只改这一格，2 项勾稽关系全部一致）；请对照台账核实',
      ],
    ]);
  });

  it('in one row are both found', () => {
    assert.deepEqual(found(withChanges(['予以公开', 0, '1409'], ['予以公开', 1, '24'])), [
      [
        'wrong-cell',
        '1409',
        '“予以公开·自然人”填报 1409，按勾稽关系推算应为 1408（与“予以公开·商业企业”一并改正，3 项勾稽关系全部一致）；请对照台账核实',
      ],
      [
        'wrong-cell',
        '24',
        '“予以公开·商业企业”填报 24，按勾稽关系推算应为 21（与“予以公开·自然人”一并改正，3 项勾稽关系全部一致）；请对照台账核实',
      ],
    ]);
  });

  it('in one column are both found', () => {
    assert.deepEqual(
      found(withChanges(['本年新收', 0, '3444'], ['部分公开', 0, '402'])).map(([check, marks]) => [check, marks]),
      [
        ['wrong-cell', '3444'],
        ['wrong-cell', '402'],
      ],
    );
  });

  it('in different tables are two causes', () => {
    const text = withCell(withChanges(['予以公开', 0, '1418']), { table: '复议诉讼', row: '行政复议' }, 0, '8');
    assert.deepEqual(
      found(text).map(([check, marks]) => [check, marks]),
      [
        ['wrong-cell', '1418'],
        ['wrong-total', '170'],
      ],
    );
  });

  it('that other two explain as well are left to the broken sums, each told once', () => {
    // Off by the same amount, the two cells across from them would do as well.
    assert.deepEqual(
      found(withChanges(['予以公开', 0, '1409'], ['不掌握', 1, '34'])).map(([check, marks]) => [check, marks]),
      [
        ['wrong-total', '1431'],
        ['wrong-total', '897'],
        ['wrong-total', '3440'],
        ['wrong-total', '73'],
      ],
    );
  });
});

describe('a case counted in two rows', () => {
  const text = withChanges(['第三方权益', 0, '17'], ['第三方权益', 6, '18']);

  it('keeps every row sum and is found in the sums of its two columns, once', () => {
    const says = '“自然人”、“总计”两列的“办理总计”均少 1：很可能有 1 件在两行重复计数，请对照台账核对各行';
    assert.deepEqual(found(text), [['counted-twice', '3440', says]]);
    assert.equal(
      findings(text)[0]?.message.en,
      'Rule “办理总计” is off by 1 in both columns “自然人” and “总计”: most likely 1 case was counted in two rows. Check the rows against the records',
    );
  });

  it('points at both sums and at every row that may hold it', () => {
    const related = findings(text)[0]?.related ?? [];
    assert.deepEqual(
      related.slice(0, 2).map(({ range }) => textAt(text, range)),
      ['3440', '3521'],
    );
    const rows = related.slice(2).map(({ message }) => message.zh);
    assert.ok(rows.includes('可能在这一行：第三方权益'));
    assert.ok(rows.includes('可能在这一行：其他情形'));
    assert.ok(!rows.includes('可能在这一行：公开出版物'), 'a row of noughts holds no case too many');
    assert.equal(rows.length, 19);
  });

  it('is found itself where only one row can hold it', () => {
    assert.deepEqual(
      found(withChanges(['其他情形', 4, '1'], ['其他情形', 6, '355'])).map(([check, marks]) => [check, marks]),
      [['counted-twice', '5']],
    );
    assert.deepEqual(
      found(withChanges(['予以公开', 2, '1'], ['予以公开', 6, '1432'])).map(([check, marks]) => [check, marks]),
      [
        ['wrong-cell', '1'],
        ['wrong-cell', '1432'],
      ],
    );
  });

  it('left out of its row is told as that', () => {
    assert.deepEqual(
      found(withChanges(['第三方权益', 0, '15'], ['第三方权益', 6, '16'])).map(([, , says]) => says),
      ['“自然人”、“总计”两列的“办理总计”均多 1：很可能有 1 件漏计，请对照台账核对各行'],
    );
  });
});

describe('three wrong numbers', () => {
  it('of which two cannot be told from two others: the third is found, and the sums of those are listed', () => {
    const text = withChanges(['予以公开', 0, '1409'], ['不掌握', 1, '34'], ['其他情形', 4, '3']);
    assert.deepEqual(
      found(text).map(([check, marks]) => [check, marks]),
      [
        ['wrong-total', '1431'],
        ['wrong-total', '897'],
        ['wrong-cell', '3'],
        ['wrong-total', '3440'],
        ['wrong-total', '73'],
      ],
    );
    assert.equal(
      found(text)[1]?.[2],
      '“不掌握”行“总计列”：总计 = 859 + 34 + 0 + 0 + 3 + 2 = 898，现填 897，少 1；请核对各项和合计',
    );
  });
});
