import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/checks/check.ts';
import { checkReport } from '../../../../server/checks/index.ts';
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
  const [finding, ...others] = checkReport(read(text));
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
      '“予以公开·自然人”填报 21、“予以公开·商业企业”填报 1408，两格的数填反了：对调后，2 项勾稽（“自然人”列办理总计、“商业企业”列办理总计）就全部一致',
    );
    assert.equal(
      message.en,
      '“予以公开·自然人” says 21 and “予以公开·商业企业” says 1408; the two numbers stand in each other’s cells: exchanged, all 2 broken sums (Column “自然人” 办理总计, Column “商业企业” 办理总计) agree',
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
    assert.equal(related[0]?.message.zh, '另一格：“予以公开·商业企业”应为 21');
    assert.equal(related[0]?.message.en, 'The other cell: “予以公开·商业企业” should be 21');
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
    assert.match(message.zh, /两格的数看来填反了：对调后，.*就全部一致；另有 1 处相邻两格对调也能一致，请核对$/);
    assert.match(
      message.en,
      /the two numbers seem to stand in each other’s cells: exchanged, .* agree; exchanging 1 other neighbours might do so as well, so compare the numbers$/,
    );
    const other = related.at(-1);
    assert.equal(other?.message.zh, '也可能是“大量反复申请·总计”与“确认或重新出具·总计”填反了');
    assert.equal(other?.message.en, 'Possibly “大量反复申请·总计” and “确认或重新出具·总计” are exchanged instead');
    assert.equal(other && textAt(wrong, other.range), '3');
    assert.equal((data as { readonly unique: boolean }).unique, false);
  });

  it('are a guess where other numbers would do as well', () => {
    const wrong = withChanges('复议诉讼', ['行政复议', 3, '170'], ['行政复议', 4, '36']);
    const { message, data } = only(wrong);
    assert.equal(
      message.zh,
      '“行政复议·未审结”填报 170、“行政复议·总计”填报 36，两格的数看来填反了：对调后，1 项勾稽（“行政复议”行总计列）就一致；改动别的数也可能一致，请核对',
    );
    assert.match(
      message.en,
      /exchanged, the broken sum \(Row “行政复议” 总计列\) agrees; changing other numbers might do so as well, so compare the numbers$/,
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
    assert.match(
      message.zh,
      /^“不掌握·自然人”填报 0、“不掌握·商业企业”填报 859，填错了格：两格应依次为 859、33，这样 3 项勾稽（.*）就全部一致$/,
    );
    assert.match(
      message.en,
      /^“不掌握·自然人” says 0 and “不掌握·商业企业” says 859; a number stands in the wrong cell: with 859 and 33 all 3 broken sums \(.*\) agree$/,
    );
  });

  it('is told once where its own cell is blank, and not as a blank besides', () => {
    const { message } = only(withChanges('申请办理', ['不掌握', 1, ''], ['不掌握', 2, '33']));
    assert.match(message.zh, /^“不掌握·商业企业”未填、“不掌握·科研机构”填报 33，看来填错了格：两格应依次为 33、0，/);
    assert.match(
      message.en,
      /^“不掌握·商业企业” is blank and “不掌握·科研机构” says 33; a number seems to stand in the wrong cell: with 33 and 0 all /,
    );
  });

  it('keeps other blanks from being told no more than they were', () => {
    const text = withChanges('申请办理', ['不掌握', 1, ''], ['不掌握', 2, '33'], ['国家秘密', 4, '']);
    const found = checkReport(read(text)).map(({ check, range }) => [check, range.start.line]);
    const lineOf = (row: string) => text.split('\n').findIndex((line) => line.startsWith(`| ${row} |`));
    assert.deepEqual(found.sort(), [
      ['blank-cells', lineOf('国家秘密')],
      ['shifted-cell', lineOf('不掌握')],
    ]);
  });
});
