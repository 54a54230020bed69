import assert from 'node:assert/strict';
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
      assert.equal(offer?.preferred, true);
      assert.ok(!(await errorsIn(offer?.text ?? '')).includes('too-few-cells'));
    });

  it('adds cells to 其余', async () => {
    const [offer] = await offers('too-few-cells', table(other, '| 其余 | 0 | 0 |'));
    assert.equal(offer?.text, table(other, '| 其余 | 0 | 0 |  |'));
  });

  it('says how many, in both languages', async () => {
    const title = async (row: string, locale: string) =>
      (await offers('too-few-cells', table(row, other), { locale }))[0]?.title;
    assert.equal(await title('|规章|1|', 'zh-cn'), '在行末添上 2 个待填的格');
    assert.equal(await title('|规章|1|', 'en'), 'Add 2 blank cells at the end of the row');
    assert.equal(await title('|规章|1|2|', 'en'), 'Add a blank cell at the end of the row');
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
    assert.equal(await title('zh-cn'), '删去行末 1 个空白的格');
    assert.equal(await title('en'), 'Delete the blank cell at the end of the row');
  });

  for (const row of ['| 规章 | 1 | 0 | 1 | 0 |', '| 规章 | 1 |  | 0 | 1 |', '| 规章 | 1 | 0 | 1 |  | 2 |'])
    it(`is none where something stands in them: ${row}`, async () => {
      assert.deepEqual(await offers('too-many-cells', table(row, other)), []);
    });
});
