import assert from 'node:assert/strict';
import { mendings } from './support/mendings.ts';

const table =
  '年度: 2025\n# 标题\n表 "渠道"\n| 渠道 | 件数 | 字数 |\n| 网站 | 1 | 1 |\n| 微信 | 2 | 1 |\n| 微博 | 2 | 1 |\n| 合计 | 5 | 3 |\n';

/** What becomes of the rules below the table by the first fix for a line that cannot be read. */
async function mended(rules: string, check = 'syntax'): Promise<string | undefined> {
  const [fix] = await mendings(check, table + rules);
  assert.ok(!fix || fix.text.startsWith(table));
  return fix?.text.slice(table.length);
}

describe('a rule that cannot be read to its end', () => {
  const signs: readonly (readonly [rule: string, mended: string, check?: string])[] = [
    ['规则 合计 = 网站 微信', '规则 合计 = 网站 + 微信'],
    ['规则 合计 = 网站 微信 微博', '规则 合计 = 网站 + 微信 + 微博'],
    ['规则 合计 = 网站，微信，微博', '规则 合计 = 网站+微信+微博'],
    ['规则 合计 = 网站、微信 、 微博', '规则 合计 = 网站+微信 + 微博', 'unknown-character'],
    ['规则 合计 = 网站 微信、“微博”', '规则 合计 = 网站 + 微信+“微博”'],
    ['规则 网站 微信 微博 = 合计', '规则 网站 + 微信 + 微博 = 合计'],
    ['规则 列 件数 >= 字数 字数', '规则 列 件数 >= 字数 + 字数'],
    ['规则 合计 = (网站 微信) + 微博', '规则 合计 = (网站 + 微信) + 微博'],
  ];
  for (const [rule, expected, check] of signs)
    it(`gets all signs it lacks at once: ${rule}`, async () => {
      assert.equal(await mended(rule, check), expected);
    });

  const swallowed: readonly (readonly [rule: string, mended: string, check?: string])[] = [
    ['规则 合计 = 网站 + 微信 规则 列 件数 >= 字数', '规则 合计 = 网站 + 微信\n规则 列 件数 >= 字数'],
    ['规则 合计 = 网站 + 微信规则 列 件数 >= 字数', '规则 合计 = 网站 + 微信\n规则 列 件数 >= 字数'],
    ['规则 合计 = 网站 + 微博核实 合计 >= 微信', '规则 合计 = 网站 + 微博\n核实 合计 >= 微信'],
    ['规则 合计 = 网站 + 微博说明 相同: 理由', '规则 合计 = 网站 + 微博\n说明 相同: 理由'],
    ['规则 合计 = 网站 + 微博 | 其他 | 1 | 2 |', '规则 合计 = 网站 + 微博\n| 其他 | 1 | 2 |', 'unknown-character'],
  ];
  for (const [rule, expected, check] of swallowed)
    it(`gives back the line that was run into it: ${rule}`, async () => {
      assert.equal(await mended(rule, check), expected);
    });

  for (const rule of [
    '规则 合计 = 网站 + 微信 列 件数 = 字数',
    '规则 合计 = 网站 = 微信 微博',
    '规则 合计 = 网站 ( 微信',
    '规则 合计 = 网站 微信 规则 列 = 件数',
    '规则 合计 = 网站 微信 +',
  ])
    it(`is left alone where that would not do: ${rule}`, async () => {
      assert.equal(await mended(rule), undefined);
    });
});
