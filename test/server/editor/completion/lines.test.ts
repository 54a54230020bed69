import assert from 'node:assert/strict';
import { complete, labels, taken, takenLine } from './support/complete.ts';

const top = '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n';
const chapters = [
  '## 一、总体情况',
  '## 二、主动公开政府信息情况',
  '## 三、收到和处理政府信息公开申请情况',
  '## 四、政府信息公开行政复议、行政诉讼情况',
  '## 五、存在的主要问题及改进情况',
  '## 六、其他需要报告的事项',
];

describe('completion of chapters', () => {
  it('proposes those the report lacks, in the order of the form', async () => {
    assert.deepEqual(
      await labels(`${top}## 总体情况\n\n文字。\n\n#«»\n\n## 四、政府信息公开行政复议、行政诉讼情况\n`),
      [...chapters.slice(1, 3), ...chapters.slice(4)],
    );
    assert.deepEqual(await labels(`${top}## «»`), chapters);
    assert.deepEqual(await labels(`${top}\uff03\uff03«»`), chapters);
  });

  it('finds them by short name, by any part and by pinyin', async () => {
    assert.deepEqual(await labels(`${top}## 复议«»`), [chapters[3]]);
    assert.deepEqual(await labels(`${top}zdgk«»`), [chapters[1]]);
    assert.deepEqual(await labels(`${top}##wtgj«»`), [chapters[4]]);
  });

  it('writes what belongs into a chapter, with a stop in the first number', async () => {
    assert.equal(
      await taken(`${top}##«»`, '## 四、政府信息公开行政复议、行政诉讼情况'),
      `${top}## 四、政府信息公开行政复议、行政诉讼情况

表 复议诉讼
|                  | 维持 | 纠正 | 其他 | 未审结 | 总计 |
| 行政复议         |   $0 |     |     |     |   = |
| 行政诉讼         |
| 未经复议直接起诉 |     |     |     |     |   = |
| 复议后起诉       |     |     |     |     |   = |`,
    );
  });

  it('goes on below the demands of a chapter without tables', async () => {
    assert.equal(
      await taken(`${top}«»\n\n## 二、主动公开政府信息情况\n`, '## 一、总体情况'),
      `${top}## 一、总体情况\n\n// 篇幅一般不超过 1000 字。\n// 须写明：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。\n\n$0\n\n## 二、主动公开政府信息情况\n`,
    );
  });

  it('writes the heading alone above text that would follow the tables', async () => {
    assert.equal(
      await takenLine(`${top}## 申«»\n\n表 申请办理\n`, '## 三、收到和处理政府信息公开申请情况'),
      chapters[2],
    );
  });

  it('replaces the heading that is there', async () => {
    assert.equal(await takenLine(`${top}## «»总情况\n\n文字。\n`, '## 一、总体情况'), chapters[0]);
  });

  it('has nothing for sections, which are free', async () => {
    assert.deepEqual(await labels(`${top}## 一、总体情况\n\n### «»`), []);
  });
});

