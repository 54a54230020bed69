import assert from 'node:assert/strict';
import type { ColumnNode, FormatRule, RowNode, RuleTerm } from '../../../server/report/format.ts';
import { unread } from '../../support/findings.ts';
import { formatOf, formatsOf, tableOf } from '../../support/formats.ts';

const whole = `// 注释
格式 本省2025 "本省格式" {
  依据 "条例" 依据 "本省办法"
  适用 2025 起

  用语 {
    可省 "的"、"主要"
    可省 "情况"
    同义 "问题"、"不足"
    残留 "（文字描述）"
    旧提法 "以公开为原则"、"不公开为例外" 2019 起 改用 "以公开为常态" 注 "条例第五条"
    失效依据 "某令"
    套语 "我局"、"共"
    划分 "自然人"、"法人"
  }
  须提及 考核 限 政府、乡镇 含 "考核"、"测评"

  章 总体 "一、总体情况" 必备 别名 概述、"总 况" 旧称 "概 况" {
    依据 "条例第五十条"
    字数 不超过 1000
    须提及 问题 含 "问题"、"不足"
  }

  章 公开 "二、公开情况" 必备 连排 {
    表 办理 "第（一）项" 横排 可缺 别名 甲表 {
      依据 "条例第二十条"
      表头 "信息内容"
      列 件数 "本年件数" 旧称 数量 依据 "条例" 注 "按件计", 增减 可负
      列 金额 小数 单位 万元
      列组 "外层" {
        列 外
        列组 "内层" { 列 内一, 内二 自带单位 小数 }
      }
      列 总计 合计列

      行 新收 "一、新收" 依据 "条例" 注 "甲" 注 "乙", 结转
      行组 结果 "三、结果" 注 "丙" {
        行 公开 别名 公示 旧称 发布
        行组 不公开 "（三）不公开" { 行 秘密, 隐私 }
      }

      规则 合计 每行 总计 = 件数 + 外 - 内一 × 2 + 3
      核实 列和 每列 新收 + 结转 <= 公开 + 合计(不公开) 依据 "表头注" 注 "一般"
      存疑 恰好 结果 >= 上年.办理.新收.总计 / 4 - (1 - 结转)

      叙述 收到 "收到的申请" {
        语境 "申请" 不涉 "信访"
        措辞 "收到…N件"、"新收…N件"
        无数 "未收到"
        例句 "新收N件"、"未收到"
        读作 新收、新收 + 结转
      }
    }
  }

  章 其他
}
`;

