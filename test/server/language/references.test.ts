import assert from 'node:assert/strict';
import { AstUtils, type LangiumDocument } from 'langium';
import { open, type Placed } from '../../support/engine.ts';

interface Resolved {
  readonly [written: string]: string | undefined;
}

/** What each cross reference of a document leads to: kind and name of the node, or undefined where it leads nowhere. */
function targets(document: LangiumDocument): Resolved {
  const found: Record<string, string | undefined> = {};
  for (const node of AstUtils.streamAst(document.parseResult.value))
    for (const { reference } of AstUtils.streamReferences(node)) {
      const target = 'ref' in reference ? reference.ref : undefined;
      const name = target && 'name' in target ? String(target.name) : '';
      found[reference.$refText] = target && `${target.$type} ${name}`;
    }
  return found;
}

async function resolved(text: string, placed?: Placed): Promise<Resolved> {
  return targets((await open(text, placed)).document);
}

describe('references of a report', () => {
  it('lead from 格式 to the format', async () => {
    assert.deepEqual(await resolved('格式: 国办2019\n'), { 国办2019: 'FormatDefinition 国办2019' });
    assert.deepEqual(await resolved('格式: 国办1999\n'), { 国办1999: undefined });
  });

  it('lead from tables and rows to their definitions, by short name, label, alias and former name', async () => {
    const text =
      '年度: 2024\n## 章\n表 第二十条第（一）项\n| 规章 | 1 |\n| 规范性文件 | 2 |\n| 无此行 | 3 |\n表 申请办理\n| 1.属于国家秘密 | 1 |\n| （三）不予公开 |\n表 无此表\n| 甲 | 1 |\n';
    assert.deepEqual(await resolved(text), {
      '第二十条第（一）项': 'TableDefinition 第二十条第一项',
      规章: 'RowDefinition 规章',
      规范性文件: 'RowDefinition 行政规范性文件',
      无此行: undefined,
      申请办理: 'TableDefinition 申请办理',
      '1.属于国家秘密': 'RowDefinition 国家秘密',
      '（三）不予公开': 'RowGroup 不予公开',
      无此表: undefined,
      甲: undefined,
    });
  });

  it('lead from numbers in prose to table, row, column, group and header line', async () => {
    const text =
      '机关: 甲\n年度: 2024\n# {机关}\n{申请办理.本年新收.自然人}{复议诉讼.行政诉讼}{第二十条第八项.收费金额}{年度}{申请办理.无此行}\n';
    assert.deepEqual(await resolved(text), {
      机关: 'HeaderEntryNode 机关',
      申请办理: 'TableDefinition 申请办理',
      本年新收: 'RowDefinition 本年新收',
      自然人: 'ColumnDefinition 自然人',
      复议诉讼: 'TableDefinition 复议诉讼',
      行政诉讼: 'RowGroup 行政诉讼',
      第二十条第八项: 'TableDefinition 第二十条第八项',
      收费金额: 'ColumnDefinition 收费金额',
      年度: 'HeaderEntryNode 年度',
      无此行: undefined,
    });
  });

  it('lead from last year’s numbers to the form, not to the header', async () => {
    assert.deepEqual(await resolved('年度: 2024\n# {上年.申请办理.结转下年.总计}{上年.年度}\n'), {
      申请办理: 'TableDefinition 申请办理',
      结转下年: 'RowDefinition 结转下年',
      总计: 'ColumnDefinition 总计',
      年度: undefined,
    });
  });

  it('lead from numbers in prose to free tables, their rows and columns', async () => {
    const text = '# {新媒体.微博.发布数}{新媒体.无}\n表 "新媒体"\n| 平台 | 发布数 |\n| 微博 | 1 |\n';
    assert.deepEqual(await resolved(text), {
      新媒体: 'FreeTitle 新媒体',
      微博: 'FreeLabel 微博',
      发布数: 'FreeColumn 发布数',
      无: undefined,
    });
  });

  it('lead from the rules of a table to its rows or columns', async () => {
    const free = '# 标\n表 "甲"\n| 项 | 上 | 计 |\n| 一 | 1 | 1 |\n规则 一 = 二\n规则 列 计 = 上\n';
    assert.deepEqual(await resolved(free), {
      一: 'FreeLabel 一',
      二: undefined,
      计: 'FreeColumn 计',
      上: 'FreeColumn 上',
    });
    const form = '年度: 2024\n表 第二十条第一项\n规则 规章 <= 行政规范性文件\n规则 列 制发 <= 有效\n';
    assert.deepEqual(await resolved(form), {
      第二十条第一项: 'TableDefinition 第二十条第一项',
      规章: 'RowDefinition 规章',
      行政规范性文件: 'RowDefinition 行政规范性文件',
      制发: 'ColumnDefinition 制发',
      有效: 'ColumnDefinition 有效',
    });
  });

  it('lead nowhere without a format', async () => {
    assert.deepEqual(await resolved('# 标\n表 申请办理\n| 本年新收 | 1 |\n'), {
      申请办理: undefined,
      本年新收: undefined,
    });
  });
});

const base = `格式 底 "底" { 适用 2021 起 章 一 { 表 甲 "甲表" { 列 a, 计 合计列 行 子 行组 组 { 行 丑 } 规则 和 每行 计 = a } } }`;

describe('references of a format', () => {
  const placed = { path: '底.gkformat' };

  it('lead from rules to columns or rows of the table, and to groups and other tables', async () => {
    const text = base.replace(
      '规则 和 每行 计 = a',
      '规则 和 每行 计 = a 规则 组和 每列 子 = 合计(组) 规则 它 子 = 甲.子.a',
    );
    assert.deepEqual(await resolved(text, placed), {
      计: 'ColumnDefinition 计',
      a: 'ColumnDefinition a',
      子: 'RowDefinition 子',
      组: 'RowGroup 组',
      甲: 'TableDefinition 甲',
    });
  });

  it('lead from 扩展 to the base, and through it to what only the base defines', async () => {
    const text = '格式 上 扩展 底 { 章 一 { 表 甲 { 行组 组 { 行 寅 } 规则 上和 每列 子 = 丑 + 寅 } } }';
    assert.deepEqual(await resolved(text, { path: '上.gkformat', files: { '底.gkformat': base } }), {
      底: 'FormatDefinition 底',
      子: 'RowDefinition 子',
      丑: 'RowDefinition 丑',
      寅: 'RowDefinition 寅',
    });
  });

  it('that extends let a report find rows of both, by the names of either', async () => {
    const upper = '格式 上 扩展 底 { 章 一 { 表 甲 { 行 寅 } } }';
    const files = { '底.gkformat': base, '上.gkformat': upper };
    assert.deepEqual(await resolved('格式: 上\n表 甲\n| 子 |\n| 寅 |\n', { files }), {
      上: 'FormatDefinition 上',
      甲: 'TableDefinition 甲',
      子: 'RowDefinition 子',
      寅: 'RowDefinition 寅',
    });
    // 甲表 is what only the base calls the table; the rows that the upper format adds belong to it all the same.
    assert.deepEqual(await resolved('格式: 上\n表 甲表\n| 子 |\n| 寅 |\n{甲表.寅.a}\n', { files }), {
      上: 'FormatDefinition 上',
      甲表: 'TableDefinition 甲',
      子: 'RowDefinition 子',
      寅: 'RowDefinition 寅',
      a: 'ColumnDefinition a',
    });
  });
});
