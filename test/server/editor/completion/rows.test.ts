import assert from 'node:assert/strict';
import { complete, labels, proposal, taken, takenLine } from './support/complete.ts';

const top = '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n';
const requests = `${top}## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n`;
const appeals = `${top}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n`;
const readyRow = '| 本年新收 | $1 | $2 | $3 | $4 | $5 | $6 | = |';

describe('completion of rows', () => {
  it('proposes those the table lacks, in the order of the form, then 其余', async () => {
    assert.deepEqual(await labels(`${appeals}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n|«»`), [
      '未经复议直接起诉',
      '复议后起诉',
      '其余',
    ]);
    assert.deepEqual(await labels(`${appeals}| «»\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |\n`), [
      '行政复议',
      '未经复议直接起诉',
      '表头',
    ]);
  });

  it('writes a ready row: a stop in every cell, = where a rule gives the number', async () => {
    assert.equal(await takenLine(`${requests}«»`, '本年新收'), readyRow);
    assert.equal(await takenLine(`${requests}|«»`, '本年新收'), readyRow);
    assert.equal(await takenLine(`${requests}| «»`, '本年新收'), readyRow);
    assert.equal(await takenLine(`${requests}| 本年 «» |`, '本年新收'), readyRow);
    assert.equal(
      await takenLine(`${requests}\uff5c本«»`, '本年新收'),
      '\uff5c 本年新收 | $1 | $2 | $3 | $4 | $5 | $6 | = |',
    );
    assert.equal(await takenLine(`${requests}zj«»`, '办理总计'), '| 办理总计 | = | = | = | = | = | = | = |');
  });

  it('finds rows by pinyin, short or full, with or without the bar', async () => {
    for (const typed of ['bnxs', '| bnxs', '|bennianxinshou', 'BNXS', '| 本nxs'])
      assert.deepEqual(await labels(`${requests}${typed}«»`), ['本年新收'], typed);
  });

  it('finds rows by any part of their names, the shown name before the official label', async () => {
    assert.deepEqual((await labels(`${requests}| 公开«»`)).slice(0, 5), [
      '公开出版物',
      '予以公开',
      '部分公开',
      '本年新收',
      '上年结转',
    ]);
    assert.deepEqual(await labels(`${requests}| 属于国家«»`), ['国家秘密']);
    assert.deepEqual(await labels(`${top}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规范性文件«»`), [
      '行政规范性文件',
    ]);
  });

  it('takes characters that an input method commits all at once', async () => {
    assert.equal(
      await takenLine(`${requests}上年结转«»`, '上年结转'),
      '| 上年结转 | $1 | $2 | $3 | $4 | $5 | $6 | = |',
    );
  });

  it('keeps the columns where the table has them', async () => {
    const table = `${appeals}|          | 结果维持 | 纠正 | 其他 | 尚未审结 | 总计 |
| 行政复议 |        1 |    0 |   12 |        0 |   13 |
`;
    assert.equal(
      await takenLine(`${table}fyh«»`, '复议后起诉'),
      '| 复议后起诉 |        $1 |    $2 |    $3 |        $4 |    = |',
    );
    assert.equal(await takenLine(`${table}| «»`, '其余'), '| 其余     |        0 |');
  });

  it('changes the label alone where cells follow', async () => {
    assert.equal(
      await takenLine(`${appeals}| 行政«»许可 | 1 | 0 | 0 | 0 | 1 |\n`, '行政复议'),
      '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
    );
    assert.equal(
      await takenLine(`${appeals}| «» | 1 | 0 | 0 | 0 | 1 |\n`, '行政复议'),
      '| 行政复议 | 1 | 0 | 0 | 0 | 1 |',
    );
  });

  it('sees rows below the line that is being written', async () => {
    assert.deepEqual(
      await labels(`${appeals}fuyi«»\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`),
      ['行政复议', '未经复议直接起诉', '## 四、政府信息公开行政复议、行政诉讼情况'].slice(0, 2),
    );
  });

  it('tells the official label, and law and notes, of a row', async () => {
    const row = await proposal(`${requests}| «»`, '内部事务', { locale: 'en' });
    assert.equal(row.detail, '5.属于三类内部事务信息');
    assert.match(JSON.stringify(row.documentation), /Basis: Regulations on Open Government Information, Art. 16 \(1\)/);
  });

  it('proposes no 其余 where no row is left', async () => {
    const all = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((row) => `| ${row} | 0 | 0 | 0 | 0 | 0 |\n`);
    assert.deepEqual(await labels(`${appeals}${all.join('')}| «»`), []);
    assert.ok(!(await labels(`${appeals}${all.join('')}«»`)).includes('其余'));
    assert.deepEqual(await labels(`${appeals}${all.slice(1).join('')}| «»`), ['行政复议', '其余']);
  });

  it('has a place for nothing else between two rows', async () => {
    const between = `${appeals}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n«»\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`;
    assert.deepEqual(await labels(between), ['未经复议直接起诉', '其余']);
    assert.deepEqual(await labels(between.replace('«»', '\n«»\n')), ['未经复议直接起诉', '其余']);
    const own = `${top}## 一、总体情况\n\n表 "发布"\n| 渠道 | 条数 |\n«»\n| 网站 | 3 |\n`;
    assert.deepEqual(await labels(own), []);
  });

  it('has none for tables the form does not know', async () => {
    assert.deepEqual(await labels(`${top}## 附\n\n表 没有\n| «»`), []);
    assert.deepEqual(await labels(`${top}## 附\n\n表 "发布"\n| 渠道 | 条数 |\n| «»`), []);
  });

  it('has none behind prose that ends the table', async () => {
    assert.deepEqual(await labels(`${appeals}| 其余 | 0 |\n\n以上为全年数据。\n\n行政«»`), []);
  });
});