describe('completion of tables', () => {
  const publication = `${top}## 二、主动公开政府信息情况\n\n`;

  it('proposes those its chapter lacks, whole or by name', async () => {
    const found = await complete(`${publication}表 第二十条第一项\n| 其余 | 0 |\n\n表 第二十条第六项\n\n表 «»\n`);
    assert.deepEqual(
      found.map(({ label, detail }) => `${label}: ${detail}`),
      [
        '第二十条第五项（整表）: 1 行',
        '第二十条第五项: 只写表名',
        '第二十条第八项（整表）: 1 行',
        '第二十条第八项: 只写表名',
      ],
    );
  });

  it('proposes them at the beginning of a line, and behind 表 without a blank', async () => {
    const tables = (await labels(`${publication}«»`)).filter((label) => label.startsWith('表 '));
    assert.deepEqual(tables.slice(0, 3), [
      '表 第二十条第一项（整表）',
      '表 第二十条第一项（全零）',
      '表 第二十条第一项',
    ]);
    assert.equal(await takenLine(`${publication}表第二十条第八«»`, '表 第二十条第八项'), '表 第二十条第八项');
    assert.equal(await takenLine(`${publication}dbx«»`, '表 第二十条第八项', { locale: 'en' }), '表 第二十条第八项');
  });

  it('writes a whole table, ready to be filled in', async () => {
    const whole = `表 第二十条第一项
| 信息内容       | 制发 | 废止 | 有效 |
| 规章           |    $0 |      |      |
| 行政规范性文件 |      |      |      |`;
    assert.equal(await taken(`${publication}表 «»`, '第二十条第一项（整表）'), publication + whole);
    assert.equal(await taken(`${publication}«»`, '表 第二十条第一项（整表）'), publication + whole);
  });

  it('writes the table of those who have nothing to report', async () => {
    const zeros = '表 第二十条第一项\n| 其余 | 0 |';
    assert.equal(await taken(`${publication}«»`, '表 第二十条第一项（全零）'), publication + zeros);
    assert.equal(await taken(`${publication}表 «»`, '第二十条第一项（全零）'), publication + zeros);
  });

  it('proposes none above the first chapter', async () => {
    for (const line of ['«»', '表 «»', '表第«»', '表 第二十条«»\n| 行政许可 | 46 |'])
      assert.deepEqual(
        (await labels(`${top}${line}\n\n## 一、总体情况\n\n文字。\n`)).filter(
          (label) => !/^## |^说明$|^前言$|^图片$/.test(label),
        ),
        [],
        line,
      );
  });

  it('proposes names alone above rows that are already there', async () => {
    assert.deepEqual(await labels(`${publication}表 第二十条第«»项\n\n| 规章 | 0 | 0 | 0 |\n`), [
      '第二十条第一项',
      '第二十条第五项',
      '第二十条第六项',
      '第二十条第八项',
    ]);
    assert.equal(
      await takenLine(`${publication}表 第«»二十\n| 行政许可 | 0 |\n`, '第二十条第五项'),
      '表 第二十条第五项',
    );
  });

  it('proposes every table in a chapter that the form does not have', async () => {
    assert.ok((await labels(`${top}## 附录\n\n表 «»`)).includes('申请办理'));
  });

  it('leaves titles in quotes to the author', async () => {
    assert.deepEqual(await labels(`${publication}表 "第二«»"`), []);
    assert.deepEqual(await labels(`${publication}表 \u201c第二«»`), []);
  });
});

describe('completion where a line begins', () => {
  it('proposes 规则 below tables only, 说明 everywhere', async () => {
    const inTable = await labels(`${top}## 一、总体情况\n\n表 "发布"\n| 渠道 | 条数 |\n| 网站 | 3 |\n«»`);
    assert.deepEqual(inTable.slice(0, 3), ['规则', '注', '说明']);
    const inProse = await labels(`${top}## 一、总体情况\n\n«»`);
    assert.ok(inProse.includes('说明') && !inProse.includes('规则'));
    assert.equal(await takenLine(`${top}sm«»`, '说明'), '说明 ');
  });

  it('leaves prose alone', async () => {
    const chapter = `${top}## 一、总体情况\n\n`;
    assert.deepEqual(await labels(`${chapter}全年主动公开«»`), []);
    assert.deepEqual(await labels(`${chapter}全年公开，总体情况«»`), []);
    assert.deepEqual(await labels(`${chapter}总体«»情况良好。`), []);
    assert.deepEqual(await labels(`${chapter}// 总体«»`), []);
  });

  it('is silent at a blank typed in prose or in a table', async () => {
    const triggerCharacter = ' ';
    assert.deepEqual(await labels(`${top}## 一、总体情况\n\n «»`, { triggerCharacter }), []);
    const table = `${top}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n`;
    assert.deepEqual(await labels(`${table}| «»`, { triggerCharacter }), []);
    assert.equal((await labels(`${table}\n表 «»`, { triggerCharacter })).length, 7);
  });
});
