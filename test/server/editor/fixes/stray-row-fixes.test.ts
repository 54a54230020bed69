import assert from 'node:assert/strict';
import { check } from '../../../support/engine.ts';
import { mendings } from './support/mendings.ts';

const head = '格式: 国办2021\n机关: 示例市水务局\n年度: 2024\n\n# 标题\n\n## 一、总体情况\n\n';
const unreadable = async (text: string) =>
  (await check(text)).filter(({ check: id }) => id === 'syntax' || id === 'stray-line').map(({ check: id }) => id);

describe('rows whose table line is missing', () => {
  it('are opened with those below the text that would interrupt their table', async () => {
    const text = `${head}| 平台 | 发布 |\n| 网站 | 1 |\n以上为网站。\n| 微信 | 2 |\n| 微博 | 2 |\n`;
    const [fix, second] = await mendings('stray-line', text);
    assert.equal(
      fix?.text,
      `${head}表 "标题"\n| 平台 | 发布 |\n| 网站 | 1 |\n以上为网站。\n\n表 "标题"\n| 微信 | 2 |\n| 微博 | 2 |\n`,
    );
    assert.deepEqual(await unreadable(fix.text), []);
    assert.ok(second);
  });

  it('are opened with those below such text even where a rule stands between them', async () => {
    const text = `${head}| 平台 | 发布 |\n| 网站 | 1 |\n以上为网站。\n规则 列 发布 >= 1\n| 微信 | 2 |\n`;
    const [fix] = await mendings('stray-line', text);
    assert.equal(
      fix?.text,
      `${head}表 "标题"\n| 平台 | 发布 |\n| 网站 | 1 |\n以上为网站。\n规则 列 发布 >= 1\n\n表 "标题"\n| 微信 | 2 |\n`,
    );
    assert.ok(!(await unreadable(fix.text)).includes('syntax'));
  });

  it('are no rules of Markdown: what stands in front of such a line is no text within a table', async () => {
    const text = `${head}| 平台 | 发布 |\n以上为网站。\n| --- | --- |\n\n| 微信 | 2 |\n`;
    const [fix] = await mendings('stray-line', text);
    assert.deepEqual(await unreadable(fix?.text ?? ''), []);
  });

  it('are opened alone where a heading, a table or a chart ends their table anyway', async () => {
    for (const end of ['### （一）节', '表 "甲"\n| 项 | 数 |', '图 "图" 柱图 申请办理.本年新收']) {
      const text = `${head}| 平台 | 发布 |\n${end}\n文字。\n\n### （二）节\n| 微信 | 2 |\n`;
      const [fix] = await mendings('stray-line', text);
      assert.equal(fix?.text, text.replace('| 平台', '表 "标题"\n| 平台'));
    }
  });

  it('in front of the header leave its lines what they are', async () => {
    const text = '| 项目 | 数量 |\n| 甲 | 1 |\n机关: 示例市水务局\n规则 列 数量 >= 1\n年度: 2024\n';
    const [fix] = await mendings('stray-line', text);
    assert.ok(!(await unreadable(fix?.text ?? '')).includes('syntax'));
  });

  it('have a line among them that lacks its first bar, as in any table', async () => {
    const text = `${head}| 平台 | 发布 |\n网站 | 1 |\n| 微信 | 2 |\n`;
    const [fix] = await mendings('syntax', text);
    assert.equal(fix?.text, text.replace('\n网站', '\n| 网站'));
  });
});

describe('a line that is deleted', () => {
  it('was none that parted text from rows: rules and 说明 lines between them do not count', async () => {
    const text = `${head}表 "甲"\n| 项 | 数 |\n| 乙 | 1 |\n文字\n说明 无此问题: 理由\n| 丙 | 2 |\n`;
    assert.deepEqual(await unreadable(text), ['syntax']);
    assert.deepEqual(await unreadable(text.replace(/说明.*\n/, '')), ['syntax']);
  });
});

describe('a row of an own table that ends early', () => {
  it('gets the cells in front of the one that is filled in, too', async () => {
    const text = `${head}表 "甲"\n| 项 | 一 | 二 | 三 |\n| 乙 | 1 | 2 | 3 |\n| 丙 | 4 |\n规则 列 三 = 一 + 一\n`;
    const [fix] = await mendings('blank-cells', text);
    assert.equal(fix?.text, text.replace('| 丙 | 4 |', '| 丙 | 4 |  | = |'));
    assert.equal(fix.zh, '填写未填的格（1 格）');
  });
});

describe('an own table', () => {
  it('may have its rules in front of its header row', async () => {
    const text = `${head}表 "甲"\n规则 合计 = 乙\n说明 篇幅: 理由\n| 项 | 数 |\n| 乙 | 1 |\n| 合计 | = |\n`;
    assert.deepEqual(await unreadable(text), []);
    assert.deepEqual(await unreadable(`${head}表 "甲"\n规则 合计 = 乙\n文字\n`), []);
  });
});

describe('what fixes insert', () => {
  it('ends as most lines do, so that no blank line is lost to a stray carriage return', async () => {
    const text = `机\r${head}表 "甲"\n| 项 | 数 |\n| 乙 |  |\n| 合计 | 1 |\n规则 合计 = 乙\n`;
    for (const { text: after } of await mendings('missing-chapter', text)) assert.equal(after.match(/\r/g)?.length, 1);
  });
});

describe('a wrong name that stands several times in one pair of braces', () => {
  it('is mended everywhere at once', async () => {
    const text = `${head}表 "渠道"\n| 渠道 | 件数 |\n| 微信 | 2 |\n\n共{渠道.微新.件数 + 渠道.微新.件数}件\n`;
    const [fix] = await mendings('unknown-name', text);
    assert.equal(fix?.text, text.replaceAll('微新', '微信'));
    assert.equal(fix.zh, '都改为“微信”（2 处）');
    assert.equal(fix.en, 'Change to “微信” (2 places)');
  });
});
