import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  abridged,
  closestNamed,
  closestWord,
  didYouMean,
  formatWithColumn,
  formatWithRow,
  formatWithTable,
  listed,
  quoted,
} from '../../../server/checks/did-you-mean.ts';
import type { Named } from '../../../server/report/format.ts';
import { open } from '../../support/engine.ts';

describe('did you mean', () => {
  it('proposes the word that differs least', () => {
    assert.equal(closestWord('复义诉讼', ['申请办理', '复议诉讼', '复议']), '复议诉讼');
  });

  it('proposes the first of several words that are equally near', () => {
    assert.equal(closestWord('行政处可', ['行政许可', '行政处罚']), '行政许可');
    assert.equal(closestWord('行政处可', ['行政处罚', '行政许可']), '行政处罚');
    assert.equal(closestWord('行政处可', ['申请办理', '行政许可', '行政处可书', '行政处罚']), '行政处可书');
  });

  it('takes a word that holds more of what was written for nearer', () => {
    assert.equal(closestWord('申请', ['依申请公开情况', '申请办理', '收到申请情况']), '申请办理');
    assert.equal(closestWord('申请', ['依申请公开情况', '收到申请情况']), '收到申请情况');
  });

  it('takes no single character for a word: neither one that differs nor one that others hold', () => {
    assert.equal(closestWord('其', ['他']), undefined);
    assert.equal(closestWord('本', ['本年新收情况']), undefined);
    assert.equal(closestWord('总计', ['行政复议总计']), '行政复议总计');
  });

  it('lets a third of the characters differ, one in short words', () => {
    assert.equal(closestWord('机构', ['机关']), '机关');
    assert.equal(closestWord('行政确认', ['行政许可']), undefined);
    assert.equal(closestWord('社会公益组识', ['社会公益组织']), '社会公益组织');
    assert.equal(closestWord('社会公营组识', ['社会公益组织']), '社会公益组织');
    assert.equal(closestWord('会社公营组识', ['社会公益组织']), undefined);
    assert.equal(closestWord('行政复仪诉公', ['行政复议诉讼']), '行政复议诉讼');
    assert.equal(closestWord('行政复仪诉公书', ['行政复议诉讼状']), undefined);
    assert.equal(closestWord('申请办里情', ['申请办理情']), '申请办理情');
  });

  it('proposes a word that holds what was written, or is held by it', () => {
    assert.equal(closestWord('申请', ['复议诉讼', '申请办理']), '申请办理');
    assert.equal(closestWord('复议诉讼情况表', ['复议诉讼', '申请办理']), '复议诉讼');
    assert.equal(closestWord('行政许可办理事项', ['行政许可', '行政许可办理事顶']), '行政许可办理事顶');
  });

  it('proposes nothing for nothing, and nothing far off', () => {
    assert.equal(closestWord('', ['机关']), undefined);
    assert.equal(closestWord('天气', ['机关', '年度']), undefined);
    assert.deepEqual(didYouMean(undefined), { zh: '', en: '' });
  });

  it('proposes no word that is written just so, but one that differs in its numbering', () => {
    assert.equal(closestWord('机关', ['机关', '机构']), '机构');
    assert.equal(closestWord('机关', ['机关']), undefined);
    assert.equal(closestWord('（一）总体情况', ['总体情况表', '总体情况']), '总体情况');
  });

  it('finds a thing by the nearest of all its names, and of two with one name the first', () => {
    const thing = (name: string, others: Partial<Named> = {}): Named => ({
      name,
      label: name,
      aliases: [],
      formerNames: [],
      ...others,
    });
    const licence = thing('行政许可', { label: '许可办理情况' });
    const fees = thing('收费', { aliases: ['行政事业性收费'], formerNames: ['检索复制费用'] });
    const more = thing('其他', { aliases: ['行政许可'] });
    const things = [licence, fees, more];
    assert.equal(closestNamed('行政许呵', things), licence);
    assert.equal(closestNamed('许可办里情况', things), licence);
    assert.equal(closestNamed('行政事业性收废', things), fees);
    assert.equal(closestNamed('检索复制废用', things), fees);
    assert.equal(closestNamed('行政许呵', [more, licence]), more);
    assert.equal(closestNamed('天气预报', things), undefined);
  });

  it('asks at the end of a message', () => {
    assert.deepEqual(didYouMean('机关'), { zh: '。是否应为“机关”？', en: '. Did you mean “机关”?' });
  });

  it('finds a word in which one character was mistyped', () => {
    const words = ['行政规范性文件', '其他对外管理服务事项', '要求提供公开出版物', '未经复议直接起诉'];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, at) => {
        const place = at % word.length;
        assert.equal(closestWord(`${word.slice(0, place)}错${word.slice(place + 1)}`, words), word);
      }),
    );
  });

  it('names four things, and of more the first three and how many there are', () => {
    const unit = { zh: '行', en: 'rows' };
    assert.deepEqual(abridged(['甲', '乙', '丙', '丁'], unit), {
      zh: '“甲”、“乙”、“丙”、“丁”',
      en: '“甲”, “乙”, “丙”, “丁”',
    });
    assert.deepEqual(abridged(['甲', '乙', '丙', '丁', '戊'], unit), {
      zh: '“甲”、“乙”、“丙”等 5 行',
      en: '“甲”, “乙”, “丙” and others, 5 rows in all',
    });
  });

  it('puts names side by side, in quotes or without', () => {
    assert.deepEqual(quoted(['甲', '乙']), { zh: '“甲”、“乙”', en: '“甲”, “乙”' });
    assert.deepEqual(listed(['甲', '乙']), { zh: '甲、乙', en: '甲, 乙' });
  });
});

