import assert from 'node:assert/strict';
import { errorsIn, fixedAll, offers } from './support/light-bulb.ts';

const header = '格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';
const table = (...lines: readonly string[]) => `${header}## 二、主动公开政府信息情况\n\n${lines.join('\n')}\n`;
const rows = ['| 规章 | 0 | 0 | 0 |', '| 行政规范性文件 | 1 | 2 | 3 |'];
const former = table('表 第二十条第一项', '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |', ...rows);
const present = table('表 第二十条第一项', '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |', ...rows);
const without = table('表 第二十条第一项', ...rows);
const headings = ['unknown-column', 'former-column', 'column-order'];

describe('the quick fixes of a header row of another format', () => {
  it('write the header row of this one, or leave it out', async () => {
    const found = await offers('unknown-column', former);
    assert.deepEqual(found, [
      {
        title: '表头全部改为本格式的列：| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
        preferred: false,
        text: present,
      },
      { title: '删去表头，按本格式的列序读取', preferred: false, text: without },
    ]);
    for (const { text } of found)
      assert.deepEqual(
        (await errorsIn(text)).filter((check) => headings.includes(String(check))),
        [],
      );
  });

  it('come before the change of one heading that has a successor', async () => {
    const found = await offers('former-column', former);
    assert.deepEqual(
      found.map(({ text, preferred }) => [text, preferred]),
      [
        [present, false],
        [without, false],
        [former.replace('本年新制作数量', '本年制发件数'), false],
      ],
    );
  });

  it('speak English', async () => {
    const found = await offers('unknown-column', former, { locale: 'en' });
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        'Replace the header row by that of the form: | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
        'Delete the header row: numbers are read in the order of the form',
      ],
    );
  });

  it('are none where the form has another number of columns', async () => {
    const text = table(
      '表 第二十条第五项',
      '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
      '| 行政许可 | 1 |',
    );
    assert.deepEqual(await offers('unknown-column', text), []);
    assert.deepEqual(
      (await offers('former-column', text)).map(({ title }) => title),
      ['改为“本年处理决定数量”'],
    );
  });

  it('are left to the author by fixing everything', async () => {
    assert.equal(await fixedAll(former), former);
  });
});

describe('the quick fix of a heading whose neighbours are those of the form', () => {
  it('changes it alone, and is preferred', async () => {
    const text = present.replace('本年制发件数', '本年新制作数量');
    assert.deepEqual(await offers('former-column', text), [
      { title: '改为“本年制发件数”', preferred: true, text: present },
    ]);
  });
});