describe('completion of the header row', () => {
  it('proposes the whole row at the top of a table only', async () => {
    assert.equal(
      await takenLine(`${appeals}表头«»`, '表头'),
      '|                  | 维持 | 纠正 | 其他 | 未审结 | 总计 |',
    );
    assert.equal(
      await takenLine(`${appeals}|«»`, 'Header row', { locale: 'en' }),
      '| | 维持 | 纠正 | 其他 | 未审结 | 总计 |',
    );
    assert.ok(!(await labels(`${appeals}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| «»`)).includes('表头'));
  });

  it('proposes no second one, nor columns for it', async () => {
    const header = '|  | 维持 | 纠正 | 其他 | 未审结 | 总计 |\n';
    for (const caret of ['«»\n', '| «»\n', 'bt«»\n'])
      assert.ok(!(await labels(`${appeals}${caret}${header}`)).includes('表头'), caret);
    assert.deepEqual(await labels(`${appeals}|  | «»\n${header}`), []);
    assert.deepEqual(await labels(`${appeals}|  | 维持 | «»\n`), ['纠正', '其他', '未审结', '总计']);
  });

  it('proposes the columns, the one of this place first', async () => {
    assert.deepEqual(await labels(`${appeals}|  | 维持 | «»`), ['纠正', '其他', '未审结', '总计']);
    assert.deepEqual(await labels(`${appeals}|  | «» | 纠正 |`), ['维持', '其他', '未审结', '总计']);
    assert.deepEqual(await labels(`${appeals}|  |  |«»`), ['纠正', '维持', '其他', '未审结', '总计']);
  });

  it('finds columns by official label and pinyin, and replaces what is there', async () => {
    assert.deepEqual(await labels(`${appeals}|  | 结果维持 | sw«»`), ['未审结']);
    assert.equal(await takenLine(`${appeals}|  | 维持 | 结«»果 | 其他 |`, '纠正'), '|  | 维持 | 纠正 | 其他 |');
  });

  it('has none in rows of numbers', async () => {
    assert.deepEqual(await labels(`${appeals}| 行政复议 | «»`), []);
    assert.deepEqual(await labels(`${appeals}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n|  | «»`), []);
  });

  it('writes with the line breaks of the text', async () => {
    const windows = `${top}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 «»`.replaceAll('\n', '\r\n');
    const text = await taken(windows, '复议诉讼（整表）');
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal((await complete(windows)).length, 3);
  });
});