describe('another format that knows what this one does not', () => {
  const form = (name: string, tables: string) => `格式 ${name} "${name}" { 章 数字 "一、数字" { ${tables} } }\n`;
  const files = {
    '甲.gkformat': form('甲式', '表 收支 { 列 金额, 件数 行 收入, 支出 }'),
    '乙.gkformat': form('乙式', '表 收支 { 列 金额, 人数 行 收入, 结余 } 表 人员 { 列 人数 行 在编 }'),
  };
  const reportIn = async (name: string) => {
    // Formats are looked for when they are asked for: the workspace has to stay.
    const { engine, document } = await open(`格式: ${name}\n机关: 示例县水务局\n年度: 2024\n`, { files });
    return engine.reader.read(document) ?? assert.fail();
  };
  const report = () => reportIn('甲式');

  it('is named for a table, and the report’s own is not', async () => {
    assert.equal(formatWithTable(await report(), '人员'), '乙式');
    assert.equal(formatWithTable(await report(), '收支'), '乙式');
    assert.equal(formatWithTable(await report(), '天气'), undefined);
    assert.equal(formatWithTable(await reportIn('丙式'), '人员'), '乙式');
  });

  it('is named for a column or a row that it has in the table of the same name', async () => {
    const own = await report();
    const table = own.format?.chapters[0]?.tables[0] ?? assert.fail();
    assert.equal(formatWithColumn(own, table, '人数'), '乙式');
    assert.equal(formatWithColumn(own, table, '件数'), undefined);
    assert.equal(formatWithColumn(own, table, '在编'), undefined);
    assert.equal(formatWithRow(own, table, '结余'), '乙式');
    assert.equal(formatWithRow(own, table, '支出'), undefined);
    assert.equal(formatWithRow(own, table, '在编'), undefined);
    assert.equal(formatWithRow(own, table, '人数'), undefined);
  });

  it('is not named for a name with a remark behind it', async () => {
    const own = await report();
    const table = own.format?.chapters[0]?.tables[0] ?? assert.fail();
    assert.equal(formatWithColumn(own, table, '人数（本级）'), undefined);
    assert.equal(formatWithRow(own, table, '结余（本级）'), undefined);
  });

  it('is none where the table itself is not in it', async () => {
    const own = await reportIn('乙式');
    const staff = own.format?.chapters[0]?.tables[1] ?? assert.fail();
    assert.equal(formatWithColumn(own, staff, '金额'), undefined);
    assert.equal(formatWithRow(own, staff, '支出'), undefined);
  });
});
