import assert from 'node:assert/strict';
import type { FixData } from '../../../server/checks/fix-data.ts';
import { check, readText } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';

const ofCells: readonly string[] = ['unreadable-number', 'blank-cells', 'not-computed', 'not-a-number'];

async function findings(text: string) {
  return (await check(text)).filter((finding) => ofCells.includes(finding.check));
}

/** What is found in the cells of a text, each as `check 〈the text it marks〉`. */
async function found(text: string): Promise<readonly string[]> {
  return (await findings(text)).map((finding) => `${finding.check} 〈${textAt(text, finding.range)}〉`);
}

const table = (lines: string) => `年度: 2024\n# 标\n表 "渠道"\n| 项 | 全年 | 备注 |\n${lines}\n`;
const rule = '规则 合计 = 网站 + 微信';

describe('the cells of a table of one’s own', () => {
  it('may hold words where no rule needs a number', async () => {
    assert.deepEqual(await found(table('| 网站 | 无 | 甲 |\n| 微信 |  | 12 |')), []);
    assert.deepEqual(await found(table(`| 网站 | 1 |  |\n| 微信 | 2 | 含视频号 |\n| 合计 | = |  |\n${rule}`)), []);
    assert.deepEqual(await found(table(`| 网站 | 1 | 12 |\n| 微信 | 2 | 含视频号 |\n| 合计 | = |  |\n${rule}`)), []);
  });

  it('hold numbers where a sum is to be computed', async () => {
    const text = table(`| 网站 | 零 |  |\n| 微信 | 2 |  |\n| 合计 | = |  |\n${rule}`);
    assert.deepEqual(await found(text), ['unreadable-number 〈零〉']);
    const [finding] = await findings(text);
    assert.equal(finding?.level, 'error');
    assert.equal(finding.message.zh, '“网站”的“全年”应填数字，现填“零”；请改为 0');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '0', certain: true });
  });

  it('hold numbers where most of a sum is numbers', async () => {
    assert.deepEqual(await found(table(`| 网站 | 十二 |  |\n| 微信 | 2 |  |\n| 合计 | 14 |  |\n${rule}`)), [
      'unreadable-number 〈十二〉',
    ]);
    assert.deepEqual(await found(table(`| 网站 | 12 |  |\n| 微信 | 2 |  |\n| 合计 | 约14 |  |\n${rule}`)), [
      'unreadable-number 〈约14〉',
    ]);
  });

  it('are filled in where a sum needs them', async () => {
    const text = table(`| 网站 |  |  |\n| 微信 | 2 |  |\n| 合计 | = |  |\n${rule}`);
    assert.deepEqual(await found(text), ['blank-cells 〈  〉']);
    const [finding] = await findings(text);
    assert.equal(finding?.level, 'warning');
    assert.equal(finding.message.zh, '“网站”的“全年”未填；无此情况的填 0，合计可填“=”自动计算');
    assert.deepEqual(finding.data, { kind: 'fill', cells: [{ range: finding.range, text: '0' }] });
  });

  it('are offered = where a rule gives them', async () => {
    const text = table(`| 网站 | 1 |  |\n| 微信 | 2 |  |\n| 合计 |  |  |\n${rule}`);
    const [finding, ...others] = await findings(text);
    assert.deepEqual(others, []);
    assert.deepEqual(finding?.data, { kind: 'fill', cells: [{ range: finding?.range, text: '=' }] });
  });

  it('are told once a row', async () => {
    const columns =
      '年度: 2024\n# 标\n表 "渠道"\n| 项 | 甲 | 乙 | 全年 |\n| 网站 |  | 1 |  |\n规则 列 全年 = 甲 + 乙\n';
    assert.deepEqual(await found(columns), []);
    const text = columns.replace('|  |\n', '| = |\n').replace('|  | 1 |', '|  |  |');
    assert.deepEqual(await found(text), ['blank-cells 〈  〉']);
    const [finding] = await findings(text);
    assert.equal(finding?.message.zh, '“网站”的“甲”、“乙”未填；无此情况的填 0，合计可填“=”自动计算');
    assert.equal((finding.data as FixData & { kind: 'fill' }).cells.length, 2);
  });

  it('that a row ends before are missed as well', async () => {
    const text = table(`| 网站 |\n| 微信 | 2 |  |\n| 合计 | = |  |\n${rule}`);
    const [finding] = await findings(text);
    assert.equal(finding?.check, 'blank-cells');
    assert.deepEqual(finding.range.start, { line: 4, character: '| 网站 |'.length });
  });

  it('print their words where braces name them', async () => {
    const text = table('| 网站 | 1 | 含视频号 |\n\n备注：{渠道.网站.备注}。');
    assert.deepEqual(await found(text), []);
    assert.equal((await readText(text)).bound[0]?.text, '含视频号');
  });

  it('cannot be reckoned with where they hold words', async () => {
    const text = table('| 网站 | 零 |  |\n\n共{渠道.网站.全年 + 1}条。');
    assert.deepEqual(await found(text), ['not-a-number 〈渠道.网站.全年〉']);
    assert.equal((await findings(text))[0]?.message.zh, '“零”是文字，不能计算；请改为引用数字');
  });

  it('cannot be drawn where they hold words', async () => {
    const text = table('| 网站 | 零 |  |\n\n图 "甲" 饼图 渠道.网站.全年');
    assert.deepEqual(await found(text), ['not-a-number 〈渠道.网站.全年〉']);
  });

  it('are missed where braces or a chart name them and they are blank', async () => {
    assert.deepEqual(await found(table('| 网站 |  |  |\n\n共{渠道.网站.全年}条。')), ['blank-cells 〈  〉']);
    assert.deepEqual(await found(table('| 网站 |  |  |\n\n图 "甲" 饼图 渠道.网站.全年, 渠道.网站.全年')), [
      'blank-cells 〈  〉',
    ]);
  });
});
