import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { marked } from './support/findings.ts';

const formOf = (lines: string) => `格式 甲 "甲" {\n  章 一 "一、甲" {\n    表 表一 {\n${lines}\n    }\n  }\n}\n`;

async function found(text: string): Promise<readonly string[]> {
  const findings = await check(text, { path: '甲.gkformat' });
  return findings.map(({ check: id, range }) => `${id} 〈${marked(text, range)}〉`);
}

describe('what a format says of cells', () => {
  it('is one kind of content', async () => {
    assert.deepEqual(await found(formOf('列 内容 填文字\n行 名称 填日期 单位 个, 数 单位 个 小数')), [
      'conflicting-cells 〈名称〉',
    ]);
    assert.deepEqual(await found(formOf('列 内容 填文字 可选值 是、否\n行 名称')), ['conflicting-cells 〈内容〉']);
  });

  it('has something to choose from', async () => {
    assert.deepEqual(await found(formOf('列 内容\n行 渠道 可多选')), ['nothing-to-choose 〈渠道〉']);
    assert.deepEqual(await found(formOf('列 内容\n行 渠道 可选值 "网站"、"微信" 可多选')), []);
  });

  it('keeps words out of rules', async () => {
    assert.deepEqual(await found(formOf('列 内容\n行 名称 填文字, 总数\n规则 合计 每列 总数 = 名称')), [
      'rule-of-words 〈名称〉',
    ]);
    assert.deepEqual(await found(formOf('列 内容 填文字\n行 甲 单位 个, 乙 单位 个, 丙\n规则 合计 每列 甲 = 乙')), []);
    assert.deepEqual(await found(formOf('列 内容 填文字\n行 甲 单位 个, 丙\n核实 合计 每列 甲 >= 丙')), [
      'rule-of-words 〈丙〉',
    ]);
  });

  it('knows calendar years and school years', async () => {
    assert.deepEqual(await found('格式 甲 {\n  周期 财年\n}\n'), ['unknown-cycle 〈财年〉']);
    for (const cycle of ['自然年', '学年']) assert.deepEqual(await found(`格式 甲 {\n  周期 ${cycle}\n}\n`), []);
  });
});
