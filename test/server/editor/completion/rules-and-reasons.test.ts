import assert from 'node:assert/strict';
import { complete, labels, takenLine } from './support/complete.ts';

const top = '格式: 国办2021\n机关: 甲局\n机关类型: 部门\n年度: 2024\n发布日期: 2025-03-01\n\n# 标题\n\n';
const own = `${top}## 一、总体情况\n\n表 "发布"\n| 渠道 | 条数 | 增减 |\n| 网站 | 31 | 2 |\n| 微信 | 12 | 3 |\n| 合计 | = | = |\n`;
const appeals = `${top}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n| 其余 | 0 |\n`;

describe('completion of rules below a table', () => {
  it('proposes the rows, or 列 for a rule between columns', async () => {
    assert.deepEqual(await labels(`${own}规则 «»`), ['网站', '微信', '合计', '列']);
    assert.deepEqual(await labels(`${own}规则 合计 = wz«»`), ['网站']);
    assert.deepEqual(await labels(`${own}核实 合计 = 网站 + «»`), ['网站', '微信', '合计']);
    assert.equal(await takenLine(`${own}规则 «»`, '列'), '规则 列 ');
  });

  it('proposes the columns behind 列', async () => {
    assert.deepEqual(await labels(`${own}规则 列 «»`), ['条数', '增减']);
    assert.equal(await takenLine(`${own}规则 列 条数 = zj«» + 1`, '增减'), '规则 列 条数 = 增减 + 1');
  });

  it('knows rows, groups and columns of the form', async () => {
    assert.deepEqual(await labels(`${appeals}规则 行政«»`), ['行政复议', '行政诉讼']);
    assert.deepEqual(await labels(`${appeals}规则 列 w«»`), ['维持', '未审结']);
  });

  it('waits for an operator between two names', async () => {
    assert.deepEqual(await labels(`${own}规则 合计 «»`), []);
    assert.deepEqual(await labels(`${own}规则 合计 = 1«»`), []);
  });

  it('has none where there is no table', async () => {
    assert.deepEqual(await labels(`${top}## 一、总体情况\n\n文字。\n\n规则 «»`), []);
  });
});

describe('completion of checks in 说明', () => {
  const late = '逾期发布';

  it('proposes those that find something in its scope first, with their message', async () => {
    const [first] = await complete(`${top.trimEnd()}\n说明 «»\n\n## 一、总体情况\n`);
    assert.equal(first?.label, late);
    assert.match(first?.detail ?? '', /2025/);
    const [inEnglish] = await complete(`${top.trimEnd()}\n说明 «»\n`, { locale: 'en' });
    assert.match(inEnglish?.detail ?? '', /[a-z]{4}/);
  });

  it('looks no further than its chapter, or its table', async () => {
    const chapter = `${top}## 一、总体情况\n\n文字。\n\n说明 «»\n`;
    assert.notEqual((await labels(chapter))[0], late);
    const table = `${top}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规章 | 1 | 2 | 3 |\n| 行政规范性文件 | 0 | 0 | 0 |\n说明 «»\n`;
    assert.equal((await labels(table))[0], '规章制定权');
  });

  it('then every other check and rule that may be explained, each once', async () => {
    const found = await labels(`${appeals}说明 «»`);
    assert.equal(new Set(found).size, found.length);
    assert.ok(['上年衔接', '核实不符', '未填格'].every((name) => found.includes(name)));
    assert.ok(!found.includes('办理总计') && !found.includes('缺章'), 'errors cannot be explained away');
  });

  it('writes the colon, unless it is there', async () => {
    assert.equal(await takenLine(`${appeals}说明 snx«»`, '上年衔接'), '说明 上年衔接: ');
    assert.equal(await takenLine(`${appeals}说明 上年«»\uff1a原因`, '上年衔接'), '说明 上年衔接\uff1a原因');
  });

  it('finds checks by id', async () => {
    assert.deepEqual(await labels(`${appeals}说明 published-l«»`), [late]);
  });

  it('leaves the reason to the author', async () => {
    assert.deepEqual(await labels(`${appeals}说明 上年衔接: 上年«»`), []);
  });
});

describe('completion of names with digits and punctuation', () => {
  const hotlines = `${top}## 一、总体情况\n\n表 "2025年热线（市级）"\n| 渠道 | 1月 | 全年（件） |\n| 12345热线 | 3 | 4 |\n| 微信（含视频号） | 1 | 2 |\n| 12328 | 0 | 0 |\n| —— | 0 | 0 |\n`;

  it('proposes them in rules, with quotes where they need them', async () => {
    assert.deepEqual(await labels(`${hotlines}规则 «»`), ['12345热线', '微信（含视频号）', '12328', '列']);
    assert.deepEqual(await labels(`${hotlines}规则 12345热线 = 12«»`), ['12345热线', '12328']);
    assert.equal(
      await takenLine(`${hotlines}规则 12345热线 >= wx«»`, '微信（含视频号）'),
      '规则 12345热线 >= "微信（含视频号）"',
    );
    assert.equal(
      await takenLine(`${hotlines}规则 12345热线 >= "微«»"`, '微信（含视频号）'),
      '规则 12345热线 >= "微信（含视频号）"',
    );
    assert.equal(await takenLine(`${hotlines}规则 12345热线 >= 123«»`, '12328'), '规则 12345热线 >= "12328"');
    assert.deepEqual(await labels(`${hotlines}规则 列 «»`), ['1月', '全年（件）']);
    assert.deepEqual(await labels(`${hotlines}规则 12345热线 = 12345热线 / 12«»`), []);
  });

  it('proposes them in braces', async () => {
    const at = (braces: string) => `${hotlines}\n共{${braces}}件。\n`;
    assert.equal(await takenLine(at('2025«»'), '2025年热线（市级）'), '共{"2025年热线（市级）"}件。');
    assert.deepEqual(await labels(at('"2025年热线（市级）".«»')), ['12345热线', '微信（含视频号）', '12328']);
    assert.deepEqual(await labels(at('"2025年热线（市级）".12345热线.«»')), ['1月', '全年（件）']);
    assert.equal(
      await takenLine(at('"2025年热线（市级）".12328.全«»'), '全年（件）'),
      '共{"2025年热线（市级）".12328."全年（件）"}件。',
    );
  });
});
