import assert from 'node:assert/strict';
import { DocumentSymbolRequest, FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { labels, proposal, taken } from './completion/support/complete.ts';
import { hover } from './hover/support/hover.ts';
import { opened } from './support/opened.ts';
import { renamed } from './support/renaming.ts';

const top = '格式: 国办2021\n机关: 某局\n年度: 2024\n\n# 报告\n\n## 一、总体情况\n\n';
const table = `表 "发布"
| 类别 | 发布渠道 |      | 备注 |
|      |     网站 | 微信 |      |
| ---- |
| 文件 |
| 通知 |       12 |    3 | 无   |
| 公告 |        4 |    1 |      |
| 解读 |
| 图解 |        5 |    2 |      |
|      |
| 合计 |        = |    = |      |
规则 合计 = 文件 + 解读.图解
`;
const text = '共{发布.合计.发布渠道.网站}条，其中{发布.文件.通知.发布渠道.网站}条。\n\n';
const languages = ['zh-cn', 'en'] as const;

describe('names by path in a table of the author’s own', () => {
  for (const locale of languages) {
    it(`are offered step by step, each with its number, ${locale}`, async () => {
      const at = (path: string) => labels(`${top}${path}\n\n${table}`, { locale });
      // A name that stands once needs no group in front of it.
      assert.deepEqual(await at('{发布.«»'), ['文件', '通知', '公告', '解读', '图解', '合计']);
      assert.deepEqual(await at('{发布.文件.«»'), ['通知', '公告', '发布渠道', '网站', '微信', '备注']);
      assert.deepEqual(await at('{发布.文件.通知.发布渠道.«»'), ['网站', '微信']);
      const item = await proposal(`${top}{发布.文件.发布渠道.«»\n\n${table}`, '网站', { locale });
      assert.equal(item.detail, '发布.文件.发布渠道.网站 → 16');
    });

    it(`tell their path and their number, ${locale}`, async () => {
      const told = await hover(`${top}«{发布.文件.通知.发布渠道.网站}»\n\n${table}`, { locale });
      assert.match(told ?? '', /^\*\*12\*\* = `发布\.文件\.通知\.发布渠道\.网站`/);
      const cell = await hover(`${top}${table.replace('       12', '       «12»')}`, { locale });
      assert.match(cell ?? '', /文件 › 通知|文件.*通知/);
      assert.match(cell ?? '', /发布渠道 › 网站|发布渠道.*网站/);
    });

    it(`are groups of the outline, ${locale}`, async () => {
      await using document = await opened(`${top}${table}`, { locale });
      const { server, textDocument } = document;
      const symbols = JSON.stringify(await server.request(DocumentSymbolRequest.type, { textDocument }));
      const names = [...symbols.matchAll(/"name":"([^"]*)"/g)].map(([, name]) => name);
      assert.deepEqual(names.slice(2), ['发布', '文件', '通知', '公告', '解读', '图解', '合计']);
    });

    it(`are renamed wherever a path or a rule names them, ${locale}`, async () => {
      const column = `${top}${text}${table.replace('发布渠道 |', '«发布渠道» |')}`;
      await using document = await opened(column, { locale });
      assert.deepEqual(await renamed(document, '渠道 一'), {
        '报告.gkreport': [
          '共{发布.合计."渠道 一".网站}条，其中{发布.文件.通知."渠道 一".网站}条。',
          '| 类别 | 渠道 一 |      | 备注 |',
        ].join('\n'),
      });
      await using group = await opened(`${top}${text}${table.replace('| 文件 |', '| «文件» |')}`, { locale });
      assert.deepEqual(await renamed(group, '公文'), {
        '报告.gkreport': [
          '共{发布.合计.发布渠道.网站}条，其中{发布.公文.通知.发布渠道.网站}条。',
          '| 公文 |',
          '规则 合计 = 公文 + 解读.图解',
        ].join('\n'),
      });
    });
  }

  it('fold with the rows of their group', async () => {
    await using document = await opened(`${top}${table}`);
    const { server, textDocument } = document;
    const folds = (await server.request(FoldingRangeRequest.type, { textDocument })) ?? [];
    const first = top.split('\n').length - 1;
    for (const [from, to] of [
      [4, 6],
      [7, 8],
    ] as const)
      assert.ok(folds.some(({ startLine, endLine }) => startLine === first + from && endLine === first + to));
  });

  it('are offered in rules, and in charts', async () => {
    assert.deepEqual(await labels(`${top}${table}规则 合计 = «»`), ['文件', '通知', '公告', '解读', '图解', '合计']);
    assert.deepEqual(await labels(`${top}${table}规则 合计 = 文件.«»`), ['通知', '公告']);
    assert.equal(
      (await taken(`${top}${table}\n图 "渠道" 柱图 发布.合计.发布渠道.«»\n`, '网站')).split('\n').at(-2),
      '图 "渠道" 柱图 发布.合计.发布渠道.网站',
    );
  });
});