describe('a format', () => {
  it('has name, title, legal bases and years', async () => {
    const format = await formatOf(whole);
    assert.equal(format.name, '本省2025');
    assert.equal(format.title, '本省格式');
    assert.deepEqual(format.bases, ['条例', '本省办法']);
    assert.deepEqual(format.years, { from: 2025 });
    assert.deepEqual((await formatOf('格式 甲 { 适用 2019 至 2020 }')).years, { from: 2019, to: 2020 });
    assert.equal((await formatOf('格式 甲 { }')).years, undefined);
    assert.equal((await formatOf('格式 甲 { }')).title, '甲');
  });

  it('has words that headings are compared by, and words of the past', async () => {
    assert.deepEqual((await formatOf(whole)).wording, {
      ignored: ['的', '主要', '情况'],
      synonyms: [['问题', '不足']],
      leftovers: ['（文字描述）'],
      outdated: [{ words: ['以公开为原则', '不公开为例外'], from: 2019, to: '以公开为常态', notes: ['条例第五条'] }],
      superseded: [{ words: ['某令'], notes: [] }],
      neutral: ['我局', '共'],
      divisions: [['自然人', '法人']],
    });
  });

  it('has how sentences state the numbers of a table; formats that extend each other add words', async () => {
    const [narration, ...others] = tableOf(await formatOf(whole), '办理').narrations;
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...narration, readings: narration?.readings.map(({ source }) => source) },
      {
        name: '收到',
        label: '收到的申请',
        context: ['申请'],
        excluded: ['信访'],
        phrases: ['收到…N件', '新收…N件'],
        denials: ['未收到'],
        sentences: ['新收N件', '未收到'],
        readings: ['新收', '新收 + 结转'],
      },
    );
    const above = `格式 本县 扩展 本省2025 { 章 公开 { 表 办理 { 叙述 收到 { 措辞 "接件…N件" 读作 结转 } } } }`;
    const [county] = await formatsOf(`${above}\n${whole}`);
    assert.ok(county);
    const [added] = tableOf(county, '办理').narrations;
    assert.deepEqual(added?.phrases, ['收到…N件', '新收…N件', '接件…N件']);
    const shared = `格式 本县 扩展 本省2025 { 叙述 收到 { 措辞 "来件…N件" } 叙述 别的 { 措辞 "乙" } }`;
    const [all] = await formatsOf(`${shared}\n${whole}`);
    assert.ok(all);
    assert.deepEqual(
      tableOf(all, '办理').narrations.map(({ phrases }) => phrases),
      [['来件…N件', '收到…N件', '新收…N件']],
    );
    assert.deepEqual(
      added?.readings.map(({ source }) => source),
      ['结转'],
    );
  });

  it('has what reports have to mention anywhere, and of which bodies it is asked', async () => {
    assert.deepEqual((await formatOf(whole)).mentions, [
      { name: '考核', words: ['考核', '测评'], bodies: ['政府', '乡镇'] },
    ]);
  });

  it('has chapters with flags, names, word limit and required words', async () => {
    const [overall, disclosure, other] = (await formatOf(whole)).chapters;
    assert.deepEqual(overall, {
      name: '总体',
      label: '一、总体情况',
      aliases: ['概述', '总 况'],
      formerNames: ['概 况'],
      required: true,
      continuous: false,
      bases: ['条例第五十条'],
      wordLimit: 1000,
      mentions: [{ name: '问题', words: ['问题', '不足'] }],
      samples: [],
      tables: [],
    });
    assert.deepEqual([disclosure?.required, disclosure?.continuous], [true, true]);
    assert.deepEqual([other?.label, other?.required, other?.continuous], ['其他', false, false]);
  });

  it('has tables with caption, flags and corner', async () => {
    const { label, aliases, sideways, optional, bases, corner } = tableOf(await formatOf(whole), '办理');
    assert.deepEqual(
      { label, aliases, sideways, optional, bases, corner },
      {
        label: '第（一）项',
        aliases: ['甲表'],
        sideways: true,
        optional: true,
        bases: ['条例第二十条'],
        corner: '信息内容',
      },
    );
  });

  it('has columns nested at will, each with its unit and what its numbers may be', async () => {
    const { columnTree, columns } = tableOf(await formatOf(whole), '办理');
    const shape = (nodes: readonly ColumnNode[]): string =>
      nodes
        .map((node) => (node.kind === 'group' ? `${node.label}[${shape(node.children)}]` : node.column.name))
        .join(' ');
    assert.equal(shape(columnTree), '件数 增减 金额 外层[外 内层[内一 内二]] 总计');
    assert.deepEqual(
      columns.map(({ name, label, decimal, signed, total, unit, writesUnit }) => ({
        name,
        label,
        marks: [decimal && '小数', signed && '可负', total && '合计列', writesUnit && '自带单位', unit].filter(Boolean),
      })),
      [
        { name: '件数', label: '本年件数', marks: [] },
        { name: '增减', label: '增减', marks: ['可负'] },
        { name: '金额', label: '金额', marks: ['小数', '万元'] },
        { name: '外', label: '外', marks: [] },
        { name: '内一', label: '内一', marks: [] },
        { name: '内二', label: '内二', marks: ['小数', '自带单位'] },
        { name: '总计', label: '总计', marks: ['合计列'] },
      ],
    );
    const [first] = columns;
    assert.deepEqual([first?.formerNames, first?.bases, first?.notes], [['数量'], ['条例'], ['按件计']]);
  });

  it('has rows nested at will, each with legal basis and notes', async () => {
    const { rowTree, rows } = tableOf(await formatOf(whole), '办理');
    const shape = (nodes: readonly RowNode[]): string =>
      nodes.map((node) => (node.kind === 'group' ? `${node.name}[${shape(node.children)}]` : node.row.name)).join(' ');
    assert.equal(shape(rowTree), '新收 结转 结果[公开 不公开[秘密 隐私]]');
    assert.deepEqual(
      rows.map(({ name, groups }) => [name, ...groups].join('<')),
      ['新收', '结转', '公开<结果', '秘密<结果<不公开', '隐私<结果<不公开'],
    );
    assert.deepEqual(rows[0]?.notes, ['甲', '乙']);
    assert.deepEqual([rows[2]?.aliases, rows[2]?.formerNames], [['公示'], ['发布']]);
    const group = rowTree[2];
    assert.deepEqual(group?.kind === 'group' && group.notes, ['丙']);
  });

  it('has rules of three kinds, per row, per column or single, linear on both sides', async () => {
    const term = ({ coefficient, lastYear, segments }: RuleTerm) =>
      [coefficient.toFixed(), ...(lastYear ? ['上年'] : []), ...segments].join('.');
    const written = ({ kind, name, direction, relation, left, right, bases, notes }: FormatRule) => ({
      is: `${kind} ${name} ${direction}`,
      says: `${left.map(term).join(' ')} ${relation} ${right.map(term).join(' ')}`,
      bases,
      notes,
    });
    assert.deepEqual(tableOf(await formatOf(whole), '办理').rules.map(written), [
      { is: 'must 合计 row', says: '1.总计 = 1.件数 1.外 -2.内一 3', bases: [], notes: [] },
      { is: 'should 列和 column', says: '1.新收 1.结转 ≤ 1.公开 1.不公开', bases: ['表头注'], notes: ['一般'] },
      { is: 'unlikely 恰好 single', says: '1.结果 ≥ 0.25.上年.办理.新收.总计 -1 1.结转', bases: [], notes: [] },
    ]);
  });

  it('has no rule where an equation is not linear, and no term that is taken 0 times', async () => {
    const rules = (text: string) => `格式 甲 { 章 一 { 表 二 { 列 a, b 行 子 ${text} } } }`;
    for (const text of ['a = a × b', 'a = 1 / b', 'a = b / 0', 'a = 占比(b, a)', 'a × a = b'])
      assert.deepEqual(tableOf(await formatOf(rules(`规则 r 每行 ${text}`)), '二').rules, [], text);
    const [rule] = tableOf(await formatOf(rules('规则 r 每行 a = b × 0 + b × (2 + 3) - 0')), '二').rules;
    assert.deepEqual(
      rule?.right.map(({ coefficient, segments }) => `${coefficient.toFixed()} ${segments.join()}`),
      ['5 b'],
    );
  });

  it('takes full-width punctuation and digits, and Chinese quotes', async () => {
    const fullWidth = whole
      .replaceAll('{', '\uff5b')
      .replaceAll('}', '\uff5d')
      .replace(/"([^"]*)"/g, '\u201c$1\u201d')
      .replaceAll(',', '\uff0c')
      .replaceAll('(不公开)', '\uff08不公开\uff09')
      .replaceAll(' = ', ' \uff1d ')
      .replaceAll(' + ', ' \uff0b ')
      .replaceAll(' - ', ' \uff0d ')
      .replaceAll(' / ', ' \uff0f ')
      .replaceAll('<=', '\uff1c\uff1d')
      .replaceAll('>=', '\u2265')
      .replaceAll('上年.办理.', '上年\uff0e办理\u3002')
      .replace('适用 2025', '适用 ２０２５');
    assert.notEqual(fullWidth, whole);
    assert.deepEqual(await unread(fullWidth, 'zh', { path: '甲.gkformat' }), []);
    const [one, other] = [await formatOf(whole), await formatOf(fullWidth)];
    assert.equal(JSON.stringify(other), JSON.stringify(one));
  });

  it('keeps keywords apart from names that begin with them', async () => {
    const format = await formatOf(
      '格式 格式一 { 章 章节 { 表 表格 { 列 列表, 列组数, 行业 行 行政, 行组织, 规则数, 上年数, 注册 规则 规律 每列 行政 = 上年数 + 行组织 } } }',
    );
    const table = tableOf(format, '表格');
    assert.deepEqual(
      [table.columns, table.rows, table.rules].map((named) => named.map(({ name }) => name)),
      [['列表', '列组数', '行业'], ['行政', '行组织', '规则数', '上年数', '注册'], ['规律']],
    );
  });

  it('stands with others in one file, in any layout', async () => {
    const formats = await formatsOf('格式 甲{}格式\r\n乙 “题”\n｛｝\u3000格式 丙 { // 注 }\n }');
    assert.deepEqual(
      formats.map(({ name, title }) => `${name} ${title}`),
      ['甲 甲', '乙 题', '丙 丙'],
    );
  });
});
