import assert from 'node:assert/strict';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const lines = { 机关: '机关: 示例市水务局', 年度: '年度: 2024', 发布日期: '发布日期: 2025-01-20' } as const;

describe('a header field under another name', () => {
  for (const [key, names] of [
    ['机关', ['单位', '部门', '发布机构', '编制单位', '填报单位', '来源', '机构名称']],
    ['年度', ['年份', '报告年度', '统计年度']],
    ['发布日期', ['公开时间', '发布时间', '公布日期', '发文日期']],
  ] as const)
    for (const name of names)
      it(`is told once, with the right one: ${name}`, async () => {
        const text = changed(report2021, [lines[key], lines[key].replace(key, name)]);
        const finding = await onlyFinding(text);
        assert.equal(finding.message.zh, `报头项“${name}”无法识别，本行不起作用。是否应为“${key}”？`);
        const [mending] = await mendings('unknown-key', text);
        assert.equal(mending?.text, report2021);
      });

  for (const name of ['电话', '邮政编码', '发文字号', '网站地址', '办公地址'])
    it(`may be one that only appears in the finished report: ${name}`, async () => {
      const [mending] = await mendings('unknown-key', changed(report2021, [lines.年度, `${lines.年度}\n${name}: 甲`]));
      assert.match(mending?.zh ?? '', /^改为“(?:联系电话|邮编|文号|网址|地址)”$/);
    });

  for (const name of ['来源', '单位', '浏览次数', '打印次数', '主题词'])
    it(`has no proposal where nothing is free or known: ${name}`, async () => {
      const text = changed(report2021, [lines.年度, `${lines.年度}\n${name}: 甲`]);
      assert.deepEqual(await found(text), [`warning unknown-key 〈${name}〉`]);
      assert.ok(!(await onlyFinding(text)).message.zh.includes('是否应为'));
    });
});
