import assert from 'node:assert/strict';
import { check } from '../../../support/engine.ts';
import { textAt } from '../../../support/marked.ts';
import { mendings } from '../../editor/fixes/support/mendings.ts';
import { changed } from '../support/findings.ts';
import { report2021 } from '../support/report-texts.ts';

const old =
  '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 其余 | 0 |';
const few = {
  本年新收: '2 | 0 | 0 | 0 | 0 | 0 | 2',
  上年结转: '0 | 0 | 0 | 0 | 0 | 0 | 0',
  予以公开: '2 | 0 | 0 | 0 | 0 | 0 | 2',
};
const many = {
  本年新收: '21 | 4 | 3 | 2 | 1 | 5 | 36',
  上年结转: '2 | 0 | 1 | 0 | 0 | 0 | 3',
  予以公开: '12 | 3 | 1 | 2 | 1 | 2 | 21',
  部分公开: '7 | 1 | 2 | 0 | 0 | 3 | 13',
  不掌握: '3 | 0 | 0 | 0 | 0 | 0 | 3',
  办理总计: '22 | 4 | 3 | 2 | 1 | 5 | 37',
  结转下年: '1 | 0 | 1 | 0 | 0 | 0 | 2',
};

function table(rows: Readonly<Record<string, string>>): string {
  const lines = Object.entries(rows).map(([label, cells]) => `| ${label} | ${cells} |`);
  return changed(report2021, [old, [...lines, '| 其余 | 0 |'].join('\n')]);
}

describe('a row whose numbers are one column beside their own', () => {
  it('is one finding that names the row and the way, over the cells that change', async () => {
    const text = table({ ...many, 予以公开: '3 | 1 | 2 | 1 | 2 | 21 | 0' });
    const [finding, ...others] = await check(text);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(finding.check, 'shifted-row');
    assert.equal(finding.level, 'error');
    assert.equal(textAt(text, finding.range), '3 | 1 | 2 | 1 | 2 | 21 | 0');
    assert.equal(
      finding.message.zh,
      '“予以公开”行的数字很可能错了一列：“自然人”漏填一个数，其后各数都填到了前一列，“总计”多出 0；依次后移、“自然人”补上推算的 12 后，8 项勾稽关系全部一致；请对照台账核实',
    );
    assert.equal(
      finding.message.en,
      'The numbers of row “予以公开” are most likely one column too far left: the one of “自然人” was left out, and “总计” has a surplus 0. Moved right, with 12 in “自然人”, all 8 equations agree. Check the records',
    );
  });

  it('is told the other way round', async () => {
    const text = table({ ...many, 予以公开: ' | 12 | 3 | 1 | 2 | 1 | 2' });
    const [finding] = await check(text);
    assert.equal(
      finding?.message.zh,
      '“予以公开”行的数字很可能错了一列：“自然人”未填，其后各数都填到了后一列，“总计”的数没有了位置；依次前移、“总计”补上推算的 21 后，8 项勾稽关系全部一致；请对照台账核实',
    );
    assert.equal(
      finding?.message.en,
      'The numbers of row “予以公开” are most likely one column too far right: “自然人” is empty, and the one of “总计” had no cell left. Moved left, with 21 in “总计”, all 8 equations agree. Check the records',
    );
  });

  for (const [row, cells] of [
    ['予以公开', '3 | 1 | 2 | 1 | 2 | 21 | '],
    ['予以公开', '0 | 12 | 3 | 1 | 2 | 1 | 2'],
    ['予以公开', '12 | 12 | 3 | 1 | 2 | 1 | 2'],
    ['予以公开', '3 | 1 | 2 | 1 | 2 | 21 | 21'],
    ['予以公开', '0 | 12 | 3 | 1 | 2 | 1 | 21'],
    ['予以公开', '0 | 12 | 3 | 1 | 2 | 1 | ='],
    ['予以公开', '3 | 1 | 2 | 1 | 2 | 0 | 21'],
    ['部分公开', '7 | 2 | 0 | 0 | 3 | 13 | 0'],
    ['本年新收', '21 | 4 | 4 | 3 | 2 | 1 | 5'],
    ['本年新收', '4 | 3 | 2 | 1 | 5 | 36 | 0'],
    ['办理总计', '4 | 3 | 2 | 1 | 5 | 37 | 0'],
    ['结转下年', '0 | 1 | 0 | 1 | 0 | 0 | 0'],
  ] as const)
    it(`is moved back: ${row} ${cells}`, async () => {
      const text = table({ ...many, [row]: cells });
      assert.deepEqual(
        (await check(text)).map((finding) => finding.check),
        ['shifted-row'],
      );
      const [mending, ...others] = await mendings('shifted-row', text);
      assert.deepEqual(others, []);
      assert.equal(mending?.preferred, true);
      assert.equal(mending?.certain, false);
      const wanted = table({ ...many, ...(cells.endsWith('=') && { [row]: many[row].replace(/\d+$/, '=') }) });
      assert.equal(mending?.text.replace(/ +/g, ' '), wanted.replace(/ +/g, ' '));
    });

  for (const cells of [
    '0 | 0 | 0 | 0 | 0 | 2 | 0',
    '0 | 0 | 0 | 0 | 0 | 2 | ',
    '0 | 2 | 0 | 0 | 0 | 0 | 0',
    ' | 2 | 0 | 0 | 0 | 0 | 0',
  ])
    for (const row of ['本年新收', '予以公开'] as const)
      it(`is told among zeros: ${row} ${cells}`, async () => {
        const text = table({ ...few, [row]: cells });
        assert.deepEqual(
          (await check(text)).map((finding) => finding.check),
          ['shifted-row'],
        );
        const [mending] = await mendings('shifted-row', text);
        assert.equal(mending?.text.replace(/ +/g, ' '), table(few));
      });

  for (const [what, rows, wanted] of [
    ['one wrong number', { ...few, 予以公开: '3 | 0 | 0 | 0 | 0 | 0 | 2' }, 'wrong-cell'],
    ['two numbers in each other’s cells', { ...many, 予以公开: '3 | 12 | 1 | 2 | 1 | 2 | 21' }, 'shifted-cell'],
    ['a wrong total', { ...many, 予以公开: '12 | 3 | 1 | 2 | 1 | 2 | 22' }, 'wrong-cell'],
    [
      'a number left out of two rows',
      { ...many, 予以公开: '0 | 3 | 1 | 2 | 1 | 2 | 9', 部分公开: '0 | 1 | 2 | 0 | 0 | 3 | 6' },
      undefined,
    ],
    ['a number over another', { ...many, 予以公开: '0 | 12 | 1 | 2 | 1 | 2 | 21' }, 'shifted-cell'],
  ] as const)
    it(`is not blamed for ${what}`, async () => {
      const checks = (await check(table(rows))).map((finding) => finding.check);
      assert.ok(checks.length > 0 && !checks.includes('shifted-row'), checks.join());
      if (wanted) assert.deepEqual(checks, [wanted]);
    });
});

