import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { runChecks } from '../../../../server/checks/index.ts';
import { textAt } from '../../../support/marked.ts';
import { fixture, quickReader, withCell } from '../../../support/reports.ts';

type Change = readonly [row: string, column: number, cell: string];

const read = await quickReader('国办2021');
const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');

function withChanges(table: string, ...changes: readonly Change[]): string {
  return changes.reduce((text, [row, column, cell]) => withCell(text, { table, row }, column, cell), right);
}

/** The only finding of a text. */
function only(text: string): Finding {
  const [finding, ...others] = runChecks(read(text));
  assert.ok(finding);
  assert.deepEqual(others, []);
  assert.equal(finding.check, 'shifted-cell');
  assert.equal(finding.level, 'error');
  return finding;
}

describe('two numbers in each other’s cells', () => {
  const text = withChanges('申请办理', ['予以公开', 0, '21'], ['予以公开', 1, '1408']);

  it('are told once, in both languages', () => {
    const { message } = only(text);
    assert.equal(
      message.zh,
      '“予以公开·自然人”填报 21，“予以公开·商业企业”填报 1408，两格的数字很可能互相填反：对调后，2 项勾稽关系全部一致；请对照台账核实',
    );
    assert.equal(
      message.en,
      '“予以公开·自然人” is 21 and “予以公开·商业企业” is 1408; most likely each is in the other’s cell: exchanged, both equations agree. Check the records',
    );
  });

  it('are marked both, the first as the place of the finding', () => {
    const { range, alsoAt = [], related } = only(text);
    assert.deepEqual(
      [range, ...alsoAt].map((place) => textAt(text, place)),
      ['21', '1408'],
    );
    assert.deepEqual(
      related.map((place) => textAt(text, place.range)),
      ['1408', '3440', '73'],
    );
    assert.equal(related[0]?.message.zh, '另一格：“予以公开·商业企业”推算为 21');
    assert.equal(related[0]?.message.en, 'The other cell: “予以公开·商业企业”; the equations point to 21');
  });

  it('carry both right numbers for one fix, and that there is no other', () => {
    const { range, alsoAt = [], data } = only(text);
    assert.deepEqual(data, {
      kind: 'repair-pair',
      pairs: [
        [
          { range, text: '1408', place: '予以公开·自然人' },
          { range: alsoAt[0], text: '21', place: '予以公开·商业企业' },
        ],
      ],
      cells: [],
      unique: true,
    });
  });

  it('are a guess where other neighbours would do as well, which are named', () => {
    const wrong = withChanges('申请办理', ['大量反复申请', 0, '0'], ['确认或重新出具', 0, '3']);
    const { message, related, data } = only(wrong);
    assert.equal(
      message.zh,
      '“大量反复申请·自然人”填报 0，“确认或重新出具·自然人”填报 3，两格的数字可能互相填反：对调后，2 项勾稽关系全部一致；另有 1 处相邻两格对调后也一致；请对照台账核实',
    );
    assert.equal(
      message.en,
      '“大量反复申请·自然人” is 0 and “确认或重新出具·自然人” is 3; possibly each is in the other’s cell: exchanged, both equations agree; exchanging another pair of neighbours has the same effect. Check the records',
    );
    const other = related.at(-1);
    assert.equal(other?.message.zh, '也可能是“大量反复申请·总计”与“确认或重新出具·总计”互相填反');
    assert.equal(other?.message.en, 'Possibly “大量反复申请·总计” and “确认或重新出具·总计” are exchanged instead');
    assert.equal(other && textAt(wrong, other.range), '3');
    assert.equal((data as { readonly unique: boolean }).unique, false);
  });

  it('are a guess where other numbers would do as well', () => {
    const wrong = withChanges('复议诉讼', ['行政复议', 3, '170'], ['行政复议', 4, '36']);
    const { message, data } = only(wrong);
    assert.equal(
      message.zh,
      '“行政复议·未审结”填报 170，“行政复议·总计”填报 36，两格的数字可能互相填反：对调后，勾稽关系即一致；改动其他数字也可能一致；请对照台账核实',
    );
    assert.equal(
      message.en,
      '“行政复议·未审结” is 170 and “行政复议·总计” is 36; possibly each is in the other’s cell: exchanged, the equation agrees; other changes may have the same effect. Check the records',
    );
    const { cells } = data as { readonly cells: readonly { readonly place: string; readonly text: string }[] };
    assert.deepEqual(
      cells.map(({ place, text: number }) => [place, number]),
      [['行政复议·总计', '304']],
    );
  });
});

describe('a number in the cell beside its own', () => {
  it('is told with what both cells should hold', () => {
    const { message } = only(withChanges('申请办理', ['不掌握', 0, '0'], ['不掌握', 1, '859']));
    assert.equal(
      message.zh,
      '“不掌握·自然人”填报 0，“不掌握·商业企业”填报 859，数字很可能错位：两格依次改为 859、33 后，3 项勾稽关系全部一致；请对照台账核实',
    );
    assert.equal(
      message.en,
      '“不掌握·自然人” is 0 and “不掌握·商业企业” is 859; most likely a number is in the wrong cell: changed to 859 and 33, all 3 equations agree. Check the records',
    );
  });

  it('is told once where its own cell is blank, and not as a blank besides', () => {
    const { message } = only(withChanges('申请办理', ['不掌握', 1, ''], ['不掌握', 2, '33']));
    assert.equal(
      message.zh,
      '“不掌握·商业企业”未填，“不掌握·科研机构”填报 33，数字可能错位：两格依次改为 33、0 后，2 项勾稽关系全部一致；改动其他数字也可能一致；请对照台账核实',
    );
    assert.equal(
      message.en,
      '“不掌握·商业企业” is empty and “不掌握·科研机构” is 33; possibly a number is in the wrong cell: changed to 33 and 0, both equations agree; other changes may have the same effect. Check the records',
    );
  });

  it('keeps other blanks from being told no more than they were', () => {
    const text = withChanges('申请办理', ['不掌握', 1, ''], ['不掌握', 2, '33'], ['国家秘密', 4, '']);
    const found = runChecks(read(text)).map(({ check, range }) => [check, range.start.line]);
    const lineOf = (row: string) => text.split('\n').findIndex((line) => line.startsWith(`| ${row} |`));
    assert.deepEqual(found.sort(), [
      ['blank-cells', lineOf('国家秘密')],
      ['shifted-cell', lineOf('不掌握')],
    ]);
  });
});
