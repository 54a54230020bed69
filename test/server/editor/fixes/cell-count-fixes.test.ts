import assert from 'node:assert/strict';
import { exampleText } from '../../../support/examples.ts';
import { changed, found } from '../../checks/support/findings.ts';
import { errorsIn, fixedAll, offers } from './support/light-bulb.ts';

const header = '格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';
const table = (...rows: readonly string[]) =>
  `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n${rows.join('\n')}\n`;
const other = '| 行政规范性文件 | 1 | 2 | 3 |';

describe('the quick fix of a row with too few cells', () => {
  for (const [written, mended] of [
    ['|规章|1|', '|规章|1|  |  |'],
    ['|规章|1', '|规章|1 |  |  |'],
    ['| 规章 | 1 | 2 |  ', '| 规章 | 1 | 2 |  |  '],
    ['| 规章 |', '| 规章 |  |  |  |'],
  ] as const)
    it(`makes ${mended.trim()} of ${written.trim()}`, async () => {
      const [offer, ...others] = await offers('too-few-cells', table(written, other));
      assert.deepEqual(others, []);
      assert.equal(offer?.text, table(mended, other));
      assert.equal(offer?.preferred, false);
      assert.ok(!(await errorsIn(offer?.text ?? '')).includes('too-few-cells'));
    });

  it('puts a bar in front of a = that stands in the label', async () => {
    const sixth = (row: string) =>
      `${header}## 二、主动公开政府信息情况\n\n表 第二十条第六项\n| 行政处罚 | 0 |\n${row}\n`;
    const [offer] = await offers('too-few-cells', sixth('| 行政强制 = |'));
    assert.equal(offer?.text, sixth('| 行政强制 | = |'));
    assert.ok(!(await errorsIn(offer?.text ?? '')).includes('too-few-cells'));
  });

  it('adds cells to 其余', async () => {
    const [offer] = await offers('too-few-cells', table(other, '| 其余 | 0 | 0 |'));
    assert.equal(offer?.text, table(other, '| 其余 | 0 | 0 |  |'));
  });

  it('says how many, in both languages', async () => {
    const title = async (row: string, locale: string) =>
      (await offers('too-few-cells', table(row, other), { locale }))[0]?.title;
    assert.equal(await title('|规章|1|', 'zh-cn'), '在行末补 2 个待填的格');
    assert.equal(await title('|规章|1|', 'en'), 'Add 2 empty cells at the end of the row');
    assert.equal(await title('|规章|1|2|', 'en'), 'Add an empty cell at the end of the row');
  });

  it('is left to the author by fixing everything', async () => {
    assert.equal(await fixedAll(table('|规章|1|', other)), table('|规章|1|', other));
  });
});

describe('the quick fix of a row with too many cells', () => {
  for (const [written, mended] of [
    ['| 规章 | 1 | 0 | 1 |  |', '| 规章 | 1 | 0 | 1 |'],
    ['|规章|1|0|1||', '|规章|1|0|1|'],
    ['| 规章 | 1 | 0 | 1 |  |   |', '| 规章 | 1 | 0 | 1 |'],
    ['| 规章 | 1 |  | 0 | 1 |', '| 规章 | 1 | 0 | 1 |'],
    ['| 规章 |  | 1 | 0 || 1 |', '| 规章 | 1 | 0 | 1 |'],
    ['| 规章 |  |  |  |  |', '| 规章 |  |  |  |'],
  ] as const)
    it(`makes ${mended} of ${written}`, async () => {
      const [offer, ...others] = await offers('too-many-cells', table(written, other));
      assert.deepEqual(others, []);
      assert.equal(offer?.text, table(mended, other));
      assert.equal(offer?.preferred, true);
    });

  it('says how many, in both languages', async () => {
    const title = async (locale: string) =>
      (await offers('too-many-cells', table('| 规章 | 1 | 0 | 1 |  |', other), { locale }))[0]?.title;
    assert.equal(await title('zh-cn'), '删去 1 个未填的格');
    assert.equal(await title('en'), 'Delete an empty cell');
  });

  it('takes the last of more blank cells, and leaves it to the author', async () => {
    const [offer, ...others] = await offers('too-many-cells', table('| 规章 | 1 |  | 0 |  |', other));
    assert.deepEqual(others, []);
    assert.equal(offer?.text, table('| 规章 | 1 |  | 0 |', other));
    assert.equal(offer?.preferred, false);
  });

  for (const row of ['| 规章 | 1 | 0 | 1 | 0 |', '| 规章 | 1 | 0 | 1 |  | 2 |', '| 规章 |  |  | 0 | 1 |'])
    it(`is none where no blank cells are surplus beyond doubt: ${row}`, async () => {
      assert.deepEqual(await offers('too-many-cells', table(row, other)), []);
    });
});

describe('a row of 申请办理 with a slip in its cells', () => {
  const whole = exampleText('宿迁市2024.gkreport');
  const row = '| 予以公开       | 1408 | 21 | 0 | 0 | 2 | 0 | 1431 |';
  const notAtHand = '| 不掌握         |  859 | 33 | 0 | 0 | 3 | 2 |  897 |';
  const files = { files: { '宿迁市2023.gkreport': exampleText('宿迁市2023.gkreport') } };
  const only = async (text: string) => {
    const shown = (await found(text, files)).filter((finding) => !finding.startsWith('hint'));
    return shown.map((finding) => finding.split(' ')[1]);
  };

  it('gets the 0 back with which alone the sums agree', async () => {
    const short = changed(whole, [row, row.replace(' 0 |', '')]);
    assert.deepEqual(await only(short), ['too-few-cells']);
    const found = await offers('too-few-cells', short, files);
    assert.deepEqual(
      found.map(({ title, preferred }) => [title, preferred]),
      [
        ['在“科研机构”列补 0，合计即一致', true],
        ['在行末补 1 个待填的格', false],
      ],
    );
    assert.equal(found[0]?.text, whole);
    assert.deepEqual(await errorsIn(found[0]?.text ?? '', files), []);
  });

  it('gets no 0 where nothing says which column lacks it', async () => {
    const carried = '| 0 | 0 | 1 | 1 |    = |';
    const unknown = '| 0 |   |   | 1 |    = |';
    const short = changed(whole, [row, row.replace(' 0 |', '')], [carried, unknown]);
    const found = await offers('too-few-cells', short, files);
    assert.deepEqual(
      found.map(({ preferred }) => preferred),
      [false],
    );
  });

  it('gets another number back where the sums give it', async () => {
    const short = changed(whole, [row, row.replace(' 2 |', '')]);
    const [first, ...others] = await offers('too-few-cells', short, files);
    assert.equal(first?.text.replace(/ +/g, ' '), whole.replace(/ +/g, ' '));
    assert.deepEqual([first?.preferred, others.length], [true, 1]);
  });

  it('gets the bar back between two numbers', async () => {
    const text = changed(whole, [row, row.replace('1408 | ', '1408   ')]);
    assert.deepEqual(await only(text), ['too-few-cells']);
    const [offer, ...others] = await offers('too-few-cells', text, files);
    assert.deepEqual([offer?.title, offer?.preferred, others.length], ['在两数之间补 1 条竖线', true, 1]);
    assert.equal(offer?.text, whole);
  });

  it('loses the blank cell in its middle', async () => {
    const text = changed(whole, [notAtHand, notAtHand.replace('859 |', '859 |  |')]);
    assert.deepEqual(await only(text), ['too-many-cells']);
    const [offer] = await offers('too-many-cells', text, files);
    assert.deepEqual([offer?.text, offer?.preferred], [whole, true]);
  });
});
