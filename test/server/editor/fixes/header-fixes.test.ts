import assert from 'node:assert/strict';
import { exampleText } from '../../../support/examples.ts';
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
      { title: '删去表头，按本格式的列序识别', preferred: false, text: without },
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
        'Replace the header row with that of the format: | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
        'Delete the header row: numbers are read in the order of the format',
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

describe('the quick fixes of a header row in another order', () => {
  const wrong = table(
    '表 第二十条第一项',
    '| 信息内容 | 废止 | 本年制发件数 | 现行有效件数 |',
    '| 规章     |   20 |            1 |              |',
    '| 行政规范性文件 | 2 || 3 |',
  );

  it('move the numbers along with their headings, or else change the headings only', async () => {
    assert.deepEqual(await offers('column-order', wrong), [
      {
        title: '各列连同数字一起，按格式的列序排列',
        preferred: true,
        text: table(
          '表 第二十条第一项',
          '| 信息内容 | 本年制发件数 | 废止 | 现行有效件数 |',
          '| 规章     |            1 |   20 |              |',
          '| 行政规范性文件 || 2 | 3 |',
        ),
      },
      {
        title: '只改表头，数字不动：| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
        preferred: false,
        text: wrong.replace(/\| 信息内容.*/, '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |'),
      },
    ]);
  });

  it('speak English', async () => {
    assert.deepEqual(
      (await offers('column-order', wrong, { locale: 'en' })).map(({ title }) => title),
      [
        'Put the columns into the order of the format, with their numbers',
        'Change the header row only: | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      ],
    );
  });

  it('leave 其余 with one cell alone', async () => {
    const rest = wrong.replace(/\| 行政规范性文件.*/, '| 其余 | 0 |');
    const [along] = await offers('column-order', rest);
    assert.match(along?.text ?? '', /\| 规章 {5}\| {12}1 \| {3}20 \| {14}\|\n\| 其余 \| 0 \|/);
  });

  for (const [what, text] of [
    ['a row has not a cell for each column', wrong.replace('|| 3 |', '|')],
    ['a column is named twice', wrong.replace('废止', '制发')],
  ] as const)
    it(`change the headings only, and are not preferred, where ${what}`, async () => {
      assert.deepEqual(
        (await offers('column-order', text)).map(({ title, preferred }) => [title.slice(0, 9), preferred]),
        [['只改表头，数字不动', false]],
      );
    });

  it('are preferred where the header only lacks a column', async () => {
    const [alone, ...others] = await offers('column-order', present.replace('| 本年废止件数 ', ''));
    assert.deepEqual(others, []);
    assert.deepEqual([alone?.text, alone?.preferred], [present, true]);
  });

  it('hide no numbers that stand under a wrong heading', async () => {
    const whole = exampleText('宿迁市2024.gkreport');
    const exchanged = whole.replace(/(?<=表 申请办理\n)(?:\|.*\n)+/, (rows) =>
      rows.replace(/^(\|[^|\n]*\|)([^|\n]*\|)([^|\n]*\|)/gm, '$1$3$2'),
    );
    assert.notEqual(exchanged, whole);
    const [along] = await offers('column-order', exchanged);
    assert.deepEqual([along?.text, along?.preferred], [whole, true]);
  });

  it('leave a corner blank whose words in the form are long', async () => {
    const third = (first: string) =>
      `${header}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n${first}\n| 其余 | 0 |\n`;
    const lacking = '|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |';
    const [alone] = await offers('column-order', third(lacking));
    assert.equal(alone?.text, third(`${lacking} 总计 |`));
  });
});
