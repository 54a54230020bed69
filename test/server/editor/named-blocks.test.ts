import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type LocationLink,
  ReferencesRequest,
} from 'vscode-languageserver-protocol';
import { labels, proposal, taken, takenLine } from './completion/support/complete.ts';
import { mendings } from './fixes/support/mendings.ts';
import { hover } from './hover/support/hover.ts';
import { opened } from './support/opened.ts';
import { offered, renamed } from './support/renaming.ts';

const form = `格式 网站 "网站年度报表" {
  适用 2017 起
  章 数据 "一、数据" {
    表 新媒体 {
      列 内容
      行 总数 "信息总数"
      行组 微博 可重复 {
        行 博文 "博文数"
      }
      行组 微信 "微信公众号" 可重复 {
        行 微信信息 "信息发布量", 微信订阅 "订阅数"
        行 认证 "认证日期" 填日期
      }
      规则 总数行 每列 总数 = 微博 + 合计(微信)
    }
  }
}
`;
const files = { '网站.gkformat': form };
const top = '格式: 网站\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 一、数据\n\n';
const rows = `表 新媒体
| 总数         |   = |
| 微信：甲水利 |
| 微信信息     | 286 |
| 微信订阅     |   1 |
| 认证         | 2024年4月9日 |
| 微信：乙河长 |
| 微信信息     |  94 |
`;

describe('blocks of rows that the author names, in the editor', () => {
  it('are offered with all their rows, wherever they do not part those of another', async () => {
    assert.deepEqual(await labels(`${top}表 新媒体\n«»`, { files }).then((all) => all.slice(0, 4)), [
      ...['总数', '微博：', '微信：', '其余'],
    ]);
    assert.equal(
      await taken(`${top}表 新媒体\n| wx«»`, '微信：', { files }),
      `${top}表 新媒体\n| 微信：$1 |\n| 微信信息 | $2 |\n| 微信订阅 | $3 |\n| 认证 | $4 |`,
    );
    assert.deepEqual(
      (await labels(`${top}${rows}| «»`, { files })).slice(0, 4),
      ['微信订阅', '认证', '微博：', '微信：'],
      'first what the block above lacks, by the names it has on its lines',
    );
    const within = rows.replace('| 微信订阅     |   1 |', '| «»');
    assert.deepEqual(await labels(`${top}${within}`, { files }), ['微信订阅', '其余'], 'of its own block alone');
    assert.equal((await takenLine(`${top}${within}`, '微信订阅', { files })).replace(/ +/g, ' '), '| 微信订阅 | $1 |');
  });

  it('in English say how many rows they have', async () => {
    const item = await proposal(`${top}表 新媒体\n«»`, '微信：', { files, locale: 'en' });
    assert.equal(item.detail, 'one more group of 3 rows');
  });

  it('get the rows that they lack, each in its own block', async () => {
    const text = `${top}${rows}`;
    const [fix] = await mendings('missing-rows', text, { files });
    assert.ok(fix);
    assert.equal(fix.text, `${text}| 微信订阅 |  |\n| 认证 |  |\n`);
    const [first] = await mendings('missing-rows', text.replace('| 微信订阅     |   1 |\n', ''), { files });
    assert.match(first?.text ?? '', /微信信息 {5}\| 286 \|\n\| 微信订阅 \| {2}\|\n\| 认证/);
    const [empty] = await mendings('missing-rows', `${top}表 新媒体\n| 总数 | = |\n| 微信：丙 |\n`, { files });
    assert.match(empty?.text ?? '', /\| 微信：丙 \|\n\| 微信信息 \| {2}\|\n\| 微信订阅 \| {2}\|\n\| 认证 \| {2}\|\n$/);
  });

  it('are parts of the outline, fold, and tell what they are', async () => {
    await using document = await opened(`${top}${rows}`, { files });
    const { server, textDocument } = document;
    const symbols = JSON.stringify(await server.request(DocumentSymbolRequest.type, { textDocument }));
    const names = [...symbols.matchAll(/"name":"([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(names.slice(3), [
      ...['总数', '微信：甲水利', '微信信息', '微信订阅', '认证', '微信：乙河长', '微信信息'],
    ]);
    const folds = (await server.request(FoldingRangeRequest.type, { textDocument })) ?? [];
    const line = `${top}`.split('\n').length - 1;
    assert.ok(folds.some(({ startLine, endLine }) => startLine === line + 2 && endLine === line + 5));
    const heading = await hover(`${top}${rows.replace('微信：乙河长', '«微信：乙河长»')}`, { files });
    assert.match(heading ?? '', /^\*\*乙河长\*\*/);
    const row = await hover(`${top}${rows.replace(/微信信息( +\| {2}94)/, '«微信信息»$1')}`, { files });
    assert.match(row ?? '', /^\*\*微信公众号 › 乙河长 › 信息发布量\*\*/);
  });

  it('are where their numbers in text lead', async () => {
    for (const [path, target] of [
      ['{新媒体.乙河长.«»微信信息}', ' 94'],
      ['{新媒体.«»乙河长.微信信息}', '微信：乙河长'],
    ] as const) {
      await using document = await opened(`${top}${path}\n\n${rows}`, { files });
      const { server, textDocument, position, at } = document;
      const found = (await server.request(DefinitionRequest.type, { textDocument, position })) as LocationLink[];
      assert.deepEqual(
        found.map(({ targetSelectionRange }) => at(targetSelectionRange)),
        [target.trim()],
      );
    }
  });

  it('are renamed at their heads and wherever a path names them', async () => {
    const text = '共{新媒体.乙河长.微信信息}条，{新媒体."微信：乙河长"}，{占比(新媒体.乙河长, 新媒体.甲水利)}。';
    for (const [source, at] of [
      [`${top}${text}\n\n${rows.replace('乙河长', '«乙河长»')}`, '乙河长'],
      [`${top}${text.replace('乙河长', '«乙河长»')}\n\n${rows}`, '乙河长'],
    ] as const) {
      await using document = await opened(source, { files });
      assert.equal(await offered(document), at);
      assert.deepEqual(await renamed(document, '丙（测试）'), {
        '报告.gkreport': [
          '共{新媒体."丙（测试）".微信信息}条，{新媒体."微信：丙（测试）"}，{占比(新媒体."丙（测试）", 新媒体.甲水利)}。',
          '| 微信：丙（测试） |',
        ].join('\n'),
      });
      assert.equal(await renamed(document, '甲水利'), '名称“甲水利”已被使用。');
      assert.match(String(await renamed(document, '甲|乙')), /^名称中不能有/);
      const { server, textDocument, position } = document;
      const places = { textDocument, position, context: { includeDeclaration: true } };
      assert.equal((await server.request(ReferencesRequest.type, places))?.length, 4);
      assert.equal((await server.request(DocumentHighlightRequest.type, { textDocument, position }))?.length, 4);
    }
  });

  it('are offered in braces, each behind it with its rows', async () => {
    const behind = (path: string) => labels(`${top}${path}\n\n${rows}`, { files });
    assert.ok((await behind('{新媒体.«»')).includes('乙河长'));
    assert.deepEqual(await behind('{新媒体.乙河长.«»'), ['微信信息', '微信订阅', '认证', '内容']);
  });
});