describe('numbers that stand one cell beside their own', () => {
  it('are told beside other wrong numbers, in the same column too', async () => {
    const text = table({ ...many, 予以公开: '3 | 1 | 2 | 1 | 2 | 21 | 0', 不掌握: '8 | 0 | 0 | 0 | 0 | 0 | 3' });
    assert.deepEqual(
      (await check(text)).map((finding) => [finding.check, textAt(text, finding.range)]),
      [
        ['shifted-row', '3 | 1 | 2 | 1 | 2 | 21 | 0'],
        ['wrong-cell', '8'],
      ],
    );
  });

  it('are told in two rows at once, whose columns are off by what both leave there', async () => {
    const text = table({ ...many, 予以公开: '3 | 1 | 2 | 1 | 2 | 21 | 0', 部分公开: '1 | 2 | 0 | 0 | 3 | 13 | 0' });
    assert.deepEqual(
      (await check(text)).map((finding) => [finding.check, textAt(text, finding.range)]),
      [
        ['shifted-row', '3 | 1 | 2 | 1 | 2 | 21 | 0'],
        ['shifted-row', '1 | 2 | 0 | 0 | 3 | 13 | 0'],
      ],
    );
    const mended = async (one: string) =>
      (await mendings('shifted-row', one)).map((each) => each.text.replace(/ +/g, ' '));
    const half = table({ ...many, 部分公开: '1 | 2 | 0 | 0 | 3 | 13 | 0' }).replace(/ +/g, ' ');
    assert.equal((await mended(text))[0], half);
    assert.deepEqual(await mended(half), [table(many).replace(/ +/g, ' ')]);
  });

  it('are told in a column as well, with every cell that changes', async () => {
    const text = table({
      ...many,
      予以公开: '7 | 3 | 1 | 2 | 1 | 2 | 21',
      部分公开: '3 | 1 | 2 | 0 | 0 | 3 | 13',
      不掌握: '0 | 0 | 0 | 0 | 0 | 0 | 3',
    });
    const [finding, ...others] = await check(text);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(
      finding.message.zh,
      '“自然人”列的数字很可能错了一行：“予以公开”漏填一个数，其后各数都填到了上一行，“不掌握”多出 0；依次下移、“予以公开”补上推算的 12 后，4 项勾稽关系全部一致；请对照台账核实',
    );
    assert.equal(
      finding.message.en,
      'The numbers of column “自然人” are most likely one row too high: the one of “予以公开” was left out, and “不掌握” has a surplus 0. Moved down, with 12 in “予以公开”, all 4 equations agree. Check the records',
    );
    assert.deepEqual(
      [finding.range, ...(finding.alsoAt ?? [])].map((range) => textAt(text, range)),
      ['7', '3', '0'],
    );
    const [mending] = await mendings('shifted-row', text);
    assert.equal(mending?.text.replace(/ +/g, ' '), table(many));
  });
});

describe('a row that lacks one number', () => {
  for (const [cells, column, number] of [
    ['0 | 0 | 0 | 0 | 0 | 2', '自然人', '2'],
    ['2 | 0 | 0 | 0 | 0 | 0', '总计', '2'],
    ['2 | 0 | 0 | 0 | 0 | 2', '其他', '0'],
  ] as const)
    it(`is given the ${number} that the equations agree with: ${cells}`, async () => {
      const text = table({ ...few, 予以公开: cells });
      const [first] = await mendings('too-few-cells', text);
      assert.equal(first?.preferred, true);
      if (number === '2') assert.equal(first?.zh, `在“${column}”列补 2，合计即一致`);
      assert.equal(first?.text.replace(/ +/g, ' '), table(few));
    });
});
